/** Words of a source in which phrases are looked for: folded, without spaces, however they are printed. */
import { dependsOnBefore, DROPPED, foldedUnits, foldUnit, SEVERAL } from '../read/fold'
import { kanaBetween, voicedBy } from '../read/kana'
import { remembering } from '../read/remember'

/** The folded units of one text at a time, each with the UTF-16 range that it comes from; all grow with the longest. */
let units = new Uint16Array(1024)
let from = new Uint32Array(1024)
let to = new Uint32Array(1024)

/** Folds a text without its spaces into `units`, `from` and `to`. */
function foldUnits(printed: string): string {
  let length = 0
  const put = (unit: number, at: number): void => {
    if (length === units.length) grow()
    units[length] = unit
    from[length] = at
    to[length++] = at + 1
  }
  for (let i = 0; i < printed.length; i++) {
    const unit = printed.charCodeAt(i)
    const folded = foldUnit(unit)
    if (folded === SEVERAL) {
      const several = foldedUnits(unit)
      for (let n = 0; n < several.length; n++) put(several.charCodeAt(n), i)
    } else if (folded !== DROPPED) {
      const last = dependsOnBefore(folded) && length > 0 ? (units[length - 1] ?? 0) : 0
      const voiced = voicedBy(folded, last)
      if (voiced !== 0) {
        units[length - 1] = voiced
        to[length - 1] = i + 1
      } else put(last === 0 ? folded : kanaBetween(folded, last, foldUnit(printed.charCodeAt(i + 1))), i)
    }
  }
  return Buffer.from(units.buffer, 0, 2 * length).toString('utf16le')
}

function grow(): void {
  const [smallUnits, smallFrom, smallTo] = [units, from, to]
  units = new Uint16Array(2 * smallUnits.length)
  from = new Uint32Array(2 * smallFrom.length)
  to = new Uint32Array(2 * smallTo.length)
  units.set(smallUnits)
  from.set(smallFrom)
  to.set(smallTo)
}

/** Folded words without spaces. */
export const squeeze = remembering(foldUnits)

/** Half-open range of UTF-16 indices. */
interface Place {
  readonly from: number
  readonly to: number
}

/**
 * Where a squeezed phrase stands in printed words.
 * @param last looks for the last place where it stands, else the first
 * @returns null where it does not stand
 */
export function findSqueezed(printed: string, phrase: string, last: boolean): Place | null {
  if (phrase === '') return null
  const literal = squeeze(phrase) !== phrase ? -1 : last ? printed.lastIndexOf(phrase) : printed.indexOf(phrase)
  if (literal === -1) return findFolded(printed, phrase, last)
  // Where it is printed as it is folded, only what lies beyond can hold it in another print.
  const beyond = last ? printed.slice(literal + 1) : printed.slice(0, literal + phrase.length - 1)
  const other = findFolded(beyond, phrase, last)
  if (!other) return { from: literal, to: literal + phrase.length }
  return last ? { from: literal + 1 + other.from, to: literal + 1 + other.to } : other
}

function findFolded(printed: string, phrase: string, last: boolean): Place | null {
  const words = foldUnits(printed)
  const at = last ? words.lastIndexOf(phrase) : words.indexOf(phrase)
  return at === -1 ? null : { from: from[at] ?? 0, to: to[at + phrase.length - 1] ?? 0 }
}
