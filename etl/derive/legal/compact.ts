/** A statement without its layout: characters folded, white space dropped, each knowing where it was printed. */
import { DROPPED, foldedUnits, foldUnit, SEVERAL } from '../../read/fold'
import { kanaBetween, voicedBy } from '../../read/kana'

export interface Compact {
  /** Folded (see read/fold.ts); a space stands only between two numerals that were printed apart. */
  readonly text: string
  /** UTF-16 index of each character in the statement. */
  readonly from: readonly number[]
  /** Whether white space was printed before the character, where the text around it is not spaced out altogether. */
  readonly apart: readonly boolean[]
}

const NUMERALS = new Set([...'0123456789一二三四五六七八九十百千'].map((char) => char.charCodeAt(0)))
const SPACE = ' '.charCodeAt(0)

/** Folds a statement. */
export function compact(statement: string): Compact {
  const printed = fold(statement)
  const units: number[] = []
  const from: number[] = []
  const apart: boolean[] = []
  printed.units.forEach((unit, i) => {
    const { spaced, places } = printed
    // Between characters that are all printed apart, white space tells nothing.
    const isApart = spaced[i] === true && (spaced[i - 1] === false || spaced[i + 1] === false)
    if (isApart && NUMERALS.has(unit) && NUMERALS.has(printed.units[i - 1] ?? 0)) {
      units.push(SPACE)
      from.push((places[i - 1] ?? 0) + 1)
      apart.push(false)
    }
    units.push(unit)
    from.push(places[i] ?? 0)
    apart.push(isApart)
  })
  return { text: new TextDecoder('utf-16le').decode(Uint16Array.from(units)), from, apart }
}

/** Folded units with their places, and whether white space stands before them. */
function fold(statement: string): { units: number[]; places: number[]; spaced: boolean[] } {
  const units: number[] = []
  const places: number[] = []
  const spaced: boolean[] = []
  let space = true
  const push = (unit: number, place: number): void => {
    units.push(unit)
    places.push(place)
    spaced.push(space)
    space = false
  }
  const pushKana = (unit: number, place: number): void => {
    const last = units.at(-1) ?? 0
    const voiced = voicedBy(unit, last)
    if (voiced !== 0) units[units.length - 1] = voiced
    else push(kanaBetween(unit, last, foldUnit(statement.charCodeAt(place + 1))), place)
  }
  for (let i = 0; i < statement.length; i++) {
    const folded = foldUnit(statement.charCodeAt(i))
    if (folded === DROPPED) space = true
    else if (folded !== SEVERAL) pushKana(folded, i)
    else for (const char of foldedUnits(statement.charCodeAt(i))) push(char.charCodeAt(0), i)
  }
  return { units, places, spaced }
}
