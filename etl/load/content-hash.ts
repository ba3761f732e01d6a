import { tables, type TableName } from '../schema'
import { quoteName } from '../schema/ddl'

/** Differs between two loads of the same input, so it is no content. */
const EXCLUDED_COLUMN = 'loaded_at'

/**
 * SQL that yields `rows` and `content_hash` of a table: sums over the hashes of its rows, hence independent of the rows'
 * order and in constant memory. Two sums over different hashes of a row make 128 bits. In the same pass, `keys` is the
 * number of different hashes of the table's key: as many as rows where the key is unique, hardly ever fewer.
 */
export function contentHashSql(name: TableName): string {
  const values = Object.keys(tables[name].columns)
    .filter((column) => column !== EXCLUDED_COLUMN)
    .map(quoteName)
    .join(', ')
  const columns = tables[name].key.map(quoteName).join(', ')
  const key = columns === '' ? 'NULL' : `hash(${columns})`
  const sum = (hash: string): string => `coalesce(sum(${hash}) % 18446744073709551616, 0)`
  return `SELECT count(*) AS rows, count(DISTINCT k) AS keys, format('{}-{:016x}{:016x}', count(*), ${sum('a')}::UBIGINT, ${sum('b')}::UBIGINT) AS content_hash
    FROM (SELECT hash(${values}) AS a, hash('b', ${values}) AS b, ${key} AS k FROM ${quoteName(name)})`
}
