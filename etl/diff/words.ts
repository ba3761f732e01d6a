/** A long text and its new wording, shortened to the words that differ. */

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
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let tail = 0
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [aMiddle, bMiddle] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)]
  const equal = commonWords(aMiddle, bMiddle) ?? []
  const places: Place[] = []
  let [aDone, bDone] = [0, 0]
  for (const [aNext, bNext] of [...equal, [aMiddle.length, bMiddle.length] as const]) {
    if (aNext > aDone || bNext > bDone) {
      places.push({ from: [start + aDone, start + aNext], to: [start + bDone, start + bNext] })
    }
    ;[aDone, bDone] = [aNext + 1, bNext + 1]
  }
  return joinNear(places, b)
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

/**
 * Indexes of words that both have in the same order, as many as can be (E. W. Myers, An O(ND) Difference Algorithm,
 * 1986); null where more than `MAXIMUM_EDITS` words differ.
 */
function commonWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] | null {
  const trace: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  const at = (map: ReadonlyMap<number, number>, k: number): number => map.get(k) ?? -1
  for (let edits = 0; edits <= Math.min(a.length + b.length, MAXIMUM_EDITS); edits++) {
    trace.push(reach)
    const next = new Map(reach)
    for (let k = -edits; k <= edits; k += 2) {
      let x = k === -edits || (k !== edits && at(next, k - 1) < at(next, k + 1)) ? at(next, k + 1) : at(next, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
    reach = next
  }
  return null
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], aEnd: number, bEnd: number): [number, number][] {
  const equal: [number, number][] = []
  let [x, y] = [aEnd, bEnd]
  for (const [edits, reach] of [...trace.entries()].reverse()) {
    const k = x - y
    const at = (diagonal: number): number => reach.get(diagonal) ?? -1
    const before = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const xBefore = edits === 0 ? 0 : at(before)
    const yBefore = edits === 0 ? 0 : xBefore - before
    while (x > xBefore && y > yBefore) equal.unshift([--x, --y])
    ;[x, y] = [xBefore, yBefore]
  }
  return equal
}
