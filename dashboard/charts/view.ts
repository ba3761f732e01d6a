/** Vega's view of a chart, and the pictures that are made of one. */
import { View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import type { TopLevelSpec } from 'vega-lite'
import { takeNotes } from './notes'
import { templateOf } from './template'

/**
 * A view whose data have flown; in `container` where it is to be seen. Expressions are interpreted, not compiled: the
 * Content-Security-Policy allows no `eval`. Rejects when the specification cannot be drawn; what Vega only warns of is in
 * `warnings`.
 */
export async function runView(
  spec: TopLevelSpec,
  container: Element | null,
): Promise<{ view: View; warnings: string[] }> {
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

/** A chart as the text of an SVG file. Rejects as `runView` does. */
export async function toSvg(spec: TopLevelSpec): Promise<string> {
  const { view } = await runView(spec, null)
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}

/** A chart as a PNG, `scale` pixels to a CSS pixel. Rejects as `runView` does, and where the browser makes no picture. */
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
