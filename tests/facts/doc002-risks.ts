/** Chapter Ⅲ of 002, read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const collect = inSection('III', '2', { risk: 1 })
const use1 = inSection('III', '3', { risk: 1 })
const use2 = inSection('III', '3', { risk: 2 })
const vendor = inSection('III', '4', { risk: 1 })
const provision = inSection('III', '5', { risk: 1 })
const connection1 = inSection('III', '6', { risk: 1 })
const connection2 = inSection('III', '6', { risk: 2 })
const keep = inSection('III', '7', { risk: 1 })

const MEASURES = 'リスクに対する措置の内容'
const OTHER = 'その他の措置の内容'
const RATING = 'リスクへの対策は十分か'
const SUFFICIENT = '十分である'

export const answers: AnswerFact[] = [
  inSection('III', '1').value(240, '特定個人情報ファイル名', 'ひとり親家庭等医療費助成情報ファイル'),
  collect.text(243, MEASURES, '・届出の窓口において', 'システム上で担保している。'),
  collect.value(244, RATING, SUFFICIENT),
  inSection('III', '2').text(
    246,
    '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)におけるその他のリスク及びそのリスクに対する措置',
    '・情報の正確性を確保するため、',
    '見ることができない仕組みになっている。',
  ),
  use1.text(249, MEASURES, '・情報の正確性を確保するため、', '見ることができない仕組みになっている。'),
  use1.value(250, RATING, SUFFICIENT),
  use2.value(252, 'ユーザ認証の管理', '行っている'),
  use2.text(253, '具体的な管理方法', '・福祉情報システム（医療費助成）を', 'アクセス権限を停止している。', {
    after: 'ユーザ認証の管理',
  }),
  use2.text(255, OTHER, '【PCにおける措置】', 'アクセスログを取っている。'),
  use2.value(256, RATING, SUFFICIENT),
  inSection('III', '3').text(
    258,
    '特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置',
    '・個人情報を不要に外部に',
    'バックアップされた操作履歴を保管している。',
  ),
  vendor.value(262, '委託契約書中の特定個人情報ファイルの取扱いに関する規定', '定めている'),
  vendor.text(263, '規定の内容', '福祉情報システム(医療費助成)の', '損害賠償の請求ができること。'),
  vendor.value(264, '再委託先による特定個人情報ファイルの適切な取扱いの担保', '再委託していない'),
  vendor.state(265, '具体的な方法', 'blank'),
  vendor.text(266, OTHER, '福祉情報システム(医療費助成)の', '受託期間終了後も同様とする。'),
  vendor.value(267, RATING, SUFFICIENT),
  inSection('III', '4').text(
    269,
    '特定個人情報ファイルの取扱いの委託におけるその他のリスク及びそのリスクに対する措置',
    '福祉情報システム(医療費助成)の',
    '・本市情報セキュリティポリシーを遵守すること。',
  ),
  provision.value(272, '特定個人情報の提供・移転に関するルール', '定めている'),
  provision.text(273, 'ルールの内容及びルール遵守の確認方法', '(特定個人情報の提供) 行わない。', '移転を許可する。'),
  provision.text(275, OTHER, '・違反行為を行った場合は、', '権限の共用は行わない。'),
  provision.value(276, RATING, SUFFICIENT),
  inSection('III', '5').text(
    278,
    '特定個人情報の提供・移転(委託や情報提供ネットワークシステムを通じた提供を除く。)におけるその他のリスク及びそのリスクに対する措置',
    '・移転のため外部記憶媒体を',
    '情報が制限される仕組みになっている。',
  ),
  connection1.text(282, MEASURES, '<中間サーバ・ソフトウェアにおける措置>', 'アクセス制御を行う機能。'),
  connection1.value(283, RATING, SUFFICIENT),
  connection2.state(285, MEASURES, 'blank'),
  connection2.value(286, RATING, SUFFICIENT),
  inSection('III', '6').text(
    288,
    '情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置',
    '【不適切な方法で提供されるリスクに対する措置】',
    '情報漏えい等のリスクを極小化する。',
  ),
  // Of section 7 only the closing row is in the text; the table with its heading is lost.
  ...keep.states('missing', [
    [289, '事故発生時手順の策定・周知'],
    [289, '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか'],
    [289, 'その内容'],
    [289, '再発防止策の内容'],
    [289, OTHER],
    [289, RATING],
  ]),
  inSection('III', '7').text(
    292,
    '特定個人情報の保管・消去におけるその他のリスク及びそのリスクに対する措置',
    '【特定個人情報が古い情報のまま保管され続けるリスク】',
    '確認した上で破棄処分している。',
  ),
  inSection('III', '9').value(319, '従業者に対する教育・啓発', '十分に行っている'),
  inSection('III', '9').text(320, '具体的な方法', '<本市における措置>', '研修を行うこととしている。'),
  inSection('III', '10').text(322, 'その他のリスク対策', '<本市における措置>', 'デジタル庁及び関係者で協議を行う。'),
]

export const marks: MarkFact[] = [
  ...inSection('III', '4').unchecked(260, '委託しない', ['委託しない']),
  ...inSection('III', '5').unchecked(270, '提供・移転しない', ['提供・移転しない']),
  ...inSection('III', '6').unchecked(280, '接続しない', ['接続しない(入手)', '接続しない(提供)']),
  ...inSection('III', '8').checked(317, '実施の有無', ['内部監査']),
  ...inSection('III', '8').unchecked(317, '実施の有無', ['自己点検', '外部監査']),
]
