import { describe, expect, it } from 'vitest'
import type { ChartContext } from '../../../dashboard/charts/chart'
import { keyParts } from '../../../dashboard/charts/key'
import { toSvg } from '../../../dashboard/charts/view'
import { palettes } from '../../../dashboard/charts/theme'
import { vendorCellKey, vendorMatrix, vendorsDrawn } from '../../../dashboard/charts/vendorMatrix'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'
import type { Row } from '../../../queries/rows'

await loadCatalogue('en')

const wide: ChartContext = { width: 900, scheme: 'light', locale: 'ja', picked: null }
const narrow: ChartContext = { ...wide, width: 300 }

/** A cell of the `body`th municipality and, unless it could not be read, the `vendor`th vendor. */
const cell = (body: number, vendor: number | null, items: number, values: Row = {}): Row => ({
  municipality: `第${body}市`,
  prefecture: '埼玉県',
  vendor: vendor === null ? null : `${vendor}社`,
  items,
  assessments: 1,
  subcontracted_items: 0,
  unknown_subcontracting: 0,
  body_id: `b${body}`,
  vendor_id: vendor === null ? null : `v${vendor}`,
  municipality_order: body,
  vendor_order: vendor,
  ...values,
})

const marks = (svg: string): string[] =>
  [...svg.matchAll(/<path aria-label="([^"]*)"/g)].map(([, label]) => label ?? '')

/** Where words stand in a drawing, in the order asked for. */
const places = (svg: string, words: readonly string[]): number[] => words.map((word) => svg.indexOf(`>${word}<`))

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => number > (numbers[at - 1] ?? -1) && number >= 0)

describe('the matrix of municipalities and vendors', () => {
  const rows = [
    cell(1, 2, 1200, { subcontracted_items: 3, unknown_subcontracting: 1 }),
    cell(1, null, 2, { unknown_subcontracting: 2 }),
    cell(2, 1, 1),
  ]

  it('prints the number in its cell and says what is sub-contracted, the unknown apart from it', async () => {
    const svg = await toSvg(vendorMatrix(rows, wide))
    expect(marks(svg)).toEqual([
      '埼玉県 第1市, 2社: 委託事項 1,200（うち再委託 3、再委託の有無を判別できない 1）',
      '埼玉県 第1市, 読み取れない: 委託事項 2（再委託の有無を判別できない 2）',
      '埼玉県 第2市, 1社: 委託事項 1',
    ])
    expect(isAscending(places(svg, ['1,200', '2', '1']))).toBe(true)
    expect(marks(await toSvg(vendorMatrix(rows, { ...wide, locale: 'en' })))).toEqual([
      '埼玉県 第1市, 2社: outsourcing items 1,200 (3 sub-contracted, sub-contracting undetermined for 1)',
      '埼玉県 第1市, Could not be read: outsourcing items 2 (sub-contracting undetermined for 2)',
      '埼玉県 第2市, 1社: outsourcing items 1',
    ])
  })

  it('has the vendors in their order, what could not be read last', async () => {
    const svg = await toSvg(vendorMatrix(rows, wide))
    expect(isAscending(places(svg, ['1社', '2社', '読み取れない']))).toBe(true)
    expect(await toSvg(vendorMatrix([cell(2, 1, 1)], wide))).not.toContain('読み取れない')
  })

  it('gives a cell back as a municipality and a vendor, the unread one, too', () => {
    expect(rows.map((row) => keyParts(vendorCellKey(row), 'body', 'vendor'))).toEqual([
      { body: 'b1', vendor: 'v2' },
      { body: 'b1', vendor: '' },
      { body: 'b2', vendor: 'v1' },
    ])
  })

  it('outlines the picked cell', async () => {
    const svg = await toSvg(vendorMatrix(rows, { ...wide, picked: 'b1/' }))
    const [picked, ...others] = [...svg.matchAll(/<path aria-label="([^"]*)"[^>]*>/g)].filter(([tag]) =>
      tag.includes(`stroke="${palettes.light.text}"`),
    )
    expect(picked?.[1]).toContain('読み取れない')
    expect(others).toEqual([])
  })

  it('names the prefecture on a narrow screen only where two municipalities have one name', async () => {
    const named = ['東京都', '広島県', '奈良県'].map((prefecture, at) =>
      cell(at, 1, 1, { prefecture, municipality: at < 2 ? '府中市' : '奈良市' }),
    )
    expect(marks(await toSvg(vendorMatrix(named, narrow))).map((label) => label.split(',')[0])).toEqual([
      '東京都 府中市',
      '広島県 府中市',
      '奈良市',
    ])
  })

  it('draws the first 20 municipalities and the first 8 vendors that serve these, and always what could not be read', async () => {
    const many = [
      // Whom these serve is known, but no vendor drawn.
      cell(0, 99, 9),
      ...Array.from({ length: 20 }, (_, at) => at + 1).flatMap((body) => [
        ...Array.from({ length: 10 }, (_, vendor) => cell(body, vendor + 2, 1)),
        cell(body, null, 1),
      ]),
      cell(21, 1, 1),
    ]
    const { bodies, vendors } = vendorsDrawn(many, wide.width)
    expect([bodies.size, bodies.has('b0'), bodies.has('b19'), bodies.has('b20')]).toEqual([20, true, true, false])
    expect([...vendors]).toEqual(['v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9'])
    // A narrow screen has room for fewer.
    expect([...vendorsDrawn(many, narrow.width).vendors]).toEqual(['v2', 'v3', 'v4', 'v5', 'v6'])
    expect(marks(await toSvg(vendorMatrix(many, narrow)))).toHaveLength(19 * 6)
    const svg = await toSvg(vendorMatrix(many, wide))
    expect(marks(svg)).toHaveLength(19 * 9)
    expect(marks(svg).filter((label) => label.includes('読み取れない'))).toHaveLength(19)
    // A municipality that none of them serves stands there as an empty row.
    expect(svg).toContain('埼玉県 第0市')
    expect(svg).not.toContain('第20市')
  })
})
