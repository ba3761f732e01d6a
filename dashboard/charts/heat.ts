import type { TopLevelSpec } from 'vega-lite'
import { textWidth } from './bars'
import { NARROW, type ChartContext } from './chart'
import { chartFrame } from './frame'
import { outlineOf, SPOKEN } from './mark'
import { palettes, TYPE } from './theme'

/** One cell: the number is printed in it; the shade (`share`, 0–1) only repeats it. */
export interface HeatCell {
  key: string
  row: string
  column: string
  value: number
  share: number
  /** What is said of the cell instead of its number alone, e.g. the number with its share. */
  said?: string
}

/** Of headings, in CSS pixels. */
const LINE_HEIGHT = 16
const NARROW_TYPE = 12

/** Vega's words for "a label of several lines". */
const IN_LINES = String.raw`split(datum.label, '\n')`

const linesOf = (label: string): number => label.split('\n').length

/** A table of numbers with shades behind them, rows (those without a cell, too) and columns in the given order. */
export function heatTable(
  cells: readonly HeatCell[],
  order: {
    rows: readonly string[]
    columns: readonly string[]
    /** Columns that stand there even without a cell. */
    kept?: readonly string[]
    /** Whether a line leads along each row: where few cells are filled. */
    guided?: boolean
  },
  context: ChartContext,
  description: string,
): TopLevelSpec {
  const { width, scheme } = context
  const palette = palettes[scheme]
  const widest = Math.max(0, ...cells.map(({ row }) => textWidth(row)))
  const labelSpace = Math.min(widest + 12, width * (width < NARROW ? 0.34 : 0.38))
  const plotWidth = Math.max(140, width - labelSpace - 12)
  const present = order.columns.filter(
    (column) => order.kept?.includes(column) || cells.some((cell) => cell.column === column),
  )
  const columnWidth = plotWidth / Math.max(1, present.length) - 6
  const inSize = (label: string, space: number): string =>
    inLines(label, width < NARROW ? (space * TYPE.label) / NARROW_TYPE : space)
  const headings = present.map((column) => inSize(column, columnWidth))
  const lineCount = Math.max(1, ...headings.map(linesOf))
  const rowWidth = labelSpace - 12
  const rows = order.rows.map((row) => inSize(row, rowWidth))
  const rowLines = Math.max(1, ...rows.map(linesOf))
  return {
    ...chartFrame(description, scheme),
    data: {
      values: cells.map((cell) => ({
        ...cell,
        heading: inSize(cell.column, columnWidth),
        label: inSize(cell.row, rowWidth),
        said: cell.said ?? String(cell.value),
      })),
    },
    width: plotWidth,
    height: { step: Math.max(36, rowLines * LINE_HEIGHT + 8) },
    padding: 0,
    transform: [{ calculate: "datum.row + ', ' + datum.column + ': ' + datum.said", as: 'spoken' }],
    encoding: {
      y: {
        field: 'label',
        type: 'nominal',
        axis: {
          title: null,
          ticks: false,
          domain: false,
          grid: order.guided ?? false,
          // Behind the cells and their numbers.
          zindex: 0,
          labelLimit: labelSpace,
          labelPadding: 8,
          labelLineHeight: LINE_HEIGHT,
          // The label stands in the middle of its row, however many lines it has.
          labelOffset: { expr: `(1 - length(split(datum.label, '\\n'))) * ${LINE_HEIGHT / 2}` },
          labelExpr: IN_LINES,
          ...(width < NARROW ? { labelFontSize: NARROW_TYPE } : {}),
        },
        scale: { domain: rows, paddingInner: 0.08 },
      },
      x: {
        field: 'heading',
        type: 'nominal',
        scale: { domain: headings, paddingInner: 0.04 },
        axis: {
          orient: 'top',
          title: null,
          ticks: false,
          domain: false,
          labelAngle: 0,
          labelOverlap: false,
          // Further lines run downwards from the first.
          labelPadding: 6 + (lineCount - 1) * LINE_HEIGHT,
          labelLineHeight: LINE_HEIGHT,
          labelExpr: IN_LINES,
          ...(width < NARROW ? { labelFontSize: NARROW_TYPE } : {}),
        },
      },
    },
    layer: [
      {
        mark: { type: 'rect', cursor: 'pointer', cornerRadius: 3 },
        encoding: {
          color: {
            field: 'share',
            type: 'quantitative',
            legend: null,
            scale: { domain: [0, 1], range: [...palette.ramp] },
          },
          stroke: outlineOf(context),
          strokeWidth: { value: 3 },
          ...SPOKEN,
        },
      },
      {
        mark: { type: 'text', cursor: 'pointer', aria: false },
        encoding: {
          text: { field: 'value', type: 'quantitative', format: ',' },
          color: { value: palette.onRamp },
          // Under the pointer the number is the cell.
          tooltip: SPOKEN.tooltip,
        },
      },
    ],
  }
}

const isJapanese = (word: string): boolean => /[^\u0020-\u024f]/.test(word)

/** Breaks a heading into lines that fit: between words, or anywhere where there are none (Japanese). */
export function inLines(label: string, width: number): string {
  const pieces = label
    .split(/(?<= )/)
    .flatMap((word) => (textWidth(word) > width && isJapanese(word) ? [...word] : [word]))
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(last + piece.trimEnd()) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}
