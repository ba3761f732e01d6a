/** Specifications, compiled: a chart that is drawn again with other rows is filled in, not compiled again. */
import { parse, type Runtime } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { takeNotes } from './notes'
import { emptied, placeOf, type Filling } from './places'

interface Template {
  readonly runtime: Runtime
  /** What Vega-Lite warned of. */
  readonly warnings: readonly string[]
}

/** Templates that are kept. */
const KEPT = 64

/** By their specifications without what is filled in, the one used last at the end. */
const templates = new Map<string, Template>()

/**
 * What Vega runs to draw a specification, and what Vega-Lite warned of: compiling takes two thirds of the time of a
 * drawing. Throws when the specification cannot be drawn.
 */
export function templateOf(spec: TopLevelSpec): Template {
  const { shape, ...filling } = emptied(spec)
  const template = templates.get(shape) ?? compiled(shape)
  templates.delete(shape)
  templates.set(shape, template)
  const [oldest] = templates.keys()
  if (oldest !== undefined && templates.size > KEPT) templates.delete(oldest)
  return { ...template, runtime: filled(template.runtime, filling) }
}

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

/** Vega's runtime with rows and values in their places. It marks the rows it is given, so each drawing has its own. */
function filled(runtime: Runtime, { rows, values }: Filling): Runtime {
  const operators = runtime.operators.map((operator) => {
    const value: unknown = 'value' in operator ? operator.value : null
    const place = isSource(value) ? placeOf(value.$ingest[0]) : null
    if (isSource(value) && place !== null) {
      return { ...operator, value: { ...value, $ingest: (rows[place] ?? []).map(copied) } }
    }
    const given = operator.signal === undefined ? undefined : values.get(operator.signal)
    return given === undefined ? operator : { ...operator, value: given }
  })
  return { ...runtime, operators }
}

/** Vega's operator value of data that the specification holds. */
const isSource = (value: unknown): value is { $ingest: readonly unknown[] } =>
  typeof value === 'object' && value !== null && '$ingest' in value && Array.isArray(value.$ingest)

const copied = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row } : row
