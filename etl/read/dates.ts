/** Printed dates (和暦 and 西暦) as ISO days, never more precise than printed. */
import { remembering } from './remember'

/** Both ends inclusive, ISO `YYYY-MM-DD`; an end that is not printed as a day is null. */
export interface DateRange {
  readonly from: string | null
  readonly to: string | null
}

/** Year before the first of each era; the abbreviations are the Latin initials that tables print. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
  T: 1911,
  M: 1867,
}
const KANJI_DIGITS = '〇一二三四五六七八九'

const YEAR = String.raw`(?:(?<era>${Object.keys(ERAS).join('|')})\.?(?<eraYear>\d{1,2}|元)|(?<year>[12]\d{3}))`
const DAY = String.raw`(?:年(?<m1>\d{1,2})月(?<d1>\d{1,2})日|(?<sep>[./-])(?<m2>\d{1,2})\k<sep>(?<d2>\d{1,2}))(?!\d)`
const WEEKDAY = /\([月火水木金土日](?:曜日?)?(?:[・,、]?(?:祝日?|休日?))?\)/g
/** Words after a date that leave it the date it is; 以降, 頃 or 予定 do not. */
const HARMLESS = '(?:付け?|時点|現在|公表|実施|開始)?。?'

const WHOLE_DATE = new RegExp(`^${YEAR}${DAY}${HARMLESS}$`)
const ANY_DATE = new RegExp(`(?<![A-Z0-9./])${YEAR}${DAY}`, 'g')
const ANY_MONTH = new RegExp(String.raw`(?<![A-Z0-9./])${YEAR}年(?<m1>\d{1,2})月(?!\d{1,2}日)`, 'g')
const UNTIL = /^(?:から|より|~|-|至)/
/** The end of a range that leaves out what it shares with its beginning. */
const SHORT_END = /^(?:から|より|~|-|至)(?:(?:(同|翌)年)?(?:(\d{1,2})月|同月))?(\d{1,2})日(?!間)/
const SHORT_NUMERIC_END = /^(?:から|より|~|至)(\d{1,2})[./](\d{1,2})(?![\d./])/

/**
 * The day that a text prints and nothing else, e.g. `令和8年1月15日`, `令和元年5月1日`, `2021/3/12`, `R8.1.15` → ISO.
 * A month (`H27.12`, `令和4年1月以降`), a range or an impossible day is null.
 */
export const parseDate = remembering((text: string): string | null => {
  const match = WHOLE_DATE.exec(normalise(text))
  return match ? isoOf(match.groups ?? {}) : null
})

/**
 * The one period that a text prints, e.g. `令和6年10月12日から11月10日までの30日間`. A single day is its own end. Ends that
 * would have to be computed (`…から30日間`) or guessed stay null, as do both ends of a text with several periods.
 */
export const parseDateRange = remembering((text: string): DateRange => {
  const words = normalise(text)
  const [first, second, third] = datesIn(words)
  if (!first || third) return { from: null, to: null }
  const after = words.slice(first.end)
  if (second) {
    const between = words.slice(first.end, second.start)
    return UNTIL.test(between) && between.length <= 2 ? { from: first.iso, to: second.iso } : { from: null, to: null }
  }
  if (!UNTIL.test(after)) {
    if (/^(?:まで|迄|以前)/.test(after)) return { from: null, to: first.iso }
    return parseDate(text) === first.iso ? { from: first.iso, to: first.iso } : { from: null, to: null }
  }
  const severalPeriods = (after.match(/\d日(?!間)/g) ?? []).length > 1
  return severalPeriods ? { from: null, to: null } : { from: first.iso, to: shortEnd(first.iso, after) }
})

/** NFKC, without white space and weekdays, 十五日 as 15日: the words in which dates are looked for. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〜∼]/g, '~')
    .replace(/[‐‑–—―−─ー]/g, '-')
    .replace(WEEKDAY, '')
    .replace(/[〇一二三四五六七八九十]+(?=[年月日])/g, (digits) => String(kanjiNumber(digits)))
}

/** 一 … 九十九; digits in a row (二〇二一) stand for themselves. */
function kanjiNumber(digits: string): number {
  const digit = (char: string): number => KANJI_DIGITS.indexOf(char)
  if (!digits.includes('十')) return Number([...digits].map(digit).join(''))
  const [tens = '', ones = ''] = digits.split('十')
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}

/** A day that is printed in full, and where in the normalised words. */
export interface FoundDate {
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** @param words normalised */
export function datesIn(words: string): FoundDate[] {
  return [...words.matchAll(ANY_DATE)].flatMap((match) => {
    const iso = isoOf(match.groups ?? {})
    return iso === null ? [] : [{ iso, start: match.index, end: match.index + match[0].length }]
  })
}

/** Months that are printed without a day, e.g. `令和5年6月`, as `2023-06`. @param words normalised */
export function monthsIn(words: string): FoundDate[] {
  return [...words.matchAll(ANY_MONTH)].flatMap((match) => {
    const iso = isoOf({ ...match.groups, d1: '1' })
    return iso === null ? [] : [{ iso: iso.slice(0, 7), start: match.index, end: match.index + match[0].length }]
  })
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { era, eraYear, year, m1, m2, d1, d2 } = groups
  const before = ERAS[era ?? '']
  const inEra = eraYear === '元' ? 1 : Number(eraYear)
  const full = before === undefined ? Number(year) : inEra < 1 ? NaN : before + inEra
  return isoDay(full, Number(m1 ?? m2), Number(d1 ?? d2))
}

/** ISO form of a day of the calendar; null for one that does not exist. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** An end printed without year, or without month too; null where it would lie before its beginning. */
function shortEnd(from: string, after: string): string | null {
  const numeric = SHORT_NUMERIC_END.exec(after)
  const words = numeric ? null : SHORT_END.exec(after)
  if (!numeric && !words) return null
  const [year = 0, month = 0] = from.split('-').map(Number)
  const to = numeric
    ? isoDay(year, Number(numeric[1]), Number(numeric[2]))
    : isoDay(words?.[1] === '翌' ? year + 1 : year, Number(words?.[2] ?? month), Number(words?.[3]))
  return to !== null && to >= from ? to : null
}
