/** Puts the items of several assessments side by side, by what they ask (their concept), whatever the form. */
import { chapterTitle } from '../../../queries/chapters'
import type { Answer, Repeat } from './answers'
import { matchEntries, type Entry, type MatchBasis, type Slot } from './entries'
import { verdictOf, type Cell, type Verdict } from './verdict'

/** Which repeat of an item a row is about. */
export interface RowSlot {
  readonly key: string
  readonly repeat: Repeat
  /** 1-based place among those of its kind. */
  readonly no: number
  readonly basis: MatchBasis
}

/** One item, asked of every assessment. */
export interface CompareRow {
  readonly key: string
  readonly label: string
  /** What the label alone does not tell: the risk, or the measure whose details are given. */
  readonly context: string | null
  readonly slot: RowSlot | null
  /** One a column, in their order. */
  readonly cells: readonly Cell[]
  readonly verdict: Verdict
}

export interface CompareChapter {
  /** The chapter's title in Japanese without its number, which differs from form to form. */
  readonly topic: string
  readonly rows: readonly CompareRow[]
}

/** Concepts that a form asks more than once: what tells one from another besides. */
const TOLD_BY_RISK = new Set(['risk.measures', 'risk.adequacy', 'risk.other_measures'])
const TOLD_BY_SECTION = new Set(['risk.other'])
/** The log of changes is no answer that could be compared. */
const LEFT_OUT = new Set(['change_log'])

/** Words of one form that say what other words of another say. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^委託先による特定個人情報の不正入手・不正な使用に関するリスク$/, '委託先における不正な使用等のリスク'],
  [/適切な取扱いの担保$/, '適切な取扱いの確保'],
]

function sameWords(words: string): string {
  return SAME_WORDS.reduce((changed, [pattern, other]) => changed.replace(pattern, other), words)
}

interface Placed {
  readonly answer: Answer
  /** What is asked, whichever repeat. */
  readonly question: string
  readonly context: string | null
  readonly slot: RowSlot | null
  readonly key: string
  readonly order: readonly number[]
}

/** The chapters with their rows; `columns` has the answers of each assessment, in their order in the document. */
export function align(columns: readonly (readonly Answer[])[]): CompareChapter[] {
  const slots = new Slots(columns)
  const placed = columns.map((answers, column) => place(answers, column, slots))
  const order = mergeOrders(placed.map((each) => [...new Set(each.map(({ key }) => key))]))
  const byKey = placed.map((each) => groupBy(each, ({ key }) => key))
  const questions = placed.map((each) => new Set(each.map(({ question }) => question)))
  const chapters = new Map<string, CompareRow[]>()
  for (const key of order) {
    const found = byKey.map((each) => each.get(key) ?? [])
    const first = found.flat()[0]
    if (!first) continue
    const cells = found.map((each, column): Cell => {
      if (each.length > 0) return { status: 'answers', answers: each.map(({ answer }) => answer) }
      const asked = questions[column]?.has(first.question) ?? false
      const { repeat } = first.answer
      const hasEntries = repeat === null || slots.has(column, repeat)
      const lacksForm = hasEntries ? !asked : columns[column]?.[0]?.form === 'basic'
      return { status: lacksForm ? 'no_item' : 'no_entry' }
    })
    const { label, form, chapter } = first.answer
    const topic = topicOf(form, chapter, 'ja')
    const row: CompareRow = { key, label, context: first.context, slot: first.slot, cells, verdict: verdictOf(cells) }
    chapters.set(topic, [...(chapters.get(topic) ?? []), row])
  }
  return [...chapters].map(([topic, rows]) => ({ topic, rows }))
}

/** A chapter's title without its number. */
export function topicOf(form: Answer['form'], chapter: string, locale: 'ja' | 'en'): string {
  return chapterTitle(form, chapter, locale).replace(/^(?:[Ⅰ-Ⅵ]|別添\d?|[IV]+|Annex \d)\s+/, '')
}

/** Which slot each file and entry of each assessment has. */
class Slots {
  readonly #files: readonly Slot[]
  readonly #entries = new Map<string, readonly Slot[]>()
  readonly #columns: readonly (readonly Answer[])[]

  constructor(columns: readonly (readonly Answer[])[]) {
    this.#columns = columns
    this.#files = matchEntries(columns.map((answers) => entriesOf(answers, 'file', ({ fileNo }) => fileNo)))
    for (const repeat of ['system', 'outsourcing', 'provision', 'transfer'] as const) {
      for (const [file, slot] of this.#files.entries()) {
        const lists = columns.map((answers, column) => {
          const no = slot.entries[column]?.no
          const here = answers.filter(({ fileNo }) => fileNo === null || fileNo === no)
          return file > 0 && repeat === 'system' ? [] : entriesOf(here, repeat, ({ entryNo }) => entryNo)
        })
        this.#entries.set(`${file}/${repeat}`, matchEntries(lists))
      }
      if (this.#files.length === 0) {
        this.#entries.set(`0/${repeat}`, matchEntries(columns.map((each) => entriesOf(each, repeat, (a) => a.entryNo))))
      }
    }
  }

  /** Whether an assessment has an entry of a kind at all. */
  has(column: number, repeat: Repeat): boolean {
    return this.#columns[column]?.some((answer) => answer.repeat === repeat) ?? false
  }

  /** The slots of an answer's file (0 where it has none) and entry. */
  of(column: number, { repeat, fileNo, entryNo }: Answer): { file: number; entry: number; slot: RowSlot | null } {
    const at = (slots: readonly Slot[], no: number): number =>
      slots.findIndex(({ entries }) => entries[column]?.no === no)
    const file = fileNo === null ? 0 : Math.max(0, at(this.#files, fileNo))
    if (repeat === null) return { file, entry: 0, slot: null }
    if (repeat === 'file' || entryNo === null) {
      const basis = this.#files[file]?.basis ?? 'alone'
      // One file an assessment needs no heading of its own.
      const slot =
        this.#files.length > 1 ? ({ key: `file/${file}`, repeat: 'file', no: file + 1, basis } as const) : null
      return { file, entry: 0, slot }
    }
    const slots = this.#entries.get(`${file}/${repeat}`) ?? []
    const entry = Math.max(0, at(slots, entryNo))
    const basis = slots[entry]?.basis ?? 'alone'
    return { file, entry, slot: { key: `${file}/${repeat}/${entry}`, repeat, no: entry + 1, basis } }
  }
}

const NAMES: Readonly<Record<Repeat, string>> = {
  file: 'file.name',
  system: 'system.name',
  outsourcing: 'outsourcing.title',
  provision: 'recipient.name',
  transfer: 'recipient.name',
}

function entriesOf(answers: readonly Answer[], repeat: Repeat, noOf: (answer: Answer) => number | null): Entry[] {
  const names = new Map<number, string>()
  for (const answer of answers) {
    const no = noOf(answer)
    if (answer.repeat !== repeat || no === null) continue
    const name = answer.concept === NAMES[repeat] ? (answer.value ?? '') : ''
    names.set(no, names.get(no) || name)
  }
  return [...names].sort(([a], [b]) => a - b).map(([no, name]) => ({ no, name }))
}

function place(answers: readonly Answer[], column: number, slots: Slots): Placed[] {
  const firsts = new Map<string, number>()
  /** Where something first stands in the document. */
  const firstOf = (key: string, index: number): number => {
    if (!firsts.has(key)) firsts.set(key, index)
    return firsts.get(key) ?? index
  }
  let control: { place: string; label: string } | null = null
  const placed = answers.flatMap((answer, index): Placed[] => {
    if (LEFT_OUT.has(answer.concept)) return []
    const { chapter, section, repeat, concept, label } = answer
    const here = [answer.fileNo, chapter, section, riskOf(answer)].join('/')
    if (concept === 'control.answer') control = { place: here, label: sameWords(label) }
    const measure = control?.place === here ? control.label : ''
    const question = questionOf(answer, measure)
    const context = concept === 'control.detail' && measure !== '' ? measure : answer.risk
    const { file, entry, slot } = slots.of(column, answer)
    const key = [question, file > 0 ? `file${file}` : '', entry > 0 ? `entry${entry}` : ''].filter(Boolean).join('@')
    const order = [
      firstOf(chapter, index),
      file,
      firstOf([chapter, section, repeat].join('/'), index),
      entry,
      firstOf(answer.itemId, index),
    ]
    return [{ answer, question, context, slot, key, order }]
  })
  return placed.sort((a, b) => compareOrders(a.order, b.order))
}

function compareOrders(left: readonly number[], right: readonly number[]): number {
  for (const [at, number] of left.entries()) {
    const difference = number - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** In form 2 a risk stands in its rating's label. */
function riskOf({ risk, label }: Answer): string {
  return sameWords(risk ?? /^(.+リスク)への対策は十分か$/.exec(label)?.[1] ?? '')
}

/** What an item asks: one text for one question, whatever the form. `control`: the measure whose details it gives. */
function questionOf(answer: Answer, control: string): string {
  const { concept, section, repeat, label } = answer
  if (TOLD_BY_RISK.has(concept)) return [concept, section, riskOf(answer)].join('|')
  if (TOLD_BY_SECTION.has(concept)) return [concept, section].join('|')
  if (concept === 'control.answer') return [concept, section, control].join('|')
  if (concept === 'control.detail') return [concept, section, control, sameWords(label)].join('|')
  return repeat === 'provision' || repeat === 'transfer' ? `${concept}|${repeat}` : concept
}

/** One order that keeps to all: the longest, in which what only others have stands after what it follows there. */
export function mergeOrders(orders: readonly (readonly string[])[]): string[] {
  const [longest = [], ...others] = [...orders].sort((a, b) => b.length - a.length)
  const merged = [...longest]
  const known = new Set(merged)
  for (const order of others) {
    let after = -1
    for (const key of order) {
      if (known.has(key)) {
        after = merged.indexOf(key)
      } else {
        after += 1
        merged.splice(after, 0, key)
        known.add(key)
      }
    }
  }
  return merged
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
