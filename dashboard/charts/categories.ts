import { formatCell, formatCountAndShare } from '../i18n/format'
import { horizontalBars } from './bars'
import { numberOf, textOf, type Chart } from './chart'

interface Categories {
  /** The column of the categories; NULL becomes `unread`. */
  category: string
  /** The column of the bars' lengths. */
  value: string
  title: { ja: string; en: string }
  unread: { ja: string; en: string }
}

/** A chart of one bar per category, labelled with its number and its share of all. */
export const categoryBars =
  ({ category, value, title, unread }: Categories): Chart =>
  (rows, context) => {
    const { locale } = context
    const total = rows.reduce((sum, row) => sum + numberOf(row, value), 0)
    const bars = rows.map((row) => {
      const count = numberOf(row, value)
      const key = textOf(row, category)
      return {
        key,
        label: key === '' ? unread[locale] : formatCell(category, key, locale),
        value: count,
        text: formatCountAndShare(count, count / Math.max(1, total), locale),
      }
    })
    return horizontalBars(bars, context, title[locale])
  }
