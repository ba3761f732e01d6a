import type { DuckDBConnection } from '@duckdb/node-api'
import { tableNames, tables, type TableName } from '../schema'
import type { Column } from '../schema/column'
import { quoteName, quoteText } from '../schema/ddl'
import { LoadError } from './error'

/**
 * Checks after loading what an index would check while loading: each table's key is unique, and what refers to
 * another table is there.
 * @param unique tables whose keys are known to be
 * @throws LoadError naming the table, the columns and one example.
 */
export async function checkKeys(connection: DuckDBConnection, unique: ReadonlySet<TableName>): Promise<void> {
  for (const name of tableNames) if (!unique.has(name)) await checkUnique(connection, name)
  for (const [parent, references] of referencesByParent()) await checkReferences(connection, parent, references)
}

/** A column whose values are keys of another table. */
interface Reference {
  readonly table: TableName
  readonly column: string
  readonly list: boolean
}

function referencesByParent(): Map<TableName, Reference[]> {
  const byParent = new Map<TableName, Reference[]>()
  for (const table of tableNames) {
    for (const [column, { references, type }] of Object.entries<Column>(tables[table].columns)) {
      if (references === null) continue
      const parent = tableNames.find((name) => name === references)
      if (!parent) throw new Error(`${table}.${column} refers to no table`)
      byParent.set(parent, [...(byParent.get(parent) ?? []), { table, column, list: type === 'VARCHAR[]' }])
    }
  }
  return byParent
}

async function checkUnique(connection: DuckDBConnection, name: TableName): Promise<void> {
  const key: readonly string[] = tables[name].key
  if (key.length === 0) return
  const columns = key.map(quoteName).join(', ')
  const example = await firstRow(
    connection,
    `SELECT concat_ws(', ', ${key.map((column) => `coalesce(${quoteName(column)}::VARCHAR, 'NULL')`).join(', ')})
     FROM ${quoteName(name)} GROUP BY ${columns} HAVING count(*) > 1 ORDER BY ALL LIMIT 1`,
  )
  if (example === null) return
  throw new LoadError(
    `表 ${name} の鍵(${key.join(', ')})が重なっています。例: ${example.join()}。読み取りの結果を確かめてください。`,
  )
}

/** All that refers to a table at once, so that its keys are gone through once. */
async function checkReferences(connection: DuckDBConnection, parent: TableName, references: readonly Reference[]) {
  const [key] = tables[parent].key
  if (key === undefined) throw new Error(`${parent} has no key to refer to`)
  const values = references.map(({ table, column, list }) => {
    const value = list ? `unnest(${quoteName(column)})` : quoteName(column)
    return `SELECT ${quoteText(table)} AS of_table, ${quoteText(column)} AS of_column, ${value} AS value FROM ${quoteName(table)}`
  })
  const children = `(${values.join(' UNION ALL ')})`
  const known = `(SELECT hash(${quoteName(key)}) AS known FROM ${quoteName(parent)})`
  // Hashes alone first: with the values beside them the join would take several times the memory.
  const alone = `SELECT hash(value) AS child FROM ${children} WHERE value IS NOT NULL`
  const any = await firstRow(connection, `SELECT child FROM (${alone}) ANTI JOIN ${known} ON child = known LIMIT 1`)
  if (any === null) return
  const lost = await firstRow(
    connection,
    `SELECT of_table, of_column, value FROM ${children} WHERE hash(value) = ${any.join()} ORDER BY ALL LIMIT 1`,
  )
  if (lost === null) return
  const [table, column, example] = lost
  throw new LoadError(
    `表 ${table} の ${column} が指す行が表 ${parent} にありません。例: ${example}。読み取りの結果を確かめてください。`,
  )
}

async function firstRow(connection: DuckDBConnection, sql: string): Promise<string[] | null> {
  const [row] = (await connection.runAndReadAll(sql)).getRows()
  return row?.map(String) ?? null
}
