/** Where two texts differ, word by word. */

import { diffArrays } from 'diff'

/** Words that may differ before two texts count as different altogether: the search grows with their square. */
const MAXIMUM_EDITS = 400

/** Half-open ranges of words that stand for each other. */
export interface Place {
  readonly from: readonly [start: number, end: number]
  readonly to: readonly [start: number, end: number]
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** The words of a text, spaces and punctuation among them: joined they are the text. */
export const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** The places where `b` says something else than `a`, in order; those with fewer than `near` characters between them are one. */
export function placesOf(a: readonly string[], b: readonly string[], near: number): Place[] {
  const all: Place = { from: [0, a.length], to: [0, b.length] }
  const changes = diffArrays([...a], [...b], { maxEditLength: MAXIMUM_EDITS })
  if (changes === undefined) return [all]
  const places: Place[] = []
  let [inA, inB] = [0, 0]
  let goesOn = false
  for (const { added, removed, count } of changes) {
    const [aEnd, bEnd]: [number, number] = [added ? inA : inA + count, removed ? inB : inB + count]
    if (added || removed) {
      const before = goesOn ? places.pop() : undefined
      places.push({ from: [before?.from[0] ?? inA, aEnd], to: [before?.to[0] ?? inB, bEnd] })
    }
    goesOn = added || removed
    ;[inA, inB] = [aEnd, bEnd]
  }
  return joinNear(places, b, near)
}

/** Places with only a few characters between them read better as one. */
function joinNear(places: readonly Place[], b: readonly string[], near: number): Place[] {
  const joined: Place[] = []
  for (const place of places) {
    const last = joined.at(-1)
    const between = last ? b.slice(last.to[1], place.to[0]).join('').length : Infinity
    if (last && between < near) {
      joined[joined.length - 1] = { from: [last.from[0], place.from[1]], to: [last.to[0], place.to[1]] }
    } else joined.push(place)
  }
  return joined
}
