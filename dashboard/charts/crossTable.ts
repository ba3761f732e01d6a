import type { Row } from '../engine'
import { formatCountAndShare } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'
import { NARROW, numberOf, type Chart } from './chart'
import { heatTable } from './heat'

interface Cross {
  keyOf: (row: Row) => string
  /** The words of a cell's row and column; `narrow` asks for short ones. */
  rowOf: (row: Row, locale: Locale, narrow: boolean) => string
  columnOf: (row: Row, locale: Locale, narrow: boolean) => string
  /** Columns that stand in this order, before those that follow the rows' order. */
  columns?: (locale: Locale) => readonly string[]
  rows?: (locale: Locale) => readonly string[]
  /** Columns of a scale, such as years: they stand first, those without a cell, too. */
  scale?: (rows: readonly Row[], narrow: boolean) => readonly string[]
  /** The column of the numbers. */
  value: string
  /** The column of the shares (0–1) that shade the cells; without it the largest number is the darkest. */
  share?: string
  title: Record<Locale, string>
}

/** A table of numbers by two things; each cell's share is its shade and is told with it. */
export const crossTable =
  ({ keyOf, rowOf, columnOf, columns, rows: rowOrder, scale, value, share, title }: Cross): Chart =>
  (rows, context) => {
    const { locale } = context
    const narrow = context.width < NARROW
    const most = Math.max(1, ...rows.map((row) => numberOf(row, value)))
    const cells = rows.map((row) => {
      const count = numberOf(row, value)
      const part = share === undefined ? count / most : numberOf(row, share)
      return {
        key: keyOf(row),
        row: rowOf(row, locale, narrow),
        column: columnOf(row, locale, narrow),
        value: count,
        share: part,
        ...(share === undefined ? {} : { said: formatCountAndShare(count, part, locale) }),
      }
    })
    const kept = scale?.(rows, narrow) ?? []
    const order = {
      kept,
      rows: [...new Set([...(rowOrder?.(locale) ?? []), ...cells.map(({ row }) => row)])].filter((word) =>
        cells.some(({ row }) => row === word),
      ),
      columns: [...new Set([...kept, ...(columns?.(locale) ?? []), ...cells.map(({ column }) => column)])],
    }
    return heatTable(cells, order, context, title[locale])
  }
