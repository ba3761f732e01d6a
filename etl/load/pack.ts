/**
 * Rows as text, column by column, in one piece of memory: what a reading thread hands to the writer without the cost of
 * an object a row, and DuckDB takes apart in its own code.
 */
import { tables, type Row, type TableName } from '../schema'
import { keysOf, type Column } from '../schema/column'
import { LoadError } from './error'
import { GrowingBytes } from './growing-bytes'
import { INNER_USE } from '../read/source'

/** Stand between values, for NULL, and before each element of a list; no document that is read holds them. */
export const [SEPARATOR, NULL_MARK, ELEMENT] = INNER_USE

/** A value of a row, as the row types have it. */
type Cell = string | number | boolean | null | readonly string[]
type CellRow = Readonly<Record<string, Cell>>

export interface PackedTable {
  readonly table: TableName
  readonly rows: number
  /** Byte offset at which each column ends, in the schema's order; it begins where the one before ends. */
  readonly ends: readonly number[]
}

/** Rows of several tables, one after the other. */
export interface PackedRows {
  /** UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tables: readonly PackedTable[]
}

/** A column of a table: the same text for each row, a value for each, or a function that writes that of one. */
type PackedColumn = string | readonly Cell[] | ((row: number, column: GrowingBytes) => void)
/** The columns of rows that are no objects; what they hold must be values of the table's columns, and none NULL. */
export type ColumnsOf<T extends TableName> = { readonly [name in keyof Row<T> & string]: PackedColumn }

const FIRST_ROOM = 1 << 18

const columnsOf = new Map(keysOf(tables).map((name) => [name, Object.entries<Column>(tables[name].columns)] as const))

const SEPARATOR_BYTES = Buffer.from(SEPARATOR)

/** Packs rows table by table; may be used again after `finish`. */
export class Packer {
  private readonly bytes = new GrowingBytes(FIRST_ROOM)
  private packed: PackedTable[] = []

  /** @throws LoadError where a column that must have values has none */
  add<T extends TableName>(table: T, rows: readonly Row<T>[]): void {
    if (rows.length === 0) return
    const ends = columnsOf.get(table)?.map(([name, column]) => {
      const cells = rows.map((row: CellRow) => row[name] ?? null)
      if (!column.nullable && cells.includes(null)) {
        throw new LoadError(`表 ${table} の列 ${name} に値のない行があります。読み取りの結果を確かめてください。`)
      }
      this.write(cells)
      return this.bytes.length
    })
    this.packed.push({ table, rows: rows.length, ends: ends ?? [] })
  }

  /** Packs rows that are no objects, column by column. */
  addColumns<T extends TableName>(table: T, rows: number, columns: ColumnsOf<T>): void {
    if (rows === 0) return
    const ends = keysOf(tables[table].columns).map((name) => {
      const column: PackedColumn = columns[name]
      if (typeof column === 'string') this.writeSame(column, rows)
      else if (typeof column === 'object') this.write(column)
      else {
        for (let row = 0; row < rows; row++) {
          if (row > 0) this.bytes.add(SEPARATOR_BYTES)
          column(row, this.bytes)
        }
      }
      return this.bytes.length
    })
    this.packed.push({ table, rows, ends })
  }

  finish(): PackedRows {
    const rows = { bytes: new Uint8Array(this.bytes.view()), tables: this.packed }
    this.bytes.clear()
    this.packed = []
    return rows
  }

  private write(cells: readonly Cell[]): void {
    const [first] = cells
    if (first !== undefined && cells.every((cell) => cell === first)) this.writeSame(cellText(first), cells.length)
    else if (cells.every((cell) => typeof cell === 'number')) this.writeNumbers(cells)
    else this.bytes.write(cells.map(cellText).join(SEPARATOR))
  }

  private writeSame(text: string, times: number): void {
    this.bytes.write(text)
    if (times === 1) return
    const from = this.bytes.length
    this.bytes.write(SEPARATOR + text)
    this.bytes.repeat(from, times - 2)
  }

  private writeNumbers(numbers: readonly number[]): void {
    let first = true
    for (const number of numbers) {
      if (!first) this.bytes.add(SEPARATOR_BYTES)
      first = false
      this.bytes.writeNumber(number)
    }
  }
}

/** The texts of one column of a table; none where the table has no rows. */
export function textsOf<T extends TableName>(
  { bytes, tables: packed }: PackedRows,
  table: T,
  column: keyof Row<T> & string,
): string[] {
  const at = packed.findIndex((each) => each.table === table)
  const [{ ends } = { ends: [] }, before] = [packed[at], packed[at - 1]]
  const i = Object.keys(tables[table].columns).indexOf(column)
  const end = ends[i]
  if (end === undefined) return []
  const start = ends[i - 1] ?? before?.ends.at(-1) ?? 0
  return Buffer.from(bytes.subarray(start, end)).toString().split(SEPARATOR)
}

/** The same value for a number of rows, packed. */
export function repeated(value: string, rows: number): Uint8Array {
  return Buffer.from(new Array(rows).fill(value).join(SEPARATOR))
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (cell === null) return NULL_MARK
  return typeof cell === 'object' ? cell.map((element) => ELEMENT + element).join('') : String(cell)
}
