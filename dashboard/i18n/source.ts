import type { Locale } from '../state/preferences.svelte'
import { en } from './en'
import { formatDay } from './format'
import { ja } from './ja'

/** Where a result comes from, and as of which day (ISO; null: not known). */
export function sourceWords(day: string | null, locale: Locale): string {
  const words = locale === 'ja' ? ja : en
  return day === null ? words.source : words.sourceAsOf(words.source, formatDay(day, locale))
}
