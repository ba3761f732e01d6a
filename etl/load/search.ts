/** The index behind the dashboard's search, made of the finished tables by DuckDB itself. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { LONG } from '../derive/passage-uses'

/**
 * Where each text of the current statements stands: long answers by their passages (which many documents share), short ones
 * and the words written beside boxes as they are. Choices, dates and counts are found by their tables.
 */
const PLACES = `
  SELECT passage_id AS key, assessment_id, item_id, evidence_id FROM passage_use
  UNION ALL
  SELECT md5(value), assessment_id, item_id, evidence_id
  FROM answer SEMI JOIN free_item USING (item_id)
  WHERE state = 'answered' AND length(value) < ${LONG} AND evidence_id IS NOT NULL
  UNION ALL
  SELECT md5(detail), assessment_id, item_id, evidence_id FROM mark WHERE detail IS NOT NULL AND evidence_id IS NOT NULL`

const TEXTS = `
  SELECT passage_id AS key, text FROM passage
  UNION ALL
  SELECT md5(value), value FROM answer SEMI JOIN free_item USING (item_id) WHERE state = 'answered' AND length(value) < ${LONG}
  UNION ALL
  SELECT md5(detail), detail FROM mark WHERE detail IS NOT NULL`

/**
 * Fills the tables of the search. What the texts and their numbers are depends on the statements alone; the rows of
 * `search_gram` and `search_place` lie in the order in which they are looked up, so that few pages hold what a search needs.
 * The texts that stand in the most places have the lowest numbers: a search looks through them first.
 * The view macros must exist.
 */
export async function completeSearch(connection: DuckDBConnection): Promise<void> {
  const steps = [
    `CREATE TEMP TABLE free_item AS SELECT item_id FROM form_item WHERE kind = 'text'`,
    `CREATE TEMP TABLE place AS ${PLACES}`,
    `CREATE TEMP TABLE numbered AS
     SELECT key, row_number() OVER (ORDER BY count(*) DESC, key)::INTEGER AS text_id FROM place GROUP BY key`,
    `INSERT INTO search_text
     SELECT text_id, search_words(text)
     FROM (SELECT key, any_value(text) AS text FROM (${TEXTS}) GROUP BY key) JOIN numbered USING (key)
     ORDER BY text_id`,
    `INSERT INTO search_place
     SELECT text_id, assessment_id, item_id, evidence_id FROM place JOIN numbered USING (key)
     ORDER BY text_id, assessment_id, item_id, evidence_id`,
    `INSERT INTO search_gram
     SELECT gram, text_id
     FROM (
       SELECT text_id, unnest(list_distinct(list_transform(range(1, len(letters) + 1), i -> letters[i] || coalesce(letters[i + 1], '')))) AS gram
       FROM (SELECT text_id, string_split(text, '') AS letters FROM search_text)
     )
     ORDER BY gram, text_id`,
    `INSERT INTO search_gram_total SELECT gram, count(*)::INTEGER FROM search_gram GROUP BY gram ORDER BY gram`,
    `DROP TABLE temp.free_item`,
    `DROP TABLE temp.place`,
    `DROP TABLE temp.numbered`,
  ]
  for (const step of steps) await connection.run(step)
}
