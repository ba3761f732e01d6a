/** A long text and its new wording, shortened to the words that differ. */

import { diffArrays } from 'diff'

/** Characters shown before and after words that differ. */
const CONTEXT = 12
/** Longest run of words shown in full. */
const MAXIMUM = 80
/** Places shown of one text. */
const MAXIMUM_PLACES = 6
/** Words that may differ before two texts count as different altogether: the search grows with their square. */
const MAXIMUM_EDITS = 400

/** Half-open ranges of words that stand for each other. */
interface Place {
  readonly from: readonly [start: number, end: number]
  readonly to: readonly [start: number, end: number]
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** `…団体内の［データセンター → ガバメントクラウド］に設置…`, several places joined by ` / `. */
export function wordsThatDiffer(from: string, to: string): string {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const places = placesOf(a, b)
  const shown = places.slice(0, MAXIMUM_PLACES).map(({ from: [aStart, aEnd], to: [bStart, bEnd] }) => {
    const before = b.slice(0, bStart).join('')
    const after = b.slice(bEnd).join('')
    const change = `［${shorten(a.slice(aStart, aEnd).join(''))} → ${shorten(b.slice(bStart, bEnd).join(''))}］`
    return `${lastCharacters(before)}${change}${firstCharacters(after)}`
  })
  const more = places.length - shown.length
  return shown.join(' / ') + (more > 0 ? ` ほか ${more} か所` : '')
}

/** A text cut in its middle, its lines on one. */
export function shorten(text: string, maximum = MAXIMUM): string {
  const characters = [...text.replaceAll(/\s*\n\s*/g, ' ⏎ ')]
  if (characters.length <= maximum) return characters.join('')
  const half = Math.floor((maximum - 1) / 2)
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`
}

function lastCharacters(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')]
  return (characters.length > CONTEXT ? '…' : '') + characters.slice(-CONTEXT).join('')
}

function firstCharacters(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')]
  return characters.slice(0, CONTEXT).join('') + (characters.length > CONTEXT ? '…' : '')
}

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

function placesOf(a: readonly string[], b: readonly string[]): Place[] {
  const all: Place = { from: [0, a.length], to: [0, b.length] }
  const changes = diffArrays([...a], [...b], { maxEditLength: MAXIMUM_EDITS }) ?? []
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
  return joinNear(changes.length > 0 ? places : [all], b)
}

/** Places with only a few characters between them read better as one. */
function joinNear(places: readonly Place[], b: readonly string[]): Place[] {
  const joined: Place[] = []
  for (const place of places) {
    const last = joined.at(-1)
    const between = last ? b.slice(last.to[1], place.to[0]).join('').length : Infinity
    if (last && between < CONTEXT / 2) {
      joined[joined.length - 1] = { from: [last.from[0], place.from[1]], to: [last.to[0], place.to[1]] }
    } else joined.push(place)
  }
  return joined
}
