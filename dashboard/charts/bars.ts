import type { TopLevelSpec } from 'vega-lite'
import { NARROW, type ChartContext } from './chart'
import { chartFrame } from './frame'
import { fillOf, outlineOf, SPOKEN } from './mark'
import { ROW_HEIGHT, TYPE } from './theme'

/** One bar: `key` leads to its records, `text` is printed at its end. */
export interface Bar {
  key: string
  label: string
  value: number
  text: string
}

/** Horizontal bars in the given order, each with its label and value in words; the picked one is darker and outlined. */
export function horizontalBars(bars: readonly Bar[], context: ChartContext, description: string): TopLevelSpec {
  const { width, scheme } = context
  const narrow = width < NARROW
  const longest = Math.max(0, ...bars.map(({ text }) => textWidth(text)))
  const labelSpace = narrow
    ? 0
    : Math.min(width * 0.38, Math.max(...bars.map(({ label }) => textWidth(label)), 40) + 12)
  const barSpace = Math.max(40, width - labelSpace - longest - 32)
  const top = Math.max(1, ...bars.map(({ value }) => value))
  const y = { field: 'label', type: 'nominal', sort: null } as const
  return {
    ...chartFrame(description, scheme),
    data: { values: bars.map((bar) => ({ ...bar })) },
    width: barSpace,
    height: { step: narrow ? ROW_HEIGHT + 18 : ROW_HEIGHT },
    padding: { left: 0, top: narrow ? 4 : 0, right: 4, bottom: 0 },
    encoding: {
      y: {
        ...y,
        axis: narrow ? null : { title: null, ticks: false, domain: false, labelLimit: labelSpace, labelPadding: 8 },
        scale: { paddingInner: narrow ? 0.58 : 0.4, paddingOuter: narrow ? 0.42 : 0.2 },
      },
      x: { field: 'value', type: 'quantitative', axis: null, scale: { domain: [0, top] } },
    },
    layer: [
      {
        mark: { type: 'bar', cursor: 'pointer', cornerRadiusEnd: 3, minBandSize: 12 },
        encoding: {
          color: fillOf(context),
          stroke: outlineOf(context),
          ...SPOKEN,
        },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, cursor: 'pointer', aria: false },
        encoding: { text: { field: 'text' } },
      },
      ...(narrow
        ? [
            {
              mark: {
                type: 'text',
                align: 'left',
                baseline: 'bottom',
                dy: -14,
                limit: width - 8,
                cursor: 'pointer',
                aria: false,
              } as const,
              encoding: { x: { value: 0 }, text: { field: 'label' } } as const,
            },
          ]
        : []),
    ],
    transform: [{ calculate: "datum.label + ': ' + datum.text", as: 'spoken' }],
  }
}

/** About how wide a label is set, in CSS pixels: a full-width character is as wide as the type is high. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x100 ? 0.58 : 1
  return width * TYPE.label
}
