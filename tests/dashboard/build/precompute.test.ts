import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { precompress } from '../../../dashboard/build/compress'
import { precompute } from '../../../dashboard/build/precompute'
import { ROWS_METADATA } from '../../../queries/first'
import { toRows } from '../../../queries/rows'

let folder: string
let warehouse: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  warehouse = join(folder, 'w.duckdb')
  mkdirSync(join(folder, 'queries'))
  const instance = await DuckDBInstance.create(warehouse)
  const connection = await instance.connect()
  await connection.run("create table t as select * from (values ('埼玉県', 1), ('東京都', 2)) v(prefecture, n)")
  connection.closeSync()
  instance.closeSync()
})

afterEach(() => rmSync(folder, { recursive: true }))

function addQuery(name: string, sql: string, more = ''): void {
  const header = `-- name: ${name}\n-- title: 題\n-- title_en: Title\n${more}`
  writeFileSync(join(folder, 'queries', `${name}.sql`), header + sql)
}

const run = () => precompute(warehouse, join(folder, 'queries'))

it('answers the marked queries with their default parameters as Arrow files', async () => {
  const param = '-- param: prefecture VARCHAR null 都道府県\n-- precompute: true\n'
  addQuery('by_prefecture', 'from t where $prefecture is null or prefecture = $prefecture', param)
  addQuery('on_demand', 'from t')
  const results = await run()
  expect([...results].map(([name, bytes]) => [name, toRows(tableFromIPC(bytes))])).toEqual([
    [
      'by_prefecture',
      [
        { prefecture: '埼玉県', n: 1 },
        { prefecture: '東京都', n: 2 },
      ],
    ],
  ])
})

it('keeps the first rows of a list only, and says how many there are', async () => {
  addQuery('longer', 'from t order by n;', '-- first: 1\n-- precompute: true\n')
  addQuery('as_long', 'from t order by n;', '-- first: 2\n-- precompute: true\n')
  const tables = new Map([...(await run())].map(([name, bytes]) => [name, tableFromIPC(bytes)]))
  const told = (name: string) => {
    const table = tables.get(name)
    return table && { rows: toRows(table), all: table.schema.metadata.get(ROWS_METADATA) }
  }
  expect(told('longer')).toEqual({ rows: [{ prefecture: '埼玉県', n: 1 }], all: '2' })
  expect(told('as_long')).toEqual({ rows: [expect.anything(), { prefecture: '東京都', n: 2 }], all: undefined })
})

it('names the file and line of a query that fails, and what to do', async () => {
  addQuery('wrong', 'select nope\nfrom t', '-- precompute: true\n')
  await expect(run()).rejects.toThrow(/^queries\/wrong\.sql:5: .*nope.*npm run etl/s)
})

it('refuses a query whose name is not its file', async () => {
  addQuery('right', 'from t')
  writeFileSync(join(folder, 'queries/other.sql'), readFileSync(join(folder, 'queries/right.sql')))
  await expect(run()).rejects.toThrow(/other\.sql:1/)
})

it('says what to do without a warehouse', async () => {
  rmSync(warehouse)
  await expect(run()).rejects.toThrow(/npm run etl/)
})

it('compresses what is worth it, the warehouse never, and from the cache the same', async () => {
  const text = 'let a = 1\n'.repeat(1000)
  for (const round of [1, 2]) {
    const out = join(folder, `dist${round}`)
    mkdirSync(join(out, 'data'), { recursive: true })
    writeFileSync(join(out, 'a.js'), text)
    writeFileSync(join(out, 'small.js'), 'let a = 1')
    writeFileSync(join(out, 'data/warehouse.duckdb'), text)
    await precompress(out, join(folder, 'cache'))
    expect(readdirSync(out, { recursive: true }).map(String).sort()).toEqual([
      'a.js',
      'a.js.br',
      'a.js.gz',
      'data',
      join('data', 'warehouse.duckdb'),
      'small.js',
    ])
    expect(brotliDecompressSync(readFileSync(join(out, 'a.js.br'))).toString()).toBe(text)
    expect(gunzipSync(readFileSync(join(out, 'a.js.gz'))).toString()).toBe(text)
  }
})
