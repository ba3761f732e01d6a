import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { writeWarehouse } from '../../etl/load/swap'
import type { Row as TableRow, WarehouseRows } from '../../etl/schema'
import { incident as anIncident, run } from '../fixtures/rows'
import { SMALL_WAREHOUSE } from '../fixtures/small-warehouse'
import { askOver, pick } from '../fixtures/ask'

const term = (id: string, values: Partial<TableRow<'vendor_term'>>): TableRow<'vendor_term'> => ({
  assessment_id: id,
  series_id: id,
  file_no: 1,
  entry_no: 1,
  outsourcing_title: '保守',
  vendor_raw: '甲社',
  vendor_id: null,
  from_on: null,
  to_on: null,
  basis: 'current',
  evidence_id: 'd1:0-3',
  from_evidence_id: null,
  to_evidence_id: null,
  ...values,
})

const incident = (id: string, no: number, values: Partial<TableRow<'incident'>>): TableRow<'incident'> =>
  anIncident(id, no, {
    occurred_month: '2017-11',
    persons: 10,
    summary: '紛失した。',
    disclosed_on: '2018-11-15',
    evidence_id: 'd1:0-3',
    disclosed_evidence_id: 'd1:3-6',
    ...values,
  })

const ROWS: WarehouseRows = {
  ...SMALL_WAREHOUSE,
  vendor_term: [
    term('old', {}),
    term('b', {}),
    term('a', { vendor_raw: '乙社', from_on: '2021-04-01' }),
    term('a', { vendor_raw: '両備', vendor_id: 'v1', to_on: '2021-04-01', basis: 'change_log' }),
  ],
  incident: [
    incident('old', 1, {}),
    incident('a', 1, { withdrawn_on: '2022-03-02', withdrawal_reason: '3年経過', withdrawn_evidence_id: 'd1:6-9' }),
    incident('b', 1, { occurred_on: '2017-11-18' }),
  ],
}

/** Findings are what the load's own rules find: for the questions they are put there by hand. */
const FINDINGS = `
  delete from finding;
  insert into finding by name
  select * from (values
    ('count', 'a', 'high', '違います。', 'Differs.', ['d1:10-13', 'd1:0-3']),
    ('count', 'b', 'low', '違います。', 'Differs.', ['d1:3-6']),
    ('old_law', 'a', 'medium', '古い。', 'Old.', ['d1:6-9']),
    ('old_law', 'old', 'high', '古い。', 'Old.', ['d1:6-9'])
  ) as found(rule_id, assessment_id, severity, message_ja, message_en, evidence_ids);
`

const { ask } = askOver(async (path) => {
  await writeWarehouse(path, ROWS, run())
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run(FINDINGS)
  // What the load kept are the counts of its own findings.
  for (const view of ['finding_count', 'total_count']) {
    const counts = readFileSync(`queries/views/${view}.sql`, 'utf8')
    await connection.run(counts.replace('create view', 'create or replace view'))
  }
  connection.closeSync()
  instance.closeSync()
})

describe('terms', () => {
  it('are those of the latest assessments, changed items first, in the order of time', async () => {
    expect(pick(await ask('vendor_terms'), 'municipality', 'vendor', 'from_on', 'to_on')).toEqual([
      ['狭山市', '両備システムズ', null, '2021-04-01'],
      ['狭山市', '乙社', '2021-04-01', null],
      ['千代田区', '甲社', null, null],
    ])
  })

  it('of one item are found by its key', async () => {
    expect(pick(await ask('vendor_terms', { term: 'a/1/保守' }), 'vendor')).toEqual([['両備システムズ'], ['乙社']])
  })
})

describe('the register', () => {
  it('keeps withdrawn incidents, each once, with the words of each step', async () => {
    expect(
      pick(
        await ask('incidents'),
        'municipality',
        'incident_status',
        'occurred',
        'evidence_id',
        'withdrawn_evidence_id',
      ),
    ).toEqual([
      ['千代田区', 'current', '2017-11-18', 'd1:0-3', null],
      ['狭山市', 'withdrawn', '2017-11', 'd1:0-3', 'd1:6-9'],
    ])
    expect(pick(await ask('incidents', { incident: 'a/1' }), 'municipality')).toEqual([['狭山市']])
    expect(pick(await ask('incidents', { prefecture: '東京都' }), 'municipality')).toEqual([['千代田区']])
  })
})

describe('findings', () => {
  it('come with all their words, in the order of the document', async () => {
    const [first] = await ask('findings')
    expect(first).toMatchObject({
      municipality: '狭山市',
      rule: 'count',
      severity: 'high',
      evidence_id: 'd1:0-3',
      evidence_ids: ['d1:0-3', 'd1:10-13'],
      lines: [1, 2],
      // Three bytes are one character: the evidence is cut as bytes.
      words: ['一', '二'],
    })
  })

  it('are narrowed to a severity, a rule, a municipality', async () => {
    const all = await ask('findings')
    expect(pick(all, 'rule', 'document_id')).toEqual([
      ['count', 'd1'],
      ['old_law', 'd1'],
      ['count', 'd2'],
    ])
    expect(pick(await ask('findings', { severity: 'low' }), 'document_id')).toEqual([['d2']])
    expect(pick(await ask('findings', { rule: 'old_law' }), 'document_id')).toEqual([['d1']])
    expect(pick(await ask('findings', { body: '131016' }), 'rule')).toEqual([['count']])
    expect(pick(await ask('findings', { form: 'full' }), 'document_id')).toEqual([['d2']])
  })

  it('are counted by severity, by rule with its gravest, and by municipality', async () => {
    expect(pick(await ask('findings_by_severity'), 'severity', 'findings', 'municipalities')).toEqual([
      ['high', 1, 1],
      ['medium', 1, 1],
      ['low', 1, 1],
    ])
    expect(pick(await ask('findings_by_rule'), 'rule', 'severity', 'findings')).toEqual([
      ['count', 'high', 2],
      ['old_law', 'medium', 1],
    ])
    expect(pick(await ask('findings_by_municipality'), 'municipality', 'severity', 'findings')).toEqual([
      ['狭山市', 'high', 1],
      ['狭山市', 'medium', 1],
      ['狭山市', 'low', 0],
      ['千代田区', 'high', 0],
      ['千代田区', 'medium', 0],
      ['千代田区', 'low', 1],
    ])
  })
})

describe('the cloud', () => {
  it('leads to the change that disclosed it, where a change did', async () => {
    expect(pick(await ask('cloud_assessments'), 'document_id', 'evidence_id', 'disclosed_evidence_id')).toEqual([
      ['d1', 'd1:3-6', 'd1:6-9'],
      ['d2', 'd1:3-6', null],
    ])
    expect(pick(await ask('hosting_places', { stage: 'planned' }), 'disclosed_evidence_id')).toEqual([['d1:6-9']])
  })
})
