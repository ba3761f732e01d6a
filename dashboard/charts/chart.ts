import type { TopLevelSpec } from 'vega-lite'
import type { Row } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import type { Scheme } from './theme'

/** What a chart needs to know of the page around it. */
export interface ChartContext {
  /** In CSS pixels. */
  width: number
  scheme: Scheme
  locale: Locale
  /** The key of the mark whose records are open. */
  picked: string | null
}

/** A chart: a pure function of its rows. Every mark that leads to records carries a `key` in its datum. */
export type Chart = (rows: readonly Row[], context: ChartContext) => TopLevelSpec

/**
 * Shows a chart as it was drawn when the dashboard was built, until it is drawn anew; does nothing where it was not drawn
 * so, or cannot be had. Never rejects.
 */
export type ShowPicture = (host: Element, context: ChartContext) => Promise<void>

/** How the drawing of a chart went; `error` is why it was not drawn. */
export interface ChartReport {
  error: string | null
  warnings: readonly string[]
}

/** Vega-Lite's test for the mark whose records are open. */
export const isPicked = ({ picked }: ChartContext): { test: string } => ({
  test: picked === null ? 'false' : `datum.key === ${JSON.stringify(picked)}`,
})

/** Below this width labels stand above their bars instead of beside them. */
export const NARROW = 520

/** A text cell; anything else is the empty text. */
export const textOf = (row: Row, column: string): string => {
  const cell = row[column]
  return typeof cell === 'string' ? cell : ''
}

/** A number cell; anything else is 0. */
export const numberOf = (row: Row, column: string): number => {
  const cell = row[column]
  return typeof cell === 'number' ? cell : 0
}
