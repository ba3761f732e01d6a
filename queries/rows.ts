import { DataType, DateUnit, Vector, type Date_, type Table } from 'apache-arrow'

/** A value as pages, CSV and JSON show it. Dates are `2026-01-15`, timestamps `2026-01-15T09:30:00.000Z`. */
export type Cell = string | number | boolean | null | Cell[] | { [name: string]: Cell }

export type Row = Record<string, Cell>

/** Arrow's own values (large decimals, maps, intervals) print themselves. */
const print: (value: unknown) => string = String

/** An Arrow value of the given type as a plain one. */
function toCell(type: DataType, value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (DataType.isDate(type) && typeof value === 'number') return isoDate(type, value)
  if (DataType.isTimestamp(type) && typeof value === 'number') return new Date(value).toISOString()
  if (DataType.isDecimal(type)) return Number(print(value)) / 10 ** type.scale
  if (DataType.isList(type) && value instanceof Vector) {
    const itemTypes = type.children.map(typeOf)
    return [...value].flatMap((item: unknown) => itemTypes.map((itemType) => toCell(itemType, item)))
  }
  if (DataType.isStruct(type) && typeof value === 'object') {
    const entries = new Map<string, unknown>(Object.entries(value))
    return Object.fromEntries(
      type.children.map((field) => [field.name, toCell(typeOf(field), entries.get(field.name))]),
    )
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  // Whole numbers wider than a double (not produced by our own queries) keep their digits as text.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  return print(value)
}

function isoDate(type: Date_, milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString()
  // DuckDB-WASM hands timestamps over as Date64; a Date32 never has a time.
  return type.unit === DateUnit.DAY || iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
}

/** A column of a result. Read by position: a statement may give two columns one name. */
export interface Column {
  name: string
  type: DataType
  /** The value in a row (0-based). */
  cell: (row: number) => Cell
}

export function columnsOf(table: Table): Column[] {
  return table.schema.fields.map((field, index) => {
    const type = typeOf(field)
    const values = table.getChildAt(index)
    return { name: field.name, type, cell: (row) => toCell(type, values?.get(row)) }
  })
}

/** The types of what a list or struct holds. */
export const innerTypes = (type: DataType): DataType[] =>
  DataType.isList(type) || DataType.isStruct(type) ? type.children.map(typeOf) : []

const isDataType = (type: unknown): type is DataType => type instanceof DataType

/** apache-arrow leaves a field's type open (`any`). */
function typeOf({ name, type }: { name: string; type: unknown }): DataType {
  if (isDataType(type)) return type
  throw new TypeError(`${name} has no Arrow type`)
}

/** The names of a table's columns. */
export function columnNames(table: Table): string[] {
  return table.schema.fields.map(({ name }) => name)
}

/** Rows of a table as plain objects, from `from` (0-based), at most `limit`. */
export function toRows(table: Table, from = 0, limit = Infinity): Row[] {
  const end = Math.min(table.numRows, from + limit)
  const rows: Row[] = Array.from({ length: Math.max(0, end - from) }, () => ({}))
  for (const { name, cell } of columnsOf(table)) {
    for (const [offset, row] of rows.entries()) row[name] = cell(from + offset)
  }
  return rows
}
