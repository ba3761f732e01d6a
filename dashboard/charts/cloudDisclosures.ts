import { formatDay, formatNumber } from '../i18n/format'
import { isPicked, numberOf, textOf, type Chart } from './chart'
import { chartConfig, palettes, timeAxis } from './theme'

const titles = {
  ja: 'ガバメントクラウドの記載が公にされた評価書の累計',
  en: 'Running total of assessments that disclose Government Cloud',
}

/** A stepped line of the running total; a point a day. Assessments without a day are in the table only. */
export const disclosureSteps: Chart = (rows, context) => {
  const { locale, width, scheme } = context
  const palette = palettes[scheme]
  const values = rows.flatMap((row) => {
    const day = textOf(row, 'disclosed_on')
    const cumulative = numberOf(row, 'cumulative')
    if (day === '') return []
    return { key: day, day, cumulative, spoken: `${formatDay(day, locale)}: ${formatNumber(cumulative, locale)}` }
  })
  return {
    description: titles[locale],
    data: { values, format: { parse: { day: 'utc:"%Y-%m-%d"' } } },
    width: Math.max(120, width - 56),
    height: 200,
    autosize: { type: 'pad', contains: 'padding' },
    padding: { left: 4, right: 28, top: 12, bottom: 0 },
    config: chartConfig(scheme),
    encoding: {
      x: {
        field: 'day',
        type: 'temporal',
        scale: { type: 'utc', nice: true },
        axis: timeAxis(width),
      },
      y: {
        field: 'cumulative',
        type: 'quantitative',
        scale: { domainMin: 0 },
        axis: { title: null, tickMinStep: 1, tickCount: 4, domain: false, ticks: false },
      },
    },
    layer: [
      { mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2, color: palette.bar, aria: false } },
      {
        mark: { type: 'point', filled: true, size: 140, cursor: 'pointer', opacity: 1 },
        encoding: {
          color: { condition: { ...isPicked(context), value: palette.picked }, value: palette.bar },
          stroke: { condition: { ...isPicked(context), value: palette.text }, value: palette.surface },
          strokeWidth: { value: 2 },
          description: { field: 'spoken' },
          tooltip: { field: 'spoken', type: 'nominal' },
        },
      },
      {
        mark: { type: 'text', dy: -14, aria: false },
        encoding: { text: { field: 'cumulative', type: 'quantitative', format: ',' } },
      },
    ],
  }
}
