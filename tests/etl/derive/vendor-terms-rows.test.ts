/** Who was entrusted with what and when, told by rows that the five documents do not have. */
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../etl/extract/model'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { Paper } from './paper'
import { brief } from './terms'

describe('terms from row to row', () => {
  const VENDOR = 'priority.II.4.3'
  const paper = (...entries: readonly (readonly [title: string, vendor: string | null])[]) => {
    const made = new Paper(priority).answer('cover.published_on', '令和8年1月15日')
    entries.forEach(([title, vendor], i) => {
      const at = { fileNo: 1, entryNo: i + 1 }
      made
        .entry('outsourcing', i + 1)
        .answer('outsourcing.title', title, at)
        .answer('outsourcing.vendor', vendor, at)
    })
    return made
  }
  const row = (
    changedOn: string,
    item: string,
    before: string | null,
    after: string | null,
    itemId: string | null = VENDOR,
  ) =>
    ({
      itemRaw: `Ⅱ 4.特定個人情報ファイルの取扱いの委託 ${item}`,
      itemId,
      changedOn,
      before,
      after,
    }) satisfies Partial<Change>
  const of = (made: Paper) => made.derive().vendor_term.map(brief)
  const codes = (made: Paper) => made.issues().map(({ code }) => code)
  const UPKEEP = 'システム保守'
  const ENTRY = 'データ入力業務'

  test('the entry is told by its title, also where it bore another number or stands in the cell', () => {
    const made = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)乙川情報'])
      .change(row('2023-04-01', `委託事項1 ${ENTRY} ③委託先名`, '(株)丙野計算', '(株)乙川情報'))
      .change(row('2024-04-01', '委託先名', `${UPKEEP}:(株)丁田企画`, `${UPKEEP}:(株)甲山電算`))
    expect(of(made)).toEqual([
      [1, '(株)丁田企画', null, '2024-04-01'],
      [1, '(株)甲山電算', '2024-04-01', null],
      [2, '(株)丙野計算', null, '2023-04-01'],
      [2, '(株)乙川情報', '2023-04-01', null],
    ])
    expect(codes(made)).toEqual([])
  })

  test('a row about several entries gives each its term', () => {
    const made = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)乙川情報']).change(
      row(
        '2024-04-01',
        '③委託先名',
        '委託事項1 (株)丁田企画 委託事項2 (株)丙野計算',
        '委託事項1 (株)甲山電算 委託事項2 (株)乙川情報',
      ),
    )
    expect(of(made)).toEqual([
      [1, '(株)丁田企画', null, '2024-04-01'],
      [1, '(株)甲山電算', '2024-04-01', null],
      [2, '(株)丙野計算', null, '2024-04-01'],
      [2, '(株)乙川情報', '2024-04-01', null],
    ])
  })

  test('a branch or another legal form is the same firm', () => {
    const made = paper([UPKEEP, '株式会社甲山電算 関東支店'])
      .change(row('2022-04-01', '委託先名', '(株)丁田企画', '㈱甲山電算'))
      .change(row('2024-04-01', '委託先名', '㈱甲山電算', '株式会社甲山電算 関東支店'))
    expect(of(made)).toEqual([
      [1, '(株)丁田企画', null, '2022-04-01'],
      [1, '(株)甲山電算', '2022-04-01', '2024-04-01'],
      [1, '株式会社甲山電算関東支店', '2024-04-01', null],
    ])
    expect(codes(made)).toEqual([])
  })

  test.each([
    [
      'its vendor with it',
      '-',
      '委託事項2 データ入力業務 ①委託内容 入力 ③委託先名 (株)乙川情報 ④再委託の有無 再委託しない',
    ],
    ['its title only', '-', ENTRY],
    ['its title without a dash', null, `委託事項2 ${ENTRY}`],
  ])('an entry begins with the row that brought it in: %s', (_, before, after) => {
    const made = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)乙川情報']).change(
      row('2024-04-01', '委託事項2', before, after, 'priority.II.4.title'),
    )
    expect(of(made)).toEqual([
      [1, '(株)甲山電算', null, null],
      [2, '(株)乙川情報', '2024-04-01', null],
    ])
  })

  test('an entry that was renamed keeps its earlier terms', () => {
    const made = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)乙川情報'])
      .change(row('2022-04-01', 'パンチ業務 委託先名', '(株)丙野計算', '(株)乙川情報'))
      .change(row('2024-04-01', '委託事項2', 'パンチ業務', ENTRY, 'priority.II.4.title'))
    expect(of(made)).toContainEqual([2, '(株)丙野計算', null, '2022-04-01'])
    expect(made.derive().vendor_term.at(-1)).toMatchObject({ outsourcing_title: ENTRY, from_on: '2022-04-01' })
  })

  test('an entry that is no longer there has its terms, too', () => {
    const made = paper([UPKEEP, '(株)甲山電算']).change(
      row('2024-04-01', '委託事項2 ③委託先名', '(株)乙川情報', '削除'),
    )
    expect(of(made)).toEqual([
      [1, '(株)甲山電算', null, null],
      [null, '(株)乙川情報', null, '2024-04-01'],
    ])
  })

  test('where the entry cannot be told, nothing is guessed', () => {
    const made = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)乙川情報']).change(
      row('2024-04-01', '', '(株)丙野計算', '(株)丁田企画'),
    )
    expect(of(made)).toEqual([
      [1, '(株)甲山電算', null, null],
      [2, '(株)乙川情報', null, null],
    ])
    expect(codes(made)).toEqual(['vendor_term_unclear'])
    const shared = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)甲山電算']).change(
      row('2024-04-01', '', '(株)丙野計算', '(株)甲山電算'),
    )
    expect(codes(shared)).toEqual(['vendor_term_unclear'])
  })

  test('a number that belongs to another vendor now is not believed', () => {
    const made = paper([UPKEEP, '(株)甲山電算'], [ENTRY, '(株)乙川情報']).change(
      row('2024-04-01', '委託事項1 ③委託先名', '(株)丙野計算', '(株)乙川情報'),
    )
    expect(codes(made)).toEqual(['vendor_term_unclear'])
  })

  test('a change that is not recorded is a gap: both terms are kept', () => {
    const made = paper([UPKEEP, '(株)甲山電算']).change(row('2022-04-01', '委託先名', '(株)丙野計算', '(株)丁田企画'))
    expect(of(made)).toEqual([
      [1, '(株)丙野計算', null, '2022-04-01'],
      [1, '(株)丁田企画', '2022-04-01', '2026-01-15'],
      [1, '(株)甲山電算', null, null],
    ])
    expect(codes(made)).toEqual(['vendor_term_gap'])
  })

  test('a vendor that is replaced twice overlaps the one that came between', () => {
    const made = paper([UPKEEP, '(株)甲山電算'])
      .change(row('2022-04-01', '委託先名', '(株)丙野計算', '(株)丁田企画'))
      .change(row('2024-04-01', '委託先名', '(株)丙野計算', '(株)甲山電算'))
    expect(of(made)).toEqual([
      [1, '(株)丙野計算', null, '2022-04-01'],
      [1, '(株)丙野計算', null, '2024-04-01'],
      [1, '(株)丁田企画', '2022-04-01', '2024-04-01'],
      [1, '(株)甲山電算', '2024-04-01', null],
    ])
    expect(codes(made)).toEqual(['vendor_term_overlap'])
  })

  test('rows are followed by date, wherever they are printed, and told twice count once', () => {
    const first = row('2022-04-01', '委託先名', '(株)丙野計算', '(株)丁田企画')
    const second = row('2024-04-01', '委託先名', '(株)丁田企画', '(株)甲山電算')
    const made = paper([UPKEEP, '(株)甲山電算']).change(second).change(first).change(first)
    expect(of(made)).toEqual([
      [1, '(株)丙野計算', null, '2022-04-01'],
      [1, '(株)丁田企画', '2022-04-01', '2024-04-01'],
      [1, '(株)甲山電算', '2024-04-01', null],
    ])
    expect(codes(made)).toEqual([])
  })

  test('a name that was left out ends what is known', () => {
    const made = paper([UPKEEP, '(株)甲山電算']).change(row('2022-04-01', '委託先名', '略', '(株)甲山電算'))
    expect(of(made)).toEqual([[1, '(株)甲山電算', '2022-04-01', null]])
  })

  test('each file has its own terms, told by its name or number', () => {
    const made = new Paper(full, 'aa', [1, 2]).answer('cover.published_on', '令和8年1月15日')
    for (const [fileNo, name] of [
      [1, '健診ファイル'],
      [2, '接種ファイル'],
    ] as const) {
      const at = { fileNo, entryNo: 1 }
      made.answer('file.name', name, { fileNo }).entry('outsourcing', 1, fileNo)
      made.answer('outsourcing.title', UPKEEP, at).answer('outsourcing.vendor', '(株)甲山電算', at)
    }
    const change = { itemId: 'full.II.4.6', after: '(株)甲山電算' }
    made
      .change({
        ...change,
        itemRaw: 'Ⅱ ファイルの概要(接種) 4 委託事項1 ⑥委託先名',
        changedOn: '2022-04-01',
        before: '(株)丙野計算',
      })
      .change({ ...change, itemRaw: 'Ⅱ (1) 4 委託事項1 ⑥委託先名', changedOn: '2023-04-01', before: '(株)丁田企画' })
      .change({ ...change, itemRaw: 'Ⅱ (3) 4 委託事項1 ⑥委託先名', changedOn: '2024-04-01', before: '(株)戊原情報' })
    expect(made.derive().vendor_term.map((term) => [term.file_no, ...brief(term)])).toEqual([
      [1, 1, '(株)丁田企画', null, '2023-04-01'],
      [1, 1, '(株)甲山電算', '2023-04-01', null],
      [2, 1, '(株)丙野計算', null, '2022-04-01'],
      [2, 1, '(株)甲山電算', '2022-04-01', null],
      [null, null, '(株)戊原情報', null, '2024-04-01'],
      [null, null, '(株)甲山電算', '2024-04-01', '2026-01-15'],
    ])
  })

  test('rows about subcontractors, measures or work tell no vendor', () => {
    const made = paper([UPKEEP, '(株)甲山電算'])
      .change(row('2022-04-01', '⑤再委託の許諾方法', '株式会社の書面', '株式会社の申請', 'priority.II.4.5'))
      .change(row('2022-04-01', '①委託内容', '(株)丙野計算による保守', '(株)丁田企画による保守', 'priority.II.4.1'))
      .change(row('2022-04-01', '委託の有無 件数', '1', '2', 'priority.II.4.count'))
    expect(of(made)).toEqual([[1, '(株)甲山電算', null, null]])
    expect(codes(made)).toEqual([])
  })
})
