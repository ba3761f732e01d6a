import type { Table } from 'apache-arrow'
import { columnsOf, type Cell, type Column } from './rows'

/** Excel reads a CSV as UTF-8 only when it starts so. */
export const BOM = '\ufeff'

/**
 * A table as CSV (RFC 4180: CRLF, quotes where needed). NULL is an empty field, an empty text is `""`; lists and structs
 * are JSON. A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` first) is kept as it is: the file is data.
 * `columns`: the table's own, or others in their place, as with headings in words.
 */
export function toCsv(table: Table, columns: readonly Column[] = columnsOf(table)): string {
  const lines = [columns.map(({ name }) => csvField(name)).join(',')]
  for (let row = 0; row < table.numRows; row++) {
    lines.push(columns.map(({ cell }) => csvField(cell(row))).join(','))
  }
  return lines.map((line) => `${line}\r\n`).join('')
}

function csvField(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
