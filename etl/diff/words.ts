/** A long text and its new wording, shortened to the words that differ. */

import { placesOf, wordsOf } from './places'

/** Characters shown before and after words that differ. */
const CONTEXT = 12
/** Longest run of words shown in full. */
const MAXIMUM = 80
/** Places shown of one text. */
const MAXIMUM_PLACES = 6

/** `…団体内の［データセンター → ガバメントクラウド］に設置…`, several places joined by ` / `. */
export function wordsThatDiffer(from: string, to: string): string {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const places = placesOf(a, b, CONTEXT / 2)
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
