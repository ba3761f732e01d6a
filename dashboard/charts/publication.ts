import { formatMonth, formatNumber } from '../i18n/format'
import { isPicked, numberOf, textOf, type Chart } from './chart'
import { chartConfig, palettes, timeAxis } from './theme'

const titles = { ja: '公表の月ごとの評価書の数', en: 'Assessments by month of publication' }

/** Above this many months the numbers would run into each other; they are in the tooltip and the table then. */
const NUMBERED_MONTHS = 24

/** Assessments by month of publication on a time axis; those without a readable month are in the table only. */
export const publicationBars: Chart = (rows, context) => {
  const { locale, width, scheme } = context
  const palette = palettes[scheme]
  const values = rows.flatMap((row) => {
    const month = textOf(row, 'month')
    const assessments = numberOf(row, 'assessments')
    if (month === '') return []
    const spoken = `${formatMonth(month, locale)}: ${formatNumber(assessments, locale)}`
    return { key: month, day: `${month}-01`, assessments, spoken }
  })
  return {
    description: titles[locale],
    data: { values, format: { parse: { day: 'utc:"%Y-%m-%d"' } } },
    width: Math.max(120, width - 24),
    height: 180,
    autosize: { type: 'pad', contains: 'padding' },
    padding: { left: 4, right: 4, top: 4, bottom: 0 },
    config: chartConfig(scheme),
    encoding: {
      x: {
        field: 'day',
        type: 'temporal',
        timeUnit: 'utcyearmonth',
        axis: timeAxis(width),
      },
      y: { field: 'assessments', type: 'quantitative', axis: null },
    },
    layer: [
      {
        mark: { type: 'bar', cursor: 'pointer', cornerRadiusEnd: 3, width: { band: 0.7 } },
        encoding: {
          color: { condition: { ...isPicked(context), value: palette.picked }, value: palette.bar },
          stroke: { condition: { ...isPicked(context), value: palette.text }, value: 'transparent' },
          description: { field: 'spoken' },
          tooltip: { field: 'spoken', type: 'nominal' },
        },
      },
      ...(values.length <= NUMBERED_MONTHS
        ? [
            {
              mark: { type: 'text', dy: -8, xOffset: 0, bandPosition: 0.5, cursor: 'pointer', aria: false } as const,
              encoding: {
                x: { field: 'day', type: 'temporal', timeUnit: 'utcyearmonth', bandPosition: 0.5 },
                text: { field: 'assessments', type: 'quantitative', format: ',' },
              } as const,
            },
          ]
        : []),
    ],
  }
}
