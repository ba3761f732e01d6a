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
  const known = new Map<Slot, string>()
  for (const { slot, landmark, range } of sequence) {
    if (!slot || !['item', 'entry', 'section'].includes(landmark.kind)) continue
    const values = slot.values.filter((value) => value.start >= range.start && value.end <= range.end)
    const content = values.map((value) => contentOf(stream, value)).join('')
    if (content === '') continue
    const before = known.get(slot)
    if (before === undefined) known.set(slot, content)
    else if (before !== content) slot.twice = true
    else {
      slot.values = slot.values.filter((value) => !values.includes(value))
      slot.foreign.push(...values)
    }
  }
}
