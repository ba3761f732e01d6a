/** The evidence of one document: every span that a fact was read from, once, with its lines. */
import { evidenceId } from '../schema/evidence'
import type { Row } from '../schema'
import type { Source } from './source'

export class EvidenceBook {
  private readonly rows: Row<'evidence'>[] = []
  /** By their first byte: hardly ever more than one. */
  private readonly byStart = new Map<number, Row<'evidence'>[]>()
  private readonly lineStarts: Uint32Array
  /** Index of the line that was asked for last: most spans stand on the line of the one before, or on the next. */
  private last = 0

  constructor(
    private readonly documentId: string,
    { lines, byteAt }: Source,
  ) {
    this.lineStarts = new Uint32Array(lines.length)
    for (let i = 0; i < lines.length; i++) this.lineStarts[i] = byteAt[lines[i]?.start ?? 0] ?? 0
  }

  /** The id of the evidence at a byte span; null stays null. */
  readonly cite = (span: { readonly start: number; readonly end: number } | null): string | null => {
    if (!span) return null
    const { start, end } = span
    const here = this.byStart.get(start)
    if (here) for (const row of here) if (row.byte_end === end) return row.evidence_id
    const row: Row<'evidence'> = {
      evidence_id: evidenceId(this.documentId, span),
      document_id: this.documentId,
      byte_start: start,
      byte_end: end,
      line_start: this.lineAt(start),
      line_end: this.lineAt(Math.max(start, end - 1)),
    }
    this.rows.push(row)
    if (here) here.push(row)
    else this.byStart.set(start, [row])
    return row.evidence_id
  }

  /** 1-based number of the line that holds a byte offset. */
  lineAt(byte: number): number {
    if (!this.holds(this.last, byte)) this.last = this.holds(this.last + 1, byte) ? this.last + 1 : this.lineIndex(byte)
    return this.last + 1
  }

  private holds(line: number, byte: number): boolean {
    return (this.lineStarts[line] ?? Infinity) <= byte && byte < (this.lineStarts[line + 1] ?? Infinity)
  }

  private lineIndex(byte: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.lineStarts[middle] ?? 0) <= byte) low = middle
      else high = middle - 1
    }
    return low
  }

  all(): readonly Row<'evidence'>[] {
    return this.rows
  }
}
