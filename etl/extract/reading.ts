/** What is read of one item for one repeat, before it becomes its answer. */
import type { MarkReading } from './marks'
import type { AnswerState, Span } from './model'
import type { Range } from './value'

export interface Reading {
  readonly state: AnswerState
  readonly value: string | null
  readonly span: Span | null
  readonly note: string | null
  readonly marks: readonly MarkReading[]
  /** Words in the item's cells that say nothing the form asks. */
  readonly rest: readonly Range[]
}

const NONE: readonly never[] = []

/** What is read of an item that has no boxes, and whose words are all used. */
export function readingOf(state: AnswerState, value: string | null, span: Span | null, note: string | null): Reading {
  return { state, value, span, note, marks: NONE, rest: NONE }
}

export const NOT_PRINTED: Reading = readingOf('missing', null, null, null)

/** From the first to the last range; ranges of one value are in printed order. */
export function envelope(ranges: readonly Range[]): Range | null {
  const [first] = ranges
  if (!first) return null
  if (ranges.length === 1) return first
  let { start, end } = first
  for (const range of ranges) {
    if (range.start < start) start = range.start
    if (range.end > end) end = range.end
  }
  return { start, end }
}
