import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import { codeLabel, formatMonth, formatNumber } from '../i18n/format'
import { textWidth } from './bars'
import { NARROW, numberOf, textOf, type Chart } from './chart'
import { chartFrame, dayData } from './frame'
import { fillOf, outlineOf, SPOKEN } from './mark'
import { ROW_HEIGHT, timeAxis } from './theme'

const titles = { ja: '変更の月と理由の区分ごとの変更箇所の数', en: 'Changes by month and category' }

/** Changes by month (time axis) and category (rows), the size of a point being their number. Key: `month/category`. */
export const changeTimeline: Chart = (rows, context) => {
  const { locale, width, scheme } = context
  const values = rows.flatMap((row) => {
    const [month, category] = [textOf(row, 'month'), textOf(row, 'change_category')]
    if (month === '') return []
    const label = codeLabel('change_category', category, locale)
    const changes = numberOf(row, 'changes')
    const spoken = `${formatMonth(month, locale)}, ${label}: ${formatNumber(changes, locale)}`
    return { key: textOf(row, 'cell_id'), day: `${month}-01`, category: label, changes, spoken }
  })
  const order = keysOf(codes.change_category).map((category) => codeLabel('change_category', category, locale))
  const present = order.filter((label) => values.some(({ category }) => category === label))
  const labelSpace = Math.min(Math.max(0, ...present.map(textWidth)) + 12, width * (width < NARROW ? 0.4 : 0.3))
  const plotWidth = Math.max(120, width - labelSpace - 24)
  return {
    ...chartFrame(titles[locale], scheme),
    data: dayData(values),
    width: plotWidth,
    height: { step: ROW_HEIGHT },
    padding: { left: 0, right: 12, top: 4, bottom: 0 },
    mark: { type: 'circle', cursor: 'pointer', opacity: 0.85 },
    encoding: {
      x: { field: 'day', type: 'temporal', scale: { type: 'utc', padding: 16 }, axis: timeAxis(plotWidth) },
      y: {
        field: 'category',
        type: 'nominal',
        sort: present,
        axis: { title: null, ticks: false, domain: false, grid: true, labelLimit: labelSpace, labelPadding: 8 },
      },
      size: { field: 'changes', type: 'quantitative', legend: null, scale: { range: [60, 700], zero: true } },
      color: fillOf(context),
      stroke: outlineOf(context),
      ...SPOKEN,
    },
  }
}
