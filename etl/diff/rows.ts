/** The rows of a table that have no equal in the other warehouse, and which of them belong together. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { quoteName } from '../schema/ddl'
import type { Side } from './releases'
import type { ComparedTable } from './rules'

/**
 * Creates the temporary tables `left_older` and `left_newer` (the rows without an equal, see `sideSql`) and `matched`
 * (pair_no, from_rid, to_rid: which of them are one row that has changed).
 * @returns whether there are any
 */
export async function matchRows(connection: DuckDBConnection, table: ComparedTable): Promise<boolean> {
  await connection.run(unequalSql(table))
  const [count] = (await connection.runAndReadAll('SELECT count(*)::INTEGER FROM unequal')).getRows()
  if (count?.[0] === 0) return false
  await connection.run(leftSql('older', table))
  await connection.run(leftSql('newer', table))
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE matched (pair_no INTEGER, from_rid BIGINT, to_rid BIGINT, PRIMARY KEY (pair_no, from_rid))',
  )
  for (const columns of table.match) await connection.run(matchSql(columns))
  return true
}

/**
 * The rows of one warehouse with the pair they belong to (0 for tables that are not about assessments), and numbers,
 * items and entries under the names they have in the newer one.
 */
function sideSql(side: Side, table: ComparedTable): string {
  const { name, ofAssessment, places, content, counter, unit } = table
  const source = `${side}.${quoteName(name)} AS t`
  const column = (place: 'file_no' | 'entry_no') => (places[place] ? `t.${places[place]}` : 'NULL::INTEGER')
  const tail = [
    `${counter ? `t.${counter}` : '0'} AS counter`,
    ...content.map((column) => `${valueSql(side, table, column)} AS ${quoteName(column)}`),
  ]
  if (!ofAssessment) {
    return `SELECT 0 AS pair_no, t.rowid AS rid, NULL::INTEGER AS file_no, NULL::INTEGER AS entry_no,
      NULL::VARCHAR AS unit, ${tail.join(', ')} FROM ${source}`
  }
  const moves = side === 'older'
  const entryUnit = unit ?? 'NULL::VARCHAR'
  const movedFile = moves && places.file_no
  const movedEntry = moves && places.entry_no
  const file = `coalesce(${[...(movedEntry ? ['e.to_file_no'] : []), ...(movedFile ? ['f.to_file_no'] : []), column('file_no')].join(', ')})`
  const entry = `coalesce(${[...(movedEntry ? ['e.to_entry_no'] : []), column('entry_no')].join(', ')})`
  return `SELECT p.pair_no, t.rowid AS rid, ${file} AS file_no, ${entry} AS entry_no,
      CASE WHEN ${column('entry_no')} IS NOT NULL THEN ${entryUnit} WHEN ${column('file_no')} IS NOT NULL THEN 'file' END AS unit,
      ${tail.join(', ')}
    FROM ${source}
    JOIN pair AS p ON p.${moves ? 'from_id' : 'to_id'} = t.assessment_id
      ${name === 'assessment' ? '' : 'AND p.from_id IS NOT NULL AND p.to_id IS NOT NULL'}
    ${unit?.startsWith('i.') ? `LEFT JOIN ${side}.form_item AS i ON i.item_id = t.item_id` : ''}
    ${movedItem(side, table) ? 'LEFT JOIN item_move AS x ON x.item_id = t.item_id AND x.to_form = p.to_form AND p.from_form <> p.to_form' : ''}
    ${movedFile ? `LEFT JOIN moved AS f ON f.pair_no = p.pair_no AND f.unit = 'file' AND f.file_no = ${column('file_no')}` : ''}
    ${
      movedEntry
        ? `LEFT JOIN moved AS e ON e.pair_no = p.pair_no AND e.unit = ${entryUnit} AND e.entry_no = ${column('entry_no')}
             AND coalesce(e.file_no, 0) = coalesce(${column('file_no')}, 0)`
        : ''
    }`
}

const movedItem = (side: Side, { ofAssessment, content }: ComparedTable): boolean =>
  side === 'older' && ofAssessment && content.includes('item_id')

function valueSql(side: Side, table: ComparedTable, column: string): string {
  return column === 'item_id' && movedItem(side, table) ? 'coalesce(x.to_item_id, t.item_id)' : `t.${quoteName(column)}`
}

/** Narrow, as it goes over all rows: hashes and row numbers only. */
function unequalSql(table: ComparedTable): string {
  const hash = `hash(file_no, entry_no, ${table.content.map(quoteName).join(', ')})`
  const hashed = (side: Side) => {
    const rows = `SELECT pair_no, rid, ${hash} AS content FROM (${sideSql(side, table)})`
    return table.distinct
      ? rows
      : `SELECT *, row_number() OVER (PARTITION BY pair_no, content ORDER BY rid) AS repeat FROM (${rows})`
  }
  return `CREATE OR REPLACE TEMP TABLE unequal AS
    SELECT coalesce(o.pair_no, n.pair_no) AS pair_no, o.rid AS from_rid, n.rid AS to_rid
    FROM (${hashed('older')}) AS o FULL JOIN (${hashed('newer')}) AS n
      ON o.pair_no = n.pair_no AND o.content = n.content ${table.distinct ? '' : 'AND o.repeat = n.repeat'}
    WHERE o.rid IS NULL OR n.rid IS NULL`
}

function leftSql(side: Side, table: ComparedTable): string {
  return `CREATE OR REPLACE TEMP TABLE left_${side} AS
    SELECT s.* FROM (${sideSql(side, table)}) AS s
    SEMI JOIN unequal AS u ON u.pair_no = s.pair_no AND u.${side === 'older' ? 'from_rid' : 'to_rid'} = s.rid`
}

/** Pairs rows that agree in the given columns; of several, in printed order. */
function matchSql(columns: readonly string[]): string {
  const names = columns.map(quoteName)
  const ranked = (side: Side, rid: string) =>
    `SELECT l.*, row_number() OVER (PARTITION BY ${['l.pair_no', ...names.map((name) => `l.${name}`)].join(', ')}
       ORDER BY counter, rid) AS repeat
     FROM left_${side} AS l ANTI JOIN matched AS m ON m.pair_no = l.pair_no AND m.${rid} = l.rid`
  return `INSERT INTO matched
    SELECT o.pair_no, o.rid, n.rid
    FROM (${ranked('older', 'from_rid')}) AS o JOIN (${ranked('newer', 'to_rid')}) AS n
      ON ${['o.pair_no = n.pair_no', 'o.repeat = n.repeat', ...names.map((name) => `o.${name} IS NOT DISTINCT FROM n.${name}`)].join(' AND ')}`
}
