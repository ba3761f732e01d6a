import { tableToIPC, type Table } from 'apache-arrow'
import stringWidth from 'string-width'
import { BOM, toCsv } from './csv'
import { columnNames, toRows, type Cell } from './rows'

/** Formats that are written from a result; Parquet is written by the engine itself. */
const textFormats = ['table', 'csv', 'json'] as const
export const formats = [...textFormats, 'arrow', 'parquet'] as const
export type Format = (typeof formats)[number]

export function isFormat(word: string): word is Format {
  return formats.some((format) => format === word)
}

/** A result in the given format. `bom` marks a CSV as UTF-8 for Excel. */
export function formatTable(table: Table, format: Exclude<Format, 'parquet'>, bom: boolean): string | Uint8Array {
  switch (format) {
    case 'table':
      return toTextTable(table)
    case 'csv':
      return (bom ? BOM : '') + toCsv(table)
    case 'json':
      return `${JSON.stringify(toRows(table), null, 2)}\n`
    case 'arrow':
      return tableToIPC(table, 'stream')
  }
}

/** Widest column shown in a terminal, in half-width characters. */
const MAXIMUM_WIDTH = 60

/** A table for the terminal: columns aligned by display width, long cells cut (`…`), the row count beneath. */
function toTextTable(table: Table): string {
  const names = columnNames(table)
  const rows = toRows(table).map((row) => names.map((name) => row[name] ?? null))
  const lines = [names, ...rows.map((cells) => cells.map((cell) => cut(cellText(cell))))]
  const widths = names.map((_, index) => Math.max(...lines.map((line) => stringWidth(line[index] ?? ''))))
  const numeric = names.map((_, index) => rows.length > 0 && rows.every((row) => isNumberOrNull(row[index])))
  const shown = lines.map((line) =>
    line
      .map((text, index) => pad(text, widths[index] ?? 0, numeric[index] ?? false))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return `${[shown[0] ?? '', rule, ...shown.slice(1)].join('\n')}\n（${rows.length} 行）\n`
}

const isNumberOrNull = (cell: Cell | undefined): boolean => cell === null || typeof cell === 'number'

function cellText(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  return text.replaceAll(/\s+/g, ' ')
}

function cut(text: string): string {
  if (stringWidth(text) <= MAXIMUM_WIDTH) return text
  let kept = ''
  for (const character of text) {
    if (stringWidth(kept + character) > MAXIMUM_WIDTH - 1) break
    kept += character
  }
  return `${kept}…`
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return right ? space + text : text + space
}
