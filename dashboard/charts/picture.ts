import type { TopLevelSpec } from 'vega-lite'
import type { Chart, ChartContext } from './chart'
import { inLines } from './heat'
import { chartConfig, palettes, TYPE } from './theme'
import type { Row } from '../engine'

/** What is printed in a picture that stands alone: what it shows, and where that comes from. */
export interface Caption {
  title: string
  /** Each begins a line of its own. */
  notes: readonly string[]
}

/** In CSS pixels: a page of A4 across, as legible as on the screen. */
const WIDTH = 720
const MARGIN = 24
const TITLE = { size: 18, lineHeight: 26 } as const
const NOTE = { size: 13, lineHeight: 19 } as const

/**
 * A chart as a picture for a report: on white and in the same width whatever the screen, nothing picked, its caption
 * above it.
 */
export function pictureOf(
  chart: Chart,
  rows: readonly Row[],
  caption: Caption,
  locale: ChartContext['locale'],
): TopLevelSpec {
  const scheme = 'light'
  const { text, muted, surface } = palettes[scheme]
  const spec = chart(rows, { width: WIDTH, scheme, locale, picked: null })
  return {
    ...spec,
    background: surface,
    padding: MARGIN,
    config: { ...(spec.config ?? chartConfig(scheme)), background: surface },
    title: {
      text: broken(caption.title, TITLE.size),
      subtitle: caption.notes.flatMap((note) => broken(note, NOTE.size)),
      anchor: 'start',
      frame: 'bounds',
      offset: 16,
      color: text,
      fontSize: TITLE.size,
      lineHeight: TITLE.lineHeight,
      fontWeight: 'bold',
      subtitleColor: muted,
      subtitleFontSize: NOTE.size,
      subtitleLineHeight: NOTE.lineHeight,
      subtitlePadding: 6,
    },
  }
}

/** Lines as wide as the picture; `textWidth` measures labels, which are of another size. */
const broken = (words: string, size: number): string[] => inLines(words, WIDTH * (TYPE.label / size)).split('\n')
