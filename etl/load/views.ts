import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { PROJECT } from '../paths'
import { quoteName, quoteText } from '../schema/ddl'
import { LoadError, reasonOf } from './error'

/** One view a file; each creates its view and comments on what it adds. */
const VIEWS = join(PROJECT, 'queries/views')

/**
 * Columns of views without a comment whose name means the same in every table that has it: a view passes them on, and
 * its reader finds them explained as in the table.
 */
const INHERITED_COMMENTS = `
  WITH meaning AS (
    SELECT column_name, min(comment) AS comment
    FROM duckdb_columns() SEMI JOIN duckdb_tables() USING (table_oid)
    WHERE NOT internal GROUP BY column_name HAVING count(DISTINCT comment) = 1
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
  const files = readdirSync(VIEWS).filter((file) => file.endsWith('.sql'))
  for (const file of files.sort()) {
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
