import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import type { Chart, ChartContext } from '../../../dashboard/charts/chart'
import { affected, incidentSpans } from '../../../dashboard/charts/incidentSpans'
import { palettes } from '../../../dashboard/charts/theme'
import { vendorTerms } from '../../../dashboard/charts/vendorTerms'
import type { Row } from '../../../queries/rows'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const wide: ChartContext = { width: 800, scheme: 'light', locale: 'ja', picked: null }
const narrow: ChartContext = { ...wide, width: 300 }

async function svgOf(chart: Chart, rows: Row[], context: ChartContext = wide): Promise<string> {
  const runtime = parse(compile(chart(rows, context)).spec, undefined, { ast: true })
  return new View(runtime, { expr: expressionInterpreter, renderer: 'none' }).toSVG()
}

/** What a screen reader is told of each bar. */
const spoken = (svg: string): string[] =>
  [...svg.matchAll(/<path aria-label="([^"]*)"/g)].map(([, label]) => label ?? '')

/** Left and right edge of each bar, in CSS pixels. */
const edges = (svg: string): { left: number; right: number }[] =>
  [...svg.matchAll(/<path aria-label="[^>]*? d="([^"]*)"/g)].map(([, path = '']) => {
    const xs = [...path.matchAll(/([\d.]+),[\d.]+/g)].map(([, x]) => Number(x))
    return { left: Math.min(...xs), right: Math.max(...xs) }
  })

const term = (vendor: string, from: string | null, to: string | null, values: Row = {}): Row => ({
  municipality: '狭山市',
  outsourcing_title: '保守',
  vendor,
  from_on: from,
  to_on: to,
  basis: to === null ? 'current' : 'change_log',
  published_on: '2026-01-15',
  term_id: 'a/1/保守',
  ...values,
})

const terms = [
  term('甲社', null, '2021-04-01'),
  term('乙社', '2021-04-01', '2023-04-01'),
  term('丙社', '2023-04-01', null),
]

describe('terms of vendors', () => {
  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ] as const)('are said with their days, what is not known too, %s', async (_, context) => {
    const svg = await svgOf(vendorTerms, terms, context)
    expect(spoken(svg)).toHaveLength(3)
    expect(new Set(spoken(svg))).toEqual(
      new Set([
        '狭山市・保守, 甲社: 開始日不明 〜 2021年4月1日',
        '狭山市・保守, 乙社: 2021年4月1日 〜 2023年4月1日',
        '狭山市・保守, 丙社: 2023年4月1日 〜 現在（2026年1月15日公表）',
      ]),
    )
    // The words are printed, too: nothing is told by a bar alone.
    for (const words of ['狭山市・保守', '甲社', '開始日不明 〜 2021年4月1日']) expect(svg).toContain(`>${words}<`)
  })

  it('fade behind a dashed outline at an end that is not known, and only there', async () => {
    const dashes = async (rows: Row[]): Promise<number> =>
      (await svgOf(vendorTerms, rows)).split('stroke-dasharray="4,3"').length - 1
    expect(await dashes(terms)).toBe(1)
    expect(await dashes([term('甲社', '2020-01-01', null, { basis: 'change_log' })])).toBe(1)
    expect(await dashes(terms.slice(1))).toBe(0)
  })

  it('stand one after the other on the axis of time', async () => {
    const [second, third] = edges(await svgOf(vendorTerms, terms.slice(1)))
    if (!second || !third) throw new Error('two bars expected')
    expect(second.left).toBeLessThan(second.right)
    expect(third.left).toBeCloseTo(second.right, 0)
    expect(third.right - third.left).toBeGreaterThan(second.right - second.left)
  })

  it('of which no day is known are named without a bar', async () => {
    const svg = await svgOf(vendorTerms, [term('甲社', null, null, { basis: 'change_log', published_on: null })])
    expect(spoken(svg)).toEqual([])
    expect(svg).toContain('>甲社<')
    expect(svg).toContain('>開始日不明 〜 終了日不明<')
  })

  it('are outlined together with their item', async () => {
    const strokes = async (picked: string | null): Promise<number> =>
      (await svgOf(vendorTerms, terms, { ...wide, picked })).split(`stroke="${palettes.light.text}"`).length - 1
    expect((await strokes('a/1/保守')) - (await strokes(null))).toBe(3)
  })

  it('beyond what fits are counted, not dropped in silence', async () => {
    const many = Array.from({ length: 20 }, (_, no) => term('甲社', '2021-04-01', null, { municipality: `団体${no}` }))
    const svg = await svgOf(vendorTerms, many)
    expect(spoken(svg)).toHaveLength(15)
    expect(svg).toContain('ほかは「表で見る」にあります')
  })
})

describe('incidents', () => {
  const incident: Row = {
    municipality: '川口市',
    procedure: '医療',
    kind: 'loss',
    persons: 1457,
    unique_persons: 352,
    records: null,
    disclosed_on: '2018-11-15',
    withdrawn_on: null,
    incident_status: 'current',
    published_on: '2019-03-01',
    incident_id: 'a/1',
  }

  it('say what, how many and how long', async () => {
    const withdrawn = { ...incident, withdrawn_on: '2022-03-02', incident_status: 'withdrawn' }
    expect(spoken(await svgOf(incidentSpans, [incident, withdrawn]))).toEqual([
      '川口市・医療, 紛失・352人: 2018年11月15日 〜 現在（2019年3月1日公表）',
      '川口市・医療, 紛失・352人: 2018年11月15日 〜 2022年3月2日',
    ])
  })

  it('count unique persons before all, persons before records, and none where none is stated', () => {
    expect(affected(incident, 'ja')).toBe('352人')
    expect(affected({ ...incident, unique_persons: null }, 'en')).toBe('1,457 persons')
    expect(affected({ records: 17_000, persons: null }, 'ja')).toBe('17,000件')
    expect(affected({ records: null }, 'ja')).toBe('')
  })
})
