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

/**
 * Stands in a CTE behind its `order by`: when only the first rows are asked, no more than as many of the CTE's are needed.
 * A comment otherwise, so that the question by itself yields the same. The last one stands at the end of the CTE `listed`,
 * which has a row for each row of the result, in the same order: texts and names are joined to it afterwards.
 */
const MARKER = '/* first */'

/** The `order by` that a marker or the question ends with, for nothing is to be in order where rows are counted. */
const LISTED_ORDER = /\border by(?:(?!\border by)[\s\S])*$/
const LAST_ORDER = /\norder by[\s\S]*$/

/** The statement that yields the first rows, and one more where there are more; it has the same parameters. */
export function firstRows(query: ListQuery): string {
  const limit = `limit ${query.first + 1}`
  // As wide as the marker, so that a position in an error message is one in the question.
  const sql = query.sql.replaceAll(MARKER, limit.padEnd(MARKER.length))
  return `${withoutTrailingSemicolon(sql)}\n${limit}`
}

/** The statement that yields the number of all rows, as `rows`; it may leave out parameters. */
export function allRows(query: ListQuery): string {
  const rows = 'select cast(count(*) as integer) as rows from'
  const decided = query.sql.lastIndexOf(MARKER)
  if (decided >= 0) return `${query.sql.slice(0, decided).replace(LISTED_ORDER, '')})\n${rows} listed`
  return `${rows} (\n${withoutTrailingSemicolon(query.sql).replace(LAST_ORDER, '')}\n)`
}
