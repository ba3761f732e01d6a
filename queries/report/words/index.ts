import { en } from './en'
import { ja, type Words } from './ja'

export type { Concept, Words } from './ja'

export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

export const wordsIn: Readonly<Record<Language, Words>> = { ja, en }

/** `2026-01-15` in the language's words, e.g. `2026年1月15日`; what is no day as it is. */
export function dayIn(lang: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
