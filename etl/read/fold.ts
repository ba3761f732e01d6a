/** One normalisation for matching: NFKC and a short list, without spaces; ① … ⑳ stay themselves. */

import { IN_KATAKANA, isKatakana, LONG_MARK, SOUND_MARKS, voicedBy } from './kana'
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
  '☒': '☑',
  '✅': '☑',
  '√': '✓',
  '⬜': '☐',
  '◻': '☐',
  '▢': '☐',
  '◼': '■',
  '⬛': '■',
}
/** ① … ⑳ stay themselves: NFKC would make them digits. */
const CIRCLED = /[①-⑳]/
/** The same numbers in other circles, ten each: ❶ … ❿, ➀ … ➉, ➊ … ➓, ⓵ … ⓾. */
const OTHER_CIRCLED = ['❶', '➀', '➊', '⓵'].map((first) => first.charCodeAt(0))
/** Prints nothing: zero-width characters, soft hyphens, the choice between a sign's forms. */
export const INVISIBLE_CHARACTER = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|[\ufe00-\ufe0f]/
export const INVISIBLE = new RegExp(INVISIBLE_CHARACTER, 'g')

function foldSlowly(char: string): string {
  const unit = char.charCodeAt(0)
  const first = OTHER_CIRCLED.find((one) => unit >= one && unit < one + 10)
  if (first !== undefined) return String.fromCharCode('①'.charCodeAt(0) + unit - first)
  return FOLDED[char] ?? (CIRCLED.test(char) ? char : char.normalize('NFKC').replace(/\s/g, '').replace(INVISIBLE, ''))
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

const code = (char: string): number => char.charCodeAt(0)
const [COMMA, TOUTEN, DOT, KUTEN] = [code(','), code('、'), code('.'), code('。')]
const [SA, BA, YU, ZA] = [code('サ'), code('バ'), code('ユ'), code('ザ')]

/** Which of the two ヘ stands behind hiragana and kanji, where it may be the particle, is not told: all are へ. */
const HE: ReadonlyMap<number, number> = new Map(
  ['ヘへ', 'ベべ', 'ペぺ'].map((pair) => [code(pair), pair.charCodeAt(1)]),
)

/** Kana and kanji. */
const isJapanese = (unit: number): boolean => unit >= 0x3041 && unit <= 0x9fff
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

const depends = new Uint8Array(0x10000)
for (const unit of [LONG_MARK, COMMA, DOT, ...SOUND_MARKS, ...HE.keys(), ...IN_KATAKANA.keys()]) {
  depends[unit] = 1
}

/** Whether what a folded unit becomes depends on those before it (see `behind`). */
export function dependsOnBefore(folded: number): boolean {
  return depends[folded] === 1
}

/** What a folded unit comes to behind others: a unit of its own, or, where `joins`, one in place of the last. */
export interface Behind {
  readonly unit: number
  readonly joins: boolean
}

const alone = (unit: number): Behind => ({ unit, joins: false })
const joined = (unit: number): Behind => ({ unit, joins: true })

/**
 * Reads a unit by those before it:
 * - サ一バ, サ-バ, ネッ卜: signs and kanji that OCR reads in a word of katakana are the kana that look like them;
 * - サーバー = サーバ, ユーザー = ユーザ: the final long mark of the two words joins the one before;
 * - a sound mark that stands apart (macOS writes カ and ゛ for ガ, half-width kana ｶﾞ) joins its kana;
 * - official writing knows comma and full stop for 、 and 。; behind a digit, and a full stop behind a letter, they stay.
 */
export function behind(unit: number, last: number, beforeLast: number, thirdLast: number): Behind {
  if (unit === COMMA) return alone(isDigit(last) ? COMMA : TOUTEN)
  if (unit === DOT) return alone(isJapanese(last) ? KUTEN : DOT)
  const voiced = voicedBy(unit, last)
  if (voiced !== 0) return joined(voiced)
  const he = HE.get(unit)
  if (he !== undefined) return alone(isJapanese(last) && !isKatakana(last) && last !== LONG_MARK ? he : unit)
  const kana = isKatakana(last) ? (IN_KATAKANA.get(unit) ?? unit) : unit
  const isFinal =
    kana === LONG_MARK &&
    beforeLast === LONG_MARK &&
    ((last === BA && thirdLast === SA) || (last === ZA && thirdLast === YU))
  return isFinal ? joined(last) : alone(kana)
}

/** The normalisation of the stream applied to a label or option of a form definition. */
export const fold = remembering((text: string): string => {
  const out: number[] = []
  const push = (unit: number): void => {
    if (!dependsOnBefore(unit)) out.push(unit)
    else {
      const read = behind(unit, out.at(-1) ?? 0, out.at(-2) ?? 0, out.at(-3) ?? 0)
      if (read.joins) out.pop()
      out.push(read.unit)
    }
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const folded = foldUnit(unit)
    if (folded === SEVERAL) for (const char of foldedUnits(unit)) out.push(char.charCodeAt(0))
    else if (folded !== DROPPED) push(folded)
  }
  return String.fromCharCode(...out)
})
