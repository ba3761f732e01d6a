/** One answer per item and repeat, from the slots: the state machine of warehouse.md. */
import type { Repeat } from '../forms/types'
import { abstention } from './abstentions'
import { hostOf, readInline } from './inline'
import type { PlacedItem } from './label-index'
import { optionName } from './marks'
import type { Answer, Entry, Issue, Mark } from './model'
import { cellsOf, LOST_CELL, readSlot, type SlotContext } from './read-slot'
import { spanOf, type Range } from './value'

export interface AnswerContext extends Omit<SlotContext, 'cells'> {
  readonly entries: readonly Entry[]
  readonly fileNos: readonly number[]
  /** Printed words → option text, from the reviewed list of slips. */
  readonly slips: ReadonlyMap<string, string>
}

/** One time that the items of a block are asked. */
interface Asked {
  readonly fileNo: number | null
  readonly entryNo: number | null
}

const ONCE: readonly Asked[] = [{ fileNo: null, entryNo: null }]

/** Every item of the form, for every repeat that exists, with what the reader could not tell and could not use. */
export function readAnswers(context: AnswerContext): {
  readonly answers: readonly Answer[]
  readonly marks: readonly Mark[]
  readonly issues: readonly Issue[]
  /** Words in the cells of the items that say nothing the form asks. */
  readonly rest: readonly Range[]
} {
  const { stream, index, slots, slips } = context
  const inSlot = { stream, index, slots, cells: cellsOf(slips)(index) }
  const answers: Answer[] = []
  const rest: Range[] = []
  const marks: Mark[] = []
  const issues: Issue[] = []
  const repeatsOf = repeats(context)
  for (const placed of index.items) {
    const { item } = placed
    const printed = item.place === 'inline' ? hostOf(index, placed) : placed
    for (const { fileNo, entryNo } of repeatsOf(placed)) {
      const slot = printed ? slots.get(printed, fileNo, entryNo) : undefined
      const said = issues.length
      const reading =
        item.place === 'inline' ? readInline(stream, placed, slot) : readSlot(inSlot, placed, slot, issues)
      const { state, value, span, note } = reading
      const answer = { item, fileNo, entryNo, state, value, span, note }
      answers.push(answer)
      for (const range of reading.rest) rest.push(range)
      // A reading that says more of itself has done so.
      const open = issues.length === said ? abstention(answer, reading.marks) : null
      if (open) issues.push(open)
      for (const { option, state, basis, detail, at } of reading.marks) {
        marks.push({ item, fileNo, entryNo, option, state, basis, detail, span: at ? spanOf(stream, at) : span })
      }
    }
  }
  return { answers: withNotApplicable(answers, marks), marks, issues, rest }
}

/** How often an item is asked: for each entry of its block, for each file, or once. */
function repeats({ entries, fileNos }: AnswerContext): (placed: PlacedItem) => readonly Asked[] {
  const perFile = fileNos.map((fileNo): Asked => ({ fileNo, entryNo: null }))
  const perEntry = new Map<Repeat, Asked[]>()
  for (const { kind, fileNo, entryNo } of entries) {
    const known = perEntry.get(kind)
    if (known) known.push({ fileNo, entryNo })
    else perEntry.set(kind, [{ fileNo, entryNo }])
  }
  return ({ block, chapter }) => {
    if (block.repeat !== null) return perEntry.get(block.repeat) ?? []
    return chapter.perFile ? perFile : ONCE
  }
}

/** Empty items of a section whose own `…しない` box is checked were not to be filled in. */
function withNotApplicable(answers: readonly Answer[], marks: readonly Mark[]): Answer[] {
  const headings = marks.filter((mark) => mark.item.place === 'heading')
  return answers.map((answer) => {
    const { notApplicableIf: option } = answer.item
    const empty = answer.state === 'blank' || answer.note === LOST_CELL
    if (option === undefined || !empty) return answer
    const beside = headings.filter(
      ({ item, fileNo }) =>
        item.section === answer.item.section && item.chapter === answer.item.chapter && fileNo === answer.fileNo,
    )
    if (beside.length === 0) return answer
    const name = optionName(option)
    const boxes = beside.filter((mark) => mark.option.startsWith(name))
    if (boxes.length === 0 || boxes.some((box) => box.state !== 'checked')) return answer
    return { ...answer, state: 'not_applicable', note: `「${option}」にチェックがある` }
  })
}
