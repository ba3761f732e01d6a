/** The risks that the forms name, in English. Written as they stand in a sentence; a rule begins them in capitals. */
export const risks: Readonly<Record<string, string>> = {
  目的外の入手が行われるリスク: 'risk of acquisition for other purposes',
  '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク':
    'risk of linking beyond the purpose, or with information the procedure does not need',
  '権限のない者(元職員、アクセス権限のない職員等)によって不正に使用されるリスク':
    'risk of wrongful use by persons without authority (former staff, staff without access rights and others)',
  権限のない者によって不正に使用されるリスク: 'risk of wrongful use by persons without authority',
  委託先における不正な使用等のリスク: 'risk of wrongful use and the like at vendors',
  不正な提供・移転が行われるリスク: 'risk of wrongful provision or transfer',
  不正な提供が行われるリスク: 'risk of wrongful provision',
  '特定個人情報の漏えい・滅失・毀損リスク': 'risk of leakage, loss or damage of specific personal information',
  人為的ミスが発生するリスク: 'risk of human error',
  不適切な方法で入手が行われるリスク: 'risk of acquisition by unsuitable means',
  入手した特定個人情報が不正確であるリスク: 'risk that the specific personal information acquired is inaccurate',
  '入手の際に特定個人情報が漏えい・紛失するリスク':
    'risk of leakage or loss of specific personal information during acquisition',
  従業者が事務外で使用するリスク: 'risk of use by staff outside the procedure',
  特定個人情報ファイルが不正に複製されるリスク: 'risk of wrongful copying of the specific personal information file',
  '委託先による特定個人情報の不正入手・不正な使用に関するリスク':
    'risk of wrongful acquisition or use of specific personal information by vendors',
  '不適切な方法で提供・移転が行われるリスク': 'risk of provision or transfer by unsuitable means',
  '誤った情報を提供・移転してしまうリスク、誤った相手に提供・移転してしまうリスク':
    'risk of providing or transferring wrong information, or to the wrong recipient',
  安全が保たれない方法によって入手が行われるリスク: 'risk of acquisition by means that are not secure',
  不適切な方法で提供されるリスク: 'risk of provision by unsuitable means',
  '誤った情報を提供してしまうリスク、誤った相手に提供してしまうリスク':
    'risk of providing wrong information, or to the wrong recipient',
  特定個人情報が古い情報のまま保管され続けるリスク: 'risk that specific personal information is kept out of date',
  特定個人情報が消去されずいつまでも存在するリスク:
    'risk that specific personal information is never erased and exists for good',
  情報提供ネットワークシステムを通じて目的外の入手が行われるリスク:
    'risk of acquisition for other purposes through the Information Provision Network System',
  情報提供ネットワークシステムを通じて不正な提供が行われるリスク:
    'risk of wrongful provision through the Information Provision Network System',
}
