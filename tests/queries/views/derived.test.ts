/** What the views show of the five documents, loaded. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadInto, query } from '../../fixtures/etl'

let folder: string
let warehouse: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-derived-'))
  warehouse = join(folder, 'w.duckdb')
  await loadInto(warehouse, ['data/raw'])
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('incident_register has the cases that current texts no longer show', async () => {
  const register = `SELECT municipality, case_no, status, kind, occurred_on::VARCHAR, withdrawn_on::VARCHAR
    FROM incident_register ORDER BY municipality_code, case_no`
  expect(await query(warehouse, register)).toEqual([
    ['川口市', 1, 'withdrawn', 'theft', '2016-10-08', '2020-10-22'],
    ['川口市', 2, 'withdrawn', 'loss', '2017-11-18', '2022-03-02'],
    ['金沢市', 1, 'withdrawn', 'unstated', null, '2025-01-14'],
  ])
})

it('every term of the latest assessments names a firm of the table', async () => {
  const terms = `SELECT count(*)::INTEGER, count(vendor.name)::INTEGER FROM vendor_term
    JOIN assessment USING (assessment_id) LEFT JOIN vendor USING (vendor_id) WHERE is_latest`
  expect(await query(warehouse, terms)).toEqual([[14, 14]])
})
