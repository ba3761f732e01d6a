import type { Locale } from '../state/preferences.svelte'
import { catalogue } from './catalogues'
import { formatDay } from './format'

/** Where a result comes from, and as of which day (ISO; null: not known). */
export function sourceWords(day: string | null, locale: Locale): string {
  const words = catalogue(locale)
  return day === null ? words.source : words.sourceAsOf(words.source, formatDay(day, locale))
}
