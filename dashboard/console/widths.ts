import type { Table } from 'apache-arrow'
import stringWidth from 'string-width'
import { columnsOf, type Cell } from '../../queries/rows'

/** Rows that are looked at, and the narrowest and widest column, in half-width characters. */
const ROWS = 200
const LEAST = 8
const MOST = 44

/** A cell as the result shows it. */
export const textOf = (cell: Cell): string =>
  cell === null ? 'NULL' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)

/** The width of each column in half-width characters: fixed, so that nothing moves while rows are scrolled through. */
export function columnWidths(table: Table): number[] {
  const rows = Math.min(ROWS, table.numRows)
  return columnsOf(table).map(({ name, cell }) => {
    const widest = Array.from({ length: rows }, (_, row) => stringWidth(textOf(cell(row)).slice(0, MOST)))
    // Room for the sorting's arrow and the cell's padding.
    return Math.min(MOST, Math.max(LEAST, stringWidth(name) + 5, ...widest.map((width) => width + 3)))
  })
}
