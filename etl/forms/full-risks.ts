/** 様式4 Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策: 22 rated risks per file. */
import {
  adequacy,
  connectionOthers,
  incident,
  measures,
  notConnected,
  notOutsourced,
  notProvided,
  otherMeasures,
  otherRisks,
  riskFileName,
  simpleRisk,
  titles,
} from './common'
import { chapter, choice, risk, section, text, unless, type ItemSpec } from './define'
import * as options from './options'

/** A yes/no control with the free text that explains it. */
const control = (
  key: string,
  label: string,
  answers: readonly string[],
  detailLabel: string,
  aliases: readonly string[] = [],
): ItemSpec[] => [
  choice(key, label, 'control.answer', answers, { aliases }),
  text(`${key}-detail`, detailLabel, 'control.detail'),
]
const measure = (key: string, label: string): ItemSpec => text(key, label, 'risk.measures')

const acquisition = section(2, titles.acquisition, [
  risk(
    1,
    '目的外の入手が行われるリスク',
    measure('subjects', '対象者以外の情報の入手を防止するための措置の内容'),
    measure('items', '必要な情報以外を入手することを防止するための措置の内容'),
    otherMeasures,
    adequacy,
  ),
  simpleRisk(2, '不適切な方法で入手が行われるリスク'),
  risk(
    3,
    '入手した特定個人情報が不正確であるリスク',
    measure('identity', '入手の際の本人確認の措置の内容'),
    measure('number', '個人番号の真正性確認の措置の内容'),
    measure('accuracy', '特定個人情報の正確性確保の措置の内容'),
    otherMeasures,
    adequacy,
  ),
  simpleRisk(4, '入手の際に特定個人情報が漏えい・紛失するリスク'),
  otherRisks(titles.acquisition),
])

const use = section(3, '特定個人情報の使用', [
  risk(
    1,
    '目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク',
    measure('address', '宛名システム等における措置の内容'),
    measure('systems', '事務で使用するその他のシステムにおける措置の内容'),
    otherMeasures,
    adequacy,
  ),
  risk(
    2,
    '権限のない者(元職員、アクセス権限のない職員等)によって不正に使用されるリスク',
    ...control('authentication', 'ユーザ認証の管理', options.DONE, '具体的な管理方法'),
    ...control('expiry', 'アクセス権限の発効・失効の管理', options.DONE, '具体的な管理方法', [
      'アクセス権限の発行・失効の管理',
    ]),
    ...control('permission', 'アクセス権限の管理', options.DONE, '具体的な管理方法'),
    ...control('log', '特定個人情報の使用の記録', options.RECORDED, '具体的な方法'),
    otherMeasures,
    adequacy,
  ),
  simpleRisk(3, '従業者が事務外で使用するリスク'),
  simpleRisk(4, '特定個人情報ファイルが不正に複製されるリスク'),
  otherRisks('特定個人情報の使用'),
])

const outsourcing = section(
  4,
  titles.outsourcing,
  [
    notOutsourced,
    unless(
      '委託しない',
      risk(
        1,
        '委託先による特定個人情報の不正入手・不正な使用に関するリスク',
        text('management', '情報保護管理体制の確認', 'control.detail'),
        ...control('access', '特定個人情報ファイルの閲覧者・更新者の制限', options.LIMITED, '具体的な制限方法'),
        ...control('log', '特定個人情報ファイルの取扱いの記録', options.RECORDED, '具体的な方法'),
        choice('provision', '特定個人情報の提供ルール', 'control.answer', options.SET),
        text('provision-third', '委託先から他者への提供に関するルールの内容及びルール遵守の確認方法', 'control.detail'),
        text(
          'provision-between',
          '委託元と委託先間の提供に関するルールの内容及びルール遵守の確認方法',
          'control.detail',
        ),
        choice('erasure', '特定個人情報の消去ルール', 'control.answer', options.SET),
        text('erasure-detail', 'ルールの内容及びルール遵守の確認方法', 'control.detail', {
          aliases: ['ルールの内容及びルールの遵守の確認方法'],
        }),
        ...control('contract', '委託契約書中の特定個人情報ファイルの取扱いに関する規定', options.SET, '規定の内容', [
          '委託契約書中の特定個人情報ファイルの取扱いに関する規程',
        ]),
        ...control(
          'subcontractor',
          '再委託先による特定個人情報ファイルの適切な取扱いの確保',
          options.SUBCONTRACTOR_EFFORT,
          '具体的な方法',
          ['再委託先による特定個人情報ファイルの適切な取扱いの担保'],
        ),
        otherMeasures,
        adequacy,
      ),
    ),
    unless('委託しない', otherRisks(titles.outsourcing)),
  ],
  {
    furniture: [
      '委託先による特定個人情報の不正入手・不正な使用に関するリスク',
      '委託先による特定個人情報の不正な提供に関するリスク',
      '委託先による特定個人情報の保管・消去に関するリスク',
      '委託契約終了後の不正な使用等のリスク',
      '再委託に関するリスク',
    ],
  },
)

const provision = section(5, titles.provision, [
  notProvided,
  ...[
    risk(
      1,
      '不正な提供・移転が行われるリスク',
      ...control('log', '特定個人情報の提供・移転の記録', options.RECORDED, '具体的な方法'),
      ...control('rule', '特定個人情報の提供・移転に関するルール', options.SET, 'ルールの内容及びルール遵守の確認方法'),
      otherMeasures,
      adequacy,
    ),
    simpleRisk(2, '不適切な方法で提供・移転が行われるリスク'),
    simpleRisk(3, '誤った情報を提供・移転してしまうリスク、誤った相手に提供・移転してしまうリスク'),
    otherRisks(titles.provision),
  ].map((block) => unless('提供・移転しない', block)),
])

const connection = section(6, titles.connection, [
  notConnected,
  ...[
    simpleRisk(1, '目的外の入手が行われるリスク'),
    simpleRisk(2, '安全が保たれない方法によって入手が行われるリスク'),
    simpleRisk(3, '入手した特定個人情報が不正確であるリスク'),
    simpleRisk(4, '入手の際に特定個人情報が漏えい・紛失するリスク'),
  ].map((block) => unless('接続しない(入手)', block)),
  ...[
    simpleRisk(5, '不正な提供が行われるリスク'),
    simpleRisk(6, '不適切な方法で提供されるリスク'),
    simpleRisk(7, '誤った情報を提供してしまうリスク、誤った相手に提供してしまうリスク'),
  ].map((block) => unless('接続しない(提供)', block)),
  unless('接続しない', connectionOthers),
])

const storage = section(7, titles.storage, [
  risk(
    1,
    '特定個人情報の漏えい・滅失・毀損リスク',
    choice(1, 'NISC政府機関統一基準群', 'control.answer', options.GOVERNMENT_STANDARD, {
      aliases: ['政府機関統一基準群'],
    }),
    choice(2, '安全管理体制', 'control.answer', options.effort('整備して')),
    choice(3, '安全管理規程', 'control.answer', options.effort('整備して')),
    choice(4, '安全管理体制・規程の職員への周知', 'control.answer', options.effort('周知して')),
    choice(5, '物理的対策', 'control.answer', options.EFFORT),
    text('5-detail', '具体的な対策の内容', 'control.detail'),
    choice(6, '技術的対策', 'control.answer', options.EFFORT),
    text('6-detail', '具体的な対策の内容', 'control.detail'),
    choice(7, 'バックアップ', 'control.answer', options.EFFORT),
    choice(8, '事故発生時手順の策定・周知', 'control.answer', options.EFFORT),
    ...incident(9),
    choice(10, '死者の個人番号', 'control.answer', options.KEPT),
    text('10-detail', '具体的な保管方法', 'control.detail'),
    otherMeasures,
    adequacy,
  ),
  risk(2, '特定個人情報が古い情報のまま保管され続けるリスク', measures, adequacy),
  risk(
    3,
    '特定個人情報が消去されずいつまでも存在するリスク',
    ...control('procedure', '消去手順', options.SET, '手順の内容'),
    otherMeasures,
    adequacy,
  ),
  otherRisks(titles.storage),
])

export const fullRisks = chapter(
  'full',
  'III',
  '特定個人情報ファイルの取扱いプロセスにおけるリスク対策',
  [riskFileName, acquisition, use, outsourcing, provision, connection, storage],
  { perFile: true, aliases: ['特定個人情報ファイルの取扱いのプロセスにおけるリスク対策', 'リスク対策(プロセス)'] },
)
