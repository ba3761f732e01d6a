import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readQueries } from '../../../queries/library'
import { defaultParameters } from '../../../queries/query'
import { columnNames } from '../../../queries/rows'
import { GENERAL, OF_BODIES } from '../../../queries/report/questions'
import { dataEntryWords } from '../../../queries/report/sections/data-entry'
import { focusedOn } from '../../../queries/report/quotes'
import { ja } from '../../../queries/report/words/ja'
import { VENDOR } from './rows'
import { reportFrom, shown, shownRows, tableOf, useWarehouse } from './warehouse'

const warehouse = useWarehouse()
const sayama = (lang: 'ja' | 'en' = 'ja') => reportFrom(warehouse.engine, '狭山市', lang)

it('every question of the report answers with its declared columns', async () => {
  const queries = readQueries(join(import.meta.dirname, '../../../queries/report'))
  expect(queries.map(({ name }) => name)).toEqual([...GENERAL, ...OF_BODIES].sort())
  for (const query of queries) {
    const table = await warehouse.engine.query(query.sql, defaultParameters(query))
    expect(columnNames(table), query.name).toEqual(query.columns.map(({ name }) => name))
  }
})

describe('the report of a body', () => {
  it('says whose it is, as of when, and from what', async () => {
    const { subtitle, head } = await sayama()
    expect(subtitle).toBe('埼玉県 狭山市')
    const texts = Object.fromEntries(head)
    expect(texts[ja.head.code]).toBe('112151')
    expect(texts[ja.head.asOf]).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/)
    expect(texts[ja.head.release]).toBe('PIA Atlas 9-test（読み込み run）')
  })

  it('quotes each finding with all its words, the gravest first', async () => {
    const { rows } = tableOf(await sayama(), 'findings-all')
    expect(rows[0]?.map(shown)).toEqual([
      '重さ: 高',
      'a_rule_without_a_file',
      '委託先の名称に<符号>があります。',
      `「${VENDOR}」2-2「予防接種」1-1`,
    ])
    expect(rows[0]?.[3]?.quotes?.[0]?.file).toBe('評価書.txt')
  })

  it('explains the rules that found something by their files', async () => {
    const report = await sayama()
    // 委託件数 2, one item listed: a rule of the project itself.
    const titles = tableOf(report, 'findings-all').rows.map((row) => row[1]?.value)
    const [explained] = tableOf(report, 'findings-rules').rows
    expect(titles).toContain(explained?.[0]?.value)
    expect(explained?.every((cell) => cell.value !== null && cell.value !== '')).toBe(true)
  })

  it('keeps the states of an outsourcing item apart', async () => {
    expect(shownRows(tableOf(await sayama(), 'outsourcing-items'))).toEqual([
      ['委託事項1 データ入力', '委託先名', `${VENDOR}「${VENDOR}」2-2`],
      ['委託事項1 データ入力', '再委託の有無', '判別できない'],
      ['委託事項1 データ入力', '再委託の許諾方法', '本文にない'],
    ])
  })

  it('marks items declared that are not listed', async () => {
    const [row] = tableOf(await sayama(), 'outsourcing-declared').rows
    expect(row?.map(({ value }) => value)).toEqual(['ファイル1', '委託する', 2, 1])
    expect(row?.[3]?.strong).toBe(true)
  })

  it('shows who served when, with the rows of the change log', async () => {
    const report = await sayama()
    expect(shownRows(tableOf(report, 'vendor-terms'))).toEqual([
      ['委託事項1 データ入力', '旧社「旧社」3-3', '', '2024-04-01「令和6年4月1日」3-3'],
      ['委託事項1 データ入力', '新社「旧社」3-3', '2024-04-01「令和6年4月1日」3-3', '続いている'],
    ])
  })

  it('registers current and withdrawn incidents, a month no more precise than it is', async () => {
    const rows = shownRows(tableOf(await sayama(), 'incident-register')).map((row) => row.slice(0, 3))
    expect(rows).toContainEqual(['事故1（現在の記載）', '発生日', '2023-05「USBメモリの紛失」4-4'])
    expect(rows).toContainEqual(['事故1（現在の記載）', '人数（延べ）', '1457「USBメモリの紛失」4-4'])
    expect(rows).toContainEqual(['事故1（現在の記載）', '取り下げられた日', '現在も記載「USBメモリの紛失」4-4'])
    expect(rows).toContainEqual(['事故2（取り下げ）', '種類', '内容の記載なし「USBメモリの紛失」4-4'])
    expect(rows).toContainEqual(['事故2（取り下げ）', '取り下げられた日', '2024-04-01「旧社 → 新社」3-3'])
  })

  it('shows the changes since the previous version, and those without a day', async () => {
    const report = await sayama()
    const rows = tableOf(report, 'changes-all').rows.map((row) => [row[0]?.value, row[1]?.value, row[2]?.value])
    expect(rows).toEqual([
      ['2024-04-01', '項目2', '「旧社」 → 「新社」'],
      [null, '項目3', '（記載なし） → 「日のない変更」'],
    ])
    const { intro = [] } = report.sections.find(({ id }) => id === 'changes') ?? {}
    expect(intro).toEqual([ja.changes.since('2023年1月1日'), ja.changes.undated(1)])
  })

  it('finds in a long passage the words that say where the data are', async () => {
    const [row] = tableOf(await sayama(), 'hosting').rows
    const [quote] = row?.at(-1)?.quotes ?? []
    expect(quote?.words.slice(quote.focus)).toMatch(/^＜移行＞ サーバはデータセンターに設置/)
  })

  it('reads boxes as they are printed, and tells a shortcoming', async () => {
    const report = await sayama()
    expect(shownRows(tableOf(report, 'controls'))[0]?.at(-1)).toBe('自己点検「☑ 自己点検 ☐ 内部監査」7-7')
    expect(tableOf(report, 'risks').rows[0]?.at(-1)).toMatchObject({ value: '課題が残されている', strong: true })
  })

  it('takes data entry by its words, and quotes them', async () => {
    expect(shownRows(tableOf(await sayama(), 'data-entry-items'))[0]).toEqual([
      '委託事項1 データ入力',
      ja.dataEntry.matched,
      'データ入力',
    ])
  })

  it('speaks English but quotes Japanese', async () => {
    const report = await sayama('en')
    const [finding] = tableOf(report, 'findings-all').rows
    expect(finding?.slice(0, 3).map(({ value }) => value)).toEqual([
      'Severity: High',
      'a_rule_without_a_file',
      'The vendor’s name has <signs>.',
    ])
    expect(shown(finding?.[3])).toContain('「予防接種」1-1')
    expect(shownRows(tableOf(report, 'outsourcing-items'))[1]).toEqual([
      'Item 1 データ入力',
      'Sub-contracting',
      'Undetermined',
    ])
  })
})

it('of a body of which nothing is known, nothing is said not to be', async () => {
  const report = await reportFrom(warehouse.engine, '八王子市')
  const said = (id: string): string => {
    const { rows, empty } = tableOf(report, id)
    expect(rows, id).toEqual([])
    return empty
  }
  expect(said('incident-answers')).toBe(ja.incidents.noAnswers)
  expect(said('incident-register')).toBe(ja.incidents.noRegisterUnknown)
  expect(said('outsourcing-declared')).toBe(ja.outsourcing.noDeclared)
  expect(said('outsourcing-items')).toBe(ja.outsourcing.noItemsUnknown)
  expect(said('data-entry-items')).toBe(ja.dataEntry.noItems)
  expect(said('vendor-terms')).toBe(ja.outsourcing.noTerms)
  expect(said('hosting')).toBe(ja.cloud.noHosting)
  expect(said('changes-all')).toBe(ja.changes.none)
  const summary = new Map(shownRows(tableOf(report, 'summary-1')).map(([label = '', value]) => [label, value]))
  expect(summary.get(ja.summary.incidentAnswer)).toBe('本文にない')
  expect(summary.get(ja.summary.business)).toBe('判別できない')
  expect(summary.get(ja.summary.publishedOn)).toBe(ja.unknown)
})

it('tells data entry from systems that are only about it', () => {
  expect(dataEntryWords('申請書の データ 入力 業務')).toBe('データ入力')
  expect(dataEntryWords('保守', 'ﾃﾞｰﾀﾊﾟﾝﾁ作業')).toBe('データパンチ')
  expect(dataEntryWords('キーパンチ業務')).toBe('キーパンチ業務')
  expect(dataEntryWords('データ入力画面の改修', 'システムの保守')).toBeNull()
  expect(dataEntryWords(null, null)).toBeNull()
})

describe('in English', () => {
  it('tells the form’s terms, its own Japanese beside them', async () => {
    const report = await sayama('en')
    const risk = tableOf(report, 'risks').rows[0]
    expect(risk?.[0]?.value).toBe('III 7. Retention and erasure of specific personal information')
    expect(risk?.[0]?.original).toBe('特定個人情報の保管・消去')
    expect(risk?.at(-1)).toMatchObject({ value: 'Problems remain', original: '課題が残されている', strong: true })
    // A label of no form stays as it is printed.
    expect(risk?.[1]).toMatchObject({ value: '漏えいのリスク', printed: true })
    expect(tableOf(report, 'changes-all').rows[0]?.at(-1)).toMatchObject({
      value: 'After the change',
      original: '事後',
    })
    expect(tableOf(report, 'coverage-gaps').rows.flat().map(shown).join()).not.toContain('しきい値判断結果')
  })
})

it('shows a long quote from the sentence that the finding names', () => {
  const quote = { file: 'f', mark: '文書1', lineStart: 1, lineEnd: 1, words: '初めの文。次に旧課が行う。終わり。' }
  expect(focusedOn(['新課', '旧課'], quote).focus).toBe(5)
  expect(focusedOn(['新課'], quote)).toEqual(quote)
})
