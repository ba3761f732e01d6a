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
 * Where a question says that its first rows are decided, so that texts and names are joined to these only: in a CTE, behind
 * the complete `order by`. When the first rows are asked it becomes a limit; by itself it is a comment, and the result the same.
 * The last one ends the CTE `listed`, which has one row for each row of the result. A CTE before may have one, too, if each
 * of its rows leads to at least one of the result (`queries/README.md`).
 */
const MARKER = '/* first */'

/** The `order by` before the last marker, and that of the whole question: rows that are counted need no order. */
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
