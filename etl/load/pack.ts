/**
 * Rows as text, column by column, in one piece of memory: what a reading thread hands to the writer without the cost of
 * an object a row, and DuckDB takes apart in its own code.
 */
import { tables, type Row, type TableName } from '../schema'
import type { Column } from '../schema/column'
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

const FIRST_ROOM = 1 << 18

/** Packs rows table by table; may be used again after `finish`. */
export class Packer {
  private readonly bytes = new GrowingBytes(FIRST_ROOM)
  private packed: PackedTable[] = []

  /** @throws LoadError where a column that must have values has none */
  add<T extends TableName>(table: T, rows: readonly Row<T>[]): void {
    if (rows.length === 0) return
    const ends = Object.entries<Column>(tables[table].columns).map(([name, { nullable }]) => {
      const cells = rows.map((row: CellRow) => cellText(row[name]))
      if (!nullable && cells.includes(NULL_MARK)) {
        throw new LoadError(`表 ${table} の列 ${name} に値のない行があります。読み取りの結果を確かめてください。`)
      }
      this.bytes.write(cells.join(SEPARATOR))
      return this.bytes.length
    })
    this.packed.push({ table, rows: rows.length, ends })
  }

  finish(): PackedRows {
    const rows = { bytes: this.bytes.view().slice(), tables: this.packed }
    this.bytes.clear()
    this.packed = []
    return rows
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

function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell
  if (cell === null || cell === undefined) return NULL_MARK
  return typeof cell === 'object' ? cell.map((element) => ELEMENT + element).join('') : String(cell)
}
