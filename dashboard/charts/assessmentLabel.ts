import type { Row } from '../engine'
import { formatTogether } from '../i18n/format'
import { textOf } from './chart'
import type { Locale } from '../state/preferences.svelte'

/** An assessment by its municipality and its procedure. */
export const assessmentLabel = (row: Row, locale: Locale): string =>
  formatTogether([textOf(row, 'municipality'), textOf(row, 'procedure')], locale)
