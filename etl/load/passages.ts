/** What all documents together tell of their passages: each text once, and which texts are near-copies of each other. */
import { DuckDBDataChunk, INTEGER, type DuckDBConnection } from '@duckdb/node-api'
import { BANDS, PLACES_APART, sketchOf, WORDS } from '../derive/near-copies'
import { tableDdl } from '../schema/ddl'
import { tables, type TableName } from '../schema'

/**
 * Where rows of a table wait that several documents tell alike, until all have come together. It may hold a row more
 * than once; DuckDB keeps it in its own memory, or beside the warehouse where that is full.
 */
const FOUND = 'temp.main.found_passage'

/** The place of a table while documents are loaded. */
export function placeWhileLoading(table: TableName): string {
  return table === 'passage' ? FOUND : `"${table}"`
}

export async function preparePassages(connection: DuckDBConnection): Promise<void> {
  await connection.run(tableDdl('found_passage', tables.passage).replace('CREATE TABLE', 'CREATE TEMP TABLE'))
}

/** Takes over from the attached warehouse the texts that documents of this one use. */
export async function copyPassages(connection: DuckDBConnection): Promise<void> {
  await connection.run(`INSERT INTO ${FOUND} FROM previous.passage SEMI JOIN main.passage_use USING (passage_id)`)
}

/**
 * Fills `passage` from what was found. Which documents came first, from which thread or from the warehouse before, makes no
 * difference: a text is the same in all rows of its `passage_id`, and a group of near-copies bears the smallest of its ids.
 *
 * For n texts and e pairs of near-copies: n sketches in this thread, a grouping of n numbers for each band, e comparisons
 * of sketches (each text with the first of its band only, so that e ≤ n · `BANDS`), and a few passes over the pairs to
 * connect them. Held in JavaScript: one chunk of texts at a time.
 */
export async function completePassages(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE text_of AS
    SELECT row_number() OVER (ORDER BY passage_id)::INTEGER AS n, passage_id, text, characters
    FROM (
      SELECT passage_id, any_value(text) AS text, any_value(characters) AS characters
      FROM ${FOUND} SEMI JOIN passage_use USING (passage_id) GROUP BY passage_id
    )`)
  await sketchTexts(connection)
  await connection.run(`CREATE TEMP TABLE near AS ${NEAR}`)
  await connection.run(`
    INSERT INTO passage
    WITH ${LABELS}
    SELECT t.passage_id, t.text, t.characters, coalesce(f.passage_id, t.passage_id)
    FROM text_of AS t LEFT JOIN label USING (n) LEFT JOIN text_of AS f ON f.n = label.first
    ORDER BY t.n`)
  for (const table of [FOUND, 'temp.text_of', 'temp.sketch', 'temp.near']) await connection.run(`DROP TABLE ${table}`)
}

const bandNames = Array.from({ length: BANDS }, (_, i) => `band_${i}`)
const wordNames = Array.from({ length: WORDS }, (_, i) => `word_${i}`)
const sketchNames = ['n', ...bandNames, ...wordNames]

/** Writes the sketches of all texts into a table of their own. */
async function sketchTexts(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TEMP TABLE sketch (${sketchNames.map((name) => `${name} INTEGER`).join(', ')})`)
  const appender = await connection.createAppender('sketch', 'main', 'temp')
  const texts = await connection.stream('SELECT n, text FROM text_of')
  for (let chunk = await texts.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await texts.fetchChunk()) {
    const numbers = chunk.getColumnValues(0)
    const rows = chunk.getColumnValues(1).flatMap((text, i) => {
      const sketch = sketchOf(String(text))
      return sketch ? [[numbers[i] ?? null, ...sketch.bands, ...sketch.bits]] : []
    })
    if (rows.length === 0) continue
    const written = DuckDBDataChunk.create(
      sketchNames.map(() => INTEGER),
      rows.length,
    )
    written.setRows(rows)
    appender.appendDataChunk(written)
  }
  appender.closeSync()
}

/** Places whose two bits differ, over all words. */
const APART = wordNames.map((word) => `bit_count((x.${word} | (x.${word} >> 1)) & 1431655765)`).join(' + ')

/** Pairs of near-copies: of all texts with the same band, each with the first. */
const NEAR = `
  SELECT a, b FROM (
    SELECT first.n AS a, s.n AS b, ${wordNames.map((word) => `xor(first.${word}, s.${word}) AS ${word}`).join(', ')}
    FROM (${bandNames.map(firstOfBand).join(' UNION ')}) AS pair
    JOIN sketch AS first ON first.n = pair.a
    JOIN sketch AS s ON s.n = pair.b
  ) AS x
  WHERE ${APART} <= ${PLACES_APART}`

function firstOfBand(band: string): string {
  return `
    SELECT a, n AS b FROM sketch
    JOIN (SELECT ${band}, min(n) AS a FROM sketch GROUP BY ${band} HAVING count(*) > 1) USING (${band})
    WHERE n > a`
}

/** The first text of each group that pairs connect: every text takes the smallest number of its neighbours until none changes. */
const LABELS = `RECURSIVE
  neighbour(n, other) AS (SELECT a, b FROM near UNION ALL SELECT b, a FROM near),
  label(n, first) USING KEY (n) AS (
    SELECT n, least(n, min(other)) FROM neighbour GROUP BY n
    UNION
    SELECT neighbour.other, min(changed.first)
    FROM label AS changed
    JOIN neighbour USING (n)
    JOIN recurring.label AS known ON known.n = neighbour.other
    WHERE changed.first < known.first
    GROUP BY neighbour.other
  )`
