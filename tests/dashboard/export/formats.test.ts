import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromArrays, tableFromIPC, type Table } from 'apache-arrow'
import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { exportTable } from '../../../dashboard/export/formats'
import { readableColumns } from '../../../dashboard/export/readable'
import { toArrow } from '../../../queries/arrow'
import { toRows } from '../../../queries/rows'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

/** A result as the warehouse gives it. */
async function resultOf(sql: string): Promise<Table> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(sql)
  const columns = reader.getColumns()
  const table = toArrow(
    reader.columnNames().map((name, index) => ({ name, type: reader.columnType(index), values: columns[index] ?? [] })),
  )
  connection.closeSync()
  instance.closeSync()
  return table
}

const RESULT = `
  select * from (values
    (1, '「再委託」する, "はい"', date '2026-01-15', timestamp '2026-01-15 12:00:00', 1.5, true, ['a', 'b'], {'n': 1}),
    (2, null, null, null, null, null, null, null)
  ) t(no, words, day, moment, share, yes, list, struct)`

const sheet = async (blob: Blob) => readXlsxFile(Buffer.from(await blob.arrayBuffer()))

it('writes CSV that Excel opens as UTF-8', async () => {
  const { blob } = await exportTable(await resultOf(RESULT), 'csv')
  const bytes = new Uint8Array(await blob.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe(
    'no,words,day,moment,share,yes,list,struct\r\n' +
      '1,"「再委託」する, ""はい""",2026-01-15,2026-01-15T12:00:00.000Z,1.5,true,"[""a"",""b""]","{""n"":1}"\r\n' +
      '2,,,,,,,\r\n',
  )
})

it('writes a workbook with dates, numbers and texts as such', async () => {
  const { blob, cutTexts } = await exportTable(await resultOf(RESULT), 'xlsx')
  const [{ data } = { data: [] }] = await sheet(blob)
  expect(data).toEqual([
    ['no', 'words', 'day', 'moment', 'share', 'yes', 'list', 'struct'],
    [
      1,
      '「再委託」する, "はい"',
      new Date('2026-01-15T00:00:00Z'),
      new Date('2026-01-15T12:00:00Z'),
      1.5,
      true,
      '["a","b"]',
      '{"n":1}',
    ],
    [2, null, null, null, null, null, null, null],
  ])
  expect(cutTexts).toBe(0)
})

it('cuts what a cell of Excel cannot hold and counts it; keeps days before its calendar, and formulas, as text', async () => {
  const table = await resultOf("select repeat('長', 32768) as long, date '1868-10-23' as day, '=1+1' as formula")
  const { blob, cutTexts } = await exportTable(table, 'xlsx')
  expect(cutTexts).toBe(1)
  const [{ data } = { data: [] }] = await sheet(blob)
  expect(data[1]).toEqual(['長'.repeat(32_767), '1868-10-23', '=1+1'])
})

it('refuses a workbook of more rows than a sheet holds', async () => {
  const table = tableFromArrays({ n: new Int32Array(1_048_576) })
  await expect(exportTable(table, 'xlsx')).rejects.toMatchObject({ name: 'TooManyRowsError', most: 1_048_575 })
})

it('writes JSON, every column by a name of its own', async () => {
  const { blob } = await exportTable(await resultOf('select 1 as n, 2 as n, 3 as n_2, null as n'), 'json')
  expect(JSON.parse(await blob.text())).toEqual([{ n: 1, n_3: 2, n_2: 3, n_4: null }])
  const empty = await exportTable(await resultOf('select 1 as n where false'), 'json')
  expect(JSON.parse(await empty.blob.text())).toEqual([])
})

it('writes Arrow that is read back as it was', async () => {
  const table = await resultOf(RESULT)
  const { blob } = await exportTable(table, 'arrow')
  const read = tableFromIPC(new Uint8Array(await blob.arrayBuffer()))
  expect(toRows(read)).toEqual(toRows(table))
  expect(read.schema.fields.map(String)).toEqual(table.schema.fields.map(String))
})

const ANSWERS = `
  select * from (values
    ('奈良市', 2, 'full', date '2026-01-15', 0.25, true, ['basic', 'full'], 'blank', 'no_such_rule', 'a', '0123:5-9'),
    (null, null, null, null, null, null, null, null, null, null, null)
  ) t(municipality, municipalities, form, published_on, share, also_on_premises, forms, state, rule, own_column, evidence_id)`

it('heads what people read in their language, with codes in words, days and numbers as such, and every identifier', async () => {
  const table = await resultOf(ANSWERS)
  const cellWords = {
    nulls: { municipality: '読み取れない', published_on: '不明' },
    texts: { rule: (rule: string) => `規則 ${rule}` },
  }
  const columns = readableColumns(table, 'ja', cellWords)
  const heading = [
    '団体（municipality）',
    '団体（municipalities）',
    '様式（form）',
    '公表日',
    '割合',
    '庁舎内・データセンターにも',
    '様式（forms）',
    '記載の状態',
    '点検の規則',
    'own_column',
    '根拠の識別子',
  ]
  const csv = await exportTable(table, 'csv', columns)
  expect(await csv.blob.text()).toBe(
    `${heading.join(',')}\r\n` +
      '奈良市,2,全項目評価書,2026-01-15,0.25,はい,基礎項目評価書、全項目評価書,空欄,規則 no_such_rule,a,0123:5-9\r\n' +
      '読み取れない,,,,,,,,,,\r\n',
  )
  const { blob } = await exportTable(table, 'xlsx', columns)
  const [{ data } = { data: [] }] = await sheet(blob)
  expect(data[0]).toEqual(heading)
  expect(data[1]?.slice(0, 6)).toEqual(['奈良市', 2, '全項目評価書', new Date('2026-01-15T00:00:00Z'), 0.25, 'はい'])
  expect(data[2]?.[3]).toBeNull()
  const english = await exportTable(table, 'csv', readableColumns(table, 'en', cellWords))
  expect((await english.blob.text()).split('\r\n')[0]).toContain('Published on,Share,Also on premises')
})

it('keeps names and codes in what programs read', async () => {
  const table = await resultOf(ANSWERS)
  const { blob } = await exportTable(table, 'arrow', readableColumns(table, 'ja'))
  const read = tableFromIPC(new Uint8Array(await blob.arrayBuffer()))
  expect(toRows(read)).toEqual(toRows(table))
})
