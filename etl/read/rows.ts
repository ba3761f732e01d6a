/** The rows of a stretch of a source and their cells: lines and tabs of a text, table rows of an HTML page. */
import { tableAt } from './text-stream'
import { CELL, isBoundary, LINE, type SourceLine, type Stream } from './stream'

/** UTF-16 bounds of what stands in a cell, or of the place where an empty one is. */
export interface SourceCell {
  readonly from: number
  readonly to: number
}

/** A row that is a line, and where it begins in the source. */
export interface LineRow {
  readonly line: SourceLine
  readonly start: number
}

/** The lines that begin between two source indices, where each is a row by itself; null where `tableRows` must tell. */
export function rowLines({ source, sourceLines }: Stream, from: number, to: number): LineRow[] | null {
  if (source.format === 'html') return null
  const rows: LineRow[] = []
  for (const [i, line] of sourceLines.entries()) {
    const start = source.lines[i]?.start ?? to
    if (start < from) continue
    if (start >= to) break
    if (line.opensTable && tableAt(source.text, start) !== null) return null
    rows.push({ line, start })
  }
  return rows
}

/** Where neither `|` nor tabs part the cells. */
const GAP = /<\/td>\s*(?=<td)| \|(?= |$)|[ \u3000]{3,}(?=\S)/g

/** The cells of a row that is a line, each at its place in the line; at least one. */
export function lineCells(line: string): SourceCell[] {
  const isMarkdown = /^\s*\|/.test(line)
  if (!isMarkdown && !line.includes('\t')) return gapCells(line)
  const cells: SourceCell[] = []
  let from = 0
  for (const { length } of line.split(isMarkdown ? '|' : '\t')) {
    cells.push({ from, to: from + length })
    from += length + 1
  }
  // A Markdown row begins and ends with its separator.
  return isMarkdown && cells.length > 2 ? cells.slice(1, -1) : cells
}

function gapCells(line: string): SourceCell[] {
  const cells: SourceCell[] = []
  let from = 0
  for (const { 0: gap, index } of line.matchAll(GAP)) {
    cells.push({ from, to: index })
    from = index + gap.length
  }
  cells.push({ from, to: line.length })
  return cells
}

/** All rows by the boundaries of the stream, which knows the rows of HTML tables; cells at their places in the source. */
export function tableRows(stream: Stream, from: number, to: number): SourceCell[][] {
  const rows: SourceCell[][] = []
  let row: SourceCell[] | null = null
  for (let i = 0; i < stream.text.length; i++) {
    const [start, end] = [stream.origins.from(i) ?? 0, stream.origins.to(i) ?? 0]
    if (start < from || start >= to) continue
    const char = stream.text.charAt(i)
    if (row === null || char === LINE) rows.push((row = [{ from: end, to: end }]))
    else if (char === CELL) row.push({ from: end, to: end })
    if (isBoundary(char)) continue
    const cell = row.pop()
    if (cell) row.push(cell.to === cell.from ? { from: start, to: end } : { from: cell.from, to: end })
  }
  return rows
}
