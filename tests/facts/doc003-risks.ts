/** 003 chapter Ⅲ, read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const MEASURES = 'リスクに対する措置の内容'
const OTHER = 'その他の措置の内容'
const ADEQUACY = 'リスクへの対策は十分か'
const OTHER_RISKS = 'におけるその他のリスク及びそのリスクに対する措置'
const CONNECTION_OTHERS = '情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置'
const ACQUISITION = '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)'
const PROVISION = '特定個人情報の提供・移転(委託や情報提供ネットワークシステムを通じた提供を除く。)'
const SUBCONTRACTOR = '再委託先による特定個人情報ファイルの適切な取扱いの確保'

const iii1 = inSection('III', '1')
const iii2 = inSection('III', '2')
const iii2risk1 = inSection('III', '2', { risk: 1 })
const iii2risk2 = inSection('III', '2', { risk: 2 })
const iii2risk3 = inSection('III', '2', { risk: 3 })
const iii2risk4 = inSection('III', '2', { risk: 4 })
const iii3 = inSection('III', '3')
const iii3risk1 = inSection('III', '3', { risk: 1 })
const iii3risk2 = inSection('III', '3', { risk: 2 })
const iii3risk3 = inSection('III', '3', { risk: 3 })
const iii3risk4 = inSection('III', '3', { risk: 4 })
const iii4 = inSection('III', '4')
const iii4risk = inSection('III', '4', { risk: 1 })
const iii5 = inSection('III', '5')
const iii6 = inSection('III', '6')
const iii7 = inSection('III', '7')
const iii7risk1 = inSection('III', '7', { risk: 1 })
const iii7risk2 = inSection('III', '7', { risk: 2 })
const iii7risk3 = inSection('III', '7', { risk: 3 })

const connection = (risk: number, line: number, starts: string, ends: string): AnswerFact[] => {
  const block = inSection('III', '6', { risk })
  return [block.text(line, MEASURES, starts, ends), block.value(line + 1, ADEQUACY, '十分である')]
}

export const answers: AnswerFact[] = [
  iii1.value(293, '特定個人情報ファイル名', '予防接種ファイル'),

  iii2risk1.text(
    299,
    '対象者以外の情報の入手を防止するための措置の内容',
    '1. 本人等からの入手',
    '入手することはない。',
  ),
  iii2risk1.text(
    300,
    '必要な情報以外を入手することを防止するための措置の内容',
    '1. 本人等からの入手',
    '記載要領を充実する。',
  ),
  iii2risk1.value(301, OTHER, '本人以外又は必要な情報以外を入手しないよう、取扱職員に対する教育を行う。'),
  iii2risk1.value(302, ADEQUACY, '十分である'),
  iii2risk2.text(306, MEASURES, '1. 本人等からの入手', '申請書等に利用目的を明記する。'),
  iii2risk2.value(307, ADEQUACY, '十分である'),
  iii2risk3.text(311, '入手の際の本人確認の措置の内容', '1. 本人等からの入手', '対応付けの確認を行う。'),
  iii2risk3.text(312, '個人番号の真正性確認の措置の内容', '1. 本人等からの入手', '対応付けの確認を行う。'),
  iii2risk3.text(313, '特定個人情報の正確性確保の措置の内容', '1. 本人等からの入手', '突合し、確認している。'),
  iii2risk3.state(314, OTHER, 'blank'),
  iii2risk3.value(315, ADEQUACY, '十分である'),
  iii2risk4.text(318, MEASURES, '1. 本人等からの入手', '独自のネットワークで運用する。'),
  iii2risk4.value(319, ADEQUACY, '十分である'),
  iii2.state(321, `${ACQUISITION}${OTHER_RISKS}`, 'blank'),

  iii3risk1.text(324, '宛名システム等における措置の内容', '番号連携システムは、', '権限のない者の接続を認めない。'),
  iii3risk1.text(
    325,
    '事務で使用するその他のシステムにおける措置の内容',
    '・健康情報システムは、',
    '意図的な使用を妨げている。',
  ),
  iii3risk1.state(326, OTHER, 'blank'),
  iii3risk1.value(327, ADEQUACY, '十分である'),
  iii3risk2.value(329, 'ユーザ認証の管理', '行っている'),
  iii3risk2.text(330, '具体的な管理方法', '・健康情報システムを利用する', '二要素認証を行っている。', {
    after: 'ユーザ認証の管理',
  }),
  iii3risk2.value(331, 'アクセス権限の発効・失効の管理', '行っている'),
  iii3risk2.text(332, '具体的な管理方法', '①発行管理', 'アクセス権を変更又は削除する。', {
    after: 'アクセス権限の発効・失効の管理',
  }),
  iii3risk2.value(334, 'アクセス権限の管理', '行っている'),
  iii3risk2.text(335, '具体的な管理方法', '・健康情報システムを利用する職員個人', 'アクセス権を変更又は削除する。', {
    after: 'アクセス権限の管理',
  }),
  iii3risk2.value(336, '特定個人情報の使用の記録', '記録を残している'),
  iii3risk2.text(337, '具体的な方法', '・健康情報システム内の', '媒体に7年間保管している。'),
  iii3risk2.state(338, OTHER, 'blank'),
  iii3risk2.value(339, ADEQUACY, '十分である'),
  iii3risk3.text(341, MEASURES, '・職員を受講対象として', '媒体に7年間保管している。'),
  iii3risk3.value(342, ADEQUACY, '十分である'),
  iii3risk4.text(344, MEASURES, '・外部媒体へのデータの書き出しを', '許可された処理以外のアクセスは発生しない。'),
  iii3risk4.value(345, ADEQUACY, '十分である'),
  iii3.text(
    347,
    `特定個人情報の使用${OTHER_RISKS}`,
    '・個人番号が表示された端末画面',
    '一定時間を超えて画面を表示しない。',
  ),

  iii4risk.text(359, '情報保護管理体制の確認', '外部委託業者を選定する際、', '能力があることを確認している。'),
  iii4risk.value(360, '特定個人情報ファイルの閲覧者・更新者の制限', '制限している'),
  iii4risk.text(361, '具体的な制限方法', '委託契約書に以下の規定を設ける。', 'アクセス権限を委託元で管理する。'),
  iii4risk.value(362, '特定個人情報ファイルの取扱いの記録', '記録を残している'),
  iii4risk.text(363, '具体的な方法', '健康情報システム内での', '媒体に7年間保管している。', {
    after: '特定個人情報ファイルの取扱いの記録',
  }),
  iii4risk.value(364, '特定個人情報の提供ルール', '定めている'),
  iii4risk.text(
    365,
    '委託先から他者への提供に関するルールの内容及びルール遵守の確認方法',
    '・委託先から他者への提供を認めない。',
    '監査を受審するものとなっている。',
  ),
  iii4risk.text(
    366,
    '委託元と委託先間の提供に関するルールの内容及びルール遵守の確認方法',
    '・健康情報システム開発及び運用保守等委託に関して、',
    '外部媒体へデータ書き出しを行う場合は暗号化を行う。',
  ),
  iii4risk.value(367, '特定個人情報の消去ルール', '定めている'),
  iii4risk.text(
    368,
    'ルールの内容及びルール遵守の確認方法',
    '委託契約上、以下の措置をとる旨を規定',
    '本市職員が現地調査する。',
    { after: '特定個人情報の消去ルール' },
  ),
  iii4risk.value(370, '委託契約書中の特定個人情報ファイルの取扱いに関する規定', '定めている'),
  iii4risk.text(371, '規定の内容', '・特定個人情報の第三者へ開示', '事前に委託元の承認を必要とする'),
  iii4risk.value(372, SUBCONTRACTOR, '十分に行っている'),
  iii4risk.text(373, '具体的な方法', '・契約書において委託元の承諾', '受審するものとなっている', {
    after: SUBCONTRACTOR,
  }),
  iii4risk.state(374, OTHER, 'blank'),
  iii4risk.value(375, ADEQUACY, '十分である'),
  iii4.state(377, `特定個人情報ファイルの取扱いの委託${OTHER_RISKS}`, 'blank'),

  ...iii5.states('not_applicable', [
    [381, '特定個人情報の提供・移転の記録', { risk: 1 }],
    [382, '具体的な方法', { risk: 1 }],
    [383, '特定個人情報の提供・移転に関するルール', { risk: 1 }],
    [384, 'ルールの内容及びルール遵守の確認方法', { risk: 1 }],
    [385, OTHER, { risk: 1 }],
    [386, ADEQUACY, { risk: 1 }],
    [388, MEASURES, { risk: 2 }],
    [389, ADEQUACY, { risk: 2 }],
    [391, MEASURES, { risk: 3 }],
    [392, ADEQUACY, { risk: 3 }],
    [393, `${PROVISION}${OTHER_RISKS}`],
  ]),

  ...connection(1, 401, '＜番号連携システムのソフトウェアにおける措置＞', 'アクセス制御を行う機能'),
  ...connection(2, 406, '＜番号連携システムのソフトウェアにおける措置＞', '安全性を確保している。'),
  ...connection(3, 410, '＜番号連携システムのソフトウェアにおける措置＞', '入手することが担保されている。'),
  ...connection(4, 413, '＜番号連携システムのソフトウェアにおける措置＞', 'アクセスすることはできない。'),
  ...connection(5, 417, '＜番号連携システムのソフトウェアにおける措置＞', '情報提供を行う機能。'),
  ...connection(6, 420, '＜番号連携システムのソフトウェアにおける措置＞', '行えないよう管理している。'),
  ...connection(7, 425, '＜番号連携システムのソフトウェアにおける措置＞', '副本として保存・管理する機能'),
  iii6.text(430, CONNECTION_OTHERS, '＜番号連携システムのソフトウェアにおける措置＞', 'その正確性を担保している。'),

  // ①–⑤ are run together in one cell with one answer, whose wording is that of ①; the others are lost.
  iii7risk1.value(437, 'NISC政府機関統一基準群', '政府機関ではない'),
  ...iii7risk1.states('undetermined', [
    [437, '安全管理体制'],
    [437, '安全管理規程'],
    [437, '安全管理体制・規程の職員への周知'],
    [437, '物理的対策'],
  ]),
  // The label is lost; the text stands between ⑤ and ⑥, where the form has only this cell.
  iii7risk1.text(438, '具体的な対策の内容', '<本市における措置>①サーバ設置場所に', '実施するものとなっている。', {
    after: '物理的対策',
  }),
  iii7risk1.value(440, '技術的対策', '十分に行っている'),
  iii7risk1.text(441, '具体的な対策の内容', '<本市における措置>①ウイルス対策ソフト', '適切な運用の確保に務める。', {
    after: '技術的対策',
  }),
  iii7risk1.value(442, 'バックアップ', '十分に行っている'),
  iii7risk1.value(443, '事故発生時手順の策定・周知', '十分に行っている'),
  iii7risk1.value(444, '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか', '発生なし'),
  iii7risk1.state(445, 'その内容', 'blank'),
  iii7risk1.state(446, '再発防止策の内容', 'blank'),
  iii7risk1.value(447, '死者の個人番号', '保管している'),
  iii7risk1.value(448, '具体的な保管方法', '生存する個人の個人番号とともに、死亡として保存する。'),
  iii7risk1.state(449, OTHER, 'blank'),
  iii7risk1.value(450, ADEQUACY, '十分である'),
  iii7risk2.value(452, MEASURES, '既存住民基本台帳システムと日次で連携している。'),
  iii7risk2.value(453, ADEQUACY, '十分である'),
  iii7risk3.value(456, '消去手順', '定めている'),
  iii7risk3.state(458, OTHER, 'blank'),
  iii7risk3.value(459, ADEQUACY, '十分である'),
  iii7.state(461, `特定個人情報の保管・消去${OTHER_RISKS}`, 'blank'),
]

export const marks: MarkFact[] = [
  ...iii4.unchecked(351, '委託しない', ['委託しない']),
  ...iii5.checked(379, '提供・移転しない', ['提供・移転しない']),
  ...iii6.unchecked(397, '接続しない', ['接続しない(入手)', '接続しない(提供)']),
]
