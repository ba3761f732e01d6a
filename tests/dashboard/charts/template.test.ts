/** A chart filled into the template of one drawn before is the chart that compiling its own specification gives. */
import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile, type TopLevelSpec } from 'vega-lite'
import { expect, it } from 'vitest'
import type { Chart, ChartContext } from '../../../dashboard/charts/chart'
import { changeMonthBars } from '../../../dashboard/charts/changeMonths'
import { changeYearTable } from '../../../dashboard/charts/changeYears'
import { disclosureSteps } from '../../../dashboard/charts/cloudDisclosures'
import { coverageTable } from '../../../dashboard/charts/coverage'
import { findingMunicipalityTable } from '../../../dashboard/charts/findingMunicipalities'
import { findingSeverityBars } from '../../../dashboard/charts/findingSeverities'
import { formBars } from '../../../dashboard/charts/forms'
import { incidentSpans } from '../../../dashboard/charts/incidentSpans'
import { mediaTable } from '../../../dashboard/charts/media'
import { prefectureMap } from '../../../dashboard/charts/prefectures'
import { publicationBars } from '../../../dashboard/charts/publication'
import { toSvg } from '../../../dashboard/charts/view'
import { riskRatingTable } from '../../../dashboard/charts/riskRatings'
import { statuteBars } from '../../../dashboard/charts/statutes'
import { templateOf } from '../../../dashboard/charts/template'
import { vendorBars } from '../../../dashboard/charts/vendors'
import { vendorTerms } from '../../../dashboard/charts/vendorTerms'
import type { Row } from '../../../queries/rows'
import { askOverDocuments } from '../../fixtures/ask'

const context: ChartContext = { width: 800, scheme: 'light', locale: 'ja', picked: null }
const { ask } = askOverDocuments()

/** Vega numbers the clips and gradients of all charts on a page. */
const withoutNumbers = (svg: string): string => svg.replaceAll(/(clip|gradient)_?\d+/g, '$1')

async function direct(spec: TopLevelSpec): Promise<string> {
  const runtime = parse(compile(spec).spec, undefined, { ast: true })
  return withoutNumbers(await new View(runtime, { expr: expressionInterpreter, renderer: 'none' }).toSVG())
}

const more = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === 'number' ? cell * 3 : cell])),
  )

const charts: Readonly<Record<string, Chart>> = {
  prefectures: prefectureMap,
  publication_by_month: publicationBars,
  cloud_disclosures: disclosureSteps,
  vendors: vendorBars,
  vendor_terms: vendorTerms,
  coverage_by_chapter: coverageTable,
  risk_ratings: riskRatingTable,
  change_months: changeMonthBars,
  change_years: changeYearTable,
  findings_by_municipality: findingMunicipalityTable,
  findings_by_severity: findingSeverityBars,
  forms: formBars,
  incidents: incidentSpans,
  media: mediaTable,
  statutes: statuteBars,
}

it.each(Object.entries(charts))('%s', async (name, chart) => {
  const rows = await ask(name)
  expect(rows.length).toBeGreaterThan(1)
  for (const drawn of [rows, more(rows), rows.slice(1), rows]) {
    expect(withoutNumbers(await toSvg(chart(drawn, context)))).toBe(await direct(chart(drawn, context)))
  }
})

const bars = (values: object[]): TopLevelSpec => ({
  data: { values },
  mark: 'bar',
  encoding: { x: { field: 'n', type: 'quantitative' }, y: { field: 'name', type: 'nominal' } },
})

it('keeps a template for other rows, and takes a new one for another specification', () => {
  const drawn = templateOf(bars([{ n: 1, name: 'a' }]))
  const again = templateOf(bars([{ n: 2, name: 'b' }]))
  expect(again.runtime.streams).toBe(drawn.runtime.streams)
  expect(templateOf({ ...bars([]), width: 20 }).runtime.streams).not.toBe(drawn.runtime.streams)
})

it('keeps a template for other counts, names and sizes', async () => {
  const rows = await ask('change_years')
  const streams = (chart: Chart, drawn: readonly Row[], width: number) =>
    templateOf(chart(drawn, { ...context, width })).runtime.streams
  expect(streams(changeYearTable, rows.slice(2), 700)).toBe(streams(changeYearTable, rows, 800))
  const forms = await ask('forms')
  expect(streams(formBars, more(forms).slice(1), 700)).toBe(streams(formBars, forms, 800))
})

const scaled = (type: 'quantitative' | 'temporal' | 'nominal', domain: (number | string | null)[]): TopLevelSpec => ({
  data: { values: [{ at: '2026-01-15', n: 3 }] },
  width: 300,
  height: 80,
  params: [{ name: 'own', value: 5 }],
  mark: { type: 'point', size: { expr: 'own' } },
  encoding: { x: { field: type === 'quantitative' ? 'n' : 'at', type, scale: { domain } } },
})

it.each([
  ['numbers around zero', scaled('quantitative', [-4, 8])],
  ['numbers without zero', scaled('quantitative', [2, 8])],
  ['several numbers', scaled('quantitative', [0, 2, 8])],
  ['days', scaled('temporal', ['2025-01-01', '2026-12-31'])],
  ['names', scaled('nominal', ['2026-01-15', '2026-01-16'])],
  ['names and none', scaled('nominal', ['2026-01-15', null])],
])('%s as a domain', async (_, spec) => {
  expect(withoutNumbers(await toSvg(spec))).toBe(await direct(spec))
})

it('leaves the rows it is given as they are', async () => {
  const rows = [{ n: 1, name: 'a' }]
  await toSvg(bars(rows))
  expect(Reflect.ownKeys(rows[0] ?? {})).toEqual(['n', 'name'])
})

it('draws several data, of which two are the same rows', async () => {
  const [some, others] = [[{ n: 1, name: 'a' }], [{ n: 2, name: 'b' }]]
  const layered = (first: object[], second: object[]): TopLevelSpec => ({
    data: { values: first },
    layer: [
      { mark: 'bar', encoding: { x: { field: 'n', type: 'quantitative' }, y: { field: 'name', type: 'nominal' } } },
      { data: { values: second }, mark: 'rule', encoding: { x: { field: 'n', type: 'quantitative' } } },
    ],
  })
  for (const spec of [layered(some, others), layered(others, some), layered(some, some)]) {
    expect(withoutNumbers(await toSvg(spec))).toBe(await direct(spec))
  }
})
