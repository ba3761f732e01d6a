/** The headings of the forms' sections, in English. */
export const sections: Readonly<Record<string, string>> = {
  特定個人情報ファイルを取り扱う事務: 'Procedure that handles specific personal information files',
  特定個人情報ファイル名: 'Name of the specific personal information file',
  個人番号の利用: 'Use of Individual Numbers',
  情報提供ネットワークシステムによる情報連携: 'Information linkage through the Information Provision Network System',
  評価実施機関における担当部署: 'Department in charge at the assessing agency',
  他の評価実施機関: 'Other assessing agencies',
  '特定個人情報の開示・訂正・利用停止請求':
    'Requests for disclosure, correction or suspension of use of specific personal information',
  特定個人情報ファイルの取扱いに関する問合せ: 'Inquiries on the handling of specific personal information files',
  規則第9条第2項の適用: 'Application of Article 9(2) of the Rules',
  対象人数: 'Number of data subjects',
  取扱者数: 'Number of handlers',
  重大事故: 'Serious incidents',
  提出する特定個人情報保護評価書の種類: 'Kind of assessment report submitted',
  '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)':
    'Acquisition of specific personal information (except through the Information Provision Network System)',
  特定個人情報の使用: 'Use of specific personal information',
  特定個人情報ファイルの取扱いの委託: 'Outsourcing of the handling of specific personal information files',
  '特定個人情報の提供・移転(委託や情報提供ネットワークシステムを通じた提供を除く。)':
    'Provision and transfer of specific personal information (except by outsourcing or through the Information Provision Network System)',
  情報提供ネットワークシステムとの接続: 'Connection to the Information Provision Network System',
  '特定個人情報の保管・消去': 'Retention and erasure of specific personal information',
  人手を介在させる作業: 'Work in which people take part',
  監査: 'Audit',
  '従業者に対する教育・啓発': 'Education and awareness of staff',
  最も優先度が高いと考えられる対策: 'Measure considered to have the highest priority',
  変更箇所: 'Change log',
  特定個人情報ファイルを取り扱う事務において使用するシステム:
    'Systems used in the procedure that handles specific personal information files',
  基本情報: 'Basic information',
  '特定個人情報の入手・使用': 'Acquisition and use of specific personal information',
  '特定個人情報の提供・移転(委託に伴うものを除く。)':
    'Provision and transfer of specific personal information (except with outsourcing)',
  備考: 'Remarks',
  その他のリスク対策: 'Other risk measures',
  基礎項目評価: 'Basic-items assessment',
  '国民・住民等からの意見の聴取【任意】': 'Hearing of the opinions of the public (voluntary)',
  '第三者点検【任意】': 'Third-party review (voluntary)',
  特定個人情報ファイルを取り扱う理由: 'Reasons for handling specific personal information files',
  '国民・住民等からの意見の聴取': 'Hearing of the opinions of the public',
  第三者点検: 'Third-party review',
  '個人情報保護委員会の承認【行政機関等のみ】':
    'Approval by the Personal Information Protection Commission (administrative organs only)',
}
