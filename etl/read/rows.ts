/** The rows of a stretch of a source and their cells: lines and tabs of a text, table rows of an HTML page. */
import type { Line, Source } from './source'
import { tableAt } from './text-stream'
import { CELL, isBoundary, LINE, type Stream } from './stream'

/** UTF-16 bounds in the source of what stands in a cell, or of the place where an empty one is. */
export interface SourceCell {
  readonly from: number
  readonly to: number
}

/** All rows that begin between two source indices, each with at least one cell. */
export function sourceRows(stream: Stream, from: number, to: number): SourceCell[][] {
  const { source } = stream
  const lines = source.lines.filter((line) => line.start >= from && line.start < to)
  return source.format === 'html' || lines.some((line) => tableAt(source.text, line.start) !== null)
    ? streamRows(stream, from, to)
    : lines.map((line) => lineCells(source, line))
}

function lineCells(source: Source, line: Line): SourceCell[] {
  const cells: SourceCell[] = []
  let start = line.start
  const text = source.text.slice(line.start, line.end)
  const separator = /^\s*\|/.test(text) ? /\|/g : text.includes('\t') ? /\t/g : /<\/td>\s*(?=<td)|[ \u3000]{3,}(?=\S)/g
  for (const match of [...text.matchAll(separator), null]) {
    const end = match ? line.start + match.index : line.end
    cells.push({ from: start, to: end })
    start = end + (match?.[0].length ?? 0)
  }
  // A Markdown row begins and ends with its separator.
  return cells.length > 2 && text.trimStart().startsWith('|') ? cells.slice(1, -1) : cells
}

/** By the boundaries of the stream, which knows the rows of HTML tables. */
function streamRows(stream: Stream, from: number, to: number): SourceCell[][] {
  const rows: SourceCell[][] = []
  let row: SourceCell[] | null = null
  for (let i = 0; i < stream.text.length; i++) {
    const [start, end] = [stream.from[i] ?? 0, stream.to[i] ?? 0]
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
