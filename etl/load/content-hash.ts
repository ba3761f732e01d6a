import { tables, type TableName } from '../schema'
import { quoteName } from '../schema/ddl'

/** Differs between two loads of the same input, so it is no content. */
const EXCLUDED_COLUMN = 'loaded_at'

/**
 * SQL that yields `rows` and `content_hash` of a table: an MD5 over the sorted MD5s of its rows, hence independent of
 * the rows' order. Each value is preceded by its length, so that neither NULL and empty nor (`ab`, `c`) and (`a`, `bc`)
 * are taken for each other.
 */
export function contentHashSql(name: TableName): string {
  const values = Object.keys(tables[name].columns)
    .filter((column) => column !== EXCLUDED_COLUMN)
    .map((column) => `${quoteName(column)}::VARCHAR`)
    .map((value) => `coalesce(length(${value}) || ':' || ${value}, '-')`)
  return `SELECT count(*) AS rows, md5(coalesce(string_agg(hash, '' ORDER BY hash), '')) AS content_hash
    FROM (SELECT md5(concat(${values.join(', ')})) AS hash FROM ${quoteName(name)})`
}
