/** The check boxes of a marks item (reading.md, "Marks"): a bare box is never read as "no" by itself. */
import { fold } from '../read/fold'
import { onceFor } from '../read/remember'
import { INPUT_BARE, INPUT_SET, isBoundary, spaceBefore, type Stream } from '../read/stream'
import type { MarkBasis, MarkState } from './model'
import { trimRange, wordsOf, type Range } from './value'

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
  /** Folded text of the option, and of its known slips. */
  readonly text: string
  readonly takesDetail: boolean
  /** Printed parenthesis of the option itself, e.g. `(フラッシュメモリを除く。)`. */
  readonly hasParenthesis: boolean
}

type Printed = 'set' | 'clear' | 'bare' | 'none'

interface Sighting {
  readonly option: Option
  readonly printed: Printed
  readonly detail: Range | null
  readonly at: Range
}

/** 接続しない(入手) and 接続しない(提供) differ only by their parenthesis, which therefore stays. */
function describe(option: string): Option {
  const takesDetail = option.endsWith('()')
  const bare = option.replace(/\(.*\)$/, '')
  const distinct = /^接続しない/.test(option)
  const name = distinct ? option : bare
  return { name, text: fold(name), takesDetail, hasParenthesis: !takesDetail && !distinct && option.endsWith(')') }
}

/** The option's name as it stands in `mark.option`. */
export function optionName(option: string): string {
  return describe(option).name.normalize('NFKC')
}

const SET = new RegExp(`(?:\\[?[☑■✓✔レ${INPUT_SET}○]\\]?|\\[[xXvV]\\])$`)
const CLEAR = /(?:\[\]|[☐□])$/
const BARE = new RegExp(`\\[?${INPUT_BARE}\\]?$`)

/** What is printed directly before an option. Bullets and white space do not count. */
function markBefore(text: string): Printed {
  const head = text.replace(/[\n\t\v・]+$/, '').slice(-4)
  if (BARE.test(head)) return 'bare'
  if (CLEAR.test(head)) return 'clear'
  if (SET.test(head)) return 'set'
  return 'none'
}

/** How the options of an item are printed, slips included: by the first character, longest first. */
const printingsWith = onceFor((slips: ReadonlyMap<string, string>) =>
  onceFor((options: readonly string[]) => {
    const described = options.map(describe)
    const misprinted = [...slips].flatMap(([printed, meant]) =>
      described.filter((option) => option.text === fold(meant)).map((option) => ({ ...option, text: fold(printed) })),
    )
    const printings = new Map<string, Option[]>()
    for (const option of [...described, ...misprinted].sort((a, b) => b.text.length - a.text.length)) {
      const head = option.text.charAt(0)
      printings.set(head, [...(printings.get(head) ?? []), option])
    }
    return { described, printings }
  }),
)

/** The boxes of a marks item, and the words in its cell that belong to none. */
export interface MarksReading {
  readonly marks: readonly MarkReading[]
  readonly rest: readonly Range[]
}

/**
 * Reads all boxes of a marks item; options that are not printed at all are left out.
 * @param furniture folded words that the form prints between the options
 */
export function readMarks(
  stream: Stream,
  ranges: readonly Range[],
  options: readonly string[],
  slips: ReadonlyMap<string, string>,
  furniture: readonly string[] = [],
): MarksReading {
  const { described, printings } = printingsWith(slips)(options)
  const sightings = ranges.flatMap((range) => sight(stream, range, printings))
  const clearlySet = sightings.some((sighting) => sighting.printed === 'set')
  const readings: MarkReading[] = []
  for (const option of described) {
    const own = sightings.filter((sighting) => sighting.option.name === option.name)
    const best = own.map((sighting) => judge(stream, sighting, clearlySet)).sort((a, b) => rank(a) - rank(b))[0]
    if (best) readings.push(best)
  }
  return { marks: readings, rest: wordsBeside(stream, ranges, sightings, furniture) }
}

/** Signs, and the unit of a number in parentheses, say nothing of their own. */
const NO_WORDS = /^[-ー~.,:;、。*"'=/|]*(?:件)?$/

/** What stands between boundaries, brackets and marks. */
const WORDS = /[^\n\t\v[\]()<>・※\uE000\uE001○☑☐□■✓✔]+/g

function wordsBeside(
  stream: Stream,
  ranges: readonly Range[],
  sightings: readonly Sighting[],
  furniture: readonly string[],
): Range[] {
  const rest: Range[] = []
  for (const range of ranges) {
    let from = range.start
    const inside = sightings.map(({ at }) => at).filter(({ start, end }) => start >= range.start && end <= range.end)
    for (const { start, end } of [...inside, { start: range.end, end: range.end }]) {
      if (start > from) {
        for (const { 0: words, index } of stream.text.slice(from, start).matchAll(WORDS)) {
          if (!NO_WORDS.test(words) && !furniture.includes(words))
            rest.push({ start: from + index, end: from + index + words.length })
        }
      }
      from = Math.max(from, end)
    }
  }
  return rest
}

/** OCR repeats a table as table, as cells and as lines: a set mark beats a clear one, a clear one a lost one. */
function rank(reading: MarkReading): number {
  return { checked: 0, unchecked: 1, undetermined: 2 }[reading.state]
}

function judge(stream: Stream, { option, printed, detail, at }: Sighting, clearlySet: boolean): MarkReading {
  const words = detail ? wordsOf(stream, detail).replace(/\n/g, ' ') : null
  const base = { option: option.name.normalize('NFKC'), detail: words === '' ? null : words, at }
  if (printed === 'set') return { ...base, state: 'checked', basis: 'mark' }
  if (printed === 'clear') return { ...base, state: 'unchecked', basis: 'mark' }
  if (base.detail !== null) return { ...base, state: 'checked', basis: 'detail' }
  if (printed === 'bare' && clearlySet) return { ...base, state: 'unchecked', basis: 'mark' }
  return { ...base, state: 'undetermined', basis: 'none' }
}

function sight(stream: Stream, range: Range, options: ReadonlyMap<string, readonly Option[]>): Sighting[] {
  const { text } = stream
  const sightings: Sighting[] = []
  let i = range.start
  while (i < range.end) {
    const option = options
      .get(text.charAt(i))
      ?.find((candidate) => text.startsWith(candidate.text, i) && i + candidate.text.length <= range.end)
    if (!option || !standsAlone(stream, i, range.start) || !endsAlone(stream, i + option.text.length)) {
      i++
      continue
    }
    const head = text.slice(Math.max(range.start, i - 8), i)
    const printed = markBefore(head)
    const end = i + option.text.length
    const parenthesis = option.takesDetail || option.hasParenthesis ? readParenthesis(text, end, range.end) : null
    const detail = option.takesDetail && parenthesis ? trimRange(stream, parenthesis.inside) : null
    const stop = parenthesis?.end ?? end
    sightings.push({ option, printed, detail, at: { start: i - markLength(head), end: stop } })
    i = stop
  }
  return sightings
}

/** An option begins after a mark, a boundary or white space, not in the middle of another word. */
function standsAlone(stream: Stream, at: number, start: number): boolean {
  const before = stream.text.charAt(at - 1)
  if (at === start || isBoundary(before)) return true
  return /[\][☑☐□■○✓✔レ)・\uE000\uE001]/.test(before) || spaceBefore(stream, at)
}

/** 連絡先 is an option, 連絡先等情報 the heading above it. */
function endsAlone(stream: Stream, end: number): boolean {
  const next = stream.text.charAt(end)
  return next === '' || isBoundary(next) || /[()[・☑☐□■○✓✔、,\uE000\uE001]/.test(next) || spaceBefore(stream, end)
}

function markLength(head: string): number {
  return /\[?[☑■✓✔レ○☐□\uE000\uE001]?\]?[\t\v・]*$/.exec(head)?.[0].length ?? 0
}

/** The parenthesis after an option, across cells; balanced, or up to the next mark where its end was lost. */
function readParenthesis(text: string, from: number, limit: number): { inside: Range; end: number } | null {
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
