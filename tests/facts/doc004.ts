/** 川口市 後期高齢者医療に関する事務 (004, 様式3 [令和6年10月]): read by hand. */
import { changeRows } from './doc004-changes'
import { answers as files, marks as fileMarks } from './doc004-files'
import { answers as risks, marks as riskMarks } from './doc004-risks'
import type { AnswerFact, DocumentFacts, MarkFact } from './fact'
import { inSection } from './shorthand'
import { meanings } from './doc004-meanings'

const cover = inSection('cover', '0')
const i1 = inSection('I', '1')
const system1 = inSection('I', '2', { entry: 1 })
const system2 = inSection('I', '2', { entry: 2 })
const i3 = inSection('I', '3')
const i4 = inSection('I', '4')
const i5 = inSection('I', '5')
const i6 = inSection('I', '6')
const i7 = inSection('I', '7')
const iv1 = inSection('IV', '1')
const iv2 = inSection('IV', '2')
const v1 = inSection('V', '1')
const v2 = inSection('V', '2')
const v3 = inSection('V', '3')

const answers: AnswerFact[] = [
  cover.value(6, '評価書番号', '14'),
  cover.value(6, '評価書名', '川口市 後期高齢者医療に関する事務 重点項目評価書'),
  cover.text(9, '個人のプライバシー等の権利利益の保護の宣言', '川口市は、', '取り組んでいることを宣言する。'),
  cover.text(10, '特記事項', '後期高齢者医療に関する事務では、', '秘密保持契約を締結している。'),
  cover.value(13, '評価実施機関名', '埼玉県川口市長'),
  cover.value(16, '公表日', '令和7年12月26日'),

  i1.value(39, '事務の名称', '後期高齢者医療に関する事務'),
  i1.text(40, '事務の内容', '川口市は、「高齢者の医療の確保に関する法律」に基づき、', '⑤ 電話による納付勧奨'),
  i1.value(41, '対象人数', '10万人以上30万人未満'),
  system1.value(47, 'システムの名称', '後期高齢者医療広域連合電算処理システム'),
  system1.text(48, 'システムの機能', '1. 資格管理業務', '配信する機能のこという。'),
  // Only bare boxes: which of them were set is lost.
  system1.state(49, '他のシステムとの接続', 'undetermined'),
  system2.value(52, 'システムの名称', '後期高齢者医療市町村システム'),
  system2.text(53, 'システムの機能', '高齢者の医療の確保に関する法律に基づき、', '還付加算金を管理する機能'),
  system2.state(54, '他のシステムとの接続', 'answered'),
  i3.value(56, '特定個人情報ファイル名', '後期高齢者医療事務ファイル'),
  i4.text(58, '法令上の根拠', '・行政手続における特定の個人を識別するための', '事務を定める命令第46条'),
  i5.value(60, '実施の有無', '実施しない'),
  i5.state(61, '法令上の根拠', 'blank'),
  i6.value(63, '部署', '川口市 保健部 高齢者保険事業室'),
  i6.value(64, '所属長の役職名', '高齢者保険事業室長'),
  i7.state(65, '他の評価実施機関', 'blank'),

  ...files,
  ...risks,

  iv1.value(311, '請求先', '川口市総務部行政管理課情報公開文書係 川口市青木2-1-1 048-258-1641'),
  iv1.text(312, '請求方法', '個人情報の保護に関する法律第76条第1項、', '上記①へ提出。'),
  iv1.value(
    313,
    '法令による特別の手続',
    '川口市ホームページ上に、請求先、請求方法、請求書様式等を掲載(令和5年4月1日～)。',
  ),
  iv1.state(314, '個人情報ファイル簿への不記載等', 'blank'),
  iv2.value(316, '連絡先', '川口市総務部行政管理課情報公開文書係 川口市青木2-1-1 048-258-1641'),
  iv2.text(317, '対応方法', '・苦情受付時に苦情処理受付票を起票し、', '標準的な処理手順を定めている。'),
  v1.value(322, '実施日', '令和7年9月5日'),
  v1.value(323, 'しきい値判断結果', '基礎項目評価及び重点項目評価の実施が義務付けられる'),
  ...v2.states('blank', [
    [325, '方法'],
    [326, '実施日・期間'],
    [327, '主な意見の内容'],
  ]),
  ...v3.states('blank', [
    [329, '実施日'],
    [330, '方法'],
    [331, '結果'],
  ]),
]

const CONNECTED = '他のシステムとの接続'
const marks: MarkFact[] = [
  ...system1.undetermined(49, CONNECTED, [
    '情報提供ネットワークシステム',
    '庁内連携システム',
    '住民基本台帳ネットワークシステム',
    '既存住民基本台帳システム',
    '宛名システム等',
    '税務システム',
    ['その他', null],
  ]),
  ...system2.checked(54, CONNECTED, ['庁内連携システム']),
  ...system2.unchecked(54, CONNECTED, [
    '情報提供ネットワークシステム',
    '住民基本台帳ネットワークシステム',
    '既存住民基本台帳システム',
    '宛名システム等',
    '税務システム',
    ['その他', null],
  ]),
  ...fileMarks,
  ...riskMarks,
]

export const facts: DocumentFacts = {
  file: '004_a01456ac7a1f6fc6.txt',
  form: 'priority',
  formVersion: '令和6年10月 様式3',
  changes: 48,
  answers,
  marks,
  changeRows,
  meanings,
}
