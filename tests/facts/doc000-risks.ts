/** Chapter Ⅲ of 000, read by hand. */
import type { AnswerFact, MarkFact } from './fact'
import { inSection } from './shorthand'

const acquisitionRisk = inSection('III', '2', { risk: 1 })
const linkRisk = inSection('III', '3', { risk: 1 })
const accessRisk = inSection('III', '3', { risk: 2 })
const vendorRisk = inSection('III', '4', { risk: 1 })
const provisionRisk = inSection('III', '5', { risk: 1 })
const wrongAcquisition = inSection('III', '6', { risk: 1 })
const wrongProvision = inSection('III', '6', { risk: 2 })
const leak = inSection('III', '7', { risk: 1 })

const MEASURES = 'リスクに対する措置の内容'
const RATING = 'リスクへの対策は十分か'
const SUFFICIENT = '十分である'

export const answers: AnswerFact[] = [
  inSection('III', '1').value(181, '特定個人情報ファイル名', '予防接種台帳'),
  acquisitionRisk.text(184, MEASURES, '・予防接種事業対象者からの', 'データ更新を制御している。'),
  acquisitionRisk.value(185, RATING, SUFFICIENT),
  inSection('III', '2').state(
    187,
    '特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く。)におけるその他のリスク及びそのリスクに対する措置',
    'blank',
  ),
  linkRisk.text(190, MEASURES, '・特定個人情報について、', '利用可否制限を設定している。'),
  linkRisk.value(191, RATING, SUFFICIENT),
  accessRisk.value(193, 'ユーザ認証の管理', '行っている'),
  accessRisk.text(194, '具体的な管理方法', '職員のシステムを', '認証を行う。', { after: 'ユーザ認証の管理' }),
  accessRisk.state(195, 'その他の措置の内容', 'blank'),
  accessRisk.value(196, RATING, SUFFICIENT),
  inSection('III', '3').state(198, '特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置', 'blank'),
  vendorRisk.value(201, '委託契約書中の特定個人情報ファイルの取扱いに関する規定', '定めている'),
  vendorRisk.text(202, '規定の内容', '・個人情報の保護', '報告を求めることができる。'),
  vendorRisk.value(203, '再委託先による特定個人情報ファイルの適切な取扱いの担保', '十分に行っている'),
  vendorRisk.value(204, '具体的な方法', '委託先と同様のリスク対策を実施する。'),
  vendorRisk.state(205, 'その他の措置の内容', 'blank'),
  vendorRisk.value(206, RATING, SUFFICIENT),
  inSection('III', '4').value(
    208,
    '特定個人情報ファイルの取扱いの委託におけるその他のリスク及びそのリスクに対する措置',
    '個人情報取扱いの委託において、業務秘密保持契約書を交わしている。',
  ),
  provisionRisk.value(212, '特定個人情報の提供・移転に関するルール', '定めている'),
  provisionRisk.text(213, 'ルールの内容及びルール遵守の確認方法', '番号法及び予防接種法並びに', '提供・移転を行う。'),
  provisionRisk.state(214, 'その他の措置の内容', 'blank'),
  provisionRisk.value(215, RATING, SUFFICIENT),
  inSection('III', '5').text(
    217,
    '特定個人情報の提供・移転(委託や情報提供ネットワークシステムを通じた提供を除く。)におけるその他のリスク及びそのリスクに対する措置',
    '誤った情報を提供・移転してしまう',
    '適正に事務運用を行う。',
  ),
  wrongAcquisition.text(221, MEASURES, '【中間サーバー・ソフトウェアにおける措置】', '正確性を担保している。'),
  wrongAcquisition.value(222, RATING, SUFFICIENT),
  wrongProvision.text(224, MEASURES, '【中間サーバー・ソフトウェアにおける措置】', '正確性を担保している。'),
  wrongProvision.value(225, RATING, SUFFICIENT),
  inSection('III', '6').text(
    227,
    '情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置',
    '【中間サーバー・ソフトウェアにおける措置】',
    '職員対象にeラーニング研修を行っている。',
  ),
  leak.value(231, '事故発生時手順の策定・周知', '十分に行っている'),
  leak.value(232, '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか', '発生なし'),
  leak.state(233, 'その内容', 'blank'),
  leak.state(234, '再発防止策の内容', 'blank'),
  leak.state(235, 'その他の措置の内容', 'blank'),
  leak.value(236, RATING, SUFFICIENT),
  inSection('III', '7').state(238, '特定個人情報の保管・消去におけるその他のリスク及びそのリスクに対する措置', 'blank'),
  inSection('III', '9').value(243, '従業者に対する教育・啓発', '十分に行っている'),
  inSection('III', '9').text(244, '具体的な方法', '【本市における措置】', '研修を行うこととしている。'),
  inSection('III', '10').text(
    246,
    'その他のリスク対策',
    '【中間サーバー・プラットフォームにおける措置】',
    '地方公共団体とデジタル庁及び関係者で協議を行う。',
  ),
]

export const marks: MarkFact[] = [
  ...inSection('III', '4').unchecked(199, '委託しない', ['委託しない']),
  ...inSection('III', '5').unchecked(210, '提供・移転しない', ['提供・移転しない']),
  ...inSection('III', '6').unchecked(219, '接続しない', ['接続しない(入手)', '接続しない(提供)']),
  ...inSection('III', '8').checked(241, '実施の有無', ['自己点検']),
  ...inSection('III', '8').unchecked(241, '実施の有無', ['内部監査', '外部監査']),
]
