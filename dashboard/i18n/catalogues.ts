import type { Locale } from '../state/preferences.svelte'
import { ja, type Messages } from './ja'

const catalogues: Partial<Record<Locale, Messages>> = { ja }

/** Fetches a language's words; Japanese ones are there from the start. Rejects when they cannot be fetched. */
export async function loadCatalogue(locale: Locale): Promise<void> {
  if (locale === 'en') catalogues.en ??= (await import('./en')).en
}

/** A language's words. Throws when they have not been loaded: `preferences` speaks no language before. */
export function catalogue(locale: Locale): Messages {
  const words = catalogues[locale]
  if (!words) throw new Error(`The words of "${locale}" have not been loaded`)
  return words
}
