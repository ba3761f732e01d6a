/** Kana as printers and OCR leave them: half width, apart from their sound marks, taken for kanji that look like them. */

export const LONG_MARK = 'ー'.charCodeAt(0)
/** The marks of ガ and パ where they stand apart. */
export const SOUND_MARKS: readonly number[] = [0x3099, 0x309a]

/** What OCR reads in the middle of a word of katakana, and what is printed there. */
export const IN_KATAKANA: ReadonlyMap<number, number> = new Map(
  [...'-ー一ー卜ト力カ夕タ口ロ二ニ工エ八ハ'.matchAll(/../g)].map(([pair]) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)
export const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30fa
/** Digits, Latin letters and kanji, with which a word begins that is not the katakana before it. */
const isWord = (unit: number): boolean => /[0-9A-Za-z\u4e00-\u9fff]/.test(String.fromCharCode(unit))

/** The kana that a sound mark makes of the one before it, ガ of カ and ゛; 0 where the unit is no such mark. */
export function voicedBy(unit: number, last: number): number {
  if (!SOUND_MARKS.includes(unit)) return 0
  const whole = String.fromCharCode(last, unit).normalize('NFC')
  return whole.length === 1 ? whole.charCodeAt(0) : 0
}

/**
 * What is printed where OCR reads a kanji or sign within a word of katakana, サ一ビス, センタ一, ネッ卜ワーク; the unit itself
 * anywhere else: システム工業, ソフト一式.
 */
export function kanaBetween(unit: number, last: number, next: number): number {
  if (!isKatakana(last)) return unit
  const kana = IN_KATAKANA.get(unit)
  if (kana === undefined || isKatakana(next) || next === LONG_MARK) return kana ?? unit
  return kana === LONG_MARK && !isWord(next) ? kana : unit
}

const MISREAD = new RegExp(`(?<=[ァ-ヺ])[${String.fromCharCode(...IN_KATAKANA.keys())}]`, 'g')

const HALF_WIDTH_KANA = /[ｦ-ﾟ]+/g

/** A text in which OCR's kanji and signs within words of katakana are the kana that they look like, and kana are full width. */
export function withKana(text: string): string {
  const wide = text.replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
  return wide.replace(MISREAD, (sign, at: number) => {
    const [last, next] = [wide.charCodeAt(at - 1), wide.charCodeAt(at + 1) || 0]
    return String.fromCharCode(kanaBetween(sign.charCodeAt(0), last, next))
  })
}
