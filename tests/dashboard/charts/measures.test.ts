import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { changeChapterBars } from '../../../dashboard/charts/changeChapters'
import { changeTimingTable } from '../../../dashboard/charts/changeTimings'
import { changeYearKey, changeYearTable } from '../../../dashboard/charts/changeYears'
import type { Chart, ChartContext } from '../../../dashboard/charts/chart'
import { currencyTable } from '../../../dashboard/charts/citationCurrencies'
import { controlTable } from '../../../dashboard/charts/controlLevels'
import { keyParts } from '../../../dashboard/charts/key'
import { tableItemBars } from '../../../dashboard/charts/legalTableItems'
import { mediaTable } from '../../../dashboard/charts/media'
import { ownTextBars } from '../../../dashboard/charts/ownText'
import { retentionBars } from '../../../dashboard/charts/retentionPeriods'
import { riskRatingTable } from '../../../dashboard/charts/riskRatings'
import { LAWS_DRAWN, statuteCategoryTable } from '../../../dashboard/charts/statuteCategories'
import type { Row } from '../../../queries/rows'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const wide: ChartContext = { width: 900, scheme: 'light', locale: 'ja', picked: null }
const english: ChartContext = { ...wide, locale: 'en' }
const narrow: ChartContext = { ...wide, width: 300, scheme: 'dark' }

async function svgOf(chart: Chart, rows: Row[], context: ChartContext = wide): Promise<string> {
  const runtime = parse(compile(chart(rows, context)).spec, undefined, { ast: true })
  return new View(runtime, { expr: expressionInterpreter, renderer: 'none' }).toSVG()
}

/** What a screen reader is told of each mark. */
const spoken = (svg: string): string[] =>
  [...svg.matchAll(/<path aria-label="([^"]*)"/g)].map(([, label]) => label ?? '')

const rating = (rating: string, ratings: number, share: number): Row => ({
  form: 'priority',
  risk_section: 'III.4',
  rating,
  ratings,
  share,
})

describe('ratings and controls', () => {
  it('are told with their share, what is no answer in columns after the answers', async () => {
    const rows = [rating('missing', 1, 0.25), rating('十分である', 3, 0.75)]
    const svg = await svgOf(riskRatingTable, rows)
    expect(spoken(svg)).toEqual(['様式3 Ⅲ4 委託, 本文にない: 1（25%）', '様式3 Ⅲ4 委託, 十分である: 3（75%）'])
    expect(svg.indexOf('>十分である<')).toBeLessThan(svg.indexOf('>本文にない<'))
    expect(spoken(await svgOf(riskRatingTable, rows, english))).toContain(
      'Form 3 III.4 Outsourcing, Sufficient: 3 (75%)',
    )
  })

  it('name controls in the words of the forms, in either language', async () => {
    const rows = [{ control: 'ユーザ認証の管理', level: 'undetermined', assessments: 2, assessment_share: 0.5 }]
    expect(spoken(await svgOf(controlTable, rows))).toEqual(['ユーザ認証の管理, 判別できない: 2（50%）'])
    expect(spoken(await svgOf(controlTable, rows, english))[0]).toMatch(/^[ -~]+, Undetermined: 2 \(50%\)$/)
  })

  it('break the labels of rows that are too long for a narrow screen, and lose nothing', async () => {
    const control = '委託契約書中の特定個人情報ファイルの取扱いに関する規定'
    const rows = [{ control, level: 'done', assessments: 1, assessment_share: 1 }]
    const svg = await svgOf(controlTable, rows, narrow)
    const lines = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, line]) => line ?? '')
    expect(lines.join('')).toContain(control)
    expect(lines.length).toBeGreaterThan(2)
  })
})

describe('media and periods', () => {
  it('keep a medium that could not be told apart from the others', async () => {
    const rows = [
      { flow: 'transfer', medium: 'undetermined', assessments: 1, assessment_share: 0.5 },
      { flow: 'transfer', medium: '電子メール', assessments: 1, assessment_share: 0.5 },
    ]
    const svg = await svgOf(mediaTable, rows)
    expect(spoken(svg)).toEqual(['判別できない, 移転: 1（50%）', '電子メール, 移転: 1（50%）'])
    expect(svg.indexOf('>電子メール<')).toBeLessThan(svg.indexOf('>判別できない<'))
  })

  it('call a period that is missing what it is', async () => {
    const rows = [
      { retention: '20年以上', files: 3 },
      { retention: 'missing', files: 1 },
    ]
    expect(spoken(await svgOf(retentionBars, rows))).toEqual(['20年以上: 3（75%）', '本文にない: 1（25%）'])
    expect(spoken(await svgOf(retentionBars, rows, english))).toEqual([
      '20 years or more: 3 (75%)',
      'Missing from the text: 1 (25%)',
    ])
  })

  it('leave out of own words what has no long passages: it has no share', async () => {
    const rows = [
      { municipality: '甲市', procedure: '事務', own_share: 0, assessment_id: 'a' },
      { municipality: '乙市', procedure: '事務', own_share: null, assessment_id: 'b' },
    ]
    expect(spoken(await svgOf(ownTextBars, rows))).toEqual(['甲市・事務: 0%'])
  })
})

describe('changes', () => {
  it('whose day or reason could not be read stand last', async () => {
    const rows = [
      { change_year: null, change_category: 'law_amendment', changes: 1 },
      { change_year: '2025', change_category: null, changes: 2 },
      { change_year: '2025', change_category: 'law_amendment', changes: 3 },
    ]
    const svg = await svgOf(changeYearTable, rows)
    expect(spoken(svg)).toEqual(['法令の改正, 読み取れない: 1', '読み取れない, 2025: 2', '法令の改正, 2025: 3'])
    expect(rows.map((row) => keyParts(changeYearKey(row), 'year', 'category'))).toEqual([
      { year: '', category: 'law_amendment' },
      { year: '2025', category: '' },
      { year: '2025', category: 'law_amendment' },
    ])
  })

  it('keep the years without a change between the others', async () => {
    const rows = ['2021', '2024'].map((year) => ({ change_year: year, change_category: 'other', changes: 1 }))
    const svg = await svgOf(changeYearTable, rows)
    const years = ['2021', '2022', '2023', '2024'].map((year) => svg.indexOf(`>${year}<`))
    expect(years.every((at) => at > 0)).toBe(true)
    expect(years).toEqual([...years].sort((a, b) => a - b))
    expect(spoken(svg)).toHaveLength(2)
    expect(await svgOf(changeYearTable, rows, narrow)).toContain('>22<')
  })

  it('tell before from after, and an unread timing from both', async () => {
    const rows = ['事後', null, '事前'].map((timing) => ({
      change_category: 'other',
      timing,
      changes: 1,
      share: 1 / 3,
    }))
    const svg = await svgOf(changeTimingTable, rows)
    expect(spoken(svg)).toEqual(['その他, 事後: 1（33%）', 'その他, 読み取れない: 1（33%）', 'その他, 事前: 1（33%）'])
    expect(svg.indexOf('>事前<')).toBeLessThan(svg.indexOf('>事後<'))
  })

  it('whose item could not be told are no chapter', async () => {
    const rows = [
      { form: 'full', chapter: 'II', changes: 2 },
      { form: null, chapter: null, changes: 1 },
    ]
    expect(spoken(await svgOf(changeChapterBars, rows))).toEqual(['様式4 Ⅱ ファイルの概要: 2', '項目を読み取れない: 1'])
  })
})

describe('legal bases', () => {
  it('name an item of a table with its statute, and a table without an item', async () => {
    const rows = [
      { table_name: '別表', table_item: '14', statute: '予防接種法', assessments: 2 },
      { table_name: '別表第二', table_item: null, statute: null, assessments: 1 },
    ]
    expect(spoken(await svgOf(tableItemBars, rows))).toEqual([
      '別表 14 の項（予防接種法）: 2',
      '別表第二 項の記載なし: 1',
    ])
  })

  it('name the checks by their titles', async () => {
    const rows = [{ rule: 'superseded_annex_tables', currency: 'both', assessments: 1, assessment_share: 0.2 }]
    expect(spoken(await svgOf(currencyTable, rows))).toEqual([
      '番号法の別表第一・別表第二の引用, 現行と旧い引用: 1（20%）',
    ])
  })

  it('draw the statutes that are cited most', async () => {
    const rows = Array.from({ length: LAWS_DRAWN + 1 }, (_, no) => ({
      law: `法${no}`,
      procedure_category: null,
      assessments: 20 - no,
      assessment_share: 0.5,
    }))
    const marks = spoken(await svgOf(statuteCategoryTable, rows))
    expect(marks).toHaveLength(LAWS_DRAWN)
    expect(marks[0]).toBe('法0, 読み取れない: 20（50%）')
  })
})

describe('a key of several values', () => {
  it('gives them back, the first with its slashes', () => {
    expect(keyParts('a/b/c', 'first', 'last')).toEqual({ first: 'a/b', last: 'c' })
    expect(keyParts('/', 'first', 'last')).toEqual({ first: '', last: '' })
  })
})
