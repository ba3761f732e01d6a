/** The first rows of a question that lists records: nationwide there are far more than a page shows. */
import type { Query } from './query'
import { withoutTrailingSemicolon } from './statement'

/** Where the file of a precomputed result says how many rows the question has, when it holds the first only. */
export const ROWS_METADATA = 'rows'

/** A question that lists records (`first` in its header). */
export interface ListQuery extends Query {
  first: number
}

export const isList = (query: Query): query is ListQuery => query.first !== null

/** The statement that yields the first rows, and one more where there are more; it has the same parameters. */
export function firstRows(query: ListQuery): string {
  return `${withoutTrailingSemicolon(query.sql)}\nlimit ${query.first + 1}`
}

/** The statement that yields the number of all rows, as `rows`. */
export function allRows(query: ListQuery): string {
  return `select cast(count(*) as integer) as rows from (\n${withoutTrailingSemicolon(query.sql)}\n)`
}
