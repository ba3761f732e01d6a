/** Two wordings of one text, word by word. */
import { placesOf, wordsOf } from '../../etl/diff/places'

/** A run of words: in both texts, only in the first, or only in the second. */
export interface Piece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Differences with fewer characters than this between them are one: single particles that happen to agree help nobody. */
const NEAR = 3

/**
 * The pieces of which both texts are made, in order: `same` and `removed` ones make the first, `same` and `added` ones the
 * second. Two texts with hardly a word in common are one removed and one added piece.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const pieces: Piece[] = []
  const push = (kind: Piece['kind'], words: readonly string[]): void => {
    if (words.length > 0) pieces.push({ kind, text: words.join('') })
  }
  let done = 0
  for (const { from, to } of placesOf(a, b, NEAR)) {
    push('same', b.slice(done, to[0]))
    push('removed', a.slice(...from))
    push('added', b.slice(...to))
    done = to[1]
  }
  push('same', b.slice(done))
  return pieces
}
