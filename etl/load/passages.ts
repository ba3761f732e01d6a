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
  // The texts themselves stay where they are: sorted or grouped they would not fit into DuckDB's memory.
  await connection.run(`
    CREATE TEMP TABLE text_of AS
    SELECT row_number() OVER (ORDER BY passage_id)::INTEGER AS n, passage_id, place
    FROM (SELECT passage_id, min(rowid) AS place FROM ${FOUND} GROUP BY passage_id)
    JOIN (SELECT DISTINCT passage_id FROM passage_use) USING (passage_id)`)
  await sketchTexts(connection)
  await connection.run('CREATE TEMP TABLE near (a INTEGER, b INTEGER)')
  for (const band of bandNames) await connection.run(`INSERT INTO temp.near ${nearInBand(band)}`)
  await connection.run(`CREATE TEMP TABLE label AS WITH ${LABELS} FROM label`)
  await connection.run(`
    INSERT INTO passage
    SELECT found.passage_id, found.text, found.characters, coalesce(first.passage_id, found.passage_id)
    FROM ${FOUND} AS found
    JOIN text_of ON text_of.place = found.rowid
    LEFT JOIN temp.label USING (n)
    LEFT JOIN text_of AS first ON first.n = label.first`)
  for (const table of [FOUND, 'temp.text_of', 'temp.sketch', 'temp.near', 'temp.label']) {
    await connection.run(`DROP TABLE ${table}`)
  }
}

const bandNames = Array.from({ length: BANDS }, (_, i) => `band_${i}`)
const wordNames = Array.from({ length: WORDS }, (_, i) => `word_${i}`)
const sketchNames = ['n', ...bandNames, ...wordNames]

/** Writes the sketches of all texts into a table of their own. */
async function sketchTexts(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TEMP TABLE sketch (${sketchNames.map((name) => `${name} INTEGER`).join(', ')})`)
  const appender = await connection.createAppender('sketch', 'main', 'temp')
  const texts = await connection.stream(
    `SELECT n, text FROM ${FOUND} AS found JOIN text_of ON text_of.place = found.rowid`,
  )
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
function nearInBand(band: string): string {
  return `
    SELECT a, b FROM (
      SELECT f.n AS a, s.n AS b, ${wordNames.map((word) => `xor(f.${word}, s.${word}) AS ${word}`).join(', ')}
      FROM sketch AS s
      JOIN (SELECT ${band}, min(n) AS n FROM sketch GROUP BY ${band} HAVING count(*) > 1) AS first
        ON first.${band} = s.${band} AND first.n < s.n
      JOIN sketch AS f ON f.n = first.n
    ) AS x
    WHERE ${APART} <= ${PLACES_APART}`
}

/** The first text of each group that pairs connect: every text takes the smallest number of its neighbours until none changes. */
const LABELS = `RECURSIVE
  neighbour(n, other) AS (SELECT a, b FROM temp.near UNION SELECT b, a FROM temp.near),
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
