import { formatDay, formatNumber } from '../i18n/format'
import { numberOf, textOf, type Chart } from './chart'
import { chartFrame, dayData } from './frame'
import { fillOf, outlineOf, SPOKEN } from './mark'
import { palettes, timeAxis } from './theme'

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
    ...chartFrame(titles[locale], scheme),
    data: dayData(values),
    width: Math.max(120, width - 56),
    height: 200,
    padding: { left: 4, right: 28, top: 12, bottom: 0 },
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
          color: fillOf(context),
          stroke: outlineOf(context, palette.surface),
          strokeWidth: { value: 2 },
          ...SPOKEN,
        },
      },
      {
        mark: { type: 'text', dy: -14, aria: false },
        encoding: { text: { field: 'cumulative', type: 'quantitative', format: ',' } },
      },
    ],
  }
}
