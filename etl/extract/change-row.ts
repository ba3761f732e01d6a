/** One row of the change log, by its cells: whether it is one at all, and what it states. */
import { parseDate } from '../read/dates'
import { onceFor } from '../read/remember'
import { lineCells, type SourceCell } from '../read/rows'
import type { SourceLine } from '../read/stream'
import { cleanText } from './value'

/** A cell with its words; its bounds count from wherever its row does. */
export interface Cell extends SourceCell {
  readonly text: string
}

/** What a row of the log states, in texts that keep nothing of the document but its line; its bounds count as those of its cells, in the end as UTF-16 indices of the source. */
export interface LogRow {
  readonly changedOn: string | null
  readonly itemRaw: string
  readonly before: string | null
  readonly after: string | null
  readonly timing: '事前' | '事後' | null
  readonly reason: string | null
  readonly from: number
  readonly to: number
}

export interface RowReading extends LogRow {
  /** Not exactly two statements: which is before and which after cannot be told. */
  readonly ambiguous: boolean
}

/** A row as far as it can be told without the rows around it. */
export interface PrintedRow {
  readonly cells: readonly Cell[]
  /** Furniture, or the heading of the columns. */
  readonly skipped: boolean
  /** Whether it is a new row of the log: it begins with a date, or has the form of a row whose date is lost. */
  readonly opens: 'always' | 'after a complete row' | 'never'
  /** What it states by itself; null where it opens no row. */
  readonly reading: RowReading | null
}

const DATE_LIKE =
  /^(?:(?:令和|平成|[RHＲＨ])\s*(?:\.\s*)?(?:[\d０-９]+|元)\s*[年./．]|[\d０-９]{4}\s*[/年.-]\s*[\d０-９]{1,2})/
const TIMING = /^(事前|事後)$/
const HEADER = /^変更日$/
/** The header's words when the columns stand on successive lines. */
const HEADER_WORD = /^(?:項目|変更前の記載|変更後の記載|提出時期|提出時期に係る説明)$/
const FURNITURE = /^(?:[-―ー\s]*|(?:[（(]別添\s*[\d０-９]?[)）]\s*)?変更箇所)$/
const COLUMNS = 6
/** A row that is a line of a text. */
export const printedLine = onceFor(({ text: line }: SourceLine): PrintedRow =>
  printedRow(lineCells(line).map(({ from, to }) => ({ text: tighten(cleanText(line.slice(from, to))), from, to }))),
)

export function printedRow(cells: readonly Cell[]): PrintedRow {
  const [first] = cells
  const skipped =
    !first ||
    cells.every(({ text }) => FURNITURE.test(text) && text.length !== 1) ||
    HEADER.test(first.text) ||
    (cells.length === 1 && HEADER_WORD.test(first.text))
  if (skipped) return { cells, skipped, opens: 'never', reading: null }
  const tabular = cells.length >= COLUMNS - 1
  const undated = tabular && first.text === '' && cells.findIndex(({ text }) => TIMING.test(text)) === 4
  const opens = !undated && !DATE_LIKE.test(first.text) ? 'never' : tabular ? 'always' : 'after a complete row'
  return { cells, skipped, opens, reading: opens === 'never' ? null : readRow(cells, isTabular(cells)) }
}

/** PDF text may print a space after every character; dates and 事前/事後 are read without them. */
export function tighten(text: string): string {
  return /^(?:\S ){1,}\S$/.test(text) ? text.replace(/ /g, '') : text
}

/** Printed as one line of cells, so that a line without a date continues its last cell. */
export function isTabular(cells: readonly Cell[]): boolean {
  return cells.length > 2
}

/** Index of the cell that says 事前 or 事後, -1 where none does. */
export function timingAt(cells: readonly Cell[]): number {
  return cells.findIndex(({ text }, i) => i >= 2 && TIMING.test(text))
}

/** Reads a row whose cells are complete. */
export function readRow(cells: readonly Cell[], tabular: boolean): RowReading {
  const found = timingAt(cells)
  const timing = found === -1 ? cells.length : found
  const statements = cells.slice(2, timing)
  const ambiguous = timing !== 4 && timing !== 2 && !(tabular && found === -1)
  const [before, after] = ambiguous ? [undefined, joined(statements)] : [statements[0]?.text, statements[1]?.text]
  const word = TIMING.exec(cells[timing]?.text ?? '')?.[1]
  const filled = cells.filter((cell) => cell.text !== '')
  return {
    changedOn: parseDate(cells[0]?.text ?? ''),
    itemRaw: (cells[1]?.text ?? '').replace(/\n/g, ' '),
    before: before || null,
    after: after || null,
    timing: word === '事前' || word === '事後' ? word : null,
    reason: joined(cells.slice(timing + 1)) || null,
    from: filled[0]?.from ?? 0,
    to: filled.at(-1)?.to ?? 0,
    ambiguous,
  }
}

function joined(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join('\n')
}
