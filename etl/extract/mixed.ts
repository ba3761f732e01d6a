/** Texts into which the cell of another item has run, because the label between the two was lost: nobody can tell them apart. */
import type { LabelIndex } from './label-index'
import type { Slot } from './slot'
import type { Slots } from './slots'
import type { TextShape } from './text-shape'

/** Why what stands in the slot may be more than the item's own text (Japanese), or null. */
export function mixedWith(index: LabelIndex, slots: Slots, slot: Slot, { below }: TextShape): string | null {
  // A further line of a name that is none of its own.
  if (slot.placed.item.singleLine) return below.sentence ? '名称の後に別の欄の文章が続いている' : null
  return below.blank && followedByLost(index, slots, slot) ? '続く項目名が失われ、その欄の記載が混じっている' : null
}

/** Whether the label of the item that the form prints next is not in the document. */
function followedByLost(index: LabelIndex, slots: Slots, { placed, fileNo, entryNo }: Slot): boolean {
  const next = index.itemsOf(placed.section).find(({ block, order }) => block === placed.block && order > placed.order)
  return next?.item.kind === 'text' && !slots.get(next, fileNo, entryNo)
}
