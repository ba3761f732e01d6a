import { pictureOf, type Caption } from '../charts/picture'
import type { Chart } from '../charts/chart'
import type { Row } from '../engine'
import type { Locale } from '../state/preferences.svelte'

/** The files a chart can be taken away as. */
export const pictureFormats = ['png', 'svg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** Pixels of a PNG to a CSS pixel: sharp on paper, too. */
const PNG_SCALE = 2

/** A chart with its caption as a file. Rejects when it cannot be drawn. */
export async function exportPicture(
  chart: Chart,
  rows: readonly Row[],
  caption: Caption,
  locale: Locale,
  format: PictureFormat,
): Promise<Blob> {
  const spec = pictureOf(chart, rows, caption, locale)
  const { toPng, toSvg } = await import('../charts/render')
  if (format === 'png') return toPng(spec, PNG_SCALE)
  return new Blob([await toSvg(spec)], { type: 'image/svg+xml' })
}
