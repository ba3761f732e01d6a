import type { Completion } from '@codemirror/autocomplete'
import type { SQLNamespace } from '@codemirror/lang-sql'
import { toRows, type Cell, type Row } from '../../queries/rows'
import type { Engine } from '../../queries/engine'

export interface WarehouseColumn {
  name: string
  type: string
  comment: string
}

/** A table or view of the warehouse, as the completion and the reader's list show it. */
export interface WarehouseTable {
  name: string
  kind: 'table' | 'view'
  comment: string
  columns: WarehouseColumn[]
}

const TABLES = `
  select table_name as name, 'table' as kind, comment from duckdb_tables() where not internal and schema_name = 'main'
  union all
  select view_name, 'view', comment from duckdb_views() where not internal
  order by name`

/** A type of codes is told without its values, which are many. */
const COLUMNS = `
  select table_name, column_name as name, regexp_replace(data_type, '^ENUM\\(.*', 'ENUM') as type, comment
  from duckdb_columns() where not internal and schema_name = 'main' order by table_name, column_index`

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')

/** Reads what the warehouse holds: tables, views and their columns with their comments. */
export async function readSchema(engine: Engine): Promise<WarehouseTable[]> {
  const tables = toRows(await engine.query(TABLES))
  const columns = new Map<string, WarehouseColumn[]>(tables.map(({ name }) => [text(name), []]))
  for (const row of toRows(await engine.query(COLUMNS))) columns.get(text(row.table_name))?.push(toColumn(row))
  return tables.map((table) => ({
    name: text(table.name),
    kind: table.kind === 'view' ? 'view' : 'table',
    comment: text(table.comment),
    columns: columns.get(text(table.name)) ?? [],
  }))
}

function toColumn(row: Row): WarehouseColumn {
  return { name: text(row.name), type: text(row.type), comment: text(row.comment) }
}

/** The schema as CodeMirror completes it: the Japanese comment is shown beside each name. */
export function completionSchema(tables: readonly WarehouseTable[]): SQLNamespace {
  return Object.fromEntries(
    tables.map(({ name, kind, comment, columns }) => [
      name,
      {
        self: completion(name, kind === 'view' ? 'interface' : 'class', comment, comment),
        children: columns.map((column) =>
          completion(column.name, 'property', `${column.type} ${column.comment}`.trim(), column.comment),
        ),
      },
    ]),
  )
}

function completion(label: string, type: string, detail: string, info: string): Completion {
  const shown = detail.length > 40 ? `${detail.slice(0, 39)}…` : detail
  return { label, type, detail: shown, ...(shown === detail ? {} : { info }) }
}
