/** Whether assessments answer an item alike. */
import type { Answer } from './answers'

/** What an assessment has for an item: answers, or no such entry, or no such item in its form. */
export type Cell =
  { readonly status: 'answers'; readonly answers: readonly Answer[] } | { readonly status: 'no_entry' | 'no_item' }

/**
 * `unknown`: an answer could not be read, and those that could be do not differ: whether it differs is not known.
 * `alone`: the forms of the others do not ask it.
 */
export type Verdict = 'same' | 'differs' | 'unknown' | 'alone'

export function verdictOf(cells: readonly Cell[]): Verdict {
  const asked = cells.filter(({ status }) => status !== 'no_item')
  if (asked.length < 2) return 'alone'
  const certain = asked.filter((cell) => !isUncertain(cell))
  if (certain.some((cell, at) => certain.slice(at + 1).some((other) => !isAlike(cell, other)))) return 'differs'
  return certain.length < asked.length ? 'unknown' : 'same'
}

/** Whether two cells say the same; not asked of those that are uncertain. */
export function isAlike(left: Cell, right: Cell): boolean {
  if (left.status !== 'answers' || right.status !== 'answers') return !isAnswered(left) && !isAnswered(right)
  return contentOf(left.answers) === contentOf(right.answers)
}

/** Whether a cell holds an answer. */
export const isAnswered = (cell: Cell): boolean =>
  cell.status === 'answers' && cell.answers.some(({ state }) => state === 'answered')

/** An answer that could not be read, or not wholly. */
const isUncertain = (cell: Cell): boolean =>
  cell.status === 'answers' &&
  cell.answers.some(({ state, unclear }) => state === 'undetermined' || state === 'missing' || unclear.length > 0)

/** What answers say, but for widths and spaces; boxes as a set. */
function contentOf(answers: readonly Answer[]): string {
  return JSON.stringify(
    answers.map((answer) => [answer.state, ...(optionsOf(answer) ?? [plain(answer.value ?? '')]).map(plain).sort()]),
  )
}

/** The options an answer chooses; null where it is free text. */
export function optionsOf({ kind, checked, value, state }: Answer): readonly string[] | null {
  if (kind === 'marks') return checked ?? (value === null ? [] : value.split('、'))
  if (kind === 'choice') return state === 'answered' && value !== null ? [value] : []
  return null
}

/** A text without what two printings of it differ in. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '')
