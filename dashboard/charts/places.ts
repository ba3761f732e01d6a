/** What differs between drawings of one chart, taken out of its specification: its rows, and the values that follow them. */
import type { TopLevelSpec } from 'vega-lite'

type Value = number | string[]

export interface Filling {
  /** By their places. */
  readonly rows: readonly (readonly unknown[])[]
  /** Sizes, domains and room for labels, by the names of their signals. */
  readonly values: ReadonlyMap<string, Value>
}

/** Stands in a specification in place of rows, with their number. */
const PLACE = 'pia-atlas-rows'

/** The number of the rows in whose place a row stands; null for any other. */
export function placeOf(row: unknown): number | null {
  const place: unknown = isObject(row) ? row[PLACE] : null
  return typeof place === 'number' ? place : null
}

/** The specification as JSON with places, and what belongs there. */
export function emptied(spec: TopLevelSpec): Filling & { shape: string } {
  const taken = new Taken()
  const sizes = { ...taken.size('width', spec), ...taken.size('height', spec) }
  const shape = JSON.stringify({ ...taken.object({ ...spec }), ...sizes, params: taken.params(spec) })
  return { shape, rows: taken.rows, values: taken.values }
}

type Members = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

class Taken {
  readonly rows: (readonly unknown[])[] = []
  readonly values = new Map<string, Value>()

  object(members: Members): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(members).map(([name, value]) => [name, this.#member(members, name, value)]),
    )
  }

  /** A size of the whole chart is a signal of Vega's own; its name says which. */
  size(name: 'width' | 'height', spec: object): Record<string, number> {
    const size: unknown = Reflect.get(spec, name)
    if (typeof size !== 'number') return {}
    this.values.set(name, size)
    return { [name]: 1 }
  }

  /** The signals that stand for what was taken, besides the specification's own. */
  params(spec: object): unknown[] {
    const given: unknown = Reflect.get(spec, 'params')
    const own: readonly unknown[] = Array.isArray(given) ? given : []
    const names = [...this.values.keys()].filter((name) => name !== 'width' && name !== 'height')
    return [...own, ...names.map((name) => ({ name, value: null }))]
  }

  #member(holder: Members, name: string, value: unknown): unknown {
    if (name === 'data' && isObject(value) && Array.isArray(value.values)) return this.#data(value, value.values)
    if (name === 'scale' && isObject(value)) return { ...value, ...this.#domain(holder.type, value.domain) }
    if (name === 'labelLimit' && typeof value === 'number') return this.#signal(value)
    if (Array.isArray(value)) return value.map((each: unknown) => (isObject(each) ? this.object(each) : each))
    return isObject(value) ? this.object(value) : value
  }

  #data(data: Members, values: readonly unknown[]): unknown {
    if (!this.rows.includes(values)) this.rows.push(values)
    return { ...data, values: [{ [PLACE]: this.rows.indexOf(values) }] }
  }

  /** Names are taken together, numbers one by one: Vega-Lite looks at where a scale of numbers begins. */
  #domain(type: unknown, domain: unknown): { domain?: unknown } {
    if (!Array.isArray(domain)) return {}
    const each: readonly unknown[] = domain
    if (type === 'quantitative' && each.every((value) => typeof value === 'number')) {
      return { domain: each.map((value) => this.#signal(value)) }
    }
    const isNames = type === 'nominal' || type === 'ordinal'
    return isNames && each.every((value) => typeof value === 'string') ? { domain: this.#signal([...each]) } : {}
  }

  #signal(value: Value): { expr: string } {
    const name = `piaAtlas${this.values.size}`
    this.values.set(name, value)
    return { expr: name }
  }
}
