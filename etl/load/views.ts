import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { PROJECT } from '../paths'
import { settledTables } from '../schema'
import { AS_DICTIONARY, quoteName, quoteText } from '../schema/ddl'
import { LoadError, reasonOf } from './error'

/** One view a file; each creates its view and comments on what it adds. */
const VIEWS = join(PROJECT, 'queries/views')

const viewFiles = (): string[] =>
  readdirSync(VIEWS)
    .filter((file) => file.endsWith('.sql'))
    .sort()

/**
 * Columns of views without a comment whose name means the same in every table that has it: a view passes them on, and
 * its reader finds them explained as in the table. Tables that are themselves made of the others do not count: there a name
 * may mean the first of several.
 */
const INHERITED_COMMENTS = `
  WITH meaning AS (
    SELECT column_name, min(comment) AS comment
    FROM duckdb_columns() SEMI JOIN duckdb_tables() USING (table_oid)
    WHERE NOT internal AND table_name NOT IN (${settledTables.map(quoteText).join(', ')})
    GROUP BY column_name HAVING count(DISTINCT comment) = 1
  )
  SELECT view_column.table_name, view_column.column_name, meaning.comment
  FROM duckdb_columns() AS view_column
  JOIN duckdb_views() AS view ON view.view_oid = view_column.table_oid
  JOIN meaning ON meaning.column_name = view_column.column_name
  WHERE NOT view.internal AND view_column.comment IS NULL`

/**
 * Creates the views of `queries/views` (by file name) in a warehouse whose tables exist.
 * @throws LoadError naming the file whose SQL is wrong.
 */
export async function createViews(connection: DuckDBConnection): Promise<void> {
  for (const file of viewFiles()) {
    await connection.run(readFileSync(join(VIEWS, file), 'utf8')).catch((cause: unknown) => {
      throw new LoadError(`queries/views/${file} のビューを作れません。SQL を直してください。\n${reasonOf(cause)}`, {
        cause,
      })
    })
  }
  for (const [view, column, comment] of (await connection.runAndReadAll(INHERITED_COMMENTS)).getRows()) {
    const name = `${quoteName(String(view))}.${quoteName(String(column))}`
    await connection.run(`COMMENT ON COLUMN ${name} IS ${quoteText(String(comment))}`)
  }
}

/** Where the rows of kept views are: apart from the contract's tables, as they say nothing that those do not. */
const KEPT = 'kept'

/**
 * Writes the rows of the views that say `-- kept: true` into tables, and lets the views read those: a page that counts
 * by them then reads a few numbers per assessment instead of all statements. To be called when no table changes any more.
 */
export async function keepViews(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE SCHEMA ${KEPT}`)
  for (const { view, codes } of keptViews()) {
    const name = quoteName(view)
    const comments = await connection.runAndReadAll(
      `SELECT 'VIEW ${name}', comment FROM duckdb_views() WHERE view_name = ${quoteText(view)} AND NOT internal
       UNION ALL
       SELECT 'COLUMN ${name}.' || '"' || column_name || '"', comment FROM duckdb_columns()
       WHERE table_name = ${quoteText(view)} AND schema_name = 'main' AND NOT internal`,
    )
    const rows = `${KEPT}.${name}`
    await connection.run(`CREATE TABLE ${rows} (${(await columnsOf(connection, name, codes)).join(', ')})`)
    await connection.run(`INSERT INTO ${rows} FROM ${name}`)
    for (const column of codes) await encode(connection, view, column)
    await connection.run(`CREATE OR REPLACE VIEW ${name} AS FROM ${rows}`)
    for (const [what, comment] of comments.getRows()) {
      if (comment !== null) await connection.run(`COMMENT ON ${String(what)} IS ${quoteText(String(comment))}`)
    }
  }
}

async function columnsOf(connection: DuckDBConnection, view: string, codes: readonly string[]): Promise<string[]> {
  return (await connection.runAndReadAll(`DESCRIBE ${view}`)).getRows().map(([column, type]) => {
    const repeated = type === 'VARCHAR' && !codes.includes(String(column))
    return `${quoteName(String(column))} ${String(type)}${repeated ? ` ${AS_DICTIONARY}` : ''}`
  })
}

/** Turns a column of kept rows into codes that sort as its texts do: grouping by them takes a fifth of the time. */
async function encode(connection: DuckDBConnection, view: string, column: string): Promise<void> {
  const [rows, text, type] = [
    `${KEPT}.${quoteName(view)}`,
    quoteName(column),
    `${KEPT}.${quoteName(`${view}_${column}`)}`,
  ]
  const values = `SELECT DISTINCT ${text} FROM ${rows} WHERE ${text} IS NOT NULL ORDER BY ${text}`
  const { currentRowCount } = await connection.runAndReadAll(values)
  // A type needs a value.
  if (currentRowCount === 0) return
  await connection.run(`CREATE TYPE ${type} AS ENUM (${values})`)
  await connection.run(`ALTER TABLE ${rows} ALTER ${text} TYPE ${type}`)
}

interface KeptView {
  readonly view: string
  /** Columns of few values (`-- codes: form, chapter`). */
  readonly codes: readonly string[]
}

function keptViews(): KeptView[] {
  return viewFiles().flatMap((file) => {
    const source = readFileSync(join(VIEWS, file), 'utf8')
    if (!/^-- kept: true$/m.test(source)) return []
    const codes = /^-- codes: (.+)$/m.exec(source)?.[1]?.split(', ') ?? []
    return [{ view: basename(file, '.sql'), codes }]
  })
}
