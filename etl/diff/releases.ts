/** The two warehouses, opened side by side in one DuckDB. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { reasonOf } from '../load/error'
import { tableNames, tables } from '../schema'
import type { Column } from '../schema/column'
import { quoteText } from '../schema/ddl'
import { DiffError } from './error'

/** Under which names the warehouses are attached. */
export type Side = 'older' | 'newer'
export const SIDES: readonly Side[] = ['older', 'newer']

/** What DuckDB may keep in memory before it writes to a temporary folder. */
const MEMORY_LIMIT = '600MB'

/**
 * Attaches two warehouses, read-only, as `older` and `newer` to an empty database in memory.
 * @throws DiffError where a file is no warehouse of this version's tables
 */
export async function withReleases<T>(
  paths: Readonly<Record<Side, string>>,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  for (const side of SIDES) checkFile(paths[side])
  const spill = mkdtempSync(join(tmpdir(), 'pia-atlas-diff-'))
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: MEMORY_LIMIT,
    temp_directory: spill,
  })
  try {
    const connection = await instance.connect()
    try {
      for (const side of SIDES) await attach(connection, side, paths[side])
      return await use(connection)
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
    rmSync(spill, { recursive: true, force: true })
  }
}

function checkFile(path: string): void {
  if (!existsSync(path)) throw new DiffError(`倉庫 ${path} がありません。場所を確かめてください。`)
  if (!statSync(path).isFile()) {
    throw new DiffError(`${path} はファイルではありません。倉庫(.duckdb のファイル)を指定してください。`)
  }
}

async function attach(connection: DuckDBConnection, side: Side, path: string): Promise<void> {
  try {
    await connection.run(`ATTACH ${quoteText(path)} AS ${side} (READ_ONLY)`)
  } catch (cause) {
    throw new DiffError(
      `倉庫 ${path} を開けません。DuckDB のファイルではないか、壊れているか、ほかのプログラムが書き込み中です。` +
        `\n${reasonOf(cause)}`,
      { cause },
    )
  }
  await checkSchema(connection, side, path)
}

/** What is there beyond the schema (a table that an analyst added) does no harm. */
async function checkSchema(connection: DuckDBConnection, side: Side, path: string): Promise<void> {
  const found = await connection.runAndReadAll(
    `SELECT table_name || '.' || column_name, data_type FROM duckdb_columns()
     SEMI JOIN duckdb_tables() USING (table_oid, database_name) WHERE database_name = '${side}' AND schema_name = 'main'`,
  )
  const types = new Map(found.getRows().map(([column, type]) => [String(column), String(type)]))
  const wrong = tableNames.flatMap((table) =>
    Object.entries<Column>(tables[table].columns).flatMap(([column, { type }]) =>
      types.get(`${table}.${column}`) === type ? [] : [`${table}.${column}`],
    ),
  )
  if (wrong.length === 0) return
  const all = tableNames.reduce((count, table) => count + Object.keys(tables[table].columns).length, 0)
  if (wrong.length === all) throw new DiffError(`${path} は PIA Atlas の倉庫ではありません(表が一つもありません)。`)
  throw new DiffError(
    `倉庫 ${path} は別の版で作られています(列 ${wrong.slice(0, 3).join('、')} ${wrong.length > 3 ? `など ${wrong.length} 列` : ''}が今の版と違います)。` +
      `同じ文書から「npm run etl -- … --rebuild --output …」で作り直してから比べてください。`,
  )
}
