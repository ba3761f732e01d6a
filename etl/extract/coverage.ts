/** The accounting of a document's bytes: evidence, label, option list or furniture; what is left is unexplained. */
import { isBoundaryCode, type Stream } from '../read/stream'
import type { Issue, Span } from './model'
import type { Landmark } from './landmark'
import type { Slots } from './slots'
import { spanOf, wordsOf, type Range } from './value'

/** Lines of the change log that are no rows: its header, its title, table rules, in one line or a line each. */
const LOG_FURNITURE =
  /^(?:[\t\v]*(?:変更日|項目|変更[前後]の記載|提出時期に係る説明|提出時期|(?:\(?別添\d?\)?)?変更箇所|-{2,}(?!-)))+[\t\v]*$/

/** Shorter remains are counted but not listed. */
const WORTH_LISTING = 2

export class Coverage {
  /** One flag per stream character; boundaries, tags and white space need no explanation. */
  private readonly explained: Uint8Array

  constructor(private readonly stream: Stream) {
    this.explained = new Uint8Array(stream.text.length)
    for (let i = 0; i < stream.text.length; i++) if (isBoundaryCode(stream.text.charCodeAt(i))) this.explained[i] = 1
  }

  addLandmarks(landmarks: readonly Landmark[]): void {
    for (const landmark of landmarks) if (landmark.kind !== 'orphan' && landmark.kind !== 'log') this.add(landmark)
  }

  /** @param rest words in the cells of items that say nothing the form asks */
  addSlots(slots: Slots, rest: readonly Range[]): void {
    const all = [...slots.slots.values()]
    for (const { values } of all) for (const range of values) this.add(range)
    for (const { start, end } of rest)
      for (let i = start; i < end; i++) if (!isBoundaryCode(this.stream.text.charCodeAt(i))) this.explained[i] = 0
    for (const { labels, foreign } of all) for (const range of [...labels, ...foreign]) this.add(range)
  }

  /** The change log at a range of the stream: its rows by their byte spans, and its own headings. */
  addLog(log: Range, rows: readonly Span[]): void {
    const { source, from, text } = this.stream
    const sorted = [...rows].sort((a, b) => a.start - b.start)
    let next = 0
    for (let i = log.start; i < log.end; i++) {
      const at = source.byteAt[from[i] ?? 0] ?? 0
      while ((sorted[next]?.end ?? Infinity) <= at) next++
      const span = sorted[next]
      if (span && at >= span.start) this.explained[i] = 1
    }
    let start = log.start
    for (const line of text.slice(log.start, log.end).split('\n')) {
      if (LOG_FURNITURE.test(line)) this.add({ start, end: start + line.length })
      start += line.length + 1
    }
  }

  private add({ start, end }: Range): void {
    this.explained.fill(1, start, end)
  }

  /** Bytes that nothing explains, with an issue for each stretch of them. */
  unexplained(): { readonly total: number; readonly bytes: number; readonly issues: Issue[] } {
    const { source, text } = this.stream
    let bytes = 0
    const issues: Issue[] = []
    for (let i = this.explained.indexOf(0), end; i !== -1; i = this.explained.indexOf(0, end)) {
      const next = this.explained.indexOf(1, i)
      end = next === -1 ? text.length : next
      const range = { start: i, end }
      const span = spanOf(this.stream, range)
      bytes += span.end - span.start
      if (end - i >= WORTH_LISTING) {
        issues.push({
          severity: 'info',
          code: 'unexplained_text',
          message: `どの欄にも属さない記載です: 「${wordsOf(this.stream, range).slice(0, 60)}」`,
          span,
        })
      }
    }
    return { total: source.byteAt[source.text.length] ?? 0, bytes, issues }
  }
}
