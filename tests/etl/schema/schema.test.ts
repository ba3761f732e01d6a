import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { tableNames, tables, type Row } from '../../../etl/schema'
import { codeRows } from '../../../etl/schema/codes'
import type { Column } from '../../../etl/schema/column'
import { ddl } from '../../../etl/schema/ddl'
import { evidenceId } from '../../../etl/schema/evidence'

/** The data contract: tables and columns that analysts' SQL relies on. */
const CONTRACT = {
  document:
    'document_id path bytes encoding media_type sha256 loaded_at status reject_reason explained_bytes unexplained_bytes',
  source_line: 'document_id line_no byte_start text',
  evidence: 'evidence_id document_id byte_start byte_end line_start line_end',
  load_run: 'run_id started_at finished_at version input documents loaded rejected unchanged',
  load_table: 'run_id table_name rows content_hash',
  load_input: 'path sha256 document_id',
  load_issue: 'document_id severity code message line_no snippet',
  form_item: 'item_id form chapter section label kind concept repeats_per required options',
  code: 'domain code label_ja label_en sort_order',
  answer: 'assessment_id item_id file_no entry_no state value evidence_id note',
  mark: 'assessment_id item_id file_no entry_no option state basis detail evidence_id',
  municipality: 'municipality_code name kana prefecture prefecture_code class',
  assessment:
    'assessment_id series_id is_latest document_id form form_version assessment_no title agency agency_kind ' +
    'municipality_code municipality prefecture published_on procedure procedure_category subjects_range subjects_min ' +
    'subjects_max network_linkage department department_head basic_assessment_on threshold_result public_comment_from ' +
    'public_comment_to third_party_review_on special_notes evidence_id',
  system: 'assessment_id system_no name functions evidence_id',
  system_connection: 'assessment_id system_no target state basis detail evidence_id',
  personal_file:
    'assessment_id file_no name kind subjects_range subjects_min subjects_max items_range held_since held_since_on ' +
    'department users_range users_min users_max use_started_on retention evidence_id',
  outsourcing:
    'assessment_id file_no entry_no title work vendor_raw vendor_id handlers_range handlers_min handlers_max ' +
    'subcontracting subcontract_permission subcontract_work evidence_id',
  outsourcing_declared: 'assessment_id file_no answer declared_count evidence_id',
  vendor: 'vendor_id name legal_form corporate_number',
  vendor_alias: 'raw vendor_id branch rule',
  vendor_term: 'series_id outsourcing_title vendor_id from_on to_on basis evidence_id',
  recipient:
    'assessment_id file_no kind entry_no name legal_basis purpose information subjects_range subjects_min subjects_max ' +
    'scope frequency evidence_id',
  recipients_declared: 'assessment_id file_no provides_count transfers_count evidence_id',
  hosting: 'assessment_id layer environment stage heading disclosed_on disclosed_basis evidence_id',
  risk: 'assessment_id file_no section risk_no label measures adequacy state evidence_id',
  control: 'assessment_id file_no section label answer detail state evidence_id',
  incident_answer: 'assessment_id answered_on answer basis evidence_id',
  incident:
    'assessment_id case_no kind occurred_on persons unique_persons records summary prevention disclosed_on ' +
    'withdrawn_on withdrawal_reason evidence_id',
  change:
    'assessment_id change_no changed_on item_raw item_id before_text after_text timing reason category ' +
    'category_evidence_id evidence_id',
  citation: 'assessment_id item_id law article table_name table_item text evidence_id',
  passage: 'passage_id text characters similar_id',
  search_text:
    'text_id text printed places assessments municipalities chapters municipality procedure form chapter item document_id evidence_id',
  search_change: 'text_id text printed part places municipality procedure changed_on item_raw document_id evidence_id',
  search_gram: 'gram text_id',
  search_gram_total: 'gram texts',
  search_place: 'text_id assessment_id item_id evidence_id',
  search_change_place: 'text_id assessment_id change_no part',
  search_name: 'name_kind name key prefecture words assessments municipalities document_id evidence_id',
  passage_use: 'assessment_id item_id file_no entry_no ordinal heading passage_id evidence_id',
  finding: 'rule_id assessment_id severity message_ja message_en evidence_ids',
}

let instance: DuckDBInstance
let connection: DuckDBConnection

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:')
  connection = await instance.connect()
  for (const name of tableNames) await connection.run(ddl(name))
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()

describe('schema', () => {
  it.each(Object.entries(CONTRACT))('%s has the columns of the contract', async (table, columns) => {
    const created = await rowsOf(`select column_name from duckdb_columns() where table_name = '${table}'`)
    expect(created.flat()).toEqual(expect.arrayContaining(columns.split(' ')))
  })

  it('has no table beyond the contract', () => {
    expect([...tableNames].sort()).toEqual(Object.keys(CONTRACT).sort())
  })

  it('explains every table and column in Japanese', async () => {
    const comments = await rowsOf(
      'select table_name, null, comment from duckdb_tables() union all select table_name, column_name, comment from duckdb_columns() where not internal',
    )
    expect(comments.length).toBeGreaterThan(tableNames.length)
    expect(comments.filter(([, , comment]) => !/[ぁ-んァ-ヶ一-龠]/.test(String(comment)))).toEqual([])
  })

  it('keeps NULL out of columns that always have a value, and types as declared', async () => {
    await expect(connection.run("insert into vendor values ('v', null, null, null)")).rejects.toThrow(/NOT NULL/)
    const types = await rowsOf(
      `select data_type from duckdb_columns() where table_name = 'document' and column_name in ('bytes', 'loaded_at', 'status')`,
    )
    expect(types.flat()).toEqual(['BIGINT', 'TIMESTAMP', 'VARCHAR'])
  })

  it('refers only to tables that are there and have a single-column key', () => {
    const targets = tableNames.flatMap((name) =>
      Object.values<Column>(tables[name].columns).flatMap(({ references }) => references ?? []),
    )
    const keys = new Map<string, number>(tableNames.map((name) => [name, tables[name].key.length]))
    expect(new Set(targets)).toContain('evidence')
    expect([...new Set(targets)].filter((target) => keys.get(target) !== 1)).toEqual([])
  })

  it('derives the row types from the definition', () => {
    expectTypeOf<Row<'vendor'>>().toEqualTypeOf<{
      readonly vendor_id: string
      readonly name: string
      readonly legal_form: string | null
      readonly corporate_number: string | null
    }>()
    expectTypeOf<Row<'change'>['timing']>().toEqualTypeOf<'事前' | '事後' | null>()
    expectTypeOf<Row<'mark'>['state']>().toEqualTypeOf<'checked' | 'unchecked' | 'undetermined'>()
    expectTypeOf<Row<'finding'>['evidence_ids']>().toEqualTypeOf<readonly string[]>()
    expectTypeOf<Row<'outsourcing'>['handlers_min']>().toEqualTypeOf<number | null>()
  })
})

describe('codes', () => {
  it('have a label in both languages and an order within their domain', () => {
    const rows = codeRows()
    expect(rows.filter(({ code }) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([])
    expect(
      rows.filter(({ label_ja, label_en }) => label_ja === label_en || label_ja === '' || label_en === ''),
    ).toEqual([])
    expect(rows.filter(({ domain }) => domain === 'hosting_stage')).toEqual([
      { domain: 'hosting_stage', code: 'current', label_ja: '現在', label_en: 'Current', sort_order: 1 },
      { domain: 'hosting_stage', code: 'planned', label_ja: '予定', label_en: 'Planned', sort_order: 2 },
    ])
  })
})

describe('evidenceId', () => {
  it('names document and byte range', () => {
    expect(evidenceId('dfd5a7884adcc391', { start: 10, end: 25 })).toBe('dfd5a7884adcc391:10-25')
  })
})
