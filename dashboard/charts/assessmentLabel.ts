import type { Row } from '../engine'
import { textOf } from './chart'
import type { Locale } from '../state/preferences.svelte'

/** An assessment by its municipality and its procedure. */
export const assessmentLabel = (row: Row, locale: Locale): string =>
  [textOf(row, 'municipality'), textOf(row, 'procedure')].filter(Boolean).join(locale === 'ja' ? '・' : ', ')
