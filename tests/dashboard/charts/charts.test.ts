import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../dashboard/charts/bars'
import type { Chart, ChartContext } from '../../../dashboard/charts/chart'
import { businessBars } from '../../../dashboard/charts/cloudBusiness'
import { disclosureSteps } from '../../../dashboard/charts/cloudDisclosures'
import { cloudLayerTable } from '../../../dashboard/charts/cloudLayers'
import { coverageTable } from '../../../dashboard/charts/coverage'
import { inLines } from '../../../dashboard/charts/heat'
import { incidentAnswerBars } from '../../../dashboard/charts/incidentAnswers'
import { publicationBars } from '../../../dashboard/charts/publication'
import { palettes } from '../../../dashboard/charts/theme'
import { vendorBars } from '../../../dashboard/charts/vendors'
import type { Row } from '../../../queries/rows'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const wide: ChartContext = { width: 800, scheme: 'light', locale: 'ja', picked: null }
const narrow: ChartContext = { ...wide, width: 300, scheme: 'dark', locale: 'en' }

/** The chart as the page draws it: interpreted, as SVG. */
async function svgOf(chart: Chart, rows: Row[], context: ChartContext): Promise<string> {
  const runtime = parse(compile(chart(rows, context)).spec, undefined, { ast: true })
  return new View(runtime, { expr: expressionInterpreter, renderer: 'none' }).toSVG()
}

/** What a screen reader is told of each mark. */
const spoken = (svg: string): string[] =>
  [...svg.matchAll(/aria-label="([^"]*)"[^>]*role="graphics-symbol"|role="graphics-symbol"[^>]*aria-label="([^"]*)"/g)]
    .map(([, before, after]) => before ?? after ?? '')
    .filter((label) => label.includes(': '))

const vendors: Row[] = [
  { vendor: '両備システムズ', vendor_id: 'v1', municipalities: 3, municipality_share: 0.75 },
  { vendor: null, vendor_id: null, municipalities: 1, municipality_share: 0.25 },
]

describe('charts', () => {
  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ] as const)('name each vendor with its number, %s', async (_, context) => {
    const svg = await svgOf(vendorBars, vendors, context)
    const unread = context.locale === 'ja' ? '（読み取れない）' : '(could not be read)'
    const [most, least] = context.locale === 'ja' ? ['3（75%）', '1（25%）'] : ['3 (75%)', '1 (25%)']
    expect(spoken(svg)).toEqual([`両備システムズ: ${most}`, `${unread}: ${least}`])
    expect(svg).toContain('両備システムズ')
  })

  it('outline the mark whose records are open, the unread one too', async () => {
    const strokes = async (picked: string | null): Promise<number> => {
      const svg = await svgOf(vendorBars, vendors, { ...wide, picked })
      return svg.split(`stroke="${palettes.light.text}"`).length - 1
    }
    const none = await strokes(null)
    expect([await strokes('v1'), await strokes(''), await strokes('v2')]).toEqual([none + 1, none + 1, none])
  })

  it('label codes, and count an unreadable answer apart', async () => {
    const status = [{ business_status: 'government_cloud', assessments: 4 }]
    expect(spoken(await svgOf(businessBars, status, wide))).toEqual(['ガバメントクラウド: 4（100%）'])
    const answers = [
      { answer: '発生なし', assessments: 1 },
      { answer: null, assessments: 3 },
    ]
    expect(spoken(await svgOf(incidentAnswerBars, answers, wide))).toEqual([
      '発生なし: 1（25%）',
      '読み取れない: 3（75%）',
    ])
  })

  it('print the numbers of a heat table, states in the order of the forms', async () => {
    const rows = [
      { form: 'full', chapter: 'III', state: 'missing', items: 30, share: 0.3 },
      { form: 'full', chapter: 'III', state: 'answered', items: 70, share: 0.7 },
    ]
    const svg = await svgOf(coverageTable, rows, wide)
    expect(spoken(svg)).toEqual(['様式4 Ⅲ リスク対策, 本文にない: 30', '様式4 Ⅲ リスク対策, 記載あり: 70'])
    expect(svg.indexOf('>記載あり<')).toBeLessThan(svg.indexOf('>本文にない<'))
    expect(svg).toContain('>70<')
  })

  it('keep planned environments apart from current ones', async () => {
    const rows = [
      { layer: 'business_system', environment: 'government_cloud', stage: 'planned', assessments: 2 },
      { layer: 'business_system', environment: 'government_cloud', stage: 'current', assessments: 1 },
    ]
    expect(spoken(await svgOf(cloudLayerTable, rows, wide))).toEqual([
      '業務システム（予定）, ガバメントクラウド: 2',
      '業務システム, ガバメントクラウド: 1',
    ])
  })

  it('leave out of a time axis what has no time', async () => {
    const months = [
      { month: '2025-12', assessments: 2 },
      { month: null, assessments: 1 },
    ]
    expect(spoken(await svgOf(publicationBars, months, wide))).toEqual(['2025年12月: 2'])
    const days = [
      { disclosed_on: '2025-01-14', assessments: 1, cumulative: 1 },
      { disclosed_on: null, assessments: 1, cumulative: 2 },
    ]
    expect(spoken(await svgOf(disclosureSteps, days, wide))).toEqual(['2025年1月14日: 1'])
  })

  it('are not widened by a long label', async () => {
    const widthOf = async (vendor: string, context: ChartContext): Promise<number> => {
      const rows = [{ vendor, vendor_id: 'v', municipalities: 1, municipality_share: 1 }]
      const match = /<svg[^>]* width="(?<width>[\d.]+)"/.exec(await svgOf(vendorBars, rows, context))
      return Number(match?.groups?.width)
    }
    for (const context of [wide, narrow]) {
      const [short, long] = [await widthOf('情報', context), await widthOf('情報'.repeat(40), context)]
      expect(long).toBeLessThanOrEqual(Math.max(short, context.width))
    }
  })
})

describe('headings of a heat table', () => {
  it('break anywhere in Japanese and between words in English', () => {
    expect(inLines('判別できない', textWidth('判別で'))).toBe('判別で\nきない')
    expect(inLines('Missing from the text', textWidth('Missing from'))).toBe('Missing from\nthe text')
    expect(inLines('空欄', 500)).toBe('空欄')
  })
})

describe('colours', () => {
  const tokens = readFileSync(
    createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
    'utf8',
  )

  it('are design tokens', () => {
    for (const { ramp, ...plain } of Object.values(palettes)) {
      for (const colour of [...ramp, ...Object.values(plain)]) expect(tokens, colour).toContain(`: ${colour};`)
    }
  })

  it('are legible: text 4.5:1 on its ground, bars 3:1 on theirs', () => {
    for (const { text, muted, surface, bar, picked, ramp, onRamp } of Object.values(palettes)) {
      for (const colour of [text, muted]) expect(contrast(colour, surface), colour).toBeGreaterThanOrEqual(4.5)
      for (const colour of [bar, picked]) expect(contrast(colour, surface), colour).toBeGreaterThanOrEqual(3)
      for (const ground of ramp) expect(contrast(onRamp, ground), ground).toBeGreaterThanOrEqual(4.5)
    }
  })
})

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
