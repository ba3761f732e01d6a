/** Which assessment of the older warehouse is which of the newer one. */
import { VARCHAR, type DuckDBConnection } from '@duckdb/node-api'

const TITLE = `regexp_replace(title, '\\s', '', 'g')`
/** Of two documents with one id, which is `~2` depends on their bytes. */
const PLAIN_ID = `regexp_replace(assessment_id, '~[0-9]+$', '')`

/**
 * Documents change their bytes between releases and their date with a revision, readers learn to read a municipality or
 * a number: so an assessment is told by what is left, the surest first. Of several that are alike, the newest are paired.
 */
const SAME_VERSION = ['document_id', `${PLAIN_ID} || '|' || ${TITLE}`, PLAIN_ID]
const SAME_TITLE = `coalesce(municipality_code, agency) || '|' || ${TITLE}`

/** Columns of a pair's description, from the newer assessment where there is one. */
const DESCRIPTION = ['series_id', 'agency', 'title']

/**
 * Creates the temporary tables
 * - `pair` (pair_no, kind `same`/`revised`/`added`/`removed`, from_id, to_id, from_form, to_form, series_id, agency,
 *   title): every assessment of both warehouses, in order of series. One that stays beside its own revision is in two pairs.
 * - `item_move` (item_id, to_form, to_item_id): items of one form that stand for the same in another form.
 * @param only part of an id, a title or an agency, or null for all assessments
 */
export async function pairAssessments(connection: DuckDBConnection, only: string | null): Promise<void> {
  await connection.run('CREATE TEMP TABLE found (kind VARCHAR, from_id VARCHAR, to_id VARCHAR)')
  for (const key of SAME_VERSION) await connection.run(pairByKey(key, 'same'))
  await connection.run(PAIR_REVISIONS)
  await connection.run(pairByKey(SAME_TITLE, 'revised'))
  await connection.run(UNPAIRED)
  await connection.run(
    `CREATE TEMP TABLE pair AS
     SELECT row_number() OVER (ORDER BY series_id, coalesce(to_id, from_id), from_id)::INTEGER AS pair_no, *
     FROM (
       SELECT kind, from_id, to_id, o.form AS from_form, n.form AS to_form,
         ${DESCRIPTION.map((column) => `CASE WHEN to_id IS NULL THEN o.${column} ELSE n.${column} END AS ${column}`).join(', ')}
       FROM found LEFT JOIN older.assessment AS o ON o.assessment_id = from_id
       LEFT JOIN newer.assessment AS n ON n.assessment_id = to_id
     )
     WHERE $only IS NULL OR contains(concat_ws(' ', from_id, to_id, series_id, agency, title), $only)`,
    { only },
    { only: VARCHAR },
  )
  await connection.run('DROP TABLE found')
  await connection.run(ITEM_MOVE)
}

const unpaired = (side: 'older' | 'newer'): string =>
  `${side}.assessment ANTI JOIN found ON found.${side === 'older' ? 'from_id' : 'to_id'} = assessment_id`

function pairByKey(key: string, kind: 'same' | 'revised'): string {
  const ranked = (side: 'older' | 'newer') =>
    `SELECT assessment_id, ${key} AS key,
       row_number() OVER (PARTITION BY ${key} ORDER BY published_on DESC NULLS LAST, assessment_id) AS rank
     FROM ${unpaired(side)}`
  return `INSERT INTO found SELECT '${kind}', o.assessment_id, n.assessment_id
    FROM (${ranked('older')}) AS o JOIN (${ranked('newer')}) AS n USING (key, rank)`
}

/**
 * The newest of a series, where it is not in the older warehouse, is compared with the newest there: also where that
 * stays, being a version before.
 */
const PAIR_REVISIONS = `
  INSERT INTO found
  SELECT 'revised', o.assessment_id, n.assessment_id
  FROM (
    SELECT DISTINCT ON (series_id) series_id, assessment_id, published_on,
      assessment_id IN (SELECT from_id FROM found) AS stays
    FROM older.assessment ORDER BY series_id, published_on DESC NULLS LAST, assessment_id
  ) AS o
  JOIN (
    SELECT DISTINCT ON (series_id) series_id, assessment_id, published_on
    FROM ${unpaired('newer')} ORDER BY series_id, published_on DESC NULLS LAST, assessment_id
  ) AS n USING (series_id)
  WHERE NOT o.stays OR o.published_on < n.published_on`

const UNPAIRED = `
  INSERT INTO found
  SELECT 'removed', assessment_id, NULL FROM ${unpaired('older')}
  UNION ALL SELECT 'added', NULL, assessment_id FROM ${unpaired('newer')}`

/** Circled numbers differ between the forms, concepts do not: one that a form has once is the same item in another. */
const ITEM_MOVE = `
  CREATE TEMP TABLE item_move AS
  SELECT o.item_id, n.form AS to_form, n.item_id AS to_item_id
  FROM (
    SELECT form, concept, coalesce(repeats_per, '') AS unit, min(item_id) AS item_id
    FROM older.form_item GROUP BY ALL HAVING count(*) = 1
  ) AS o
  JOIN (
    SELECT form, concept, coalesce(repeats_per, '') AS unit, min(item_id) AS item_id
    FROM newer.form_item GROUP BY ALL HAVING count(*) = 1
  ) AS n USING (concept, unit)
  WHERE o.form <> n.form`
