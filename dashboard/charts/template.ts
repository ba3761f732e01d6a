/** Specifications, compiled: a chart that is drawn again with other rows is filled in, not compiled again. */
import { parse, type Runtime } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { takeNotes } from './notes'

interface Template {
  readonly runtime: Runtime
  /** What Vega-Lite warned of. */
  readonly warnings: readonly string[]
}

type Values = readonly unknown[]

/** Stands in a template in place of rows, with their number. */
const PLACE = 'pia-atlas-rows'

/** Templates that are kept. */
const KEPT = 64

/** By their specifications without rows, the one used last at the end. */
const templates = new Map<string, Template>()

/**
 * What Vega runs to draw a specification, and what Vega-Lite warned of: compiling takes two thirds of the time of a
 * drawing. Throws when the specification cannot be drawn.
 */
export function templateOf(spec: TopLevelSpec): Template {
  const { shape, rows } = withoutRows(spec)
  const template = templates.get(shape) ?? compiled(shape)
  templates.delete(shape)
  templates.set(shape, template)
  const [oldest] = templates.keys()
  if (oldest !== undefined && templates.size > KEPT) templates.delete(oldest)
  return { ...template, runtime: filled(template.runtime, rows) }
}

/** The specification as JSON with places for the values of its data, and these. */
function withoutRows(spec: TopLevelSpec): { shape: string; rows: readonly Values[] } {
  const rows: Values[] = []
  const shape = JSON.stringify(spec, (key, value: unknown) => {
    if (key !== 'data' || !hasValues(value)) return value
    if (!rows.includes(value.values)) rows.push(value.values)
    return { ...value, values: [{ [PLACE]: rows.indexOf(value.values) }] }
  })
  return { shape, rows }
}

const hasValues = (data: unknown): data is { values: Values } =>
  typeof data === 'object' && data !== null && 'values' in data && Array.isArray(data.values)

function compiled(shape: string): Template {
  const { log, warnings, errors } = takeNotes()
  const spec: unknown = JSON.parse(shape)
  if (!isSpec(spec)) throw new Error('not a specification')
  const runtime = parse(compile(spec, { logger: log }).spec, undefined, { ast: true })
  if (errors[0] !== undefined) throw new Error(errors[0])
  return { runtime, warnings: [...warnings] }
}

/** What was a specification as an object is one as JSON. */
const isSpec = (value: unknown): value is TopLevelSpec => typeof value === 'object' && value !== null

/** Vega's runtime with the rows in their places. It marks the rows it is given, so each drawing has its own. */
function filled(runtime: Runtime, rows: readonly Values[]): Runtime {
  const operators = runtime.operators.map((operator) => {
    const value: unknown = 'value' in operator ? operator.value : null
    const place = isSource(value) ? placeIn(value.$ingest[0]) : null
    return isSource(value) && place !== null
      ? { ...operator, value: { ...value, $ingest: (rows[place] ?? []).map(copied) } }
      : operator
  })
  return { ...runtime, operators }
}

/** Vega's operator value of data that the specification holds. */
const isSource = (value: unknown): value is { $ingest: Values } =>
  typeof value === 'object' && value !== null && '$ingest' in value && Array.isArray(value.$ingest)

function placeIn(row: unknown): number | null {
  const place: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, PLACE) : null
  return typeof place === 'number' ? place : null
}

const copied = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row } : row
