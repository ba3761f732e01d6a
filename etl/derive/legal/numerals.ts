/** Numerals of laws: Arabic or kanji. */

/** Source of a pattern without groups for one number of folded text (〇 is folded to ○). */
export const NUMBER = '(?:\\d+|[一二三四五六七八九十百千][一二三四五六七八九十百千○]*)'

/** 項 as the unit of a paragraph or item: neither 項目 nor 項番, which is no 項番号法 either. */
export const PARAGRAPH = '項(?!目|番(?!号法|号利用))'

const DIGITS = '○一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a number in Arabic digits, in kanji with units (百五十三) or digit by digit (一五三). */
export function toNumber(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  if (!/[十百千]/.test(printed)) return Number([...printed].map((char) => DIGITS.indexOf(char)).join(''))
  let total = 0
  let digit = 0
  for (const char of printed) {
    const unit = UNITS[char]
    if (unit === undefined) digit = digit * 10 + DIGITS.indexOf(char)
    else {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return total + digit
}

/** `の二の三` or `の2の3` in Arabic digits. */
export function toBranches(printed: string): string {
  return printed.replace(new RegExp(NUMBER, 'g'), (number) => String(toNumber(number)))
}
