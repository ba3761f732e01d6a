import type { Row } from '../engine'
import { formatCountAndShare, formatNumber } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'
import { horizontalBars } from './bars'
import { numberOf, type Chart } from './chart'

/** Bars drawn where a chart does not say otherwise; the table below has every row. */
export const BARS_DRAWN = 20

/** Bars drawn of a list that stands in an order of its own, such as an act's articles. */
export const LISTED_DRAWN = 40

interface Ranked {
  keyOf: (row: Row) => string
  labelOf: (row: Row, locale: Locale) => string
  /** The column of the bars' lengths. */
  value: string
  /** The column of the shares told beside the numbers. */
  share?: string
  /** Bars drawn at most. */
  drawn?: number
  title: Record<Locale, string>
}

/** The first rows as bars, in their order, each with its number and, where there is one, its share. */
export const rankedBars =
  ({ keyOf, labelOf, value, share, drawn = BARS_DRAWN, title }: Ranked): Chart =>
  (rows, context) => {
    const { locale } = context
    const bars = rows.slice(0, drawn).map((row) => {
      const count = numberOf(row, value)
      return {
        key: keyOf(row),
        label: labelOf(row, locale),
        value: count,
        text:
          share === undefined ? formatNumber(count, locale) : formatCountAndShare(count, numberOf(row, share), locale),
      }
    })
    return horizontalBars(bars, context, title[locale])
  }
