/**
 * The answer of a choice item: the option text that stands outside the numbered option list, whatever became of its
 * bracket. Abstains (`undetermined`) rather than guesses.
 */
import { fold } from '../read/fold'
import { onceFor, remembering, rememberingOf } from '../read/remember'
import { INPUT_BARE, INPUT_SET, type Stream } from '../read/stream'
import { spellingsOf } from './spellings'
import { movedBy, trimRange, type Range } from './value'

export interface ChoiceReading {
  readonly state: 'answered' | 'blank' | 'undetermined'
  /** The form's option text, or the printed words where they are no option. */
  readonly value: string | null
  /** Where the answer stands. */
  readonly at: Range | null
  /** The answer was printed in words that a reviewed list maps to the option. */
  readonly slip: string | null
  readonly note: string | null
  /** Words in the cell that are neither answer nor option list. */
  readonly rest: readonly Range[]
}

export interface OptionList {
  /** Folded texts of the numbered options. */
  readonly options: readonly string[]
  /** Everything that belongs to the list: 選択肢 and the numbered options. */
  readonly ranges: readonly Range[]
}

const LIST_TITLE = /[<[(【]?選択肢[>\])】]?:?/g
const ENTRY = /(?<![(\d])\d{1,2}\)([^\n\t\v[\]【】\uE000\uE001]*?)(?=(?<!\()\d{1,2}\)|[\n\t\v[\]【】\uE000\uE001<]|$)/g
/** Under the list's title: `(1)`, `1.` or `①` instead of `1)`. */
const TITLED_ENTRY =
  /(?:\(\d\)|(?<!\d)\d[.、]|[①-⑨])([^\n\t\v[\]【】\uE000\uE001]*?)(?=\(\d\)|(?<!\d)\d[.、]|[①-⑨]|[\n\t\v[\]【】\uE000\uE001<]|$)/g
const COUNT = /\(?(\d{1,3})?\)?件/g
const MARK_CHARS = new RegExp(`[${INPUT_SET}${INPUT_BARE}○☑☐□■]`, 'g')

/** The numbered option list within a range; `known` option texts end an entry that has lost its boundary. */
export function readOptionList(stream: Stream, range: Range, known: readonly string[]): OptionList {
  const printed = trimRange(stream, range)
  if (!printed) return NO_LIST
  const text = stream.text.slice(printed.start, printed.end)
  if (!mayList(text)) return NO_LIST
  const { options, ranges } = known === ANY_OPTIONS ? anyListIn(text) : listIn(known, text)
  if (ranges.length === 0) return NO_LIST
  return { options, ranges: ranges.map((part) => movedBy(printed.start, part)) }
}

/** Folded texts of the numbered options in a range: those of whatever list stands there. */
export function optionsListed(stream: Stream, range: Range): readonly string[] {
  const printed = trimRange(stream, range)
  const text = printed ? stream.text.slice(printed.start, printed.end) : ''
  return mayList(text) ? anyListIn(text).options : NO_LIST.options
}

const mayList = (text: string): boolean => text.includes(')') || text.includes('選択肢')

/** An option list of whatever item. */
export const ANY_OPTIONS: readonly string[] = []
const NO_LIST: OptionList = { options: [], ranges: [] }

/** The same within a text, with ranges of it. */
const listIn = rememberingOf(findList)
/** Every cell is looked through for a list of any item: there is more to remember than of one item's options. */
const anyListIn = remembering((text) => findList(ANY_OPTIONS, text))

function findList(known: readonly string[], text: string): OptionList {
  const options: string[] = []
  const ranges: Range[] = []
  for (const match of text.matchAll(LIST_TITLE)) {
    ranges.push({ start: match.index, end: match.index + match[0].length })
  }
  const longestFirst = [...known].sort((a, b) => b.length - a.length)
  const usual = [...text.matchAll(ENTRY)]
  const [title] = ranges
  const entries =
    usual.length > 0 || !title ? usual : [...text.matchAll(TITLED_ENTRY)].filter(({ index }) => index >= title.end)
  for (const match of entries) {
    const words = match[1] ?? ''
    const option = longestFirst.find((candidate) => words.startsWith(candidate)) ?? words
    if (option === '') continue
    options.push(option)
    ranges.push({ start: match.index, end: match.index + match[0].length - words.length + option.length })
  }
  return { options, ranges: ranges.sort((a, b) => a.start - b.start) }
}

/** How many of the options that are listed are options of the item, 0 … 1. */
export function sharedOptions(listed: readonly string[], options: readonly string[]): number {
  if (listed.length === 0) return 0
  const own = foldedOptions(options).byFold
  let shared = 0
  for (const option of listed) if (own.has(option)) shared++
  return shared / listed.length
}

/** The options of an item by their folded text. */
const foldedOptions = onceFor((options: readonly string[]) => {
  const byFold: ReadonlyMap<string, string> = new Map(
    options.flatMap((option) => spellingsOf(option).map((spelling): [string, string] => [fold(spelling), option])),
  )
  return { byFold, texts: [...byFold.keys()] }
})

/** The folded texts of an item's options; the same array for the same item. */
export function optionTexts(options: readonly string[]): readonly string[] {
  return foldedOptions(options).texts
}

interface Token {
  readonly text: string
  readonly at: Range
}

/** What is left of a text beside the option list, cut at boundaries and brackets. */
function tokensBeside(whole: string, listed: readonly Range[]): { tokens: Token[]; bracket: boolean } {
  let text = whole
  for (const { start, end } of listed) text = `${text.slice(0, start)}${'\n'.repeat(end - start)}${text.slice(end)}`
  const bracket = /[[【][\uE000\uE001○]?[\n\t]*[\]】]|[☐□]/.test(text)
  const tokens: Token[] = []
  for (const match of text.replace(COUNT, (words) => '\n'.repeat(words.length)).matchAll(/[^\n\t\v[\]【】]+/g)) {
    const words = match[0].replace(MARK_CHARS, '')
    if (words === '' || /^[()<>]+$/.test(words)) continue
    const start = match.index + match[0].indexOf(words.charAt(0))
    tokens.push({ text: words, at: { start, end: start + words.length } })
  }
  return { tokens, bracket }
}

interface Hit {
  readonly token: Token
  readonly option: string
  readonly slip: string | null
}

/** What the form asks in the cell of a choice item; one object for an item, as readings are remembered by it. */
export interface ChoiceCell {
  readonly options: readonly string[]
  /** Printed words → option text, from the reviewed list of slips. */
  readonly slips: ReadonlyMap<string, string>
  /** Labels of other items that are answered in parentheses in the same cell. */
  readonly inside: readonly string[]
}

/** Reads the answer of a choice item within a range. */
export function readChoice(stream: Stream, range: Range, cell: ChoiceCell): ChoiceReading {
  const by = range.start
  const { state, value, at, slip, note, rest } = choiceIn(cell, stream.text.slice(by, range.end))
  return { state, value, at: at && movedBy(by, at), slip, note, rest: rest.map((part) => movedBy(by, part)) }
}

/** The same within a text, with ranges of it. */
const choiceIn = rememberingOf(({ options, slips, inside }: ChoiceCell, text: string): ChoiceReading => {
  const { byFold, texts } = foldedOptions(options)
  const listed = findList(texts, text).ranges
  const ignored = inside.flatMap((label) => parenthesisedIn(text, label)?.whole ?? [])
  const { tokens, bracket } = tokensBeside(text, [...listed, ...ignored])
  const hits = tokens.flatMap((token): Hit[] => {
    const words = token.text.replace(/^[<(]|[>)]$/g, '')
    const exact = byFold.get(token.text) ?? byFold.get(words)
    if (exact !== undefined) return [{ token, option: exact, slip: null }]
    const mapped = slips.get(token.text)
    const option = mapped === undefined ? undefined : byFold.get(fold(mapped))
    return option === undefined ? [] : [{ token, option, slip: token.text }]
  })
  const words = tokens.filter((token) => !/^[-ー一]+$/.test(token.text))
  const restBeside = (used: readonly Token[]): Range[] =>
    words.filter((token) => !used.includes(token)).map(({ at }) => at)
  const answers = hits.map(({ token }) => token)
  const [first] = hits
  const nothing = { value: null, at: null, slip: null, rest: restBeside(answers) }
  if (first && hits.every((hit) => hit.option === first.option)) {
    return { ...nothing, state: 'answered', value: first.option, at: first.token.at, slip: first.slip, note: null }
  }
  if (hits.length > 1) return { ...nothing, state: 'undetermined', note: '選択肢が二つ以上記載されている' }
  const [word] = words
  if (word) {
    const rest = restBeside([word])
    return { state: 'undetermined', value: word.text, at: word.at, slip: null, note: '選択肢にない記載', rest }
  }
  if (bracket || listed.length === 0) {
    const dash = tokens[0]?.at ?? null
    return { ...nothing, at: dash, state: 'blank', note: null }
  }
  const whole = trimRange({ text }, { start: 0, end: text.length })
  return { ...nothing, at: whole, state: 'undetermined', note: '回答の枠が読み取れない(選択肢のみ)' }
})

/** Number before 件 in `( 2 ) 件`, with its place. */
export function readCount(stream: Stream, range: Range): { readonly value: string | null; readonly at: Range } | null {
  const text = stream.text.slice(range.start, range.end)
  const match = /(?:\([\t\v\n]*)?(?:(\d{1,3})[\t\v\n]*)?(?:\)[\t\v\n]*)?件/.exec(text)
  if (!match) return null
  const start = range.start + match.index
  return { value: match[1] ?? null, at: { start, end: start + match[0].length } }
}

interface Parenthesised {
  readonly inside: Range
  readonly whole: Range
  /** Nothing closes it in the text, nor stands in its way. */
  readonly open: boolean
}

/** Words in parentheses that begin with a label: `(手数料額、納付方法: …)`. */
export function readParenthesised(stream: Stream, range: Range, label: string): Parenthesised | null {
  const read = parenthesisedIn(stream.text.slice(range.start, range.end), label)
  return read && { ...read, inside: movedBy(range.start, read.inside), whole: movedBy(range.start, read.whole) }
}

/** The same within a text, with ranges of it. */
function parenthesisedIn(text: string, label: string): Parenthesised | null {
  const name = fold(label)
  const at = text.indexOf(name)
  if (at === -1) return null
  const start = at > 0 && text.charAt(at - 1) === '(' ? at - 1 : at
  let from = at + name.length
  if (text.charAt(from) === ':') from++
  const end = closingParenthesis(text, from)
  const open = text.charAt(start) === '(' && text.slice(end).replace(/[\n\t\v]/g, '') === ''
  return { inside: { start: from, end }, whole: { start, end: Math.min(text.length, end + 1) }, open }
}

/** What of a range belongs to a parenthesis that was opened before it, below page furniture; null where none closes. */
export function readRestOfParenthesis(stream: Stream, range: Range): Range | null {
  const trimmed = trimRange(stream, range)
  if (!trimmed) return null
  const text = stream.text.slice(trimmed.start, trimmed.end)
  const end = closingParenthesis(text, 0)
  return text.charAt(end) === ')' ? { start: trimmed.start, end: trimmed.start + end } : null
}

/** Index of the parenthesis that closes one opened before `from`, or of the boundary that ends its cell. */
function closingParenthesis(text: string, from: number): number {
  let end = from
  for (let depth = 1; end < text.length && !/[\n\t\v]/.test(text.charAt(end)); end++) {
    if (text.charAt(end) === '(') depth++
    if (text.charAt(end) === ')' && --depth === 0) break
  }
  return end
}

/** Whether nothing but an option list stands in a text. */
export function isOptionList(text: string): boolean {
  if (!mayList(text)) return false
  const { options, ranges } = anyListIn(text)
  return options.length >= 2 && tokensBeside(text, ranges).tokens.length === 0
}
