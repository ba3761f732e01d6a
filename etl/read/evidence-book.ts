/** The evidence of one document: every span that a fact was read from, once, with its lines. */
import { evidenceId } from '../schema/evidence'
import type { Row } from '../schema'
import type { Source } from './source'

/** Evidence in the order in which it was cited, column by column. */
export interface Cited {
  readonly documentId: string
  readonly ids: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly firstLines: readonly number[]
  readonly lastLines: readonly number[]
}

export class EvidenceBook implements Cited {
  readonly ids: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly firstLines: number[] = []
  readonly lastLines: number[] = []
  /** Where the last that begins at a byte stands, … */
  private readonly at = new Map<number, number>()
  /** … and for each the one before it that begins at the same byte, or -1: hardly ever there is one. */
  private readonly before: number[] = []
  private readonly lineStarts: Uint32Array
  /** Index of the line that was asked for last: most spans stand on the line of the one before, or on the next. */
  private last = 0

  constructor(
    readonly documentId: string,
    { lines, byteAt }: Source,
  ) {
    this.lineStarts = new Uint32Array(lines.length)
    for (let i = 0; i < lines.length; i++) this.lineStarts[i] = byteAt[lines[i]?.start ?? 0] ?? 0
  }

  /** The id of the evidence at a byte span; null stays null. */
  readonly cite = (span: { readonly start: number; readonly end: number } | null): string | null => {
    if (!span) return null
    const { start, end } = span
    const latest = this.at.get(start) ?? -1
    for (let i = latest; i !== -1; i = this.before[i] ?? -1) if (this.ends[i] === end) return this.ids[i] ?? null
    const id = evidenceId(this.documentId, span)
    this.at.set(start, this.ids.length)
    this.before.push(latest)
    this.ids.push(id)
    this.starts.push(start)
    this.ends.push(end)
    this.firstLines.push(this.lineAt(start))
    this.lastLines.push(this.lineAt(Math.max(start, end - 1)))
    return id
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

  /** The same as rows. */
  rows(): Row<'evidence'>[] {
    return this.ids.map((id, i) => ({
      evidence_id: id,
      document_id: this.documentId,
      byte_start: this.starts[i] ?? 0,
      byte_end: this.ends[i] ?? 0,
      line_start: this.firstLines[i] ?? 0,
      line_end: this.lastLines[i] ?? 0,
    }))
  }
}
