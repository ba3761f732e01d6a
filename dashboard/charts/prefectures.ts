import { formatNumber } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'
import { NARROW, numberOf, textOf, type Chart } from './chart'
import { chartFrame } from './frame'
import { outlineOf, SPOKEN } from './mark'
import { GRID, prefectureTiles, type PrefectureTile } from './prefectureGrid'
import { palettes, TYPE } from './theme'

const titles = { ja: '都道府県ごとの評価書の数', en: 'Assessments by prefecture' }
const said = {
  ja: {
    count: (count: string) => `${count} 件`,
    none: 'この倉庫に評価書はありません',
    filtered: 'この倉庫に、絞り込みに当てはまる評価書はありません',
  },
  en: {
    count: (count: string) => count,
    none: 'this warehouse holds no assessment of it',
    filtered: 'this warehouse holds no assessment of it that the filters leave',
  },
}

/** Widths of a tile in CSS pixels, the gap included: few, so that the map is drawn for each when the dashboard is built. */
export const TILE_WIDTHS = [18, 20, 22, 24, 26, 28, 32, 36, 40, 44, 48, 52, 56, 59] as const

/** In CSS pixels: of a tile, between tiles, and beside the map. */
const TILE_HEIGHT = 40
const GAP = 2
const BESIDE = 12

/** The space that a map of tiles of this width takes. */
export const mapSpace = (tile: number): number => tile * GRID.columns + BESIDE

/** The widest tile of a map that fits into a space; the narrowest where none does. */
export const tileWidth = (space: number): number =>
  TILE_WIDTHS.findLast((tile) => mapSpace(tile) <= space) ?? TILE_WIDTHS[0]

/** A tile is too small for the suffix, and on a narrow screen for a third character. */
function shortName({ prefecture, english }: PrefectureTile, locale: Locale, narrow: boolean): string {
  if (locale === 'en') return english
  const name = prefecture.replace(/(?<=.{2})[都府県]$/, '')
  return narrow ? name.slice(0, 2) : name
}

/**
 * The 47 prefectures as tiles about where they lie, shaded by the number of assessments, which is printed in each. One
 * without any is an empty outline and leads nowhere. Unread prefectures have no place and are in the table only.
 */
export const prefectureMap: Chart = (rows, context) => {
  const { width, scheme, locale } = context
  const palette = palettes[scheme]
  const side = tileWidth(width)
  const narrow = mapSpace(side) < NARROW
  const numbers = (column: string) => new Map(rows.map((row) => [textOf(row, 'prefecture'), numberOf(row, column)]))
  const [found, held] = [numbers('assessments'), numbers('held')]
  const emptyWords = (prefecture: string): string =>
    (held.get(prefecture) ?? 0) > 0 ? said[locale].filtered : said[locale].none
  const most = Math.max(1, ...prefectureTiles.map(({ prefecture }) => found.get(prefecture) ?? 0))
  const values = prefectureTiles.map((tile) => {
    const assessments = found.get(tile.prefecture) ?? 0
    const name = locale === 'ja' ? tile.prefecture : tile.english
    const count = formatNumber(assessments, locale)
    return {
      ...(assessments > 0 ? { key: tile.prefecture } : {}),
      left: tile.column * side,
      right: (tile.column + 1) * side - GAP,
      top: tile.row * TILE_HEIGHT,
      bottom: (tile.row + 1) * TILE_HEIGHT - GAP,
      centre: (tile.column + 0.5) * side - GAP / 2,
      name: shortName(tile, locale, narrow),
      // Four digits just fit into a narrow tile.
      count: narrow ? String(assessments) : count,
      share: assessments / most,
      empty: assessments === 0,
      spoken: `${name}: ${assessments === 0 ? emptyWords(tile.prefecture) : said[locale].count(count)}`,
    }
  })
  const pixels = (length: number) => ({ domain: [0, length], range: [0, length], nice: false, zero: true })
  const [mapWidth, mapHeight] = [side * GRID.columns, TILE_HEIGHT * GRID.rows]
  const x = { type: 'quantitative', axis: null, scale: pixels(mapWidth) } as const
  const y = { type: 'quantitative', axis: null, scale: pixels(mapHeight) } as const
  const tile = {
    x: { field: 'left', ...x },
    x2: { field: 'right' },
    y: { field: 'top', ...y },
    y2: { field: 'bottom' },
    ...SPOKEN,
  } as const
  const ink = { condition: { test: 'datum.empty', value: palette.muted }, value: palette.onRamp } as const
  // Under the pointer the words of a tile are the tile.
  const label = {
    x: { field: 'centre', ...x },
    y: { field: 'middle', ...y },
    color: ink,
    tooltip: SPOKEN.tooltip,
  } as const
  const cursor = { expr: "datum.empty ? 'default' : 'pointer'" }
  const nameSize = locale === 'en' || narrow ? 10 : 13
  return {
    ...chartFrame(titles[locale], scheme),
    data: { values },
    width: mapWidth,
    height: mapHeight,
    padding: 4,
    layer: [
      {
        transform: [{ filter: 'datum.empty' }],
        mark: { type: 'rect', cornerRadius: 4, fill: palette.surface, stroke: palette.muted, strokeDash: [2, 3] },
        encoding: tile,
      },
      {
        transform: [{ filter: '!datum.empty' }],
        mark: { type: 'rect', cornerRadius: 4, cursor: 'pointer', strokeWidth: 3 },
        encoding: {
          ...tile,
          color: {
            field: 'share',
            type: 'quantitative',
            legend: null,
            scale: { domain: [0, 1], range: [...palette.ramp] },
          },
          stroke: outlineOf(context),
        },
      },
      {
        mark: { type: 'text', dy: -8, fontSize: nameSize, limit: side - GAP, cursor, aria: false },
        encoding: { ...label, text: { field: 'name' } },
      },
      {
        mark: { type: 'text', dy: 9, fontSize: narrow ? 9 : TYPE.value, cursor, aria: false },
        encoding: { ...label, text: { field: 'count' } },
      },
    ],
    transform: [{ calculate: '(datum.top + datum.bottom) / 2', as: 'middle' }],
  }
}
