import { tables, type TableName } from './index'
import type { Column, Table } from './column'

/**
 * `CREATE TABLE` and `COMMENT ON` of one table. No primary key: its index would double the load time, so keys are
 * checked once, after loading.
 */
export function ddl(name: TableName): string {
  return tableDdl(name, tables[name])
}

/** The same for a table that is no part of every warehouse. */
export function tableDdl(name: string, { comment, columns }: Pick<Table, 'comment' | 'columns'>): string {
  const all = Object.entries<Column>(columns)
  return [
    `CREATE TABLE ${quoteName(name)} (\n${all.map(([column, definition]) => `  ${columnDdl(column, definition)}`).join(',\n')}\n);`,
    `COMMENT ON TABLE ${quoteName(name)} IS ${quoteText(comment)};`,
    ...all.map(
      ([column, { comment }]) => `COMMENT ON COLUMN ${quoteName(name)}.${quoteName(column)} IS ${quoteText(comment)};`,
    ),
  ].join('\n')
}

function columnDdl(name: string, { type, nullable, repetitive }: Column): string {
  return `${quoteName(name)} ${type}${nullable ? '' : ' NOT NULL'}${repetitive ? ` ${AS_DICTIONARY}` : ''}`
}

/** Format of a file of tables: the newest that the dashboard's engine reads too; its compression takes a sixth of the oldest's room. */
export const STORAGE = `STORAGE_VERSION 'v1.4.0'`

/** How a column of repeated texts is stored: against Zstandard two thirds of the room, and half the time to read it. */
export const AS_DICTIONARY = 'USING COMPRESSION dict_fsst'

/** An SQL identifier: table and column names such as `table_name` and `text` may be words of the language. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`

/** An SQL text literal. */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`
