/** One answer per item and repeat, from the slots: the state machine of warehouse.md. */
import { fold } from '../read/fold'
import { abstentions } from './abstentions'
import { optionName, readMarks, type MarkReading } from './marks'
import { onlyOptionList, readChoice, readCount, readParenthesised, readRestOfParenthesis } from './choice'
import type { LabelIndex, PlacedItem } from './label-index'
import { mixedWith } from './mixed'
import type { Answer, AnswerState, Entry, Issue, Mark, Span } from './model'
import type { Slot } from './slot'
import type { Slots } from './slots'
import { contentOf, saysNothing, spanOf, trimRange, wordsOf, type Range } from './value'
import type { Stream } from '../read/stream'

export interface AnswerContext {
  readonly stream: Stream
  readonly index: LabelIndex
  readonly slots: Slots
  readonly entries: readonly Entry[]
  readonly fileNos: readonly number[]
  readonly slips: ReadonlyMap<string, string>
}

interface Repeat {
  readonly fileNo: number | null
  readonly entryNo: number | null
}

interface Reading {
  readonly state: AnswerState
  readonly value: string | null
  readonly span: Span | null
  readonly note: string | null
  readonly marks: readonly MarkReading[]
  /** Words in the item's cells that say nothing the form asks. */
  readonly rest: readonly Range[]
}

const NOT_PRINTED: Reading = { state: 'missing', value: null, span: null, note: null, marks: [], rest: [] }

/** The form prints options and boxes in the cell: one that holds nothing at all was lost, not left blank. */
const LOST_CELL = '選択肢もチェック欄も印字されておらず、欄が失われている'

/** Every item of the form, for every repeat that exists, with what the reader could not tell and could not use. */
export function readAnswers(context: AnswerContext): {
  readonly answers: readonly Answer[]
  readonly marks: readonly Mark[]
  readonly issues: readonly Issue[]
  /** Words in the cells of the items that say nothing the form asks. */
  readonly rest: readonly Range[]
} {
  const answers: Answer[] = []
  const rest: Range[] = []
  const marks: Mark[] = []
  const issues: Issue[] = []
  for (const placed of context.index.items) {
    for (const repeat of repeatsOf(context, placed)) {
      const slot = context.slots.get(placed, repeat.fileNo, repeat.entryNo)
      const said = issues.length
      const reading =
        placed.item.place === 'inline' ? readInline(context, placed, repeat) : readSlot(context, placed, slot, issues)
      const { state, value, span, note } = reading
      const answer = { item: placed.item, ...repeat, state, value, span, note }
      answers.push(answer)
      rest.push(...reading.rest)
      // A reading that says more of itself has done so.
      if (issues.length === said) issues.push(...abstentions(answer, reading.marks))
      for (const { option, state: markState, basis, detail, at } of reading.marks) {
        marks.push({
          item: placed.item,
          ...repeat,
          option,
          state: markState,
          basis,
          detail,
          span: at ? spanOf(context.stream, at) : span,
        })
      }
    }
  }
  return { answers: withNotApplicable(answers, marks), marks, issues, rest }
}

function repeatsOf({ entries, fileNos }: AnswerContext, placed: PlacedItem): Repeat[] {
  const { repeat } = placed.block
  if (repeat !== null) {
    return entries.filter((entry) => entry.kind === repeat).map(({ fileNo, entryNo }) => ({ fileNo, entryNo }))
  }
  return placed.chapter.perFile
    ? fileNos.map((fileNo) => ({ fileNo, entryNo: null }))
    : [{ fileNo: null, entryNo: null }]
}

function readSlot(context: AnswerContext, placed: PlacedItem, slot: Slot | undefined, issues: Issue[]): Reading {
  if (!slot) return NOT_PRINTED
  const { stream } = context
  const { item } = placed
  const label = slot.labels[0]
  const at = label && label.end > label.start ? spanOf(stream, label) : null
  const ranges = slot.values.flatMap((range) => trimRange(stream, range) ?? [])
  const whole = envelope(ranges)
  if (!whole) {
    if (item.place === 'heading' && item.kind === 'marks') return NOT_PRINTED
    const note = slot.collapsed
      ? '項目名が一つの欄にまとまり、回答が失われている'
      : slot.displaced
        ? '別の欄の選択肢が入り込み、記載が失われている'
        : item.place === 'label' && item.options.length > 0
          ? LOST_CELL
          : null
    return { ...NOT_PRINTED, state: note === null ? 'blank' : 'undetermined', span: at, note }
  }
  if (slot.twice) {
    const note = '同じ欄が二度印字され、記載が違う'
    return { ...NOT_PRINTED, state: 'undetermined', span: at ?? spanOf(stream, whole), note, rest: ranges }
  }
  if (item.kind === 'choice') return choiceReading(context, slot, whole, at, issues)
  if (item.kind === 'marks') return marksReading(context, placed, ranges, whole)
  const reading = textReading(stream, slot, ranges, whole)
  const mixed = reading.state === 'answered' ? mixedWith(stream, context.index, context.slots, slot, ranges) : null
  if (mixed === null) return reading
  issues.push({
    severity: 'warning',
    code: 'text_mixed',
    message: `「${item.label}」の記載の範囲を特定できません: ${mixed}。原文を確認してください。`,
    span: reading.span,
  })
  return { ...reading, state: 'undetermined', note: mixed }
}

/** From the first to the last range; ranges of one value are in printed order. */
function envelope(ranges: readonly Range[]): Range | null {
  const [first] = ranges
  return first
    ? { start: Math.min(...ranges.map((range) => range.start)), end: Math.max(...ranges.map((range) => range.end)) }
    : null
}

function choiceReading(
  { stream, slips, index }: AnswerContext,
  slot: Slot,
  whole: Range,
  label: Span | null,
  issues: Issue[],
): Reading {
  const { item } = slot.placed
  const [first] = slot.values
  const range = slot.values.length === 1 && first ? first : whole
  const inside = inlineItems(index, slot.placed).flatMap(
    (inline) => readParenthesised(stream, range, inline.item.label)?.whole ?? [],
  )
  const reading = readChoice(stream, range, item.options, slips, inside)
  const span = reading.at ? spanOf(stream, reading.at) : (label ?? spanOf(stream, whole))
  if (reading.slip !== null) {
    issues.push({
      severity: 'info',
      code: 'option_slip',
      message: `「${reading.slip}」を選択肢「${reading.value ?? ''}」と読みました(${item.label})。`,
      span,
    })
  }
  const { state, value, rest } = reading
  return { state, value, span, note: reading.note ?? slot.note, marks: [], rest }
}

function marksReading(
  { stream, slips }: AnswerContext,
  placed: PlacedItem,
  ranges: readonly Range[],
  whole: Range,
): Reading {
  const { item, section } = placed
  const { marks, rest } = readMarks(stream, ranges, item.options, slips, section.furniture.map(fold))
  const span = spanOf(stream, whole)
  if (marks.length === 0) {
    const empty = saysNothing(contentOf(stream, whole))
    return {
      ...NOT_PRINTED,
      state: item.place === 'heading' ? 'missing' : empty ? 'blank' : 'undetermined',
      span,
      note: null,
      rest,
    }
  }
  const checked = marks.filter((mark) => mark.state === 'checked')
  const open = marks.some((mark) => mark.state === 'undetermined')
  const heading = item.place === 'heading'
  return {
    state: checked.length > 0 || (heading && !open) ? 'answered' : open ? 'undetermined' : 'blank',
    value: checked.length > 0 ? checked.map((mark) => mark.option).join('、') : null,
    span,
    note: open ? '判別できないチェック欄がある' : null,
    marks,
    rest,
  }
}

function textReading(stream: Stream, slot: Slot, ranges: readonly Range[], whole: Range): Reading {
  const span = spanOf(stream, whole)
  const content = ranges.map((range) => contentOf(stream, range)).join('')
  if (saysNothing(content)) return { ...NOT_PRINTED, state: 'blank', span, note: slot.note }
  if (onlyOptionList(stream, whole)) {
    return { ...NOT_PRINTED, state: 'undetermined', span, note: '別の欄の選択肢が入り込み、記載が失われている' }
  }
  const words = ranges.map((range) => wordsOf(stream, range)).join('\n')
  const value = slot.placed.item.singleLine ? words.replace(/\n/g, ' ') : words
  return { ...NOT_PRINTED, state: 'answered', value, span, note: slot.note }
}

/** Items without a label of their own: the count beside 委託の有無, the fee in 手数料等. */
function readInline({ stream, slots, index }: AnswerContext, placed: PlacedItem, repeat: Repeat): Reading {
  const neighbours = index.itemsOf(placed.section)
  const before = neighbours[neighbours.indexOf(placed) - 1]
  const slot = before ? slots.get(before, repeat.fileNo, repeat.entryNo) : undefined
  const whole = envelope(slot?.values ?? [])
  if (!whole) return NOT_PRINTED
  if (placed.item.kind === 'count') {
    const count = readCount(stream, whole)
    if (!count) return NOT_PRINTED
    return {
      ...NOT_PRINTED,
      state: count.value === null ? 'blank' : 'answered',
      value: count.value,
      span: spanOf(stream, count.at),
    }
  }
  const found = (slot?.values ?? [whole]).flatMap((range, i, ranges) => {
    const part = readParenthesised(stream, range, placed.item.label)
    const next = part?.open ? ranges[i + 1] : undefined
    return part ? [{ ...part, rest: next ? readRestOfParenthesis(stream, next) : null }] : []
  })[0]
  if (!found) return NOT_PRINTED
  const words = [found.inside, found.rest].flatMap((range) => (range && trimRange(stream, range)) ?? [])
  const span = envelope(words)
  if (!span) return { ...NOT_PRINTED, state: 'blank', span: spanOf(stream, found.whole) }
  const value = words.map((range) => wordsOf(stream, range)).join('\n')
  return { ...NOT_PRINTED, state: 'answered', value, span: spanOf(stream, span) }
}

/** Text items that are printed inside the cell of the item before them. */
function inlineItems(index: LabelIndex, placed: PlacedItem): PlacedItem[] {
  const neighbours = index.itemsOf(placed.section)
  const next = neighbours[neighbours.indexOf(placed) + 1]
  return next?.item.place === 'inline' && next.item.kind === 'text' ? [next] : []
}

/** Empty items of a section whose own `…しない` box is checked were not to be filled in. */
function withNotApplicable(answers: readonly Answer[], marks: readonly Mark[]): Answer[] {
  const headings = marks.filter((mark) => mark.item.place === 'heading')
  return answers.map((answer) => {
    const { notApplicableIf: option } = answer.item
    const empty = answer.state === 'blank' || answer.note === LOST_CELL
    if (option === undefined || !empty) return answer
    const boxes = headings.filter(
      (mark) =>
        mark.item.chapter === answer.item.chapter &&
        mark.item.section === answer.item.section &&
        mark.fileNo === answer.fileNo &&
        mark.option.startsWith(optionName(option)),
    )
    if (boxes.length === 0 || boxes.some((box) => box.state !== 'checked')) return answer
    return { ...answer, state: 'not_applicable', note: `「${option}」にチェックがある` }
  })
}
