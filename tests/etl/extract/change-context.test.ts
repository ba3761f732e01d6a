/** Rows whose 項目 leaves the item open: what was written tells it, or nothing does. */
import { describe, expect, it } from 'vitest'
import { resolveChanges } from '../../../etl/extract/change-context'
import type { LogRow } from '../../../etl/extract/change-row'
import { LabelIndex } from '../../../etl/extract/label-index'
import type { Answer } from '../../../etl/extract/model'
import { full } from '../../../etl/forms/full'

const index = new LabelIndex(full)

interface Cells {
  readonly item: string
  readonly before?: string
  readonly after?: string
}

const logRow = ({ item, before, after }: Cells): LogRow => ({
  changedOn: '2025-04-01',
  itemRaw: item,
  before: before ?? null,
  after: after ?? null,
  timing: '事後',
  reason: null,
  from: 0,
  to: 0,
})

/** What stands in the document today, by item id. */
const today = (texts: Readonly<Record<string, string>>): Answer[] =>
  Object.entries(texts).map(([id, value]) => {
    const placed = index.items.find(({ item }) => item.id === id)
    if (!placed) throw new Error(`no ${id}`)
    return { item: placed.item, fileNo: null, entryNo: null, state: 'answered', value, span: null, note: null }
  })

const resolve = (rows: readonly Cells[], texts: Readonly<Record<string, string>> = {}): (string | null)[] =>
  resolveChanges(index, rows.map(logRow), today(texts)).map((item) => item?.id ?? null)

describe('the kind of value tells', () => {
  it.each<[string, Cells, string]>([
    ['a company', { item: 'II 4. 委託', before: '甲野株式会社', after: '(株)乙' }, 'full.II.4.6'],
    [
      'a citation',
      { item: 'II 5 提供先1', before: '番号法第19条第7号', after: '番号法第19条第8号' },
      'full.II.5.provision-1',
    ],
    ['a day', { item: 'VI 1. 基礎項目評価', before: '2021/3/12', after: '令和7年4月1日' }, 'full.VI.1.1'],
    [
      'a telephone number',
      { item: 'V 2. 問合せ', before: '甲課 0123-45-6789', after: '乙課 0123-45-0000' },
      'full.V.2.1',
    ],
    ['an address', { item: 'V 1. 開示請求', before: '―', after: '総務課 0123-45-6789' }, 'full.V.1.1'],
    ['a department', { item: 'II 2. 基本情報', before: '福祉部 甲課', after: '福祉部 乙課' }, 'full.II.2.6'],
    ["a department's head", { item: 'I 7. 担当部署', before: '甲課長', after: '乙課長' }, 'full.I.7.2'],
    ['an option', { item: 'II 3. 入手・使用', before: '10人未満', after: '10人以上50人未満' }, 'full.II.3.7-count'],
    [
      'a box',
      { item: 'II 2 ④記録される項目', before: '[ ] 年金関係情報', after: '[○] 年金関係情報' },
      'full.II.2.4-main',
    ],
    [
      'a passage',
      { item: 'III 6. 接続 リスク6', before: '<本市における措置>', after: '②の追加' },
      'full.III.6.risk6-measures',
    ],
    [
      'a passage added',
      { item: 'IV 2. 教育・啓発', before: '(略)', after: '(略)<本市における措置>研修を行う。' },
      'full.IV.2.method',
    ],
    ['a name', { item: 'I 2. システム6', before: '健康・福祉システム', after: '削除' }, 'full.I.2.1'],
    [
      'a repeat',
      { item: 'II 5 移転先4', before: '―', after: '移転先4 甲課 ①法令上の根拠～⑦時期・頻度(略)' },
      'full.II.5.transfer-name',
    ],
    [
      'text about a control',
      { item: 'III 7 リスク1 ⑤物理的対策', after: '<本市における措置>入退室を管理する。' },
      'full.III.7.risk1-5-detail',
    ],
    [
      'an answer to a control',
      { item: 'III 7 リスク1 ⑤物理的対策', before: '十分に行っている', after: '特に力を入れて行っている' },
      'full.III.7.risk1-5',
    ],
  ])('%s', (_, row, id) => expect(resolve([row])).toEqual([id]))
})

describe('where it tells nothing, the item stays open', () => {
  it.each<[string, Cells]>([
    ['two dates in the section', { item: 'VI 評価実施手続', before: '令和6年1月1日', after: '令和7年1月1日' }],
    [
      'two texts in the risk',
      { item: 'III 3. 特定個人情報の使用 リスク1', before: '・接続を制御している。', after: '削除' },
    ],
    ['a whole chapter', { item: 'II ファイルの概要', before: '―', after: '削除' }],
    ["a system's name or its connection", { item: 'I 2. システム3', before: '宛名システム等', after: '削除' }],
    ["a system's functions", { item: 'I 2. システム3', before: '①記録の管理', after: '①記録の管理 ②記録の照会' }],
    ['elided on both sides', { item: 'V 2. 問合せ', before: '略', after: '略' }],
    [
      'text about a control with two texts',
      { item: 'III 4 特定個人情報の提供ルール', after: '指示があったときを除き、提供を禁止している。' },
    ],
    [
      'a label inside a sentence',
      { item: 'VI 2. 意見の聴取', before: '郵送の方法で受けた。', after: '窓口の方法で受けた。' },
    ],
  ])('%s', (_, row) => expect(resolve([row])).toEqual([null]))
})

describe('the text of today tells', () => {
  const row = { item: 'I 4. 取り扱う理由', before: '甲のため。', after: '乙のため。' }

  it('where the words stand in one item', () => {
    expect(resolve([row], { 'full.I.4.2': '乙のため。' })).toEqual(['full.I.4.2'])
    const part = { ...row, after: '所得の情報を速やかに確認し、窓口の負担を減らすため。' }
    expect(resolve([part], { 'full.I.4.1': `理由は次の通り。${part.after}以上。` })).toEqual(['full.I.4.1'])
  })

  it('where they stand in two, it does not', () => {
    expect(resolve([row], { 'full.I.4.1': '乙のため。', 'full.I.4.2': '乙のため。' })).toEqual([null])
  })

  it('or a later row that replaced them', () => {
    const later = { item: 'I 4. 取り扱う理由 ②実現が期待されるメリット', before: '乙のため。', after: '丙のため。' }
    expect(resolve([row, later])).toEqual(['full.I.4.2', 'full.I.4.2'])
  })
})
