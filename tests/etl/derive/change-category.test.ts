/** Why a change was made, told by the row's own words. */
import { describe, expect, it } from 'vitest'
import { categoryOf, changeRules } from '../../../etl/derive/change-category'
import { readReference } from '../../../etl/derive/reference'
import { extractDocument } from '../../../etl/extract/extract'
import type { Change, Span } from '../../../etl/extract/model'
import { fold } from '../../../etl/read/fold'
import { codes } from '../../../etl/schema/codes'
import { documents } from '../../fixtures/documents'
import { perturbations } from '../../fixtures/perturbations'

const slicer = (bytes: Uint8Array, encoding = 'utf-8') => {
  const decoder = new TextDecoder(encoding)
  return ({ start, end }: Span): string => decoder.decode(bytes.subarray(start, end))
}
/** A row printed with tabs between its cells, as it stands in a document. */
const row = (cells: { item?: string; before?: string; after?: string; reason?: string; itemId?: string }) => {
  const { item = '', before = '', after = '', reason = '', itemId = null } = cells
  const printed = ['令和7年4月1日', item, before, after, '事後', reason].join('\t')
  const bytes = new TextEncoder().encode(printed)
  const change: Change = {
    no: 1,
    changedOn: '2025-04-01',
    itemRaw: item,
    itemId,
    before: before || null,
    after: after || null,
    timing: '事後',
    reason: reason || null,
    span: { start: 0, end: bytes.length },
  }
  const text = slicer(bytes)
  const { category, span } = categoryOf(change, text)
  return [category, span && text(span)]
}

describe('the reason given', () => {
  it.each([
    ['法改正に基づく軽微な修正', 'law_amendment', '法改正'],
    ['番号法の改正による変更であり、重要な変更には該当しない', 'law_amendment', '法の改正'],
    ['令和５年４月１日施行の個人情報の保護に関する法律改正に伴う変更', 'law_amendment', '法律改正'],
    ['様式の改正に伴う追加', 'law_amendment', '様式の改正'],
    ['組織改正による課名変更のため。', 'organisation_change', '組織改正'],
    ['人事異動による変更', 'organisation_change', '人事異動'],
    ['部署名の変更であり、重要な変更には該当しない', 'organisation_change', '部署名の変更'],
    ['委託会社の変更であり、重要な変更には該当しない', 'vendor_change', '委託会社の変更'],
    ['再委託先の変更', 'vendor_change', '再委託先の変更'],
    ['システムのガバメントクラウド移行に伴う変更', 'cloud_migration', 'ガバメントクラウド'],
    ['標準化に伴うガバメントクラウドへの移行', 'cloud_migration', 'ガバメントクラウド'],
    ['中間サーバー更改に伴う修正', 'intermediate_server_renewal', '中間サーバー更改'],
    ['中間サーバ・プラットフォームの更改', 'intermediate_server_renewal', '中間サーバ・プラットフォームの更改'],
    ['標準化に伴う変更', 'standardisation', '標準化'],
    ['重大事故の発生により記載するもの。', 'incident', '重大事故'],
    ['事故発生から３年経過したため、削除するもの。', 'incident', '事故発生'],
    ['評価の再実施に伴う変更', 'reassessment', '再実施'],
    ['文言修正', 'correction', '文言修正'],
    ['文言 の 修正', 'correction', '文言 の 修正'],
    ['システム表記の統一によるもの', 'correction', '表記の統一'],
    ['時点修正', 'correction', '時点修正'],
  ])('%s → %s', (reason, category, words) => {
    expect(row({ item: 'Ⅱ-6 保管場所', before: '甲', after: '乙', reason })).toEqual([category, words])
  })

  it.each([
    '重要な変更項目でないため',
    '重要な変更',
    '特定個人情報の漏えいその他の事態を発生させるリスクを相当程度変動させるものではないと考えられる変更のため',
    'その他の項目の変更であり事前の提出・公表が義務付けられない。',
    '当該事務において、条例の制定は不要であるため、削除するもの。',
    '事故発生時手順の見直し',
    '一部の変更',
    '開示・訂正・利用停止請求のそれぞれについて掲載するもの。',
  ])('%s tells nothing: other, without evidence', (reason) => {
    expect(row({ item: 'Ⅰ-1 ②事務の内容', before: '甲', after: '乙', reason })).toEqual(['other', null])
  })
})

describe('where the reason tells nothing', () => {
  const reason = '重要な変更項目でないため'

  it('the item tells', () => {
    expect(row({ item: 'Ⅰ 7. 担当部署 ①部署', before: '甲課', after: '乙課', reason })).toEqual([
      'organisation_change',
      '担当部署',
    ])
    expect(row({ item: 'Ⅱ 4 委託事項1 ③委託先名', before: '甲社', after: '乙社' })).toEqual([
      'vendor_change',
      '委託先名',
    ])
    expect(row({ item: 'Ⅱ 4 委託事項1 ⑤委託先名の確認方法', before: '甲', after: '乙' })).toEqual(['other', null])
  })

  it('the item it was found to concern tells, with the printed item as evidence', () => {
    expect(row({ item: 'Ⅱ 4 委託', before: '甲社', after: '乙社', itemId: 'priority.II.4.3' })).toEqual([
      'vendor_change',
      'Ⅱ 4 委託',
    ])
  })

  it('what the change brought into the text tells', () => {
    const item = 'Ⅰ 4 法令上の根拠'
    expect(row({ item, before: '別表第二の16の2', after: '主務省令第２条の表の25の項', reason })).toEqual([
      'law_amendment',
      '主務省令第２条の表',
    ])
    expect(row({ item, before: '法第19条第7号', after: '法第19条第8号' })).toEqual(['law_amendment', '第19条第8号'])
    expect(row({ item, before: '別表第一の第10の項', after: '別表第一の第14の項' })).toEqual([
      'law_amendment',
      '別表第一の第14',
    ])
    expect(row({ item: 'Ⅱ 2 ④ その妥当性', before: '4情報', after: '5情報' })).toEqual(['law_amendment', '5情報'])
    const hosted = '事業者が保有・管理する環境に設置する。中間サーバーにおける措置'
    expect(row({ item: 'Ⅱ 6', before: '中間サーバーにおける措置', after: `クラウド${hosted}` })).toEqual([
      'cloud_migration',
      'クラウド事業者が保有・管理する環境',
    ])
    expect(row({ item: 'Ⅱ 6', before: '中間サーバーにおける措置', after: `クラウドサービス${hosted}` })).toEqual([
      'intermediate_server_renewal',
      'クラウドサービス事業者',
    ])
    expect(row({ item: 'Ⅱ 6 保管場所', after: '＜ガバメントクラウドにおける措置＞ 略', reason })).toEqual([
      'cloud_migration',
      'ガバメントクラウド',
    ])
  })

  it('words that stood there before tell nothing', () => {
    const cloud = '＜ガバメントクラウドにおける措置＞'
    expect(row({ item: 'Ⅱ 6', before: `${cloud}甲`, after: `${cloud}乙` })).toEqual(['other', null])
    expect(row({ item: 'Ⅱ 6', before: `${cloud}甲`, after: '削除' })).toEqual(['other', null])
    expect(row({ item: 'Ⅰ 4', before: '甲', after: '法第19条第8号' })).toEqual(['other', null])
    expect(row({ item: 'Ⅰ 4', before: '別表第一の10の項', after: '別表第二の10の項' })).toEqual(['other', null])
  })

  it('a row without words has no category', () => {
    expect(row({})).toEqual([null, null])
  })
})

describe('the five documents', () => {
  const read = documents.map(({ bytes }) => ({ bytes, text: slicer(bytes), changes: extractDocument(bytes).changes }))
  const categories = read.map(({ text, changes }) => changes.map((change) => categoryOf(change, text).category))
  const rowsOf = (document: number, category: string): number[] =>
    (categories[document] ?? []).flatMap((found, i) => (found === category ? [i + 1] : []))
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

  it('by their reasons, else by items and texts', () => {
    expect(rowsOf(0, 'vendor_change')).toEqual([2, 11, 20, 26])
    expect(rowsOf(0, 'reassessment')).toEqual([3, 12, 19, 21])
    expect(rowsOf(0, 'organisation_change')).toEqual([4, 9, 10, 22, 23, 24, 25, 27])
    expect(rowsOf(0, 'law_amendment')).toEqual([1, 5, 6, 7, 8, 28, 29, 30, 31])
    expect(rowsOf(0, 'other')).toEqual(range(13, 18))
    expect(rowsOf(0, 'cloud_migration')).toEqual([32, 33])
    expect(rowsOf(1, 'law_amendment')).toEqual([1, 2, 3, 4, 5, 11])
    expect(rowsOf(1, 'standardisation')).toEqual(range(6, 10))
    expect(rowsOf(1, 'correction')).toEqual([12])
    expect(rowsOf(1, 'reassessment')).toEqual(range(13, 16))
    expect(rowsOf(1, 'intermediate_server_renewal')).toEqual(range(17, 25))
    expect(rowsOf(2, 'organisation_change')).toEqual([3, 4, 5])
    expect(rowsOf(2, 'reassessment')).toEqual([6, 7])
    expect(rowsOf(3, 'incident')).toEqual([68, 69])
    expect(rowsOf(3, 'law_amendment')).toEqual([29, 30, 44, 45, 46, 49, 50, 51, ...range(59, 67), 90])
    expect(rowsOf(3, 'cloud_migration')).toEqual([...range(53, 58), 77, 79, 81, 82, 83])
    expect(rowsOf(4, 'incident')).toEqual([10, 11, 12, 15, 16, 19, 20, 23, 24, 25])
    expect(rowsOf(4, 'vendor_change')).toEqual([17, 18])
    expect(rowsOf(4, 'cloud_migration')).toEqual([45, 46, 47])
    expect(rowsOf(4, 'correction')).toEqual([1, 14, 30, 35, 36, 38, 40, 43])
    expect(rowsOf(4, 'organisation_change')).toEqual([3, 4, 13, 32, 42])
    expect(rowsOf(4, 'reassessment')).toEqual([22, 48])
  })

  it('point at words within the row, in any encoding', () => {
    const shiftJis = perturbations.find(({ name }) => name.includes('Shift_JIS'))
    expect(shiftJis).toBeDefined()
    for (const { text: printed } of documents) {
      const bytes = shiftJis?.apply(printed) ?? new Uint8Array()
      const [original, recoded] = [new TextEncoder().encode(printed), bytes].map((source, i) => {
        const text = slicer(source, i === 0 ? 'utf-8' : 'shift_jis')
        return extractDocument(source).changes.map((change) => {
          const { category, span } = categoryOf(change, text)
          if (span) {
            expect(span.start).toBeGreaterThanOrEqual(change.span.start)
            expect(span.end).toBeLessThanOrEqual(change.span.end)
          }
          return `${category ?? ''} ${span ? fold(text(span)) : ''}`
        })
      })
      expect(recoded).toEqual(original)
    }
  })
})

describe('the table of phrases', () => {
  it('has phrases for every category but other', () => {
    const named = [...changeRules(readReference('change_categories.csv')).values()].flat()
    expect([...new Set(named.map(({ category }) => category)), 'other'].sort()).toEqual(
      Object.keys(codes.change_category).sort(),
    )
  })

  it('is refused with a field or category that does not exist', () => {
    expect(() => changeRules([['reason', '甲', 'no_category', '']])).toThrow(/no_category/)
    expect(() => changeRules([['somewhere', '甲', 'incident', '']])).toThrow(/somewhere/)
  })
})
