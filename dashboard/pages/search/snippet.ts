/** What is shown of a text that was found. */
import { spell, wordsOf } from './spelling'

/** Texts shown at once. */
export const SHOWN = 50
export const SHOWN_CHANGES = 20
/** The most widespread texts with the rarest letters, among which the first results are looked for. */
export const TRIED_FIRST = 300

/** Whether a phrase can be searched for: the index is of pairs of letters. */
export const isSearchable = (phrase: string): boolean => wordsOf(phrase).some((word) => [...word].length > 1)

/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  text: string
  marked: boolean
}

/** Letters shown before the first word found, and in all. */
const BEFORE = 40
const LENGTH = 180
const ELLIPSIS = '…'

/** Whether all words stand in a text, however it is spelt. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const spelt = spell(text).text
  return words.every((word) => spelt.includes(word))
}

/**
 * The part of a text in which the words stand, as it is printed, the words marked.
 * @param words in the spelling of the index (`wordsOf`)
 */
export function snippet(text: string, words: readonly string[]): Piece[] {
  const spans = spansOf(text, words)
  const first = spans[0]?.[0] ?? 0
  const from = first <= BEFORE ? 0 : first - BEFORE
  const to = Math.min(text.length, from + LENGTH)
  const pieces: Piece[] = from > 0 ? [{ text: ELLIPSIS, marked: false }] : []
  let at = from
  for (const [start, end] of spans) {
    if (start >= to) break
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false })
  if (Math.max(at, to) < text.length) pieces.push({ text: ELLIPSIS, marked: false })
  return pieces
}

/** Where words stand in a printed text, in order; those that overlap or touch (but for spaces) are one. */
function spansOf(printed: string, words: readonly string[]): [start: number, end: number][] {
  const { text, spans } = spell(printed)
  const found: [number, number][] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([at, at + word.length])
  }
  const merged: [number, number][] = []
  for (const [start, end] of found.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged.map(([start, end]) => [spans[start]?.[0] ?? 0, spans[end - 1]?.[1] ?? printed.length])
}
