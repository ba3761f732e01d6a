import { View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import type { TopLevelSpec } from 'vega-lite'
import { turn } from '../state/turns'
import { takeNotes } from './notes'
import { templateOf } from './template'

/** A chart on the page. */
export interface Drawn {
  warnings: readonly string[]
  destroy(): void
}

/**
 * Draws a chart as SVG into `host`, in place of the one before; that stays until the new one is there. Expressions are interpreted, not compiled: the Content-Security-Policy allows no `eval`.
 * `onPick` is called with the `key` of a clicked mark. Rejects when the specification cannot be drawn; what vega only
 * warns of is in `warnings`.
 */
export async function draw(host: HTMLElement, spec: TopLevelSpec, onPick: (key: string) => void): Promise<Drawn> {
  await turn('draw')
  const frame = document.createElement('div')
  const { view, warnings } = await runView(spec, frame)
  view.addEventListener('click', (_, item) => {
    const key = keyOf(item?.datum)
    if (key !== null) onPick(key)
  })
  host.replaceChildren(frame)
  return { warnings, destroy: () => view.finalize() }
}

/** A chart as the text of an SVG file. Rejects as `draw` does. */
export async function toSvg(spec: TopLevelSpec): Promise<string> {
  const { view } = await runView(spec, null)
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}

/** A chart as a PNG, `scale` pixels to a CSS pixel. Rejects as `draw` does, and where the browser makes no picture. */
export async function toPng(spec: TopLevelSpec, scale: number): Promise<Blob> {
  const { view } = await runView(spec, null)
  try {
    const canvas = await view.toCanvas(scale)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new Error('the browser made no PNG of the canvas')
    return blob
  } finally {
    view.finalize()
  }
}

/** A view whose data have flown; in `container` where it is to be seen. */
async function runView(spec: TopLevelSpec, container: Element | null): Promise<{ view: View; warnings: string[] }> {
  const { log, warnings, errors } = takeNotes()
  const { runtime, warnings: compiling } = templateOf(spec)
  const view = new View(runtime, {
    expr: expressionInterpreter,
    renderer: container === null ? 'none' : 'svg',
    ...(container === null ? {} : { container }),
    hover: false,
    logger: log,
  })
  await view.runAsync()
  // Vega goes on after an error in its data flow and would leave an empty picture.
  if (errors[0] !== undefined) {
    view.finalize()
    throw new Error(errors[0])
  }
  return { view, warnings: [...compiling, ...warnings] }
}

function keyOf(datum: unknown): string | null {
  if (typeof datum !== 'object' || datum === null) return null
  const key: unknown = Reflect.get(datum, 'key')
  return typeof key === 'string' ? key : null
}
