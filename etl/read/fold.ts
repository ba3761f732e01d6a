/** One normalisation for matching: NFKC and a short list, without spaces; ① … ⑳ stay themselves. */

import { remembering } from './remember'

/** Characters that NFKC leaves apart but print the same thing, or that NFKC would merge wrongly. */
const FOLDED: Readonly<Record<string, string>> = {
  〇: '○',
  '◯': '○',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '―': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '─': '-',
  '〈': '<',
  '〉': '>',
  '《': '<',
  '》': '>',
  '〔': '[',
  '〕': ']',
  '﹝': '[',
}
/** ① … ⑳ stay themselves: NFKC would make them digits. */
const CIRCLED = /[①-⑳]/

function foldSlowly(char: string): string {
  return FOLDED[char] ?? (CIRCLED.test(char) ? char : char.normalize('NFKC').replace(/\s/g, ''))
}

/** Fold of each UTF-16 unit seen so far: 0 not yet known, DROPPED, SEVERAL, or the unit it becomes. */
const units = new Uint16Array(0x10000)
export const DROPPED = 1
export const SEVERAL = 2
const several = new Map<number, string>()

/** The unit that a unit becomes, or DROPPED, or SEVERAL (see `foldedUnits`). Units of surrogate pairs stay. */
export function foldUnit(unit: number): number {
  const known = units[unit] ?? 0
  if (known !== 0) return known
  const folded = unit >= 0xd800 && unit <= 0xdfff ? String.fromCharCode(unit) : foldSlowly(String.fromCharCode(unit))
  const code = folded === '' ? DROPPED : folded.length > 1 ? SEVERAL : folded.charCodeAt(0)
  units[unit] = code
  if (code === SEVERAL) several.set(unit, folded)
  return code
}

/** The text that a unit folds to where it is SEVERAL, e.g. ㈱ → (株). */
export function foldedUnits(unit: number): string {
  return several.get(unit) ?? ''
}

export const LONG_MARK = 'ー'.charCodeAt(0)
const [SA, BA, YU, ZA] = [...'サバユザ'].map((char) => char.charCodeAt(0))

/** サーバー = サーバ, ユーザー = ユーザ: the final long mark of the two words is dropped. */
export function isDroppedLongMark(unit: number, last: number, beforeLast: number, thirdLast: number): boolean {
  if (unit !== LONG_MARK || beforeLast !== LONG_MARK) return false
  return (last === BA && thirdLast === SA) || (last === ZA && thirdLast === YU)
}

/** The normalisation of the stream applied to a label or option of a form definition. */
export const fold = remembering((text: string): string => {
  const out: number[] = []
  const push = (unit: number): void => {
    if (!isDroppedLongMark(unit, out.at(-1) ?? 0, out.at(-2) ?? 0, out.at(-3) ?? 0)) out.push(unit)
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const folded = foldUnit(unit)
    if (folded === SEVERAL) for (const char of foldedUnits(unit)) push(char.charCodeAt(0))
    else if (folded !== DROPPED) push(folded)
  }
  return String.fromCharCode(...out)
})
