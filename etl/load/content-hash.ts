import { tables, type TableName } from '../schema'
import { quoteName } from '../schema/ddl'

/** Differs between two loads of the same input, so it is no content. */
const EXCLUDED_COLUMN = 'loaded_at'

/**
 * SQL that yields `rows` and `content_hash` of a table: sums over the hashes of its rows, hence independent of the rows'
 * order and in constant memory. Two sums over different hashes of a row make 128 bits.
 */
export function contentHashSql(name: TableName): string {
  const values = Object.keys(tables[name].columns)
    .filter((column) => column !== EXCLUDED_COLUMN)
    .map(quoteName)
    .join(', ')
  const sum = (hash: string): string => `coalesce(sum(${hash}) % 18446744073709551616, 0)`
  return `SELECT count(*) AS rows, format('{}-{:016x}{:016x}', count(*), ${sum('a')}::UBIGINT, ${sum('b')}::UBIGINT) AS content_hash
    FROM (SELECT hash(${values}) AS a, hash('b', ${values}) AS b FROM ${quoteName(name)})`
}
