/** Which words of a text another has not, and which are not its own but shared by many. */
import { diffArrays } from 'diff'
import { plain } from './verdict'

export interface Piece {
  readonly text: string
  /** `removed`: words of the base that are not here. */
  readonly change: 'same' | 'added' | 'removed'
  /** How many municipalities use these words; 0 where only this one is known to. */
  readonly shared: number
}

/** Half-open range of UTF-16 indices. */
export interface SharedRange {
  readonly start: number
  readonly end: number
  readonly municipalities: number
}

/** Texts that have less than this share of words in common are different as a whole. */
const RELATED = 0.25
/** Above this many changes a comparison takes long and tells nothing. */
const MOST_CHANGES = 3000

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/**
 * A text in pieces: against its base (null where there is none to compare with), and with the ranges of shared words.
 * Null where text and base have too little in common to be told apart word by word.
 */
export function piecesOf(text: string, base: string | null, ranges: readonly SharedRange[]): Piece[] | null {
  if (base === null) return cut([{ text, change: 'same' }], ranges)
  const changes = diffArrays(wordsOf(base), wordsOf(text), {
    comparator: (left, right) => left === right || plain(left) === plain(right),
    maxEditLength: MOST_CHANGES,
  })
  if (!changes) return null
  const kept = changes.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value)
  if (plain(kept.join('')).length < RELATED * Math.max(plain(text).length, plain(base).length)) return null
  return cut(
    changes.map(({ value, added, removed }) => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'removed' : 'same',
    })),
    ranges,
  )
}

/** The whole text with its shared words. */
export const wholeText = (text: string, ranges: readonly SharedRange[]): Piece[] =>
  cut([{ text, change: 'same' }], ranges)

function cut(changes: readonly Pick<Piece, 'text' | 'change'>[], ranges: readonly SharedRange[]): Piece[] {
  let at = 0
  return changes.flatMap(({ text, change }): Piece[] => {
    if (change === 'removed') return [{ text, change, shared: 0 }]
    const [start, end] = [at, at + text.length]
    at = end
    const inside = ranges.flatMap((range) => [range.start, range.end]).filter((bound) => bound > start && bound < end)
    const bounds = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
    return bounds.slice(0, -1).map((from, index) => {
      const to = bounds[index + 1] ?? end
      const covering = ranges.filter((range) => range.start <= from && to <= range.end)
      return {
        text: text.slice(from - start, to - start),
        change,
        shared: Math.max(0, ...covering.map(({ municipalities }) => municipalities)),
      }
    })
  })
}

/** What two printings of a passage may differ in: punctuation, spaces, long marks, and how a body calls itself. */
const LOOSE = /[\p{P}\p{S}\p{Z}\p{Cc}ー]/u
const OWN_BODY = /本団体|[本当](?:市|区|町|村|県|都|府|道)/g

/** Where the passages stand in a text. `names`: the body's own, its prefecture's. A passage that is not found is left out. */
export function findShared(
  text: string,
  passages: readonly { text: string; municipalities: number }[],
  names: readonly string[],
): SharedRange[] {
  if (passages.length === 0) return []
  const here = loosen(text, names)
  return passages.flatMap((passage) => {
    const { letters } = loosen(passage.text, names)
    const at = letters === '' ? -1 : here.letters.indexOf(letters)
    const [start, last] = [here.places[at], here.places[at + letters.length - 1]]
    if (at < 0 || start === undefined || last === undefined) return []
    return { start, end: endOfSentence(text, last + 1), municipalities: passage.municipalities }
  })
}

/** The full stop belongs to its sentence. */
const endOfSentence = (text: string, at: number): number => (/[。、）)」]/.test(text.charAt(at)) ? at + 1 : at)

/** The letters of a text alone, each with its place in the text. */
function loosen(text: string, names: readonly string[]): { letters: string; places: number[] } {
  const left = new Set<number>()
  const leave = (start: number, length: number): void => {
    for (let at = start; at < start + length; at += 1) left.add(at)
  }
  for (const { 0: match, index } of text.matchAll(OWN_BODY)) leave(index, match.length)
  for (const name of names) {
    if (name === '') continue
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) leave(at, name.length)
  }
  let letters = ''
  const places: number[] = []
  for (const { segment, index } of characters.segment(text)) {
    if (left.has(index)) continue
    for (const letter of segment.normalize('NFKC').toLowerCase()) {
      if (LOOSE.test(letter)) continue
      letters += letter
      for (let unit = 0; unit < letter.length; unit += 1) places.push(index)
    }
  }
  return { letters, places }
}

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' })
