/** A statement without its layout: characters folded, white space dropped, each knowing where it was printed. */
import { DROPPED, foldedUnits, foldUnit, SEVERAL } from '../../read/fold'

export interface Compact {
  /** Folded (see read/fold.ts); a space stands only between two numerals that were printed apart. */
  readonly text: string
  /** UTF-16 index of each character in the statement. */
  readonly from: readonly number[]
  /** Whether white space was printed before the character, where the text around it is not spaced out altogether. */
  readonly apart: readonly boolean[]
}

const NUMERAL = /[0-9一二三四五六七八九十百千]/

/** Folds a statement. */
export function compact(statement: string): Compact {
  const chars: string[] = []
  const places: number[] = []
  const spaced: boolean[] = []
  let space = true
  const push = (char: string, place: number): void => {
    chars.push(char)
    places.push(place)
    spaced.push(space)
    space = false
  }
  for (let i = 0; i < statement.length; i++) {
    const unit = statement.charCodeAt(i)
    const folded = foldUnit(unit)
    if (folded === DROPPED) space = true
    else if (folded === SEVERAL) for (const char of foldedUnits(unit)) push(char, i)
    else push(String.fromCharCode(folded), i)
  }
  // Between characters that are all printed apart, white space tells nothing.
  const apart = spaced.map((is, i) => is && !((spaced[i - 1] ?? true) && (spaced[i + 1] ?? true)))
  let text = ''
  const from: number[] = []
  const kept: boolean[] = []
  chars.forEach((char, i) => {
    if (apart[i] === true && NUMERAL.test(char) && NUMERAL.test(chars[i - 1] ?? '')) {
      text += ' '
      from.push((places[i - 1] ?? 0) + 1)
      kept.push(false)
    }
    text += char
    from.push(places[i] ?? 0)
    kept.push(apart[i] ?? false)
  })
  return { text, from, apart: kept }
}
