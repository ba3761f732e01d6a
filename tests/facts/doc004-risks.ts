/** 004 chapter Ⅲ, read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const MEASURES = 'リスクに対する措置の内容'
const OTHER = 'その他の措置の内容'
const ADEQUACY = 'リスクへの対策は十分か'
const OTHER_RISKS = 'におけるその他のリスク及びそのリスクに対する措置'
const ACQUISITION = '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)'
const PROVISION = '特定個人情報の提供・移転(委託や情報提供ネットワークシステムを通じた提供を除く。)'
const SUBCONTRACTOR = '再委託先による特定個人情報ファイルの適切な取扱いの担保'

const iii1 = inSection('III', '1')
const iii2 = inSection('III', '2')
const iii2risk = inSection('III', '2', { risk: 1 })
const iii3 = inSection('III', '3')
const iii3risk1 = inSection('III', '3', { risk: 1 })
const iii3risk2 = inSection('III', '3', { risk: 2 })
const iii4 = inSection('III', '4')
const iii4risk = inSection('III', '4', { risk: 1 })
const iii5 = inSection('III', '5')
const iii5risk = inSection('III', '5', { risk: 1 })
const iii6 = inSection('III', '6')
const iii7 = inSection('III', '7')
const iii7risk = inSection('III', '7', { risk: 1 })
const iii8 = inSection('III', '8')
const iii9 = inSection('III', '9')
const iii10 = inSection('III', '10')

export const answers: AnswerFact[] = [
  iii1.value(207, '特定個人情報ファイル名', '後期高齢者医療事務ファイル'),
  iii2risk.text(210, MEASURES, '＜川口市における措置＞', 'データ配信ができないしきみになっている。'),
  iii2risk.value(211, ADEQUACY, '十分である'),
  iii2.state(212, `${ACQUISITION}${OTHER_RISKS}`, 'blank'),

  iii3risk1.value(
    218,
    MEASURES,
    '後期高齢者医療市町村システムは、府内連携システムを介して目的を超えた紐付けがされないよう、適切なアクセス制御がされている。',
  ),
  iii3risk1.value(219, ADEQUACY, '十分である'),
  iii3risk2.value(223, 'ユーザ認証の管理', '行っている'),
  iii3risk2.text(
    224,
    '具体的な管理方法',
    '<後期高齢者医療市町村システムにおける措置>',
    '権限のないものが閲覧できないように徹底している。',
    { after: 'ユーザ認証の管理' },
  ),
  iii3risk2.text(225, OTHER, '情報セキュリティポリシーに則し、', '教育及び研修を実施する。'),
  iii3risk2.value(226, ADEQUACY, '十分である'),
  iii3.state(230, `特定個人情報の使用${OTHER_RISKS}`, 'blank'),

  iii4risk.value(238, '委託契約書中の特定個人情報ファイルの取扱いに関する規定', '定めている'),
  iii4risk.text(239, '規定の内容', '・データの秘密保持に関する事項', '損害賠償に関する事項'),
  iii4risk.value(240, SUBCONTRACTOR, '十分に行っている'),
  iii4risk.value(
    241,
    '具体的な方法',
    '・契約時に再委託先についても秘密保持契約を締結している。・情報セキュリティポリシーの遵守を条件としている。',
    { after: SUBCONTRACTOR },
  ),
  iii4risk.state(242, OTHER, 'blank'),
  iii4risk.value(243, ADEQUACY, '十分である'),
  iii4.state(245, `特定個人情報ファイルの取扱いの委託${OTHER_RISKS}`, 'blank'),

  iii5risk.value(253, '特定個人情報の提供・移転に関するルール', '定めている'),
  iii5risk.text(
    254,
    'ルールの内容及びルール遵守の確認方法',
    '<標準システム窓口端末における措置>',
    '番号法の条文に適合しているか否かを判断し、提供・移転を行う。',
  ),
  iii5risk.text(255, OTHER, '・川口市情報セキュリティポリシーに則し、', '罰則規定により措置を講じる。'),
  iii5risk.value(256, ADEQUACY, '十分である'),
  iii5.state(258, `${PROVISION}${OTHER_RISKS}`, 'blank'),

  ...iii6.states('not_applicable', [
    [266, MEASURES, { risk: 1 }],
    [267, ADEQUACY, { risk: 1 }],
    [271, MEASURES, { risk: 2 }],
    [272, ADEQUACY, { risk: 2 }],
  ]),

  iii7risk.value(282, '事故発生時手順の策定・周知', '十分に行っている'),
  iii7risk.value(283, '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか', '発生なし'),
  iii7risk.state(284, 'その内容', 'blank'),
  iii7risk.state(285, '再発防止策の内容', 'blank'),
  iii7risk.text(286, OTHER, '<川口市における措置>', 'できるだけ速やかに実施している。'),
  iii7risk.value(287, ADEQUACY, '十分である'),
  iii7.state(291, `特定個人情報の保管・消去${OTHER_RISKS}`, 'blank'),

  iii8.state(295, '実施の有無', 'answered'),
  iii9.value(300, '従業者に対する教育・啓発', '十分に行っている'),
  iii9.text(301, '具体的な方法', '＜川口市における措置＞', '監査機関による監査を行うこととしている。'),
  {
    ...iii10.state(305, 'その他のリスク対策', 'answered'),
    starts: '＜ガバメントクラウドにおける措置＞ガバメントクラウド上での業務データの取扱いについては',
  },
]

export const marks: MarkFact[] = [
  ...iii4.unchecked(234, '委託しない', ['委託しない']),
  ...iii5.unchecked(249, '提供・移転しない', ['提供・移転しない']),
  ...iii6.checked(262, '接続しない', ['接続しない(入手)', '接続しない(提供)']),
  ...iii8.checked(295, '実施の有無', ['自己点検']),
  ...iii8.unchecked(295, '実施の有無', ['内部監査', '外部監査']),
]
