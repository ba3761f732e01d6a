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

function columnDdl(name: string, { type, nullable }: Column): string {
  return `${quoteName(name)} ${type}${nullable ? '' : ' NOT NULL'}`
}

/** An SQL identifier: table and column names such as `table_name` and `text` may be words of the language. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`

/** An SQL text literal. */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`
