/** Which file, system, outsourcing item or recipient is which: by name, and by its place between those of known name. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { SIDES, type Side } from './releases'

/** The item that names a thing that repeats, as its concept. */
const NAMING = ['file.name', 'system.name', 'outsourcing.title', 'recipient.name']

/**
 * Creates, from the table `pair`, the temporary tables
 * - `moved` (pair_no, unit, file_no, entry_no → to_file_no, to_entry_no): what has another number in the newer warehouse;
 *   what is no longer there gets its number negated, so that it meets no other.
 * - `entry_name` (pair_no, unit, file_no, entry_no, name): names under the newer numbers.
 */
export async function alignEntries(connection: DuckDBConnection): Promise<void> {
  for (const side of SIDES) await connection.run(unitsSql(side))
  await connection.run(
    `CREATE TEMP TABLE moved (pair_no INTEGER, unit VARCHAR, file_no INTEGER, entry_no INTEGER,
       to_file_no INTEGER, to_entry_no INTEGER)`,
  )
  // Files first: entries are looked for within the same file.
  await connection.run(alignSql(`unit = 'file'`))
  await connection.run(`INSERT INTO moved SELECT pair_no, 'file', no, NULL, to_no, NULL FROM aligned WHERE no <> to_no`)
  await connection.run(
    `UPDATE units_older AS u SET parent = to_file_no FROM moved AS m
     WHERE m.pair_no = u.pair_no AND u.unit <> 'file' AND m.file_no = u.parent`,
  )
  await connection.run(alignSql(`unit <> 'file'`))
  await connection.run(
    `INSERT INTO moved SELECT pair_no, unit, file_no, no, nullif(parent, 0), to_no FROM aligned
     WHERE no <> to_no OR parent <> coalesce(file_no, 0)`,
  )
  await connection.run(
    `CREATE TEMP TABLE entry_name AS
     SELECT pair_no, unit, file_no, if(unit = 'file', NULL, no) AS entry_no, name FROM units_newer
     UNION ALL
     SELECT u.pair_no, u.unit, m.to_file_no, m.to_entry_no, u.name FROM units_older AS u
     JOIN moved AS m ON m.pair_no = u.pair_no AND m.unit = u.unit AND m.file_no IS NOT DISTINCT FROM u.file_no
       AND (u.unit = 'file' OR m.entry_no = u.no)
     WHERE least(m.to_file_no, m.to_entry_no) < 0`,
  )
  await connection.run('DROP TABLE units_older; DROP TABLE units_newer; DROP TABLE aligned; DROP TABLE matched')
}

/** Things that repeat: their number among those of the same parent (the file, 0 for none), and their name. */
function unitsSql(side: Side): string {
  return `CREATE TEMP TABLE units_${side} AS
    SELECT p.pair_no, i.repeats_per AS unit, t.file_no,
      if(unit = 'file', 0, coalesce(t.file_no, 0)) AS parent, if(unit = 'file', t.file_no, t.entry_no) AS no,
      min(t.value) AS name
    FROM ${side}.answer AS t
    JOIN ${side}.form_item AS i USING (item_id)
    JOIN pair AS p ON p.${side === 'older' ? 'from_id' : 'to_id'} = t.assessment_id
    WHERE p.from_id IS NOT NULL AND p.to_id IS NOT NULL AND i.repeats_per IS NOT NULL
      AND i.concept IN (${NAMING.map((concept) => `'${concept}'`).join(', ')})
    GROUP BY ALL`
}

const GROUP = 'pair_no, unit, parent'

/**
 * `aligned`: every unit of the older warehouse with its number in the newer one, the negated one where it has none. Those
 * of one name are the same in printed order; of the others, those that follow the same named one.
 */
function alignSql(which: string): string {
  const named = (side: Side) =>
    `SELECT ${GROUP}, no, name, row_number() OVER (PARTITION BY ${GROUP}, name ORDER BY no) AS repeat
     FROM units_${side} WHERE ${which} AND name IS NOT NULL`
  const rest = (side: Side) =>
    `SELECT *, row_number() OVER (PARTITION BY ${GROUP}, anchor ORDER BY no) AS repeat
     FROM (
       SELECT u.*, m.to_no, coalesce(last_value(m.to_no IGNORE NULLS) OVER (
         PARTITION BY u.pair_no, u.unit, u.parent ORDER BY u.no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS anchor
       FROM (SELECT * FROM units_${side} WHERE ${which}) AS u
       LEFT JOIN matched AS m ON m.pair_no = u.pair_no AND m.unit = u.unit AND m.parent = u.parent
         AND m.${side === 'older' ? 'no' : 'to_no'} = u.no
     ) WHERE to_no IS NULL`
  return `
    CREATE OR REPLACE TEMP TABLE matched AS
    SELECT ${GROUP}, o.no, n.no AS to_no
    FROM (${named('older')}) AS o JOIN (${named('newer')}) AS n USING (${GROUP}, name, repeat);
    INSERT INTO matched
    SELECT ${GROUP}, o.no, n.no FROM (${rest('older')}) AS o JOIN (${rest('newer')}) AS n USING (${GROUP}, anchor, repeat);
    CREATE OR REPLACE TEMP TABLE aligned AS
    SELECT u.*, coalesce(m.to_no, -u.no) AS to_no
    FROM (SELECT * FROM units_older WHERE ${which}) AS u LEFT JOIN matched AS m USING (${GROUP}, no)`
}
