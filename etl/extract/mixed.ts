/** Texts into which the cell of another item has run, because the label between the two was lost: nobody can tell them apart. */
import type { Stream } from '../read/stream'
import type { LabelIndex } from './label-index'
import type { Slot } from './slot'
import type { Slots } from './slots'
import { contentOf, rowsOf, saysNothing, type Range } from './value'

/** A further line of a name that is none of its own: a sentence, unless it is a note to the name. */
const FURTHER_SENTENCE = /^[^※(].*。/

/** Why what stands in the ranges may be more than the item's own text (Japanese), or null. */
export function mixedWith(
  stream: Stream,
  index: LabelIndex,
  slots: Slots,
  slot: Slot,
  ranges: readonly Range[],
): string | null {
  const [, ...further] = ranges.flatMap((range) => rowsOf(stream, range)).map((row) => contentOf(stream, row))
  if (further.length === 0) return null
  if (slot.placed.item.singleLine) {
    return further.some((row) => FURTHER_SENTENCE.test(row)) ? '名称の後に別の欄の文章が続いている' : null
  }
  return further.some(saysNothing) && followedByLost(index, slots, slot)
    ? '続く項目名が失われ、その欄の記載が混じっている'
    : null
}

/** Whether the label of the item that the form prints next is not in the document. */
function followedByLost(index: LabelIndex, slots: Slots, { placed, fileNo, entryNo }: Slot): boolean {
  const next = index.itemsOf(placed.section).find(({ block, order }) => block === placed.block && order > placed.order)
  return next?.item.kind === 'text' && !slots.get(next, fileNo, entryNo)
}
