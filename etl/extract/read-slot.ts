/** What is read of an item from its slot, by the item's kind. */
import { onceFor } from '../read/remember'
import { LINE, type Stream } from '../read/stream'
import { readChoice, type ChoiceCell } from './choice'
import { labelsInside } from './inline'
import type { LabelIndex, PlacedItem } from './label-index'
import { marksCell, readMarks, type MarksCell } from './marks'
import { mixedWith } from './mixed'
import type { Issue, Span } from './model'
import { envelope, NOT_PRINTED, readingOf, type Reading } from './reading'
import type { Slot } from './slot'
import type { Slots } from './slots'
import { shapeOf } from './text-shape'
import { contentOf, saysNothing, spanOf, trimRange, wordsOf, type Range } from './value'

/** What a form asks in the cells of its items. */
export interface Cells {
  readonly choice: (placed: PlacedItem) => ChoiceCell
  readonly marks: (placed: PlacedItem) => MarksCell
}

export interface SlotContext {
  readonly stream: Stream
  readonly index: LabelIndex
  readonly slots: Slots
  readonly cells: Cells
}

/** The cells of a form, made once, with the reviewed list of slips. */
export const cellsOf = onceFor((slips: ReadonlyMap<string, string>) =>
  onceFor((index: LabelIndex): Cells => ({
    choice: onceFor((placed) => ({ options: placed.item.options, slips, inside: labelsInside(index, placed) })),
    marks: onceFor(({ item, section }) => marksCell(item.options, slips, section.furniture)),
  })),
)

/** The form prints options and boxes in the cell: one that holds nothing at all was lost, not left blank. */
export const LOST_CELL = '選択肢もチェック欄も印字されておらず、欄が失われている'
const DISPLACED = '別の欄の選択肢が入り込み、記載が失われている'

/** @param issues gets what the reader has to say of a reading beyond its note */
export function readSlot(context: SlotContext, placed: PlacedItem, slot: Slot | undefined, issues: Issue[]): Reading {
  if (!slot) return NOT_PRINTED
  const { stream } = context
  const { item } = placed
  const label = slot.labels[0]
  const at = label && label.end > label.start ? spanOf(stream, label) : null
  const ranges = trimmed(stream, slot.values)
  const whole = envelope(ranges)
  if (!whole) {
    if (item.place === 'heading' && item.kind === 'marks') return NOT_PRINTED
    const note = whyEmpty(slot)
    return readingOf(note === null ? 'blank' : 'undetermined', null, at, note)
  }
  if (slot.twice) {
    const note = '同じ欄が二度印字され、記載が違う'
    return { ...NOT_PRINTED, state: 'undetermined', span: at ?? spanOf(stream, whole), note, rest: ranges }
  }
  if (item.kind === 'choice') return readChoiceSlot(context, slot, whole, at, issues)
  return item.kind === 'marks'
    ? readMarksSlot(context, placed, ranges, whole)
    : readTextSlot(context, slot, ranges, whole, issues)
}

function trimmed(stream: Stream, values: readonly Range[]): Range[] {
  const ranges: Range[] = []
  for (const value of values) {
    const range = trimRange(stream, value)
    if (range) ranges.push(range)
  }
  return ranges
}

/** What of an empty slot tells that its value was lost (Japanese), or null where it was left blank. */
function whyEmpty({ placed, collapsed, displaced }: Slot): string | null {
  if (collapsed) return '項目名が一つの欄にまとまり、回答が失われている'
  if (displaced) return DISPLACED
  return placed.item.place === 'label' && placed.item.options.length > 0 ? LOST_CELL : null
}

function readChoiceSlot(
  { stream, cells }: SlotContext,
  slot: Slot,
  whole: Range,
  label: Span | null,
  issues: Issue[],
): Reading {
  const { item } = slot.placed
  const [first] = slot.values
  const range = slot.values.length === 1 && first ? first : whole
  const { state, value, rest, at, slip, note } = readChoice(stream, range, cells.choice(slot.placed))
  const span = at ? spanOf(stream, at) : (label ?? spanOf(stream, whole))
  if (slip !== null) {
    issues.push({
      severity: 'info',
      code: 'option_slip',
      message: `「${slip}」を選択肢「${value ?? ''}」と読みました(${item.label})。`,
      span,
    })
  }
  return { state, value, span, note: note ?? slot.note, marks: [], rest }
}

function readMarksSlot(
  { stream, cells }: SlotContext,
  placed: PlacedItem,
  ranges: readonly Range[],
  whole: Range,
): Reading {
  const { marks, rest } = readMarks(stream, ranges, cells.marks(placed))
  const span = spanOf(stream, whole)
  const heading = placed.item.place === 'heading'
  if (marks.length === 0) {
    const state = heading ? 'missing' : saysNothing(contentOf(stream, whole)) ? 'blank' : 'undetermined'
    return { ...NOT_PRINTED, state, span, rest }
  }
  const checked = marks.filter((mark) => mark.state === 'checked')
  const open = marks.some((mark) => mark.state === 'undetermined')
  return {
    state: checked.length > 0 || (heading && !open) ? 'answered' : open ? 'undetermined' : 'blank',
    value: checked.length > 0 ? checked.map((mark) => mark.option).join('、') : null,
    span,
    note: open ? '判別できないチェック欄がある' : null,
    marks,
    rest,
  }
}

function readTextSlot(
  { stream, index, slots }: SlotContext,
  slot: Slot,
  ranges: readonly Range[],
  whole: Range,
  issues: Issue[],
): Reading {
  const { item } = slot.placed
  const span = spanOf(stream, whole)
  const printed = shapeOf(stream.text.slice(whole.start, whole.end))
  // Page furniture that stands between the ranges is no part of the value.
  const own = ranges.length === 1 ? printed : shapeOf(textOf(stream, ranges))
  if (own.blank) return readingOf('blank', null, span, slot.note)
  if (printed.optionList) return readingOf('undetermined', null, span, DISPLACED)
  const words = ranges.length === 1 ? wordsOf(stream, whole) : ranges.map((range) => wordsOf(stream, range)).join('\n')
  const value = item.singleLine ? words.replace(/\n/g, ' ') : words
  const mixed = mixedWith(index, slots, slot, own)
  if (mixed === null) return readingOf('answered', value, span, slot.note)
  issues.push({
    severity: 'warning',
    code: 'text_mixed',
    message: `「${item.label}」の記載の範囲を特定できません: ${mixed}。原文を確認してください。`,
    span,
  })
  return readingOf('undetermined', value, span, mixed)
}

/** The folded text of a value that is printed in several pieces. */
function textOf(stream: Stream, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => stream.text.slice(start, end)).join(LINE)
}
