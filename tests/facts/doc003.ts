/** 金沢市 新型コロナウイルス感染症に係る予防接種 (003, 様式4 [令和7年5月]): read by hand. */
import { changeRows } from './doc003-changes'
import { answers as files, marks as fileMarks } from './doc003-files'
import { answers as risks, marks as riskMarks } from './doc003-risks'
import type { AnswerFact, DocumentFacts, MarkFact } from './fact'
import { inSection } from './shorthand'
import { meanings } from './doc003-meanings'

const cover = inSection('cover', '0')
const i1 = inSection('I', '1')
const system1 = inSection('I', '2', { entry: 1 })
const system2 = inSection('I', '2', { entry: 2 })
const system3 = inSection('I', '2', { entry: 3 })
const system4 = inSection('I', '2', { entry: 4 })
const system5 = inSection('I', '2', { entry: 5 })
const i3 = inSection('I', '3')
const i4 = inSection('I', '4')
const i5 = inSection('I', '5')
const i6 = inSection('I', '6')
const i7 = inSection('I', '7')
const i8 = inSection('I', '8')
const annex1 = inSection('annex1', '0')
const iv1 = inSection('IV', '1')
const iv2 = inSection('IV', '2')
const iv3 = inSection('IV', '3')
const v1 = inSection('V', '1')
const v2 = inSection('V', '2')
const vi1 = inSection('VI', '1')
const vi2 = inSection('VI', '2')
const vi3 = inSection('VI', '3')
const vi4 = inSection('VI', '4')

const answers: AnswerFact[] = [
  cover.value(6, '評価書番号', '28'),
  cover.value(6, '評価書名', '新型コロナウイルス感染症に係る予防接種に関する事務 全項目評価書'),
  cover.text(10, '個人のプライバシー等の権利利益の保護の宣言', '金沢市は、', '取り組んでいることを宣言する。'),
  cover.state(14, '特記事項', 'blank'),
  cover.value(18, '評価実施機関名', '金沢市長'),
  cover.state(20, '個人情報保護委員会承認日【行政機関等のみ】', 'blank'),
  cover.value(24, '公表日', '令和7年9月5日'),

  i1.value(44, '事務の名称', '新型コロナウイルス感染症に係る予防接種(以下「予防接種」という。)に関する事務'),
  // The cell runs over two rows; its label stands beside the second.
  i1.text(45, '事務の内容', '予防接種法(昭和二十三年法律第六十八号)に基づき', '(番号連携システム、中間サーバ要件)'),
  i1.value(47, '対象人数', '30万人以上'),
  system1.value(52, 'システムの名称', '健康情報システム'),
  system1.value(53, 'システムの機能', '①予防接種対象者に予防接種券を発行する。②予防接種に関する接種履歴を記録する。'),
  system1.state(54, '他のシステムとの接続', 'answered'),
  system2.value(57, 'システムの名称', '番号連携システム'),
  system2.text(58, 'システムの機能', '①宛名管理機能', '各業務システムにファイル転送を行う。'),
  system2.state(59, '他のシステムとの接続', 'answered'),
  system3.value(62, 'システムの名称', '中間サーバ'),
  system3.text(63, 'システムの機能', '①符号管理機能', '保管期限切れの情報を削除する。'),
  // The row ③ of this system is nowhere in the text.
  system3.state(63, '他のシステムとの接続', 'missing'),
  system4.value(65, 'システムの名称', '住民基本台帳ネットワークシステム(市町村CS部分について記載)'),
  system4.text(66, 'システムの機能', '①本人確認', '本人確認情報の一覧を画面上に表示する。'),
  system4.state(67, '他のシステムとの接続', 'answered'),
  system5.value(70, 'システムの名称', '既存住民基本台帳システム'),
  system5.text(71, 'システムの機能', '①住民記録管理機能', '住民記録管理機能を使用する。'),
  system5.state(72, '他のシステムとの接続', 'answered'),
  i3.value(
    77,
    '特定個人情報ファイル名',
    '(1)新型コロナウイルス感染症に係る予防接種ファイル(以下「予防接種ファイル」という。)',
  ),
  i4.value(79, '事務実施上の必要性', '・予防接種の対象者及び接種履歴を把握し、適正な管理・接種勧奨を行うため。'),
  i4.text(80, '実現が期待されるメリット', '・予防接種の対象者であることの確認', '接種率の向上につながる。'),
  i5.value(82, '法令上の根拠', '(1)予防接種ファイル 番号法第9条第1項 別表14の項'),
  i6.value(86, '実施の有無', '実施する'),
  // The label stands in the middle of its own value.
  i6.text(87, '法令上の根拠', '・番号法第19条第8号(特定個人情報の提供の制限)', '(25、27、28、29の項)'),
  i7.value(92, '部署', '福祉健康局健康政策課'),
  i7.value(93, '所属長の役職名', '福祉健康局健康政策課長'),
  i8.state(97, '他の評価実施機関', 'blank'),
  {
    ...annex1.state(141, '事務の内容', 'answered'),
    ends: '7-④申請者に新型コロナウイルス感染症予防接種証明書を交付する。',
  },

  ...files,
  ...risks,

  iv1.value(467, '自己点検', '十分に行っている'),
  iv1.text(468, '具体的なチェック方法', '<本市における措置>', '定期的に自己点検を実施することとしている。'),
  iv1.value(469, '監査', '十分に行っている'),
  iv1.text(470, '具体的な内容', '<本市における措置>', '監査機関による監査を行うこととしている。'),
  iv2.value(474, '従業者に対する教育・啓発', '十分に行っている'),
  iv2.text(475, '具体的な方法', '<本市における措置>', '運用規則等について研修を行うこととしている。'),
  {
    ...iv3.state(479, 'その他のリスク対策', 'answered'),
    starts: '<中間サーバ・プラットフォームにおける措置>①中間サーバ・プラットフォームを活用することにより',
  },
  v1.value(486, '請求先', '金沢市総務局文書法法制課 920-8577 金沢市広坂1丁目1番1号 076-220-2073'),
  v1.value(487, '請求方法', '指定様式による書面の提出により開示・訂正・利用停止請求を受け付ける。'),
  v1.value(490, '個人情報ファイル簿の公表', '行っていない'),
  ...v1.states('blank', [
    [488, '特記事項'],
    [489, '手数料等'],
    [489, '手数料額、納付方法'],
    [491, '個人情報ファイル名'],
    [492, '公表場所'],
    [493, '法令による特別の手続'],
    [494, '個人情報ファイル簿への不記載等'],
  ]),
  v2.value(498, '連絡先', '福祉健康局健康政策課 電話076-220-2233'),
  v2.state(499, '対応方法', 'blank'),
  vi1.value(505, '実施日', '令和6年12月13日'),
  vi1.value(506, 'しきい値判断結果', '基礎項目評価及び全項目評価の実施が義務付けられる'),
  vi2.text(510, '方法', '金沢市における市民参加及び協働の推進に関する条例', '意見聴取を実施する。'),
  vi2.value(511, '実施日・期間', '令和6年10月1日から令和6年10月31日'),
  vi2.state(512, '期間を短縮する特段の理由', 'blank'),
  vi2.value(513, '主な意見の内容', '特になし'),
  vi2.state(514, '評価書への反映', 'blank'),
  vi3.value(518, '実施日', '令和6年12月18日'),
  vi3.text(519, '方法', '金沢市情報公開及び個人情報保護審議会に', '第三者点検を実施する。'),
  vi3.value(520, '結果', '特段の修正意見はなかった。'),
  vi4.state(524, '提出日', 'blank'),
  vi4.state(525, '個人情報保護委員会による審査', 'blank'),
]

const CONNECTED = '他のシステムとの接続'
const marks: MarkFact[] = [
  ...system1.checked(54, CONNECTED, ['既存住民基本台帳システム', '宛名システム等', ['その他', '申請管理システム']]),
  ...system1.unchecked(54, CONNECTED, [
    '情報提供ネットワークシステム',
    '庁内連携システム',
    '住民基本台帳ネットワークシステム',
    '税務システム',
  ]),
  ...system2.checked(59, CONNECTED, [
    '既存住民基本台帳システム',
    '税務システム',
    [
      'その他',
      '中間サーバ、国民健康保険事務処理標準システム、介護保険システム、福祉保健総合システム、健康情報システム、子ども・子育て支援システム',
    ],
  ]),
  ...system2.unchecked(59, CONNECTED, [
    '情報提供ネットワークシステム',
    '庁内連携システム',
    '住民基本台帳ネットワークシステム',
    '宛名システム等',
  ]),
  ...system4.checked(67, CONNECTED, ['情報提供ネットワークシステム', '宛名システム等']),
  ...system4.unchecked(67, CONNECTED, [
    '庁内連携システム',
    '住民基本台帳ネットワークシステム',
    '既存住民基本台帳システム',
    '税務システム',
    ['その他', null],
  ]),
  ...system5.checked(72, CONNECTED, ['住民基本台帳ネットワークシステム', '宛名システム等', '税務システム', 'その他']),
  ...system5.unchecked(72, CONNECTED, ['情報提供ネットワークシステム', '庁内連携システム', '既存住民基本台帳システム']),
  ...fileMarks,
  ...riskMarks,
]

export const facts: DocumentFacts = {
  file: '003_47ad8aee5670d873.txt',
  form: 'full',
  formVersion: '令和7年5月 様式4',
  changes: 107,
  answers,
  marks,
  changeRows,
  meanings,
}
