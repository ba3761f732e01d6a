/** The view `coverage` and the counted entries of a loaded warehouse: what was lost of the five documents, and all of documents with more. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { full } from '../../etl/forms/full'
import { priority } from '../../etl/forms/priority'
import { documents } from '../fixtures/documents'
import { print } from '../fixtures/printed'

const ROOT = join(import.meta.dirname, '../..')
const twenty = { system: 20, outsourcing: 20, provision: 20, transfer: 20 }
let folder = ''
let query: (sql: string) => Promise<Record<string, unknown>[]>
let close: () => void

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  for (const { file } of documents) copyFileSync(join(ROOT, 'data/raw', file), join(folder, file))
  writeFileSync(join(folder, 'full.txt'), print({ form: full, files: 3, order: 'files', entries: twenty }).text)
  writeFileSync(join(folder, 'priority.txt'), print({ form: priority, files: 4, entries: { outsourcing: 3 } }).text)
  const target = join(folder, 'w.duckdb')
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'etl/cli.ts', folder, '--output', target], {
    cwd: ROOT,
  })
  expect(status).toBe(0)
  const instance = await DuckDBInstance.create(target, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
  close = () => {
    connection.closeSync()
    instance.closeSync()
  }
})
afterAll(() => {
  close()
  rmSync(folder, { recursive: true, force: true })
})

const perDocument = (columns: string, from = 'coverage', where = 'true'): string =>
  `SELECT regexp_replace(path, '^.*/', '')[:4] AS file, ${columns} FROM ${from}
   JOIN assessment USING (assessment_id) JOIN document USING (document_id) WHERE ${where} GROUP BY ALL ORDER BY file`

describe('coverage', () => {
  it('holds every item in one of the five states', async () => {
    const rows = await query(
      'SELECT * FROM coverage WHERE items <> answered + blank + not_applicable + undetermined + missing',
    )
    expect(rows).toEqual([])
    expect(await query('SELECT count(*) AS n FROM answer WHERE state IS NULL OR item_id IS NULL')).toEqual([{ n: '0' }])
  })

  it('has 8 or 22 ratings a file, of which those of lost pages are not read', async () => {
    expect(
      await query(
        perDocument(
          'ratings_read::INTEGER AS read, ratings_not_applicable::INTEGER AS na, ratings_expected::INTEGER AS expected',
          'coverage',
          'ratings_expected IS NOT NULL',
        ),
      ),
    ).toEqual([
      { file: '000_', read: 8, na: 0, expected: 8 },
      // Ⅲ4 with its rating and Ⅲ5 with its three were lost.
      { file: '001_', read: 18, na: 0, expected: 22 },
      // Of Ⅲ7 the table was lost.
      { file: '002_', read: 7, na: 0, expected: 8 },
      { file: '003_', read: 19, na: 3, expected: 22 },
      { file: '004_', read: 6, na: 2, expected: 8 },
      { file: 'full', read: 66, na: 0, expected: 66 },
      { file: 'prio', read: 32, na: 0, expected: 32 },
    ])
  })

  it('misses the sections whose pages were lost', async () => {
    const rows = await query(`
      SELECT regexp_replace(path, '^.*/', '')[:4] AS file, chapter || section AS section
      FROM answer JOIN form_item USING (item_id) JOIN assessment USING (assessment_id) JOIN document USING (document_id)
      WHERE form_item.repeats_per IS NULL OR form_item.repeats_per = 'file'
      GROUP BY ALL HAVING bool_and(state = 'missing') ORDER BY ALL`)
    const of = (file: string): unknown[] => rows.filter((row) => row['file'] === file).map((row) => row['section'])
    expect(of('001_')).toEqual(['I1', 'I3', 'I4', 'I5', 'II5', 'III4', 'III5'])
    expect(of('002_')).toEqual(['II5'])
    expect(rows.filter((row) => row['file'] !== '001_' && row['file'] !== '002_')).toEqual([])
    expect(
      await query(
        perDocument(
          'count(*)::INTEGER AS n',
          'answer',
          `regexp_matches(item_id, '^priority\\.III\\.7\\.') AND state = 'missing'`,
        ),
      ),
    ).toEqual([{ file: '002_', n: 6 }])
  })
})

describe('declared and listed', () => {
  it('agree on outsourcing items and recipients of every file', async () => {
    const counts = await query(`
      SELECT form, file_no,
        declared_count AS outsourcing,
        provides_count AS provisions,
        transfers_count AS transfers,
        (SELECT count(*)::INTEGER FROM outsourcing o WHERE o.assessment_id = a.assessment_id AND o.file_no = d.file_no) AS outsourced,
        (SELECT count(*)::INTEGER FROM recipient r WHERE r.assessment_id = a.assessment_id AND r.file_no = d.file_no AND kind = '提供') AS provided,
        (SELECT count(*)::INTEGER FROM recipient r WHERE r.assessment_id = a.assessment_id AND r.file_no = d.file_no AND kind = '移転') AS transferred
      FROM assessment a JOIN outsourcing_declared d USING (assessment_id)
      JOIN recipients_declared USING (assessment_id, file_no) WHERE municipality_code IS NULL ORDER BY form, file_no`)
    const [of20, of3] = [
      { outsourcing: 20, provisions: 20, transfers: 20, outsourced: 20, provided: 20, transferred: 20 },
      { outsourcing: 3, provisions: 1, transfers: 1, outsourced: 3, provided: 1, transferred: 1 },
    ]
    expect(counts).toEqual([
      ...[1, 2, 3].map((file_no) => ({ form: 'full', file_no, ...of20 })),
      ...[1, 2, 3, 4].map((file_no) => ({ form: 'priority', file_no, ...of3 })),
    ])
  })

  it('keeps entries in the order of their numbers, each with its own vendor and answer', async () => {
    const rows = await query(`
      SELECT entry_no::INTEGER AS no, count(DISTINCT vendor_raw)::INTEGER AS vendors, count(subcontracting)::INTEGER AS answers
      FROM outsourcing JOIN assessment USING (assessment_id) WHERE form = 'full' AND municipality_code IS NULL
      GROUP BY entry_no ORDER BY entry_no`)
    // Three files, no two of which name the same vendor.
    expect(rows).toEqual(Array.from({ length: 20 }, (_, i) => ({ no: i + 1, vendors: 3, answers: 3 })))
  })
})
