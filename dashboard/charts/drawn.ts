import type { Messages } from '../i18n/ja'
import { formatNumber } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'

/** How many of all a chart draws, where it leaves some out. */
export const noteDrawn = (drawn: number, all: number, words: Messages, locale: Locale): string | null =>
  all <= drawn ? null : words.drawn(formatNumber(drawn, locale), formatNumber(all, locale))
