import type { TopLevelSpec } from 'vega-lite'
import type { ChartContext } from '../charts/chart'
import { chartConfig, palettes } from '../charts/theme'
import { RESULT, type ChartRow } from './quick'

/** Why a specification is not drawn. */
export type SpecificationProblem =
  | { kind: 'not_json'; detail: string }
  | { kind: 'not_object' }
  | { kind: 'no_view' }
  | { kind: 'unknown_mark'; mark: string }
  | { kind: 'foreign_data' }
  | { kind: 'unknown_field'; fields: string[] }

export type Specification =
  { ok: true; spec: Readonly<Record<string, unknown>> } | { ok: false; problem: SpecificationProblem }

/** What a specification draws with: one of these stands at its top. */
const VIEWS = ['mark', 'layer', 'hconcat', 'vconcat', 'concat', 'facet', 'repeat', 'spec']

/** The marks of Vega-Lite; of another one it only says that a property of undefined cannot be read. */
export const MARKS = [
  'arc',
  'area',
  'bar',
  'boxplot',
  'circle',
  'errorband',
  'errorbar',
  'geoshape',
  'image',
  'line',
  'point',
  'rect',
  'rule',
  'square',
  'text',
  'tick',
  'trail',
]

/** Reads an edited specification and says what is wrong with it, as far as it can be told before it is drawn. */
export function readSpecification(text: string, columns: readonly string[]): Specification {
  const fail = (problem: SpecificationProblem): Specification => ({ ok: false, problem })
  let spec: unknown
  try {
    spec = JSON.parse(text)
  } catch (cause) {
    return fail({ kind: 'not_json', detail: cause instanceof Error ? cause.message : String(cause) })
  }
  if (!isObject(spec)) return fail({ kind: 'not_object' })
  if (!VIEWS.some((key) => key in spec)) return fail({ kind: 'no_view' })
  const parts = [...objectsIn(spec)]
  const marks = parts.flatMap(({ mark }) => (isObject(mark) ? [mark.type] : [mark]))
  const wrong = marks.find((mark) => mark !== undefined && !MARKS.some((known) => known === mark))
  if (wrong !== undefined) return fail({ kind: 'unknown_mark', mark: JSON.stringify(wrong) })
  if ([...objectsIn(spec, ['values'])].some(({ url }) => url !== undefined)) return fail({ kind: 'foreign_data' })
  // A transform makes fields of its own; their names are not known here.
  if (parts.some((part) => 'transform' in part || 'repeat' in part)) return { ok: true, spec }
  const known = new Set(columns)
  const fields = parts.flatMap(({ field }) => (typeof field === 'string' ? [field.replaceAll(/\\(.)/g, '$1')] : []))
  const unknown = [...new Set(fields.filter((field) => !known.has(field)))]
  return unknown.length > 0 ? fail({ kind: 'unknown_field', fields: unknown }) : { ok: true, spec }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object in a specification, itself first; data and settings do not say what is drawn. */
function* objectsIn(value: unknown, without = ['values', 'config']): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item, without)
  } else if (isObject(value)) {
    yield value
    for (const [key, item] of Object.entries(value)) {
      if (!without.includes(key)) yield* objectsIn(item, without)
    }
  }
}

/** The specification with the page's colours, its width and the result's rows; what it says itself goes first. */
export function drawable(
  spec: Readonly<Record<string, unknown>>,
  rows: readonly ChartRow[],
  { width, scheme }: ChartContext,
): TopLevelSpec {
  const { bar, surface, text, muted, ramp } = palettes[scheme]
  const legend = { labelColor: text, titleColor: muted, labelFontSize: 13, titleFontSize: 13 }
  const base = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    // Only a single view can be fitted; others have the size they say.
    ...('mark' in spec || 'layer' in spec ? { width, autosize: { type: 'fit-x', contains: 'padding' } } : {}),
    ...spec,
    datasets: { [RESULT]: rows },
    config: {
      ...chartConfig(scheme),
      legend,
      view: { stroke: null, discreteHeight: { step: 28 } },
      range: { ramp: [...ramp], heatmap: [...ramp] },
      mark: { color: bar },
      line: { stroke: bar },
      point: { filled: true, color: bar, stroke: surface },
      title: { color: text },
      header: { labelColor: text, titleColor: muted },
      ...(isObject(spec.config) ? spec.config : {}),
    },
  }
  return asSpecification(base)
}

/** Whether Vega-Lite only tells that it fits one side of a view and not the other: we asked it to. */
export const isFitWarning = (warning: string): boolean => /^Dropping "fit-[xy]"/.test(warning)

/** Vega-Lite itself tells what else is wrong, when it is drawn. */
function asSpecification(value: object): TopLevelSpec {
  if (isSpecification(value)) return value
  throw new TypeError('a specification has a view')
}

const isSpecification = (value: object): value is TopLevelSpec => VIEWS.some((key) => key in value)
