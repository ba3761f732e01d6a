import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile, type TopLevelSpec } from 'vega-lite'

/** A chart on the page. */
export interface Drawn {
  destroy(): void
}

let turn = Promise.resolve()

/** Charts are drawn one after another, the page being painted in between: the first is there before the last is begun. */
function nextTurn(): Promise<void> {
  const before = turn
  turn = before.then(() => new Promise((resolve) => setTimeout(resolve)))
  return before
}

/**
 * Draws a chart as SVG into `host`, in place of the one before; that stays until the new one is there. Expressions are interpreted, not compiled: the Content-Security-Policy allows no `eval`.
 * `onPick` is called with the `key` of a clicked mark. Rejects when the specification cannot be drawn.
 */
export async function draw(host: HTMLElement, spec: TopLevelSpec, onPick: (key: string) => void): Promise<Drawn> {
  await nextTurn()
  const frame = document.createElement('div')
  const runtime = parse(compile(spec).spec, undefined, { ast: true })
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'svg', container: frame, hover: false })
  view.addEventListener('click', (_, item) => {
    const key = keyOf(item?.datum)
    if (key !== null) onPick(key)
  })
  await view.runAsync()
  host.replaceChildren(frame)
  return { destroy: () => view.finalize() }
}

function keyOf(datum: unknown): string | null {
  if (typeof datum !== 'object' || datum === null) return null
  const key: unknown = Reflect.get(datum, 'key')
  return typeof key === 'string' ? key : null
}
