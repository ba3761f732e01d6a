import { DataType, type Table } from 'apache-arrow'
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/universal'
import { columnsOf, type Cell, type Column } from '../../queries/rows'
import type { ExportedFile } from './formats'

/** What Excel's sheets hold at most: rows, the heading included, and characters in a cell. */
const SHEET_ROWS = 1_048_576
const CELL_CHARACTERS = 32_767

/** A sheet of Excel does not hold so many rows. */
export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError'
  /** Rows a sheet holds besides its heading. */
  readonly most = SHEET_ROWS - 1
}

/**
 * A table as an Excel workbook of one sheet, its heading fixed and in bold. Dates are dates, numbers numbers; lists and
 * structs are JSON. What is longer than a cell may be is cut and counted. Rejects with a `TooManyRowsError`.
 * `columns`: the table's own, or others in their place.
 */
export async function toXlsx(table: Table, columns: readonly Column[] = columnsOf(table)): Promise<ExportedFile> {
  if (table.numRows >= SHEET_ROWS) throw new TooManyRowsError()
  let cutTexts = 0
  const textCell = (text: string): CellObject => {
    if (text.length > CELL_CHARACTERS) cutTexts += 1
    return { type: String, value: text.slice(0, CELL_CHARACTERS) }
  }
  const toCell = ({ type }: Column, cell: Cell): CellObject | null => {
    // An empty text and no text look alike in Excel.
    if (cell === null || cell === '') return null
    if (typeof cell === 'boolean') return { type: Boolean, value: cell }
    if (typeof cell === 'number') return Number.isFinite(cell) ? { type: Number, value: cell } : textCell(String(cell))
    if (typeof cell === 'object') return textCell(JSON.stringify(cell))
    if (DataType.isDate(type) || DataType.isTimestamp(type)) return dateCell(cell) ?? textCell(cell)
    return textCell(cell)
  }
  const heading = columns.map(({ name }): CellObject => ({ type: String, value: name, fontWeight: 'bold' }))
  const data: SheetData = [heading]
  for (let row = 0; row < table.numRows; row++) data.push(columns.map((column) => toCell(column, column.cell(row))))
  const blob = await writeXlsxFile(data, { sheet: 'Sheet1', stickyRowsCount: 1 }).toBlob()
  return { blob, cutTexts }
}

/** An ISO date or time as Excel's; null for days that Excel's calendar does not have (before 1900-03-01). */
function dateCell(iso: string): CellObject | null {
  if (iso < '1900-03-01') return null
  return { type: Date, value: new Date(iso), format: iso.length === 10 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' }
}
