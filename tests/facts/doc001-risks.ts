/** Chapter Ⅲ of 001, read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const risk = (section: string, risk: number) => inSection('III', section, { risk })
const collect1 = risk('2', 1)
const collect2 = risk('2', 2)
const collect3 = risk('2', 3)
const collect4 = risk('2', 4)
const use1 = risk('3', 1)
const use2 = risk('3', 2)
const use3 = risk('3', 3)
const use4 = risk('3', 4)
const vendor = risk('4', 1)
const connection1 = risk('6', 1)
const connection2 = risk('6', 2)
const connection3 = risk('6', 3)
const connection4 = risk('6', 4)
const connection5 = risk('6', 5)
const connection6 = risk('6', 6)
const connection7 = risk('6', 7)
const keep1 = risk('7', 1)
const keep2 = risk('7', 2)
const keep3 = risk('7', 3)

const MEASURES = 'リスクに対する措置の内容'
const OTHER = 'その他の措置の内容'
const RATING = 'リスクへの対策は十分か'
const SUFFICIENT = '十分である'
const SOFTWARE = '<中間サーバー・ソフトウェアにおける措置>'

export const answers: AnswerFact[] = [
  inSection('III', '1').value(
    200,
    '特定個人情報ファイル名',
    '新型インフルエンザ等対策特別措置法に基づく予防接種関係情報ファイル',
  ),
  collect1.text(203, '対象者以外の情報の入手を防止するための措置の内容', '個人番号カード、', '申請内容の確認を行う。'),
  collect1.text(
    204,
    '必要な情報以外を入手することを防止するための措置の内容',
    '・本人からの申請等による入手については、',
    '取得はできない構成となっている。',
  ),
  collect1.state(205, OTHER, 'blank'),
  collect1.value(206, RATING, SUFFICIENT),
  collect2.text(208, MEASURES, '<事務における措置>', 'システムを利用する職員を限定している。'),
  collect2.value(209, RATING, SUFFICIENT),
  collect3.value(
    211,
    '入手の際の本人確認の措置の内容',
    '個人番号カード、または通知カードと本人確認書類の提示を受け、必ず本人確認を行う。',
  ),
  collect3.text(212, '個人番号の真正性確認の措置の内容', 'データ化してシステムに', '対象者の確認を行う。'),
  collect3.text(213, '特定個人情報の正確性確保の措置の内容', '・申請による入手においては、', '調査を行い補正を行う。'),
  collect3.state(214, OTHER, 'blank'),
  collect3.value(215, RATING, SUFFICIENT),
  collect4.value(217, MEASURES, '申請書等の紙媒体については、定められた保管場所で施錠管理を行う。'),
  collect4.value(218, RATING, SUFFICIENT),
  inSection('III', '2').state(
    220,
    '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)におけるその他のリスク及びそのリスクに対する措置',
    'blank',
  ),

  use1.text(224, '宛名システム等における措置の内容', '・ユーザ単位の権限により、', '連携する機能は有していない。'),
  use1.text(
    225,
    '事務で使用するその他のシステムにおける措置の内容',
    '・他の業務システムについても、',
    'アクセスできない仕組みとなっている。',
  ),
  use1.state(226, OTHER, 'blank'),
  use1.value(227, RATING, SUFFICIENT),
  use2.value(229, 'ユーザ認証の管理', '行っている'),
  use2.value(
    230,
    '具体的な管理方法',
    '・システムを利用できる職員を限定しており、生体認証とすることでなりすましを防止している。',
    { after: 'ユーザ認証の管理' },
  ),
  use2.value(231, 'アクセス権限の発効・失効の管理', '行っている'),
  use2.text(232, '具体的な管理方法', '・権限の妥当性を確認した上で', '消去することとしている。', {
    after: 'アクセス権限の発効・失効の管理',
  }),
  use2.value(233, 'アクセス権限の管理', '行っている'),
  use2.text(234, '具体的な管理方法', '・権限の妥当性を確認した上で', '定期的に更新を行っている。', {
    after: 'アクセス権限の管理',
  }),
  use2.value(235, '特定個人情報の使用の記録', '記録を残している'),
  use2.text(236, '具体的な方法', '・アクセスログやシステム操作の履歴', 'を記録している。'),
  use2.state(237, OTHER, 'blank'),
  use2.value(238, RATING, SUFFICIENT),
  use3.text(240, MEASURES, '・生体認証や権限設定により', '禁止について指導している。'),
  use3.value(241, RATING, SUFFICIENT),
  use4.text(243, MEASURES, '・システムの権限設定により、', '複製禁止について指導している。'),
  use4.value(244, RATING, SUFFICIENT),
  inSection('III', '3').state(246, '特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置', 'blank'),

  // Sections 4 and 5 are nowhere in the text.
  ...vendor.states('missing', [
    [247, '情報保護管理体制の確認'],
    [247, '特定個人情報ファイルの閲覧者・更新者の制限'],
    [247, '特定個人情報ファイルの取扱いの記録'],
    [247, '特定個人情報の提供ルール'],
    [247, '特定個人情報の消去ルール'],
    [247, '委託契約書中の特定個人情報ファイルの取扱いに関する規定'],
    [247, '規定の内容'],
    [247, '再委託先による特定個人情報ファイルの適切な取扱いの確保'],
    [247, OTHER],
    [247, RATING],
  ]),
  inSection('III', '4').state(
    247,
    '特定個人情報ファイルの取扱いの委託におけるその他のリスク及びそのリスクに対する措置',
    'missing',
  ),
  risk('5', 1).state(247, '特定個人情報の提供・移転の記録', 'missing'),
  risk('5', 1).state(247, '特定個人情報の提供・移転に関するルール', 'missing'),
  ...[1, 2, 3].map((n) => risk('5', n).state(247, RATING, 'missing')),

  connection1.text(250, MEASURES, SOFTWARE, '判断するために使用するもの。'),
  connection1.value(251, RATING, SUFFICIENT),
  connection2.text(253, MEASURES, SOFTWARE, '暗号化することで安全性を確保している。'),
  connection2.value(254, RATING, SUFFICIENT),
  connection3.text(256, MEASURES, SOFTWARE, '入手することが担保されている。'),
  connection3.value(257, RATING, SUFFICIENT),
  connection4.text(259, MEASURES, SOFTWARE, '特定個人情報へはアクセスすることはない。'),
  connection4.value(261, RATING, SUFFICIENT),
  connection5.text(263, MEASURES, SOFTWARE, '情報提供を行う機能。'),
  connection5.value(264, RATING, SUFFICIENT),
  connection6.text(266, MEASURES, SOFTWARE, '行えないよう管理している。'),
  connection6.value(267, RATING, SUFFICIENT),
  connection7.text(269, MEASURES, SOFTWARE, '副本として保存・管理する機能。'),
  connection7.value(270, RATING, SUFFICIENT),
  inSection('III', '6').text(
    274,
    '情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置',
    '＜中間サーバー・ソフトウェアにおける措置＞',
    '情報漏えい等のリスクを極小化する。',
  ),

  keep1.value(288, 'NISC政府機関統一基準群', '政府機関ではない'),
  keep1.value(289, '安全管理体制', '十分に整備している'),
  keep1.value(290, '安全管理規程', '十分に整備している'),
  keep1.value(291, '安全管理体制・規程の職員への周知', '十分に周知している'),
  keep1.value(292, '物理的対策', '十分に行っている'),
  keep1.text(293, '具体的な対策の内容', '＜ガバメントクラウドにおける措置＞', '日本国内でデータを保管している。', {
    after: '物理的対策',
  }),
  keep1.value(295, '技術的対策', '十分に行っている'),
  keep1.text(296, '具体的な対策の内容', '<越谷市における処置>', 'クラウド事業者がアクセスできないよう制御を講じる。', {
    after: '技術的対策',
  }),
  keep1.value(297, 'バックアップ', '十分に行っている'),
  keep1.value(298, '事故発生時手順の策定・周知', '十分に行っている'),
  keep1.value(299, '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか', '発生なし'),
  keep1.state(300, 'その内容', 'blank'),
  keep1.state(301, '再発防止策の内容', 'blank'),
  keep1.value(302, '死者の個人番号', '保管している'),
  keep1.text(303, '具体的な保管方法', '・死者の個人番号と生存する', '同様の管理を行う。'),
  keep1.state(304, OTHER, 'blank'),
  keep1.value(305, RATING, SUFFICIENT),
  keep2.text(308, MEASURES, '・個人番号を含め宛名情報については、', '最新化する。'),
  keep2.value(309, RATING, SUFFICIENT),
  keep3.value(311, '消去手順', '定めている'),
  keep3.text(312, '手順の内容', '・各庁内連携システムの', '確実にデータを消去する。'),
  keep3.state(313, OTHER, 'blank'),
  keep3.value(314, RATING, SUFFICIENT),
  inSection('III', '7').state(316, '特定個人情報の保管・消去におけるその他のリスク及びそのリスクに対する措置', 'blank'),
]

export const marks: MarkFact[] = [
  ...inSection('III', '6').unchecked(248, '接続しない', ['接続しない(入手)', '接続しない(提供)']),
]
