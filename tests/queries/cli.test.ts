import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
let database: string
let file: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  database = join(folder, 'w.duckdb')
  file = join(folder, 'by_vendor.sql')
  const instance = await DuckDBInstance.create(database)
  const connection = await instance.connect()
  await connection.run("create table t as select * from (values ('両備システムズ', 3), ('a', 1)) v(vendor, n)")
  connection.closeSync()
  instance.closeSync()
  const header = '-- name: by_vendor\n-- title: 題\n-- title_en: T\n-- param: least INTEGER 0 これ以上\n'
  writeFileSync(file, `${header}select vendor, n from t where n >= $least order by n desc\n`)
})

afterAll(() => rmSync(folder, { recursive: true }))

interface Outcome {
  code: number | null
  out: string
  err: string
}

function query(...args: string[]): Outcome {
  const command = ['--import', 'tsx', 'queries/cli.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

it('prints a table, and takes a parameter', () => {
  expect(query(file, '--database', database)).toEqual({
    code: 0,
    out: 'vendor          n\n--------------  -\n両備システムズ  3\na               1\n（2 行）\n',
    err: '',
  })
  expect(query(file, '--database', database, '--param', 'least=2', '--format', 'json').out).toBe(
    '[\n  {\n    "vendor": "両備システムズ",\n    "n": 3\n  }\n]\n',
  )
})

it('takes lists, a filter also by its own option', () => {
  const list = join(folder, 'listed.sql')
  const header = '-- name: listed\n-- title: 題\n-- title_en: T\n-- param: vendor VARCHAR[] null 委託先\n'
  writeFileSync(
    list,
    `${header}select n from t where list_contains(string_split($vendor, chr(31)), vendor) order by n\n`,
  )
  const ask = (...args: string[]) => query(list, '--database', database, '--format', 'csv', ...args)
  expect(ask('--vendor', '"a, b",両備システムズ').out).toBe('n\r\n3\r\n')
  expect(ask('--vendor', 'a', '--vendor', '両備システムズ').out).toBe('n\r\n1\r\n3\r\n')
  expect(ask('--param', 'vendor=a,x', '--vendor', '"a, b"').out).toBe('n\r\n1\r\n')
  expect(ask().out).toBe('n\r\n')
  expect(ask('--vendor', '"a').err).toContain('--vendor: 「"a」の引用符')
  expect(query(file, '--database', database, '--prefecture', '埼玉県').err).toContain(
    '「prefecture」は by_vendor にありません',
  )
})

it('writes files in every format', () => {
  const write = (format: string, ...more: string[]): Buffer => {
    const output = join(folder, `out.${format}`)
    expect(query(file, '--database', database, '--format', format, '--output', output, ...more)).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    return readFileSync(output)
  }
  expect(write('csv', '--bom').toString()).toBe('\ufeffvendor,n\r\n両備システムズ,3\r\na,1\r\n')
  expect(tableFromIPC(write('arrow')).numRows).toBe(2)
  expect(write('parquet').subarray(0, 4).toString()).toBe('PAR1')
})

it('explains itself', () => {
  const { code, out } = query('--help')
  expect(code).toBe(0)
  expect(out).toContain('使い方')
})

it.each([
  ['no file', [], '.sql ファイル'],
  ['a file that is not there', ['queries/none.sql'], 'queries/none.sql がありません'],
  ['an unknown option', ['--nope'], '--nope'],
  ['an unknown format', ['FILE', '--format', 'xls'], 'xls'],
  ['an unknown parameter', ['FILE', '--param', 'x=1'], 'あるのは least'],
  ['a value of another type', ['FILE', '--param', 'least=many'], '「many」は整数ではありません'],
  ['parquet without a file to write', ['FILE', '--format', 'parquet'], '--output'],
  ['no warehouse', ['FILE', '--database', 'none.duckdb'], 'npm run etl'],
])('refuses %s with exit code 2', (_, args, message) => {
  const { code, out, err } = query(...args.map((arg) => (arg === 'FILE' ? file : arg)))
  expect(err).toContain(message)
  expect(err).not.toContain('    at ')
  expect(out).toBe('')
  expect(code).toBe(2)
})

it('names file, line and column of a wrong statement, exit code 1', () => {
  const wrong = join(folder, 'wrong.sql')
  writeFileSync(wrong, "-- name: wrong\n-- title: 題\n-- title_en: T\nselect '日本語',\n  nope from t\n")
  const { code, err } = query(wrong, '--database', database)
  expect(err).toContain(`${wrong}:5:3: `)
  expect(err).toContain('"nope" not found')
  expect(code).toBe(1)
})
