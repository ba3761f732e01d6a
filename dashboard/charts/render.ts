import type { TopLevelSpec } from 'vega-lite'
import { turn } from '../state/turns'
import { runView } from './view'

export { toPng, toSvg } from './view'

/** A chart on the page. */
export interface Drawn {
  warnings: readonly string[]
  destroy(): void
}

/**
 * Draws a chart as SVG into `host`, in place of the one before; that stays until the new one is there. `onPick` is called
 * with the `key` of a clicked mark. Rejects as `runView` does.
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

function keyOf(datum: unknown): string | null {
  if (typeof datum !== 'object' || datum === null) return null
  const key: unknown = Reflect.get(datum, 'key')
  return typeof key === 'string' ? key : null
}
