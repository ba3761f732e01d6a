import type { Config } from 'vega-lite'

/** The one place for the charts' colours and type; the colours are Digital Agency design tokens (named beside each). */

export type Scheme = 'light' | 'dark'

export interface Palette {
  text: string
  muted: string
  grid: string
  surface: string
  /** A bar, and the bar whose records are open. */
  bar: string
  picked: string
  /** From few to many. */
  ramp: readonly [few: string, many: string]
  /** Text upon the ramp, legible at both ends. */
  onRamp: string
}

export const palettes: Record<Scheme, Palette> = {
  light: {
    text: '#1a1a1a', // solid-gray-900
    muted: '#4d4d4d', // solid-gray-700
    grid: '#e6e6e6', // solid-gray-100
    surface: '#ffffff', // white
    bar: '#4979f5', // blue-500
    picked: '#00118f', // blue-1000
    ramp: ['#e8f1fe', '#4979f5'], // blue-50, blue-500
    onRamp: '#000000', // black
  },
  dark: {
    text: '#f2f2f2', // solid-gray-50
    muted: '#b3b3b3', // solid-gray-300
    grid: '#333333', // solid-gray-800
    surface: '#1a1a1a', // solid-gray-900
    bar: '#7096f8', // blue-400
    picked: '#d9e6ff', // blue-100
    ramp: ['#000060', '#3460fb'], // blue-1200, blue-600
    onRamp: '#ffffff', // white
  },
}

const FONT =
  "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'BIZ UDPGothic', 'Yu Gothic UI', Meiryo, system-ui, sans-serif"

/** Sizes in CSS pixels. */
export const TYPE = { label: 14, value: 14, axis: 13 } as const

/** Height of a row of bars in CSS pixels, the gap included: large enough for a finger. */
export const ROW_HEIGHT = 40

/** The time axis of every chart that has one: months, as many as fit. */
export const timeAxis = (width: number) =>
  ({
    title: null,
    format: '%Y-%m',
    grid: false,
    labelOverlap: 'greedy',
    labelAngle: 0,
    tickCount: width < 400 ? 3 : 6,
  }) as const

/** Vega-Lite's configuration for a scheme. */
export function chartConfig(scheme: Scheme): Config {
  const { text, muted, grid } = palettes[scheme]
  return {
    background: 'transparent',
    font: FONT,
    view: { stroke: null },
    axis: {
      // Every mark says what it stands for; Vega's words for axes are English only.
      aria: false,
      labelColor: text,
      labelFontSize: TYPE.label,
      titleColor: muted,
      titleFontSize: TYPE.axis,
      titleFontWeight: 400,
      gridColor: grid,
      domainColor: muted,
      tickColor: muted,
    },
    text: { fontSize: TYPE.value, color: text },
  }
}
