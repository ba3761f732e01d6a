import { keysOf } from '../../etl/schema/column'
import type { Row } from '../../queries/rows'
import { mapSpace, prefectureMap, TILE_WIDTHS } from '../charts/prefectures'
import { palettes, type Scheme } from '../charts/theme'
import { toSvg } from '../charts/view'

export interface MapPicture {
  readonly scheme: Scheme
  /** Its width in CSS pixels. */
  readonly tile: number
  readonly svg: string
}

/**
 * The map that the dashboard opens with, in every width and colour scheme: a page shows its picture before what draws it
 * has come. In Japanese: who reads English has waited for the words already. Rejects as `toSvg` does.
 */
export function drawMaps(rows: readonly Row[]): Promise<MapPicture[]> {
  const sizes = keysOf(palettes).flatMap((scheme) => TILE_WIDTHS.map((tile) => ({ scheme, tile })))
  return Promise.all(
    sizes.map(async ({ scheme, tile }) => {
      const spec = prefectureMap(rows, { width: mapSpace(tile), scheme, locale: 'ja', picked: null })
      return { scheme, tile, svg: await toSvg(spec) }
    }),
  )
}
