/** The accounting of a document's bytes: evidence, label, option list or furniture; what is left is unexplained. */
import { isBoundaryCode, LINE, type Stream } from '../read/stream'
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
  /** One flag per stream character; those of boundaries, tags and white space mean nothing, as they need no explanation. */
  private readonly explained: Uint8Array

  constructor(private readonly stream: Stream) {
    this.explained = new Uint8Array(stream.text.length)
  }

  addLandmarks(landmarks: readonly Landmark[]): void {
    for (const landmark of landmarks) if (landmark.kind !== 'orphan' && landmark.kind !== 'log') this.add(landmark)
  }

  /** @param rest words in the cells of items that say nothing the form asks */
  addSlots(slots: Slots, rest: readonly Range[]): void {
    for (const { values } of slots.slots.values()) for (const range of values) this.add(range)
    for (const { start, end } of rest) this.explained.fill(0, start, end)
    for (const { labels, foreign } of slots.slots.values()) {
      for (const range of labels) this.add(range)
      for (const range of foreign) this.add(range)
    }
  }

  /** The change log at a range of the stream: its rows by their byte spans, and its own headings. */
  addLog(log: Range, rows: readonly Span[]): void {
    for (const { start, end } of rows) this.add({ start: this.firstAt(start, log), end: this.firstAt(end, log) })
    const { text } = this.stream
    for (let start = log.start, end; start < log.end; start = end + 1) {
      const next = text.indexOf(LINE, start)
      end = next === -1 ? log.end : Math.min(next, log.end)
      if (LOG_FURNITURE.test(text.slice(start, end))) this.add({ start, end })
    }
  }

  /** The first position of a range that stands at a byte of the source or after it. */
  private firstAt(byte: number, { start, end }: Range): number {
    const { source, origins } = this.stream
    let [low, high] = [start, end]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((source.byteAt[origins.from(middle) ?? 0] ?? 0) < byte) low = middle + 1
      else high = middle
    }
    return low
  }

  private add({ start, end }: Range): void {
    this.explained.fill(1, start, end)
  }

  /** Bytes that nothing explains, with an issue for each stretch of them. */
  unexplained(): { readonly total: number; readonly bytes: number; readonly issues: Issue[] } {
    const { source } = this.stream
    let bytes = 0
    const issues: Issue[] = []
    for (const range of this.gaps()) {
      const span = spanOf(this.stream, range)
      bytes += span.end - span.start
      if (range.end - range.start >= WORTH_LISTING) {
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

  /** Stretches between boundaries that nothing explains. */
  private gaps(): Range[] {
    const { text } = this.stream
    const gaps: Range[] = []
    for (let i = this.explained.indexOf(0), end; i !== -1; i = this.explained.indexOf(0, end)) {
      const next = this.explained.indexOf(1, i)
      end = next === -1 ? text.length : next
      for (let start = i; start < end;) {
        let stop = start
        while (stop < end && !isBoundaryCode(text.charCodeAt(stop))) stop++
        if (stop > start) gaps.push({ start, end: stop })
        start = stop + 1
      }
    }
    return gaps
  }
}
