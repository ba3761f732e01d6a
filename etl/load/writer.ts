import {
  BIGINT,
  BOOLEAN,
  DATE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  INTEGER,
  LIST,
  listValue,
  TIMESTAMP,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import { tables, type TableName } from '../schema'
import type { Column, ColumnType } from '../schema/column'
import { LoadError, reasonOf } from './error'

/** A value of a row, as the row types have it. */
type Cell = string | number | boolean | null | readonly string[]
export type CellRow = Readonly<Record<string, Cell>>

/** Rows of a data chunk: DuckDB's vector size, which a chunk cannot exceed. */
const CHUNK_ROWS = 2048
const DAY_MS = 86_400_000

const duckTypes: Record<ColumnType, DuckDBType> = {
  VARCHAR,
  INTEGER,
  BIGINT,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  'VARCHAR[]': LIST(VARCHAR),
}

/**
 * Appends rows to a table, column by column in data chunks. Rows are appended ordered by their assessment or document
 * (and as given within one), so that two builds of the same input have the same rows in the same order.
 * @throws LoadError naming table, column and row for a value that the column cannot hold.
 */
export async function appendRows(
  connection: DuckDBConnection,
  name: TableName,
  rows: readonly CellRow[],
): Promise<void> {
  const columns = Object.entries<Column>(tables[name].columns)
  const ordered = inOwnerOrder(columns, rows)
  const appender = await connection.createAppender(name)
  try {
    for (let from = 0; from < ordered.length; from += CHUNK_ROWS) {
      const slice = ordered.slice(from, from + CHUNK_ROWS)
      const chunk = DuckDBDataChunk.create(
        columns.map(([, { type }]) => duckTypes[type]),
        slice.length,
      )
      for (const [index, [column, { type }]] of columns.entries()) {
        chunk.setColumnValues(
          index,
          slice.map((row) => encode(name, column, type, row)),
        )
      }
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  } catch (cause) {
    if (cause instanceof LoadError) throw cause
    throw new LoadError(`表 ${name} に書き込めません。読み取りの結果を確かめてください。\n${reasonOf(cause)}`, {
      cause,
    })
  }
}

function inOwnerOrder(columns: readonly (readonly [string, Column])[], rows: readonly CellRow[]): readonly CellRow[] {
  const owner = ['assessment_id', 'document_id'].find((column) => columns.some(([name]) => name === column))
  if (owner === undefined) return rows
  const ownerOf = (row: CellRow) => String(row[owner] ?? '')
  return rows.toSorted((a, b) => (ownerOf(a) < ownerOf(b) ? -1 : ownerOf(a) > ownerOf(b) ? 1 : 0))
}

function encode(table: TableName, column: string, type: ColumnType, row: CellRow): DuckDBValue {
  const cell = row[column]
  if (cell === null) return null
  const value = cell === undefined ? undefined : encodeCell(type, cell)
  if (value !== undefined) return value
  throw new LoadError(
    `表 ${table} の列 ${column}(${type})に入れられない値です: ${JSON.stringify(cell)}。` +
      `読み取りの結果を確かめてください。\n${JSON.stringify(row)}`,
  )
}

/** Undefined when the column type cannot hold the cell. */
function encodeCell(type: ColumnType, cell: string | number | boolean | readonly string[]): DuckDBValue | undefined {
  switch (type) {
    case 'VARCHAR':
      return typeof cell === 'string' ? cell : undefined
    case 'BOOLEAN':
      return typeof cell === 'boolean' ? cell : undefined
    case 'INTEGER':
      return typeof cell === 'number' && (cell | 0) === cell ? cell : undefined
    case 'BIGINT':
      return typeof cell === 'number' && Number.isSafeInteger(cell) ? BigInt(cell) : undefined
    case 'DATE':
      return typeof cell === 'string' ? encodeDay(cell) : undefined
    case 'TIMESTAMP':
      return typeof cell === 'string' ? encodeInstant(cell) : undefined
    case 'VARCHAR[]':
      return typeof cell === 'object' ? listValue(cell) : undefined
  }
}

/** `2024-02-30` is no day, although `Date` would make one of it. */
function encodeDay(iso: string): DuckDBDateValue | undefined {
  const time = Date.parse(iso)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return undefined
  return new DuckDBDateValue(time / DAY_MS)
}

function encodeInstant(iso: string): DuckDBTimestampValue | undefined {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? undefined : new DuckDBTimestampValue(BigInt(time) * 1000n)
}
