/** The index behind the dashboard's search, made of the finished tables by DuckDB itself. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { LONG } from '../derive/passage-uses'
import { changeParts } from '../schema/search'

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
  SELECT passage_id AS key, text, true AS is_passage FROM passage
  UNION ALL
  SELECT md5(value), value, false FROM answer SEMI JOIN free_item USING (item_id) WHERE state = 'answered' AND length(value) < ${LONG}
  UNION ALL
  SELECT md5(detail), detail, false FROM mark WHERE detail IS NOT NULL`

/** The words of passages as they are printed at their first place: of its lines, the bytes that the evidence names. */
const PRINTED = `
  SELECT text_id, string_agg(printed, chr(10) ORDER BY line_no) AS printed
  FROM (
    SELECT text_id, line_no,
      CASE WHEN document.encoding = 'utf-8'
        THEN decode(array_slice(encode(source_line.text), greatest(start - source_line.byte_start, 0) + 1, stop - source_line.byte_start))
        ELSE source_line.text
      END AS printed
    FROM (
      SELECT text_id, document_id, byte_start AS start, byte_end AS stop, unnest(range(line_start, line_end + 1)) AS line_no
      FROM first_place JOIN evidence USING (evidence_id)
    )
    JOIN source_line USING (document_id, line_no)
    JOIN document USING (document_id)
  )
  GROUP BY text_id`

/** The current statements: their texts, where they stand, and what all newest assessments together tell of each. */
const STATEMENTS = [
  `CREATE TEMP TABLE free_item AS SELECT item_id FROM form_item WHERE kind = 'text'`,
  `CREATE TEMP TABLE place AS ${PLACES}`,
  `CREATE TEMP TABLE numbered AS
   SELECT key, row_number() OVER (ORDER BY count(*) DESC, key)::INTEGER AS text_id FROM place GROUP BY key`,
  `INSERT INTO search_place
   SELECT text_id, assessment_id, item_id, evidence_id FROM place JOIN numbered USING (key) JOIN form_item USING (item_id)
   ORDER BY text_id, assessment_id, sort_order, item_id, evidence_id`,
  `DROP TABLE temp.place`,
  // Numbers instead of texts: the pairs of texts and assessments are many.
  `CREATE TEMP TABLE newest AS
   SELECT assessment_id, row_number() OVER (ORDER BY assessment_id)::INTEGER AS n,
     dense_rank() OVER (ORDER BY coalesce(municipality_code, agency, series_id))::INTEGER AS body
   FROM assessment WHERE is_latest`,
  `CREATE TEMP TABLE told AS
   SELECT text_id, n, body, count(*)::INTEGER AS places, min(search_place.rowid) AS first
   FROM search_place JOIN newest USING (assessment_id) GROUP BY text_id, n, body`,
  `CREATE TEMP TABLE summary AS
   SELECT text_id, sum(places)::INTEGER AS places, count(*)::INTEGER AS assessments, count(DISTINCT body)::INTEGER AS municipalities,
     min(first) AS first
   FROM told GROUP BY text_id`,
  `CREATE TEMP TABLE chapters_of AS
   SELECT text_id, list(chapter ORDER BY chapter) AS chapters
   FROM (
     SELECT DISTINCT text_id, chapter
     FROM search_place SEMI JOIN newest USING (assessment_id) JOIN form_item USING (item_id)
   )
   GROUP BY text_id`,
  // A text that stands in older assessments only has no such place, and is shown as the first of those prints it.
  `CREATE TEMP TABLE first_place AS
   SELECT search_place.*
   FROM search_place
   JOIN (
     SELECT text_id, coalesce(summary.first, anywhere.first) AS place
     FROM (SELECT text_id, min(rowid) AS first FROM search_place GROUP BY text_id) AS anywhere
     LEFT JOIN summary USING (text_id)
   ) AS first ON first.place = search_place.rowid`,
  `CREATE TEMP TABLE printed AS ${PRINTED}`,
  `INSERT INTO search_text
   SELECT text_id, search_words(text), CASE WHEN is_passage THEN coalesce(nullif(printed, ''), text) ELSE text END,
     coalesce(places, 0), coalesce(assessments, 0), coalesce(municipalities, 0), coalesce(chapters, []),
     assessment.municipality, assessment.procedure,
     CASE WHEN newest.n IS NOT NULL THEN form_item.form END,
     CASE WHEN newest.n IS NOT NULL THEN form_item.chapter END,
     CASE WHEN newest.n IS NOT NULL THEN form_item.label END,
     assessment.document_id,
     CASE WHEN newest.n IS NOT NULL THEN first_place.evidence_id END
   FROM (SELECT key, any_value(text) AS text, bool_or(is_passage) AS is_passage FROM (${TEXTS}) GROUP BY key)
   JOIN numbered USING (key)
   JOIN first_place USING (text_id)
   JOIN form_item USING (item_id)
   LEFT JOIN newest USING (assessment_id)
   LEFT JOIN assessment ON assessment.assessment_id = newest.assessment_id
   LEFT JOIN summary USING (text_id)
   LEFT JOIN chapters_of USING (text_id)
   LEFT JOIN printed USING (text_id)
   ORDER BY text_id`,
]

const COLUMNS = { before: 'before_text', after: 'after_text', reason: 'reason' } as const
const PART_NAMES = changeParts.map((part) => `'${part}'`).join(', ')
const PARTS = changeParts
  .map(
    (part, i) => `
  SELECT md5_number(${COLUMNS[part]}) AS key, sequel.rowid * ${changeParts.length} + ${i} AS cell, is_latest
  FROM sequel JOIN change ON change.rowid = sequel.place WHERE length(${COLUMNS[part]}) > 1`,
  )
  .join(' UNION ALL ')

/**
 * The change logs. A cell is a part of a change, numbered from the newest change to the oldest, newest assessments first;
 * what follows handles these numbers, and fetches the texts only for the cells that are shown.
 */
const CHANGES = [
  `CREATE TEMP TABLE sequel AS
   SELECT change.rowid AS place, is_latest FROM change JOIN assessment USING (assessment_id)
   ORDER BY is_latest DESC, changed_on DESC NULLS LAST, assessment_id, change_no`,
  `CREATE TEMP TABLE cell AS ${PARTS}`,
  `CREATE TEMP TABLE numbered_change AS
   SELECT key, first, places, (-row_number() OVER (ORDER BY first))::INTEGER AS text_id
   FROM (SELECT key, min(cell) AS first, count(*) FILTER (is_latest)::INTEGER AS places FROM cell GROUP BY key)`,
  `INSERT INTO search_change_place
   SELECT text_id, assessment_id, change_no, [${PART_NAMES}][cell % ${changeParts.length} + 1]
   FROM cell JOIN numbered_change USING (key)
   JOIN sequel ON sequel.rowid = cell // ${changeParts.length}
   JOIN change ON change.rowid = sequel.place
   ORDER BY text_id DESC, cell`,
  `DROP TABLE temp.cell`,
  `INSERT INTO search_change
   SELECT text_id, search_words(text), text, [${PART_NAMES}][part + 1], places,
     municipality, procedure, changed_on, item_raw, document_id, evidence_id
   FROM (
     SELECT text_id, places, first % ${changeParts.length} AS part, change.*,
       CASE part ${changeParts.map((name, i) => `WHEN ${i} THEN ${COLUMNS[name]}`).join(' ')} END AS text
     FROM numbered_change
     JOIN sequel ON sequel.rowid = first // ${changeParts.length}
     JOIN change ON change.rowid = sequel.place
   ) AS shown
   JOIN (SELECT assessment_id, coalesce(municipality, agency) AS municipality, procedure, document_id FROM assessment)
     USING (assessment_id)
   ORDER BY text_id DESC`,
]

const GRAMS = [
  `INSERT INTO search_gram
   SELECT gram, text_id
   FROM (
     SELECT text_id, unnest(list_distinct(list_transform(range(1, len(letters) + 1), i -> letters[i] || coalesce(letters[i + 1], '')))) AS gram
     FROM (
       SELECT text_id, string_split(text, '') AS letters
       FROM (SELECT text_id, text FROM search_text UNION ALL SELECT text_id, text FROM search_change)
     )
   )
   ORDER BY gram, text_id`,
  `INSERT INTO search_gram_total SELECT gram, count(*)::INTEGER FROM search_gram GROUP BY gram ORDER BY gram`,
]

/** Names: each printed form once, with what the newest assessments together tell of the name. */
const NAMES = [
  `INSERT INTO search_name
   SELECT spelt.name_kind, spelt.name, spelt.key, prefecture, search_words(looked_in), coalesce(assessments, 0), coalesce(municipalities, 0),
     first_place.document, first_place.evidence
   FROM (
     SELECT name_kind, name, key, min(prefecture) AS prefecture, looked_in
     FROM search_named GROUP BY name_kind, name, key, looked_in
   ) AS spelt
   LEFT JOIN (
     SELECT name_kind, name, key, count(DISTINCT assessment_id)::INTEGER AS assessments, count(DISTINCT body)::INTEGER AS municipalities,
       min({assessment: assessment_id, document: document_id, evidence: evidence_id}) AS first_place
     FROM search_named WHERE is_latest GROUP BY name_kind, name, key
   ) AS told
     ON told.name_kind = spelt.name_kind AND told.name IS NOT DISTINCT FROM spelt.name AND told.key IS NOT DISTINCT FROM spelt.key
   ORDER BY spelt.name_kind, municipalities DESC NULLS LAST, assessments DESC NULLS LAST, spelt.name, spelt.key, looked_in`,
]

const HELP = ['free_item', 'numbered', 'newest', 'told', 'summary', 'chapters_of', 'first_place', 'printed']
const HELP_OF_CHANGES = ['sequel', 'numbered_change']
const dropped = (tables: readonly string[]): string[] => tables.map((table) => `DROP TABLE temp.${table}`)

/**
 * Fills the tables of the search. What the texts and their numbers are depends on the statements alone; rows lie in the
 * order in which they are looked up, so that few pages hold what a search needs. The texts that stand in the most places
 * (of the change logs: the newest) come first: a search looks through them first.
 * The view macros must exist.
 */
export async function completeSearch(connection: DuckDBConnection): Promise<void> {
  const steps = [...STATEMENTS, ...dropped(HELP), ...CHANGES, ...dropped(HELP_OF_CHANGES), ...GRAMS, ...NAMES]
  for (const step of steps) await connection.run(step)
}
