/** From rows that belong together to the values that differ: the table `release_diff`. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { codes } from '../schema/codes'
import { quoteName, quoteText, tableDdl } from '../schema/ddl'
import { RELEASE_DIFF, releaseDiff } from './release-diff'
import type { Side } from './releases'
import type { ComparedTable } from './rules'

export interface Changes {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** Values that differ, as they are collected table by table. */
const CELL = `CREATE TEMP TABLE cell (
  pair_no INTEGER, table_no INTEGER, row_no BIGINT, cell_no INTEGER, change VARCHAR, table_name VARCHAR, item_id VARCHAR,
  file_no INTEGER, entry_no INTEGER, unit VARCHAR, row_label VARCHAR, column_name VARCHAR, from_value VARCHAR, to_value VARCHAR)`

export async function beginDifferences(connection: DuckDBConnection): Promise<void> {
  await connection.run(CELL)
}

/**
 * Notes the values in which the rows of `left_older` and `left_newer` differ (see `matchRows`): of a changed row those
 * that differ, of an added or removed one all that are there.
 */
export async function noteDifferences(
  connection: DuckDBConnection,
  table: ComparedTable,
  tableNo: number,
): Promise<Changes> {
  await connection.run(cellSql(table, tableNo))
  const counted = await connection.runAndReadAll(
    `SELECT ${['added', 'removed', 'changed']
      .map((change) => `count(DISTINCT row_no) FILTER (change = '${change}') AS ${change}`)
      .join(', ')} FROM cell WHERE table_no = ${tableNo}`,
  )
  const [row] = counted.getRowObjects()
  return { added: Number(row?.added), removed: Number(row?.removed), changed: Number(row?.changed) }
}

function cellSql(table: ComparedTable, tableNo: number): string {
  const { name, content, label, columns } = table
  const item = content.includes('item_id') && table.ofAssessment
  const cells = content.map((column, i) => {
    const own = quoteName(column)
    const differs = `o.${own} IS DISTINCT FROM n.${own}`
    return `{'cell_no': ${i}, 'column_name': ${quoteText(column)}, 'listed': ${listedSql(column, content, differs)},
      'from_value': ${shownSql('older', table, column)}, 'to_value': ${shownSql('newer', table, column)}}`
  })
  const labels = label.map((column) => {
    const shown = `coalesce(${shownSql('newer', table, column)}, ${shownSql('older', table, column)})`
    const domain = columns[column]?.domain
    return domain ? codeLabelSql(shown, codes[domain]) : shown
  })
  return `INSERT INTO cell
    WITH joined AS (
      SELECT coalesce(n.pair_no, o.pair_no) AS pair_no,
        CASE WHEN o.rid IS NULL THEN 'added' WHEN n.rid IS NULL THEN 'removed' ELSE 'changed' END AS change,
        ${item ? 'coalesce(n.item_id, o.item_id)' : 'NULL::VARCHAR'} AS item_id,
        coalesce(n.file_no, o.file_no) AS file_no, coalesce(n.entry_no, o.entry_no) AS entry_no,
        coalesce(n.unit, o.unit) AS unit, coalesce(n.counter, o.counter) AS counter,
        coalesce(n.rid, o.rid) AS rid,
        ${labels.length === 0 ? 'NULL::VARCHAR' : `nullif(concat_ws(' ', ${labels.join(', ')}), '')`} AS row_label,
        [${cells.join(', ')}] AS cells
      FROM left_older AS o LEFT JOIN matched AS m ON m.pair_no = o.pair_no AND m.from_rid = o.rid
      FULL JOIN left_newer AS n ON n.pair_no = m.pair_no AND n.rid = m.to_rid
    ), numbered AS (
      SELECT j.*, row_number() OVER (
        ORDER BY pair_no, i.sort_order, abs(file_no), abs(entry_no), unit, counter, row_label, rid, change) AS row_no
      FROM joined AS j
      LEFT JOIN (SELECT item_id, sort_order FROM newer.form_item UNION
        SELECT item_id, sort_order FROM older.form_item WHERE item_id NOT IN (SELECT item_id FROM newer.form_item)) AS i
        USING (item_id)
    )
    SELECT pair_no, ${tableNo}, row_no, c.cell_no, change, ${quoteText(name)}, item_id, file_no, entry_no, unit, row_label,
      c.column_name, c.from_value, c.to_value
    FROM (SELECT * EXCLUDE (cells), unnest(cells) AS c FROM numbered)
    WHERE c.listed`
}

/** An added or removed row bears its item already, and is there also where nothing is printed in it. */
function listedSql(column: string, content: readonly string[], differs: string): string {
  if (column === 'item_id') return `(o.rid IS NOT NULL AND n.rid IS NOT NULL AND ${differs})`
  const first = content.find((each) => each !== 'item_id')
  return column === first ? `(o.rid IS NULL OR n.rid IS NULL OR ${differs})` : `(${differs})`
}

/** A value in words: the name of a vendor, the text of a passage, anything else as it is. */
function shownSql(side: Side, { columns }: ComparedTable, column: string): string {
  const value = `${side === 'older' ? 'o' : 'n'}.${quoteName(column)}`
  switch (columns[column]?.references) {
    case 'vendor':
      return `(SELECT any_value(concat_ws(' ', v.legal_form, v.name)) FROM ${side}.vendor AS v WHERE v.vendor_id = ${value})`
    case 'passage':
      return `(SELECT any_value(v.text) FROM ${side}.passage AS v WHERE v.passage_id = ${value})`
    default:
      return `${value}::VARCHAR`
  }
}

function codeLabelSql(value: string, labels: Readonly<Record<string, readonly [string, string]>>): string {
  const cases = Object.entries(labels).map(([code, [ja]]) => `WHEN ${quoteText(code)} THEN ${quoteText(ja)}`)
  return `CASE ${value} ${cases.join(' ')} END`
}

const ITEM_LABEL = `nullif(concat_ws(' ',
  CASE WHEN i.chapter = 'cover' THEN '表紙' ELSE replace(concat_ws('.', i.chapter, nullif(i.section, '')), 'annex', '別添') END,
  i.label), '')`

/** Puts what was noted in order, as the table `release_diff` of the database in memory. */
export async function endDifferences(connection: DuckDBConnection): Promise<void> {
  await connection.run(tableDdl(RELEASE_DIFF, releaseDiff))
  await connection.run(
    `INSERT INTO ${RELEASE_DIFF}
     SELECT dense_rank() OVER (ORDER BY if(c.pair_no = 0, NULL, c.pair_no) NULLS LAST, table_no, row_no)::INTEGER AS no,
       change, p.from_id, p.to_id, p.agency, p.title, table_name, c.item_id, ${ITEM_LABEL}, abs(c.file_no), abs(c.entry_no),
       e.name, row_label, column_name, from_value, to_value
     FROM cell AS c
     LEFT JOIN pair AS p USING (pair_no)
     LEFT JOIN (FROM newer.form_item UNION ALL FROM older.form_item WHERE item_id NOT IN (SELECT item_id FROM newer.form_item)) AS i
       USING (item_id)
     LEFT JOIN entry_name AS e ON e.pair_no = c.pair_no AND e.unit = c.unit
       AND coalesce(e.file_no, 0) = coalesce(c.file_no, 0) AND coalesce(e.entry_no, 0) = coalesce(c.entry_no, 0)
     ORDER BY no, cell_no`,
  )
  await connection.run('DROP TABLE cell')
}
