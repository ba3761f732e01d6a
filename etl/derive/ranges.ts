/** Numeric bounds of the forms' ranges, e.g. `10人以上50人未満` → 10 … 49. */
import { remembering } from '../read/remember'

/** Both inclusive; an open end, or one that is not printed, is null. */
export interface Bounds {
  readonly min: number | null
  readonly max: number | null
}

const UNBOUNDED: Bounds = { min: null, max: null }
const UNITS: Readonly<Record<string, number>> = { 億: 100_000_000, 万: 10_000, 千: 1_000, 百: 100 }
const BOUND = /([\d,]+(?:[億万千百][\d,]*)*)(?:人|名|件|項目|年)?(以上|以下|未満|超|を超える)/g

/** Reads a range in the form's words. `未満` excludes its number; without a lower bound there is at least nobody: 0. */
export function parseRange(text: string | null): Bounds {
  return text === null ? UNBOUNDED : boundsIn(text)
}

const boundsIn = remembering((text: string): Bounds => {
  let min: number | null = null
  let max: number | null = null
  for (const [, digits = '', bound] of text.normalize('NFKC').replace(/\s/g, '').matchAll(BOUND)) {
    const number = parseNumber(digits)
    if (number === null) return UNBOUNDED
    if (bound === '以上') min = number
    else if (bound === '超' || bound === 'を超える') min = number + 1
    else max = bound === '未満' ? number - 1 : number
  }
  return { min: min ?? (max === null ? null : 0), max }
})

/** `1,000` → 1000, `10万` → 100000, `1億2千万` → 120000000; null for anything that is no number. */
export function parseNumber(text: string): number | null {
  const words = text.normalize('NFKC').replace(/[\s,]/g, '')
  if (!/^\d[\d億万千百]*$/.test(words)) return null
  let total = 0
  let belowMyriad = 0
  for (const [, digits = '', unit = ''] of words.matchAll(/(\d*)([億万千百]?)/g)) {
    if (unit === '億' || unit === '万') {
      total += (belowMyriad + Number(digits)) * (UNITS[unit] ?? 1)
      belowMyriad = 0
    } else if (digits !== '' || unit !== '') belowMyriad += (digits === '' ? 1 : Number(digits)) * (UNITS[unit] ?? 1)
  }
  return total + belowMyriad
}
