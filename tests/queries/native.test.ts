import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC, tableToIPC } from 'apache-arrow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../queries/csv'
import { QueryError } from '../../queries/error'
import { formatTable } from '../../queries/format'
import { NativeWarehouse, WarehouseError } from '../../queries/native'
import { toRows } from '../../queries/rows'

let folder: string
let warehouse: NativeWarehouse

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  const path = join(folder, 'w.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run(`
    create table vendor (name varchar, n integer, since date, kinds varchar[], active boolean, share double, bytes bigint);
    insert into vendor values
      ('両備システムズ', 3, '2024-02-29', ['開発', '保守'], true, 0.5, 12345678901),
      ('O"Neil, "K"', null, null, [], false, null, null),
      ('', -1, '1989-01-08', null, null, 1e9, 0)`)
  connection.closeSync()
  instance.closeSync()
  warehouse = await NativeWarehouse.open(path)
})

afterAll(() => {
  warehouse.close()
  rmSync(folder, { recursive: true })
})

const rowsOf = async (sql: string) => toRows(await warehouse.query(sql))

describe('NativeWarehouse', () => {
  it('returns every type as Arrow, through IPC and back, NULL and empty kept apart', async () => {
    const table = await warehouse.query('select * from vendor')
    expect(table.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)).toEqual([
      'name Utf8',
      'n Int32',
      'since Date32<DAY>',
      'kinds List<Utf8>',
      'active Bool',
      'share Float64',
      'bytes Float64',
    ])
    const expected = [
      {
        name: '両備システムズ',
        n: 3,
        since: '2024-02-29',
        kinds: ['開発', '保守'],
        active: true,
        share: 0.5,
        bytes: 12345678901,
      },
      { name: 'O"Neil, "K"', n: null, since: null, kinds: [], active: false, share: null, bytes: null },
      { name: '', n: -1, since: '1989-01-08', kinds: null, active: null, share: 1e9, bytes: 0 },
    ]
    expect(toRows(table)).toEqual(expected)
    expect(toRows(tableFromIPC(tableToIPC(table, 'stream')))).toEqual(expected)
    expect(toRows(table, 1, 1)).toEqual(expected.slice(1, 2))
  })

  it('turns sums, averages, decimals, timestamps and structs into what pages can read', async () => {
    expect(
      await rowsOf(`select sum(n) as total, avg(n) as mean, 1.25::decimal(5, 2) as exact, count(*) as many,
        timestamp '2024-01-01 09:30:00.5' as loaded, {'a': 1, 'b': ['x'], 'c': date '2024-01-02'} as parts,
        uuid '00000000-0000-0000-0000-000000000001' as id from vendor`),
    ).toEqual([
      {
        total: 2,
        mean: 1,
        exact: 1.25,
        many: 3,
        loaded: '2024-01-01T09:30:00.500Z',
        parts: { a: 1, b: ['x'], c: '2024-01-02' },
        id: '00000000-0000-0000-0000-000000000001',
      },
    ])
  })

  it('keeps the order of columns named by numbers, and columns of one name apart', async () => {
    const table = await warehouse.query('select 1 as "2", 2 as "1", 3 as x, 4 as x')
    expect(table.schema.fields.map(({ name }) => name)).toEqual(['2', '1', 'x', 'x:1'])
    expect(toCsv(table)).toBe('2,1,x,x:1\r\n1,2,3,4\r\n')
  })

  it('returns a result without rows with its columns', async () => {
    const table = await warehouse.query('select name, kinds from vendor where false')
    expect(table.numRows).toBe(0)
    expect(toCsv(tableFromIPC(tableToIPC(table, 'stream')))).toBe('name,kinds\r\n')
  })

  it('binds parameters and never splices them into the SQL', async () => {
    const table = await warehouse.query('select n from vendor where name = $name or $other is not null', {
      name: "' or true --",
      other: null,
    })
    expect(table.numRows).toBe(0)
    const since = await warehouse.query('select name from vendor where since >= $from', { from: '2000-01-01' })
    expect(toRows(since)).toEqual([{ name: '両備システムズ' }])
  })

  it('refuses to write', async () => {
    await expect(warehouse.query('delete from vendor')).rejects.toThrow(/read-only/)
    expect(await rowsOf('select count(*) as n from vendor')).toEqual([{ n: 3 }])
  })

  it('says where a statement is wrong', async () => {
    const sql = "select '日本語',\n  nope from vendor"
    const error: unknown = await warehouse.query(sql).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(QueryError)
    if (!(error instanceof QueryError)) return
    expect(error.message).toContain('"nope" not found')
    expect(error.position).toBe(sql.indexOf('nope'))
  })

  it('writes Parquet that reads back the same', async () => {
    const path = join(folder, "it's.parquet")
    await warehouse.exportParquet('select name, kinds from vendor where n > $n; ', { n: 0 }, path)
    expect(await rowsOf(`from read_parquet('${path.replaceAll("'", "''")}')`)).toEqual([
      { name: '両備システムズ', kinds: ['開発', '保守'] },
    ])
  })

  it('says what to do when there is no warehouse, or a broken one', async () => {
    await expect(NativeWarehouse.open(join(folder, 'none.duckdb'))).rejects.toThrow(/npm run etl/)
    const broken = join(folder, 'broken.duckdb')
    writeFileSync(broken, 'no database '.repeat(1000))
    await expect(NativeWarehouse.open(broken)).rejects.toThrow(WarehouseError)
    await expect(NativeWarehouse.open(broken)).rejects.toThrow(/npm run etl/)
  })
})

describe('formats', () => {
  it('writes CSV with quotes where needed, NULL and empty text apart, BOM on demand', async () => {
    const table = await warehouse.query('select name, since, kinds from vendor')
    const csv =
      'name,since,kinds\r\n両備システムズ,2024-02-29,"[""開発"",""保守""]"\r\n"O""Neil, ""K""",,[]\r\n"",1989-01-08,\r\n'
    expect(formatTable(table, 'csv', false)).toBe(csv)
    expect(formatTable(table, 'csv', true)).toBe(`\ufeff${csv}`)
  })

  it('aligns a terminal table by display width', async () => {
    const table = await warehouse.query("select name, n from vendor where name <> ''")
    expect(formatTable(table, 'table', false)).toBe(
      ['name            n', '--------------  -', '両備システムズ  3', 'O"Neil, "K"', '（2 行）', ''].join('\n'),
    )
  })

  it('writes JSON and Arrow', async () => {
    const table = await warehouse.query('select n from vendor order by n nulls last')
    expect(JSON.parse(String(formatTable(table, 'json', false)))).toEqual([{ n: -1 }, { n: 3 }, { n: null }])
    const bytes = formatTable(table, 'arrow', false)
    expect(typeof bytes === 'string' ? null : toRows(tableFromIPC(bytes))).toEqual([{ n: -1 }, { n: 3 }, { n: null }])
  })
})
