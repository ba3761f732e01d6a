import { describe, expect, it } from 'vitest'
import { locateChange } from '../../../etl/extract/change-item'
import { LabelIndex } from '../../../etl/extract/label-index'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'

const three = new LabelIndex(priority)
const four = new LabelIndex(full)

describe('locateChange', () => {
  it.each([
    ['I 基本情報 5.情報提供ネットワークシステムによる情報連携 ②法令上の根拠', 'priority.I.5.2'],
    ['I-5-②法令上の根拠', 'priority.I.5.2'],
    ['Ⅱ-6 特定個人情報の保管・消去', 'priority.II.6.place'],
    ['Ⅲ－10その他のリスク対策', 'priority.III.10.measures'],
    ['Ⅱ 特定個人情報ファイルの概要 ー5特定個人情報の提供・移転ー移転先3ー①法令上の根拠', 'priority.II.5.transfer-1'],
    ['Ⅱ 特定個人情報ファイルの概要－4. 特定個人情報ファイルの取り扱いの委託－委託事項1-③委託先名', 'priority.II.4.3'],
    [
      'Ⅲリスク対策－7特定個人情報の保管・消去－②過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか－その内容',
      'priority.III.7.risk1-2-content',
    ],
    ['公表日', 'priority.cover.0.published'],
    ['(別添1) 特定個人情報ファイル 記録項目', 'priority.annex1.0.list'],
  ])('様式3: %s', (raw, id) => expect(locateChange(three, raw).item?.id).toBe(id))

  it.each([
    [
      'III 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 7. 特定個人情報の保管・消去 リスク1: 特定個人情報の漏えい・滅失・毀損リスク ⑤物理的対策 具体的な対策の内容',
      'full.III.7.risk1-5-detail',
    ],
    [
      'I 基本情報 2. 特定個人情報ファイルを取り扱う事務において使用するシステム システム1 ③他のシステムとの接続',
      'full.I.2.3',
    ],
    ['II (1) 4 委託事項1', 'full.II.4.title'],
    ['II (1) 4 ①委託内容', 'full.II.4.1'],
    ['VI 評価実施手続 2. 国民・住民等からの意見の聴取 ②実施日・期間', 'full.VI.2.2'],
    ['IV リスク対策(その他) 3. その他のリスク対策', 'full.IV.3.measures'],
  ])('様式4: %s', (raw, id) => expect(locateChange(four, raw).item?.id).toBe(id))

  it.each([
    ['VI 評価実施手続 3. 第三者点検 ①実施日 ③結果', 'two items at once'],
    ['II ファイルの概要 (VRS)', 'a whole chapter'],
    ['Ⅲ 7. 特定個人情報の保管・消去 ⑤物理的対策 ⑥技術的対策 具体的な対策の内容', 'two controls'],
    ['', 'nothing'],
  ])('leaves %j open (%s)', (raw) => expect(locateChange(four, raw).item).toBeNull())
})
