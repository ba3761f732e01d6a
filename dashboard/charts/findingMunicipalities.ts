import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import { codeLabel } from '../i18n/format'
import { numberOf, textOf, type Chart } from './chart'
import { heatTable } from './heat'

/** Municipalities drawn at most; the table below the chart has every one. */
export const MUNICIPALITIES_DRAWN = 30

const titles = { ja: '団体と重さごとの点検の結果の数', en: 'Findings by municipality and severity' }

/** Findings by municipality (rows, those with the most grave findings first) and severity (columns). Key: `body/severity`. */
export const findingMunicipalityTable: Chart = (rows, context) => {
  const { locale } = context
  const shown = new Set([...new Set(rows.map((row) => textOf(row, 'body_id')))].slice(0, MUNICIPALITIES_DRAWN))
  const drawn = rows.filter((row) => shown.has(textOf(row, 'body_id')))
  const most = Math.max(1, ...drawn.map((row) => numberOf(row, 'findings')))
  const cells = drawn.map((row) => {
    const severity = textOf(row, 'severity')
    const value = numberOf(row, 'findings')
    return {
      key: `${textOf(row, 'body_id')}/${severity}`,
      // Bodies of one name in two prefectures are two rows.
      row: [textOf(row, 'prefecture'), textOf(row, 'municipality')].filter(Boolean).join(' '),
      column: codeLabel('finding_severity', severity, locale),
      value,
      share: value / most,
    }
  })
  const order = {
    rows: [...new Set(cells.map(({ row }) => row))],
    columns: keysOf(codes.finding_severity).map((severity) => codeLabel('finding_severity', severity, locale)),
  }
  return heatTable(cells, order, context, titles[locale])
}
