/** The change log (別添 変更箇所): 変更日 / 項目 / 変更前の記載 / 変更後の記載 / 提出時期 / 提出時期に係る説明. */
import { ownText } from '../read/remember'
import { rowLines, tableRows } from '../read/rows'
import type { Source } from '../read/source'
import type { Stream } from '../read/stream'
import {
  isTabular,
  printedLine,
  printedRow,
  readRow,
  tighten,
  timingAt,
  type Cell,
  type LogRow,
  type PrintedRow,
  type RowReading,
} from './change-row'
import type { Issue } from './model'
import { wordsBetween } from './value'

/** A printed row and where the bounds of its cells count from. */
interface PlacedRow {
  readonly row: PrintedRow
  readonly at: number
}

/** A row of the log with all that was found to belong to it. */
interface OpenRow extends PlacedRow {
  /** All cells at their places in the source, once further rows were added. */
  cells: readonly Cell[] | null
}

/** Reads all rows of the log that stands between two source indices. */
export function readChangeLog(stream: Stream, from: number, to: number): { rows: LogRow[]; issues: Issue[] } {
  const { source } = stream
  const issues: Issue[] = []
  const issue = (code: string, message: string, row: LogRow): void => {
    const { byteAt } = source
    issues.push({
      severity: 'warning',
      code,
      message,
      span: { start: byteAt[row.from] ?? 0, end: byteAt[row.to] ?? 0 },
    })
  }
  const rows = groupRows(source, printedRows(stream, from, to)).map((open) => {
    const row = readingOf(open)
    if (row.changedOn === null) {
      issue('change_date_unclear', '変更日が日付として読み取れません。原文を確認してください。', row)
    }
    if (row.timing === null) {
      issue('change_timing_unclear', '提出時期(事前・事後)が読み取れません。原文を確認してください。', row)
    }
    if (row.ambiguous) {
      issue('change_columns_unclear', '変更前と変更後の記載の境が分かりません。原文を確認してください。', row)
    }
    return row
  })
  return { rows, issues }
}

function printedRows(stream: Stream, from: number, to: number): PlacedRow[] {
  const { source } = stream
  const lines = rowLines(stream, from, to)
  if (lines) return lines.map(({ line, start }) => ({ row: printedLine(line), at: start }))
  return tableRows(stream, from, to).map((cells) => ({
    row: printedRow(cells.map((cell) => ({ ...cell, text: tighten(wordsOf(source, cell.from, cell.to)) }))),
    at: 0,
  }))
}

function wordsOf(source: Source, from: number, to: number): string {
  return ownText(wordsBetween(source, from, to))
}

function groupRows(source: Source, printed: readonly PlacedRow[]): OpenRow[] {
  const rows: OpenRow[] = []
  let open: OpenRow | null = null
  for (const placed of printed) {
    const { skipped, opens } = placed.row
    if (skipped) continue
    if (opens === 'always' || (opens === 'after a complete row' && (open === null || isComplete(open)))) {
      open = { row: placed.row, at: placed.at, cells: null }
      rows.push(open)
    } else if (open) open.cells = isTabular(open.row.cells) ? continued(source, open, placed) : extended(open, placed)
  }
  return rows
}

function isComplete({ row, cells }: OpenRow): boolean {
  return cells ? timingAt(cells) !== -1 : row.reading?.timing !== null
}

/** A line break inside a cell: the first piece continues the row's last cell, the others follow it. */
function continued(source: Source, open: OpenRow, placed: PlacedRow): readonly Cell[] {
  const cells = cellsOf(open)
  const last = cells.at(-1)
  const [first, ...others] = cellsInPlace(placed)
  if (!last || !first) return cells
  const merged = { text: wordsOf(source, last.from, first.to), from: last.from, to: first.to }
  return [...cells.slice(0, -1), merged, ...others]
}

/** Columns that stand on successive lines. */
function extended(open: OpenRow, placed: PlacedRow): readonly Cell[] {
  return [...cellsOf(open), ...cellsInPlace(placed).filter(({ text }) => text !== '')]
}

function cellsOf(open: OpenRow): readonly Cell[] {
  return open.cells ?? cellsInPlace(open)
}

function cellsInPlace({ row, at }: PlacedRow): Cell[] {
  return row.cells.map(({ text, from, to }) => ({ text, from: at + from, to: at + to }))
}

function readingOf({ row, at, cells }: OpenRow): RowReading {
  if (cells || !row.reading) return readRow(cells ?? row.cells, isTabular(row.cells))
  return { ...row.reading, from: at + row.reading.from, to: at + row.reading.to }
}
