import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile, type TopLevelSpec } from 'vega-lite'

/** A chart on the page. */
export interface Drawn {
  destroy(): void
}

/**
 * Draws a chart as SVG into `host`. Expressions are interpreted, not compiled: the Content-Security-Policy allows no `eval`.
 * `onPick` is called with the `key` of a clicked mark. Rejects when the specification cannot be drawn.
 */
export async function draw(host: HTMLElement, spec: TopLevelSpec, onPick: (key: string) => void): Promise<Drawn> {
  const runtime = parse(compile(spec).spec, undefined, { ast: true })
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'svg', container: host, hover: false })
  view.addEventListener('click', (_, item) => {
    const key = keyOf(item?.datum)
    if (key !== null) onPick(key)
  })
  await view.runAsync()
  return { destroy: () => view.finalize() }
}

function keyOf(datum: unknown): string | null {
  if (typeof datum !== 'object' || datum === null) return null
  const key: unknown = Reflect.get(datum, 'key')
  return typeof key === 'string' ? key : null
}
