/** Items printed twice for one repeat: a page that stands twice in the text, or two repeats whose headings were lost. */
import type { Stream } from '../read/stream'
import type { Landmark } from './landmark'
import type { Slot } from './slot'
import { contentOf, type Range } from './value'

/** What follows a landmark, with the slot it belongs to. */
export interface PrintedValue {
  readonly slot: Slot | null
  readonly landmark: Landmark
  readonly range: Range
}

/** Keeps one of two equal printings; where they differ, says so in the slot. */
export function markPrintedTwice(stream: Stream, sequence: readonly PrintedValue[]): void {
  const printings = new Map<Slot, Range[]>()
  for (const { slot, landmark, range } of sequence) {
    if (!slot || (landmark.kind !== 'item' && landmark.kind !== 'entry' && landmark.kind !== 'section')) continue
    const known = printings.get(slot)
    if (known) known.push(range)
    else printings.set(slot, [range])
  }
  for (const [slot, ranges] of printings) if (ranges.length > 1) compare(stream, slot, ranges)
}

/** Compares each printing to the first that says something. */
function compare(stream: Stream, slot: Slot, printings: readonly Range[]): void {
  let first = ''
  for (const range of printings) {
    const values = slot.values.filter((value) => value.start >= range.start && value.end <= range.end)
    const content = values.map((value) => contentOf(stream, value)).join('')
    if (first === '') first = content
    else if (content === '') continue
    else if (content !== first) slot.twice = true
    else {
      slot.values = slot.values.filter((value) => !values.includes(value))
      slot.foreign.push(...values)
    }
  }
}
