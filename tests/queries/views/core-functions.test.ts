import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createDuckDB, DuckDBAccessMode, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readQueries } from '../../../queries/library'
import { packList } from '../../../queries/list'
import { toPositional } from '../../../queries/statement'
import { writeWarehouse } from '../../../etl/load/swap'
import { run } from '../../fixtures/rows'

/** The browser's DuckDB has only the core functions; here it opens the file that the loader writes. */
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-wasm-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

it('views, questions with filters and checks run in DuckDB-WASM without any extension', async () => {
  const path = join(folder, 'warehouse.duckdb')
  await writeWarehouse(path, {}, run())
  const mainModule = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  const bundle = { mainModule, mainWorker: '' }
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  database.open({ path, accessMode: DuckDBAccessMode.AUTOMATIC })
  const connection = database.connect()
  for (const setting of ['autoinstall_known_extensions', 'autoload_known_extensions']) {
    connection.query(`set ${setting} = false`)
  }
  const views = connection.query('select view_name as name from duckdb_views() where not internal')
  const names = views.toArray().map((row: unknown) => (row instanceof Object ? String(Reflect.get(row, 'name')) : ''))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(connection.query(`from ${name}`).numRows, name).toBe(0)
  for (const { name, sql, parameters } of readQueries(resolve('queries'))) {
    const { sql: positional, values } = toPositional(
      sql,
      Object.fromEntries(
        parameters.map((each) => [each.name, each.type === 'VARCHAR[]' ? packList(['a', '']) : each.default]),
      ),
    )
    const prepared = connection.prepare(positional)
    expect(prepared.query(...values).numCols, name).toBeGreaterThan(0)
    prepared.close()
  }
  const rules = readQueries(resolve('queries/checks'))
  expect(rules.length).toBeGreaterThan(0)
  for (const { name, sql } of rules) expect(connection.query(sql).numRows, name).toBe(0)
  expect(() => connection.query(`select '{"a": 1}'::json`)).toThrow()
  connection.close()
})
