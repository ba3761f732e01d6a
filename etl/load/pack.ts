/**
 * Rows as text, column by column, in one piece of memory: what a reading thread hands to the writer without the cost of
 * an object a row, and DuckDB takes apart in its own code.
 */
import { tables, type Row, type TableName } from '../schema'
import type { Column } from '../schema/column'
import { LoadError } from './error'
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

/** The most bytes that UTF-8 needs for a unit of UTF-16. */
const UTF8_WIDTH = 3
const encoder = new TextEncoder()

/** Packs rows table by table; may be used again after `finish`. */
export class Packer {
  private bytes = new Uint8Array(1 << 18)
  private length = 0
  private packed: PackedTable[] = []

  /** @throws LoadError where a column that must have values has none */
  add<T extends TableName>(table: T, rows: readonly Row<T>[]): void {
    if (rows.length === 0) return
    const ends = Object.entries<Column>(tables[table].columns).map(([name, { nullable }]) => {
      const cells = rows.map((row: CellRow) => cellText(row[name]))
      if (!nullable && cells.includes(NULL_MARK)) {
        throw new LoadError(`表 ${table} の列 ${name} に値のない行があります。読み取りの結果を確かめてください。`)
      }
      return this.write(cells.join(SEPARATOR))
    })
    this.packed.push({ table, rows: rows.length, ends })
  }

  finish(): PackedRows {
    const rows = { bytes: this.bytes.slice(0, this.length), tables: this.packed }
    this.length = 0
    this.packed = []
    return rows
  }

  /** @returns where the text ends */
  private write(text: string): number {
    const needed = this.length + text.length * UTF8_WIDTH
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
      grown.set(this.bytes.subarray(0, this.length))
      this.bytes = grown
    }
    return (this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written)
  }
}

/** The same value for a number of rows, packed. */
export function repeated(value: string, rows: number): Uint8Array {
  return encoder.encode(new Array(rows).fill(value).join(SEPARATOR))
}

function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell
  if (cell === null || cell === undefined) return NULL_MARK
  return typeof cell === 'object' ? cell.map((element) => ELEMENT + element).join('') : String(cell)
}
