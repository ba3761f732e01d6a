import type { DuckDBConnection } from '@duckdb/node-api'
import { tableNames, tables, type TableName } from '../schema'
import type { Column } from '../schema/column'
import { quoteName } from '../schema/ddl'
import { LoadError } from './error'

/**
 * Checks after loading what an index would check while loading: each table's key is unique, and what refers to
 * another table is there.
 * @throws LoadError naming the table, the columns and one example.
 */
export async function checkKeys(connection: DuckDBConnection): Promise<void> {
  for (const name of tableNames) {
    await checkUnique(connection, name)
    for (const [column, definition] of Object.entries<Column>(tables[name].columns)) {
      if (definition.references !== null) await checkReference(connection, name, column, definition)
    }
  }
}

async function checkUnique(connection: DuckDBConnection, name: TableName): Promise<void> {
  const key: readonly string[] = tables[name].key
  if (key.length === 0) return
  const columns = key.map(quoteName).join(', ')
  const example = await firstValue(
    connection,
    `SELECT concat_ws(', ', ${key.map((column) => `coalesce(${quoteName(column)}::VARCHAR, 'NULL')`).join(', ')})
     FROM ${quoteName(name)} GROUP BY ${columns} HAVING count(*) > 1 ORDER BY ALL LIMIT 1`,
  )
  if (example !== null) {
    throw new LoadError(
      `表 ${name} の鍵(${key.join(', ')})が重なっています。例: ${example}。読み取りの結果を確かめてください。`,
    )
  }
}

async function checkReference(
  connection: DuckDBConnection,
  name: TableName,
  column: string,
  { type, references }: Column,
): Promise<void> {
  const parent = tableNames.find((table) => table === references)
  const parentKey: string | undefined = parent && tables[parent].key[0]
  if (parent === undefined || parentKey === undefined)
    throw new Error(`${name}.${column} refers to no table with a key`)
  const child = quoteName(column)
  const values = `SELECT ${type === 'VARCHAR[]' ? `unnest(${child})` : child} AS value FROM ${quoteName(name)}`
  const example = await firstValue(
    connection,
    `SELECT value FROM (${values}) WHERE value IS NOT NULL
     AND value NOT IN (SELECT ${quoteName(parentKey)} FROM ${quoteName(parent)}) ORDER BY value LIMIT 1`,
  )
  if (example !== null) {
    throw new LoadError(
      `表 ${name} の ${column} が指す行が表 ${parent} にありません。例: ${example}。読み取りの結果を確かめてください。`,
    )
  }
}

async function firstValue(connection: DuckDBConnection, sql: string): Promise<string | null> {
  const [row] = (await connection.runAndReadAll(sql)).getRows()
  return row === undefined ? null : String(row[0])
}
