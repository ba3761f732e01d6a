/** The evidence of one document: every span that a fact was read from, once, with its lines. */
import { evidenceId } from '../schema/evidence'
import type { Row } from '../schema'
import type { Source } from './source'

export class EvidenceBook {
  private readonly rows = new Map<string, Row<'evidence'>>()
  private readonly lineStarts: readonly number[]

  constructor(
    private readonly documentId: string,
    source: Source,
  ) {
    this.lineStarts = source.lines.map((line) => source.byteAt[line.start] ?? 0)
  }

  /** The id of the evidence at a byte span; null stays null. */
  readonly cite = (span: { readonly start: number; readonly end: number } | null): string | null => {
    if (!span) return null
    const id = evidenceId(this.documentId, span)
    if (!this.rows.has(id)) {
      this.rows.set(id, {
        evidence_id: id,
        document_id: this.documentId,
        byte_start: span.start,
        byte_end: span.end,
        line_start: this.lineAt(span.start),
        line_end: this.lineAt(Math.max(span.start, span.end - 1)),
      })
    }
    return id
  }

  /** 1-based number of the line that holds a byte offset. */
  lineAt(byte: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.lineStarts[middle] ?? 0) <= byte) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  all(): Row<'evidence'>[] {
    return [...this.rows.values()]
  }
}
