/** The check boxes of a marks item (reading.md, "Marks"): a bare box is never read as "no" by itself. */
import { fold } from '../read/fold'
import { remembering, rememberingOf } from '../read/remember'
import { INPUT_BARE, INPUT_SET, isBoundary, spaceBefore, type Stream } from '../read/stream'
import type { MarkBasis, MarkState } from './model'
import { movedBy, trimRange, wordsOf, type Range } from './value'

export interface MarkReading {
  /** Option text without its parenthesised detail. */
  readonly option: string
  readonly state: MarkState
  readonly basis: MarkBasis
  readonly detail: string | null
  readonly at: Range | null
}

interface Option {
  readonly name: string
  /** The name as it stands in `mark.option`. */
  readonly shown: string
  /** Folded text of the option, and of its known slips. */
  readonly text: string
  readonly takesDetail: boolean
  /** Printed parenthesis of the option itself, e.g. `(フラッシュメモリを除く。)`. */
  readonly hasParenthesis: boolean
}

type Printed = 'set' | 'clear' | 'bare' | 'none'

/** An option with its mark and detail, by ranges of the text in which it is printed. */
interface Sighting {
  readonly option: Option
  readonly printed: Printed
  readonly detail: Range | null
  readonly at: Range
}

/** The words of an option, which are none where they are part of others. */
interface Candidate extends Sighting {
  readonly start: number
  readonly end: number
  /** Begins after a mark or boundary; otherwise white space before it may still tell that it stands alone, … */
  readonly opens: boolean
  /** … and so may what follows it. */
  readonly closes: boolean
}

/** What a range prints, white space aside. */
interface Printing {
  readonly candidates: readonly Candidate[]
  /** Words that may belong to no option. */
  readonly words: readonly Range[]
}

/** 接続しない(入手) and 接続しない(提供) differ only by their parenthesis, which therefore stays. */
function describe(option: string): Option {
  const takesDetail = option.endsWith('()')
  const bare = option.replace(/\(.*\)$/, '')
  const distinct = /^接続しない/.test(option)
  const name = distinct ? option : bare
  const hasParenthesis = !takesDetail && !distinct && option.endsWith(')')
  return { name, shown: name.normalize('NFKC'), text: fold(name), takesDetail, hasParenthesis }
}

/** The option's name as it stands in `mark.option`. */
export const optionName = remembering((option: string) => describe(option).shown)

/** Signs that tick by themselves, and those that do in a bracket. */
const TICKS = '☑■✓✔レ○'
const IN_BRACKETS = `[[【][${TICKS}◎●xXvVoO0][\\]】]|\\([${TICKS}◎●]\\)`
const SET = new RegExp(`(?:\\[?[${TICKS}${INPUT_SET}]\\]?|${IN_BRACKETS})$`)
/** `()` is none: in it the option before may hold what it is filled in with. */
const CLEAR = /(?:\[\]|【】|[☐□])$/
const BARE = new RegExp(`\\[?${INPUT_BARE}\\]?$`)

/** A mark at the end of a text, with what may stand between it and its option. */
const MARK = new RegExp(`(?:${IN_BRACKETS}|\\[?[${TICKS}☐□${INPUT_SET}${INPUT_BARE}]?\\]?|【】)[\\t\\v・]*$`)

/** What is printed directly before an option. Bullets and white space do not count. */
function markBefore(text: string): Printed {
  const head = text.replace(/[\n\t\v・]+$/, '').slice(-4)
  if (BARE.test(head)) return 'bare'
  if (CLEAR.test(head)) return 'clear'
  if (SET.test(head)) return 'set'
  return 'none'
}

/** What the form asks in the cell of a marks item; one object for an item, as readings are remembered by it. */
export interface MarksCell {
  readonly options: readonly Option[]
  /** How they are printed, slips included: by the first character, longest first. */
  readonly printings: ReadonlyMap<string, readonly Option[]>
  /** Folded words that the form prints between the options. */
  readonly furniture: readonly string[]
}

/** @param slips printed words → option text, from the reviewed list of slips */
export function marksCell(
  options: readonly string[],
  slips: ReadonlyMap<string, string>,
  furniture: readonly string[] = [],
): MarksCell {
  const described = options.map(describe)
  const misprinted = [...slips].flatMap(([printed, meant]) =>
    described.filter((option) => option.text === fold(meant)).map((option) => ({ ...option, text: fold(printed) })),
  )
  const printings = new Map<string, Option[]>()
  for (const option of [...described, ...misprinted].sort((a, b) => b.text.length - a.text.length)) {
    const head = option.text.charAt(0)
    printings.set(head, [...(printings.get(head) ?? []), option])
  }
  return { options: described, printings, furniture: furniture.map(fold) }
}

/** The boxes of a marks item, and the words in its cell that belong to none. */
export interface MarksReading {
  readonly marks: readonly MarkReading[]
  readonly rest: readonly Range[]
}

/** Reads all boxes of a marks item; options that are not printed at all are left out. */
export function readMarks(stream: Stream, ranges: readonly Range[], cell: MarksCell): MarksReading {
  const parts = ranges.map(({ start, end }) => {
    const { candidates, words } = printingIn(cell, stream.text.slice(start, end))
    return { by: start, words, sightings: standing(stream, start, candidates) }
  })
  const clearlySet = parts.some(({ sightings }) => sightings.some(({ printed }) => printed === 'set'))
  const best = new Map<string, MarkReading>()
  const rest: Range[] = []
  for (const { by, words, sightings } of parts) {
    for (const sighting of sightings) {
      const { name } = sighting.option
      const reading = judge(stream, by, sighting, clearlySet)
      const known = best.get(name)
      if (!known || RANK[reading.state] < RANK[known.state]) best.set(name, reading)
    }
    rest.push(...wordsBeside(stream, by, words, sightings, cell.furniture))
  }
  const marks: MarkReading[] = []
  for (const { name } of cell.options) {
    const reading = best.get(name)
    if (reading) marks.push(reading)
  }
  return { marks, rest }
}

/** OCR repeats a table as table, as cells and as lines: a set mark beats a clear one, a clear one a lost one. */
const RANK: Readonly<Record<MarkState, number>> = { checked: 0, unchecked: 1, undetermined: 2 }

/** Signs, and the unit of a number in parentheses, say nothing of their own. */
const NO_WORDS = /^(?:[-ー~.,:;、。*"'=/|]*(?:件)?|[レxXvVoO0])$/

/** What stands between boundaries, brackets and marks. */
const WORDS = /[^\n\t\v[\]【】()<>・※\uE000\uE001○◎●☑☐□■✓✔]+/g

/** The parts of words that belong to no sighting, as ranges of the stream. */
function wordsBeside(
  stream: Stream,
  by: number,
  words: readonly Range[],
  sightings: readonly Sighting[],
  furniture: readonly string[],
): Range[] {
  const rest: Range[] = []
  const add = (part: Range): void => {
    const range = movedBy(by, part)
    const text = stream.text.slice(range.start, range.end)
    if (!NO_WORDS.test(text) && !furniture.includes(text)) rest.push(range)
  }
  for (const { start, end } of words) {
    let from = start
    for (const { at } of sightings) {
      if (at.end <= from) continue
      if (at.start >= end) break
      if (at.start > from) add({ start: from, end: at.start })
      from = at.end
    }
    if (from < end) add({ start: from, end })
  }
  return rest
}

function judge(
  stream: Stream,
  by: number,
  { option, printed, detail, at }: Sighting,
  clearlySet: boolean,
): MarkReading {
  const words = detail ? wordsOf(stream, movedBy(by, detail)).replace(/\n/g, ' ') : null
  const filledIn = words === '' ? null : words
  const { state, basis } = verdict(printed, filledIn, clearlySet)
  return { option: option.shown, state, basis, detail: filledIn, at: movedBy(by, at) }
}

type Verdict = Pick<MarkReading, 'state' | 'basis'>

const CHECKED: Verdict = { state: 'checked', basis: 'mark' }
const FILLED_IN: Verdict = { state: 'checked', basis: 'detail' }
const UNCHECKED: Verdict = { state: 'unchecked', basis: 'mark' }
const OPEN: Verdict = { state: 'undetermined', basis: 'none' }

function verdict(printed: Printed, detail: string | null, clearlySet: boolean): Verdict {
  if (printed === 'set') return CHECKED
  if (printed === 'clear') return UNCHECKED
  if (detail !== null) return FILLED_IN
  return printed === 'bare' && clearlySet ? UNCHECKED : OPEN
}

/** Everything in a text that may be one of the options, and the words beside. */
const printingIn = rememberingOf(({ printings }: MarksCell, text: string): Printing => {
  const candidates: Candidate[] = []
  for (let i = 0; i < text.length; i++) {
    const option = printings.get(text.charAt(i))?.find((candidate) => text.startsWith(candidate.text, i))
    if (option) candidates.push(candidateAt(text, i, option))
  }
  const words = [...text.matchAll(WORDS)]
    .filter(([run]) => !NO_WORDS.test(run))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }))
  return { candidates, words }
})

function candidateAt(text: string, start: number, option: Option): Candidate {
  const head = text.slice(Math.max(0, start - 8), start)
  const end = start + option.text.length
  const parenthesis = option.takesDetail || option.hasParenthesis ? readParenthesis(text, end) : null
  return {
    option,
    printed: markBefore(head),
    detail: option.takesDetail && parenthesis ? trimRange({ text }, parenthesis.inside) : null,
    at: { start: start - markLength(head), end: parenthesis?.end ?? end },
    start,
    end,
    opens: start === 0 || opensOption(text.charAt(start - 1)),
    closes: end < text.length && closesOption(text.charAt(end)),
  }
}

/**
 * The candidates that stand alone: 連絡先 is an option, 連絡先等情報 the heading above it. What one of them holds is no other.
 * @param by position of the stream at which their text begins
 */
function standing(stream: Stream, by: number, candidates: readonly Candidate[]): Candidate[] {
  let from = 0
  return candidates.filter(({ start, end, at, opens, closes }) => {
    if (start < from) return false
    if (!opens && !spaceBefore(stream, by + start)) return false
    if (!closes && !closesOption(stream.text.charAt(by + end)) && !spaceBefore(stream, by + end)) return false
    from = at.end
    return true
  })
}

/** An option begins after a mark, a boundary or white space, not in the middle of another word. */
function opensOption(before: string): boolean {
  return isBoundary(before) || /[\][】☑☐□■○✓✔レ)・\uE000\uE001]/.test(before)
}

function closesOption(next: string): boolean {
  return next === '' || isBoundary(next) || /[()[【・☑☐□■○✓✔、,\uE000\uE001]/.test(next)
}

function markLength(head: string): number {
  return MARK.exec(head)?.[0].length ?? 0
}

/** The parenthesis after an option, across cells; balanced, or up to the next mark where its end was lost. */
function readParenthesis(text: string, from: number): { inside: Range; end: number } | null {
  const limit = text.length
  let open = from
  while (open < limit && isBoundary(text.charAt(open))) open++
  if (text.charAt(open) !== '(') return null
  let depth = 0
  for (let i = open; i < limit; i++) {
    const char = text.charAt(i)
    if (char === '(') depth++
    if (char === ')') depth--
    if (depth === 0) return { inside: { start: open + 1, end: i }, end: i + 1 }
    if (/[\uE000\uE001☑☐□■[]/.test(char)) return { inside: { start: open + 1, end: i }, end: i }
  }
  return { inside: { start: open + 1, end: limit }, end: limit }
}
