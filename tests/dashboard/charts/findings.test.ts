import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import { expect, it } from 'vitest'
import type { Chart, ChartContext } from '../../../dashboard/charts/chart'
import { findingMunicipalityTable } from '../../../dashboard/charts/findingMunicipalities'
import { findingRuleBars } from '../../../dashboard/charts/findingRules'
import { findingSeverityBars } from '../../../dashboard/charts/findingSeverities'
import type { Row } from '../../../queries/rows'

const context: ChartContext = { width: 800, scheme: 'light', locale: 'ja', picked: null }

async function spoken(chart: Chart, rows: Row[]): Promise<string[]> {
  const runtime = parse(compile(chart(rows, context)).spec, undefined, { ast: true })
  const svg = await new View(runtime, { expr: expressionInterpreter, renderer: 'none' }).toSVG()
  return [...svg.matchAll(/<path aria-label="([^"]*)"/g)].map(([, label]) => label ?? '')
}

it('the severity of findings is a word, in the given order', async () => {
  const rows = [
    { severity: 'high', findings: 1 },
    { severity: 'low', findings: 3 },
  ]
  expect(await spoken(findingSeverityBars, rows)).toEqual(['高: 1（25%）', '低: 3（75%）'])
})

it('a rule that the dashboard does not know is called by its name', async () => {
  const rows = [{ severity: 'medium', rule: 'a_rule_of_tomorrow', findings: 2 }]
  expect(await spoken(findingRuleBars, rows)).toEqual(['［中］a_rule_of_tomorrow: 2'])
})

it('municipalities of one name in two prefectures are two rows', async () => {
  const rows = ['東京都', '広島県'].map((prefecture, no) => ({
    municipality: '府中市',
    prefecture,
    severity: 'low',
    findings: no,
    body_id: String(no),
  }))
  expect(await spoken(findingMunicipalityTable, rows)).toEqual(['東京都 府中市, 低: 0', '広島県 府中市, 低: 1'])
})
