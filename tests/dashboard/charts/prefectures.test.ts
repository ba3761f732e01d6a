import { describe, expect, it } from 'vitest'
import type { ChartContext } from '../../../dashboard/charts/chart'
import { GRID, prefectureTiles } from '../../../dashboard/charts/prefectureGrid'
import { prefectureMap } from '../../../dashboard/charts/prefectures'
import { toSvg } from '../../../dashboard/charts/view'
import { palettes } from '../../../dashboard/charts/theme'
import { loadCatalogue } from '../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const context: ChartContext = { width: 700, scheme: 'light', locale: 'ja', picked: null }
const rows = [
  { prefecture: '埼玉県', assessments: 3, municipalities: 3 },
  { prefecture: '奈良県', assessments: 1, municipalities: 1 },
  { prefecture: '青森県', assessments: 0, municipalities: 0, held: 0 },
  { prefecture: '東京都', assessments: 0, municipalities: 0, held: 2 },
  { prefecture: null, assessments: 2, municipalities: 1 },
]

/** The tiles as drawn: what is spoken of each, and its attributes. */
async function tilesOf(picked: string | null = null, width = context.width): Promise<Map<string, string>> {
  const svg = await toSvg(prefectureMap(rows, { ...context, picked, width }))
  const tiles = [...svg.matchAll(/<path aria-label="([^"]*)"[^>]*>/g)]
  return new Map(tiles.map(([tag, spoken = '']) => [spoken, tag]))
}

describe('the grid', () => {
  it('has the 47 prefectures, each on a tile of its own, and fits a narrow screen', () => {
    expect(prefectureTiles).toHaveLength(47)
    for (const key of ['prefecture', 'english'] as const) {
      expect(new Set(prefectureTiles.map((tile) => tile[key])).size).toBe(47)
    }
    expect(new Set(prefectureTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(47)
    expect(GRID).toEqual({ columns: 12, rows: 13 })
  })

  it('keeps north and east where they are', () => {
    const at = (name: string) => prefectureTiles.find(({ prefecture }) => prefecture === name)
    expect(at('青森県')?.row).toBeLessThan(at('埼玉県')?.row ?? 0)
    expect(at('千葉県')?.column).toBeGreaterThan(at('京都府')?.column ?? 99)
    expect(at('沖縄県')).toMatchObject({ column: 0, row: 12 })
  })
})

describe('the map', () => {
  it('says the number of every prefecture, and shows one without any as an empty outline', async () => {
    const tiles = await tilesOf()
    expect(tiles.size).toBe(47)
    expect(tiles.get('埼玉県: 3 件')).toContain('fill="rgb(73, 121, 245)"')
    expect(tiles.get('青森県: この倉庫に評価書はありません')).toContain('stroke-dasharray="2,3"')
    expect(tiles.get('青森県: この倉庫に評価書はありません')).toContain(`fill="${palettes.light.surface}"`)
    expect(tiles.get('奈良県: 1 件')).not.toContain('stroke-dasharray')
    expect(tiles.has('東京都: この倉庫に、絞り込みに当てはまる評価書はありません')).toBe(true)
    const english = await toSvg(prefectureMap(rows, { ...context, locale: 'en' }))
    expect(english).toContain('"Aomori: this warehouse holds no assessment of it"')
  })

  it('outlines the picked one', async () => {
    const tiles = await tilesOf('奈良県')
    expect(tiles.get('奈良県: 1 件')).toContain(`stroke="${palettes.light.text}"`)
    expect(tiles.get('埼玉県: 3 件')).not.toContain(`stroke="${palettes.light.text}"`)
  })

  it('leads from prefectures that have assessments only', () => {
    const keys = [...JSON.stringify(prefectureMap(rows, context)).matchAll(/"key":"([^"]*)"/g)].map(([, key]) => key)
    expect(keys).toEqual(['埼玉県', '奈良県'])
  })

  it('is no wider than its card', async () => {
    for (const width of [280, 500, 1200]) {
      const svg = await toSvg(prefectureMap(rows, { ...context, width, locale: 'en' }))
      expect(Number(/ width="([\d.]+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(width)
    }
  })
})
