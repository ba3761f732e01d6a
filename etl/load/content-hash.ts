import { tables, type TableName } from '../schema'
import { quoteName } from '../schema/ddl'

/** Differs between two loads of the same input, so it is no content. */
const EXCLUDED_COLUMN = 'loaded_at'

/** An MD5 as two numbers of 64 bits. */
const HALVES = ['(number >> 64)::UBIGINT', '(number & 18446744073709551615)::UBIGINT']

/**
 * SQL that yields `rows` and `content_hash` of a table: an MD5 over the sums of its rows' MD5s, hence independent of the
 * rows' order and in constant memory. Each value is preceded by its length, so that neither NULL and empty nor
 * (`ab`, `c`) and (`a`, `bc`) are taken for each other.
 */
export function contentHashSql(name: TableName): string {
  const values = Object.keys(tables[name].columns)
    .filter((column) => column !== EXCLUDED_COLUMN)
    .map((column) => `${quoteName(column)}::VARCHAR`)
    .map((value) => `coalesce(length(${value}) || ':' || ${value}, '-')`)
  const sums = HALVES.map((half) => `coalesce(sum(${half}), 0)`)
  return `SELECT count(*) AS rows, md5(concat_ws('-', count(*), ${sums.join(', ')})) AS content_hash
    FROM (SELECT md5_number(concat(${values.join(', ')})) AS number FROM ${quoteName(name)})`
}
