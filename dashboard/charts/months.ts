import { formatMonth, formatNumber } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'
import { numberOf, textOf, type Chart } from './chart'
import { chartFrame, dayData } from './frame'
import { fillOf, outlineOf, SPOKEN } from './mark'
import { timeAxis } from './theme'

interface Months {
  /** The column of the months (`2026-01`). */
  month: string
  /** The column of the bars' heights. */
  value: string
  title: Record<Locale, string>
}

/** Above this many months the numbers would run into each other; they are in the tooltip and the table then. */
const NUMBERED_MONTHS = 24

/** Bars on a time axis, one a month; what has no readable month is in the table only. */
export const monthBars =
  ({ month, value, title }: Months): Chart =>
  (rows, context) => {
    const { locale, width, scheme } = context
    const values = rows.flatMap((row) => {
      const key = textOf(row, month)
      const count = numberOf(row, value)
      if (key === '') return []
      const spoken = `${formatMonth(key, locale)}: ${formatNumber(count, locale)}`
      return { key, day: `${key}-01`, value: count, spoken }
    })
    return {
      ...chartFrame(title[locale], scheme),
      data: dayData(values),
      width: Math.max(120, width - 24),
      height: 180,
      padding: { left: 4, right: 4, top: 4, bottom: 0 },
      encoding: {
        x: {
          field: 'day',
          type: 'temporal',
          timeUnit: 'utcyearmonth',
          axis: timeAxis(width),
        },
        y: { field: 'value', type: 'quantitative', axis: null },
      },
      layer: [
        {
          mark: { type: 'bar', cursor: 'pointer', cornerRadiusEnd: 3, width: { band: 0.7 } },
          encoding: {
            color: fillOf(context),
            stroke: outlineOf(context),
            ...SPOKEN,
          },
        },
        ...(values.length <= NUMBERED_MONTHS
          ? [
              {
                mark: { type: 'text', dy: -8, xOffset: 0, bandPosition: 0.5, cursor: 'pointer', aria: false } as const,
                encoding: {
                  x: { field: 'day', type: 'temporal', timeUnit: 'utcyearmonth', bandPosition: 0.5 },
                  text: { field: 'value', type: 'quantitative', format: ',' },
                } as const,
              },
            ]
          : []),
      ],
    }
  }
