/** The change log (別添 変更箇所): 変更日 / 項目 / 変更前の記載 / 変更後の記載 / 提出時期 / 提出時期に係る説明. */
import { parseDate } from '../read/dates'
import type { Source } from '../read/source'
import { sourceRows, type SourceCell } from '../read/rows'
import type { Stream } from '../read/stream'
import type { Issue } from './model'
import { wordsBetween } from './value'

/** One row of the log; bounds are UTF-16 indices of the source. */
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

interface Cell extends SourceCell {
  readonly text: string
}

interface OpenRow {
  cells: Cell[]
  /** Printed as one line of cells, so that a line without a date continues its last cell. */
  readonly tabular: boolean
}

const DATE_LIKE =
  /^(?:(?:令和|平成|[RHＲＨ])\s*(?:\.\s*)?(?:[\d０-９]+|元)\s*[年./．]|[\d０-９]{4}\s*[/年.-]\s*[\d０-９]{1,2})/
const TIMING = /^(事前|事後)$/
const HEADER = /^変更日$/
const FURNITURE = /^(?:[-―ー\s]*|(?:[（(]別添\s*\d?[)）]\s*)?変更箇所)$/
const COLUMNS = 6

/** Reads all rows of the log that stands between two source indices. */
export function readChangeLog(stream: Stream, from: number, to: number): { rows: LogRow[]; issues: Issue[] } {
  const { source } = stream
  const printed = sourceRows(stream, from, to).map((cells) =>
    cells.map((cell): Cell => ({ ...cell, text: tighten(wordsBetween(source, cell.from, cell.to)) })),
  )
  const rows = groupRows(source, printed)
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
  const read = rows.map((row) => {
    const logRow = readRow(row)
    if (logRow.changedOn === null) {
      issue('change_date_unclear', '変更日が日付として読み取れません。原文を確認してください。', logRow)
    }
    if (logRow.timing === null) {
      issue('change_timing_unclear', '提出時期(事前・事後)が読み取れません。原文を確認してください。', logRow)
    }
    if (isAmbiguous(row)) {
      issue('change_columns_unclear', '変更前と変更後の記載の境が分かりません。原文を確認してください。', logRow)
    }
    return logRow
  })
  return { rows: read, issues }
}

function groupRows(source: Source, printed: readonly (readonly Cell[])[]): OpenRow[] {
  const rows: OpenRow[] = []
  let open: OpenRow | null = null
  for (const cells of printed) {
    const [first] = cells
    if (!first || cells.every((cell) => FURNITURE.test(cell.text) && cell.text.length !== 1) || HEADER.test(first.text))
      continue
    if (isHeaderWord(cells)) continue
    const complete = open === null || timingAt(open) !== -1
    const tabular = cells.length >= COLUMNS - 1
    const undated = tabular && first.text === '' && cells.findIndex((cell) => TIMING.test(cell.text)) === 4
    if ((DATE_LIKE.test(first.text) && (tabular || complete)) || undated) {
      open = { cells: [...cells], tabular: cells.length > 2 }
      rows.push(open)
    } else if (open?.tabular) continueLastCell(source, open, cells)
    else if (open) open.cells.push(...cells.filter((cell) => cell.text !== ''))
  }
  return rows
}

/** The header's words when the columns stand on successive lines. */
function isHeaderWord(cells: readonly Cell[]): boolean {
  return (
    cells.length === 1 && /^(?:項目|変更前の記載|変更後の記載|提出時期|提出時期に係る説明)$/.test(cells[0]?.text ?? '')
  )
}

/** PDF text may print a space after every character; dates and 事前/事後 are read without them. */
function tighten(text: string): string {
  return /^(?:\S ){1,}\S$/.test(text) ? text.replace(/ /g, '') : text
}

/** A line break inside a cell: the first piece continues the row's last cell, the others follow it. */
function continueLastCell(source: Source, row: OpenRow, cells: readonly Cell[]): void {
  const last = row.cells.at(-1)
  const [first, ...others] = cells
  if (!last || !first) return
  const merged = { text: wordsBetween(source, last.from, first.to), from: last.from, to: first.to }
  row.cells = [...row.cells.slice(0, -1), merged, ...others]
}

function timingAt(row: OpenRow): number {
  const at = row.cells.findIndex((cell, i) => i >= 2 && TIMING.test(cell.text))
  return at
}

function readRow(row: OpenRow): LogRow {
  const { cells } = row
  const found = timingAt(row)
  const timing = found === -1 ? cells.length : found
  const statements = cells.slice(2, timing)
  const [before, after] = isAmbiguous(row)
    ? [undefined, joined(statements)]
    : [statements[0]?.text, statements[1]?.text]
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
  }
}

/** Not exactly two statements: which is before and which after cannot be told. */
function isAmbiguous(row: OpenRow): boolean {
  const timing = timingAt(row)
  const statements = (timing === -1 ? row.cells.length : timing) - 2
  return statements !== 2 && statements !== 0 && !(row.tabular && timing === -1)
}

function joined(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join('\n')
}
