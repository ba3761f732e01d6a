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
  const [once, twice] = [new Set<Slot>(), new Set<Slot>()]
  for (const { slot, landmark } of sequence) {
    if (!slot || !isPrinting(landmark)) continue
    if (once.has(slot)) twice.add(slot)
    else once.add(slot)
  }
  for (const slot of twice) {
    const printings = sequence.filter((each) => each.slot === slot && isPrinting(each.landmark))
    compare(
      stream,
      slot,
      printings.map(({ range }) => range),
    )
  }
}

/** Whether a landmark begins a printing, rather than interrupting one. */
function isPrinting({ kind }: Landmark): boolean {
  return kind === 'item' || kind === 'entry' || kind === 'section'
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
