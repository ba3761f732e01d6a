/** Which assessments the pages count: what the address says of it, and what the questions are given. */
import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import type { Scalar } from '../../queries/engine'
import type { FilterName } from '../../queries/filters'
import { packList } from '../../queries/list'
import { isIsoDate } from '../../queries/query'

/** Filters of which several values may be chosen. */
export const dimensions = ['prefecture', 'municipality', 'form', 'category', 'vendor'] as const
export type Dimension = (typeof dimensions)[number]

/** The chosen values by filter, each once; none means all, an empty value "could not be read". */
type Chosen = Readonly<Record<Dimension, readonly string[]>>

export interface Filters extends Chosen {
  /** First and last day of publication, as ISO dates. */
  readonly from: string | null
  readonly to: string | null
  /** Only the newest assessment of each series, or all versions. */
  readonly latest: boolean
}

export const noFilters: Filters = {
  prefecture: [],
  municipality: [],
  form: [],
  category: [],
  vendor: [],
  from: null,
  to: null,
  latest: true,
}

export const forms = keysOf(codes.form)
export type Form = (typeof forms)[number]

/** Dimensions whose values are all known beforehand; what else the address says of them is dropped. */
const closed: Partial<Record<Dimension, readonly string[]>> = { form: forms }

const isAllowed = (dimension: Dimension, value: string): boolean => closed[dimension]?.includes(value) ?? true

/** The filters of an address; what is no filter, or no value of one, is dropped. */
export function decodeFilters(parameters: URLSearchParams): Filters {
  const valuesOf = (dimension: Dimension): readonly string[] => [
    ...new Set(parameters.getAll(dimension).filter((value) => isAllowed(dimension, value))),
  ]
  return {
    prefecture: valuesOf('prefecture'),
    municipality: valuesOf('municipality'),
    form: valuesOf('form'),
    category: valuesOf('category'),
    vendor: valuesOf('vendor'),
    from: dayOf(parameters.get('from')),
    to: dayOf(parameters.get('to')),
    latest: parameters.get('latest') !== 'false',
  }
}

const dayOf = (word: string | null): string | null => (word !== null && isIsoDate(word) ? word : null)

/** Writes the filters into an address; a default is not written. */
export function encodeFilters(filters: Filters, parameters: URLSearchParams): void {
  for (const dimension of dimensions) {
    for (const value of filters[dimension]) parameters.append(dimension, value)
  }
  if (filters.from !== null) parameters.set('from', filters.from)
  if (filters.to !== null) parameters.set('to', filters.to)
  if (!filters.latest) parameters.set('latest', 'false')
}

/** The filters as the parameters that every question with `filters: true` has. */
export function filterParametersOf(filters: Filters): Record<FilterName, Scalar> {
  return {
    prefecture: packList(filters.prefecture),
    municipality: packList(filters.municipality),
    form: packList(filters.form),
    category: packList(filters.category),
    vendor: packList(filters.vendor),
    from: filters.from,
    to: filters.to,
    latest: filters.latest,
  }
}

/** Whether the filters are others than those of the precomputed results. */
export function isFiltered(filters: Filters): boolean {
  return (
    dimensions.some((dimension) => filters[dimension].length > 0) ||
    filters.from !== null ||
    filters.to !== null ||
    !filters.latest
  )
}

/** Whether the period ends before it begins: no assessment is published then. */
export const isTurned = ({ from, to }: Filters): boolean => from !== null && to !== null && from > to

/** The filters with a value of a dimension chosen, or no longer chosen. */
export function toggleValue(filters: Filters, dimension: Dimension, value: string): Filters {
  const values = filters[dimension]
  const rest = values.filter((each) => each !== value)
  return { ...filters, [dimension]: rest.length < values.length ? rest : [...values, value] }
}
