import type { Run } from '../../../etl/load/swap'
import type { Row } from '../../../etl/schema'

/** Small hand-made rows for the tests of loading and of the views; every field may be overridden. */

export const run = (values: Partial<Run> = {}): Run => ({
  run_id: 'run',
  started_at: '2026-02-01T00:00:00.000Z',
  version: '0.1.0',
  input: 'data/raw',
  documents: 1,
  loaded: 1,
  rejected: 0,
  unchanged: 0,
  ...values,
})

export const document = (id: string, values: Partial<Row<'document'>> = {}): Row<'document'> => ({
  document_id: id,
  path: `${id}.txt`,
  bytes: 100,
  encoding: 'utf-8',
  media_type: 'text/plain',
  sha256: null,
  loaded_at: '2026-02-01T00:00:00.000Z',
  status: 'loaded',
  reject_reason: null,
  explained_bytes: 90,
  unexplained_bytes: 10,
  ...values,
})

export const evidence = (id: string, start: number, end: number): Row<'evidence'> => ({
  evidence_id: `${id}:${start}-${end}`,
  document_id: id,
  byte_start: start,
  byte_end: end,
  line_start: 1,
  line_end: 1,
})

export const assessment = (id: string, values: Partial<Row<'assessment'>> = {}): Row<'assessment'> => ({
  assessment_id: id,
  series_id: id,
  is_latest: true,
  document_id: 'd',
  form: 'priority',
  form_version: null,
  assessment_no: null,
  title: null,
  agency: null,
  agency_kind: null,
  municipality_code: null,
  municipality: null,
  prefecture: null,
  published_on: null,
  procedure: null,
  procedure_category: null,
  subjects_range: null,
  subjects_min: null,
  subjects_max: null,
  network_linkage: null,
  department: null,
  department_head: null,
  basic_assessment_on: null,
  threshold_result: null,
  public_comment_from: null,
  public_comment_to: null,
  third_party_review_on: null,
  special_notes: null,
  evidence_id: null,
  ...values,
})

export const formItem = (id: string, concept: string, values: Partial<Row<'form_item'>> = {}): Row<'form_item'> => ({
  item_id: id,
  form: 'priority',
  chapter: id.split('.')[1] ?? '',
  section: id.split('.')[2] ?? '',
  label: id,
  kind: 'text',
  concept,
  repeats_per: null,
  required: false,
  options: [],
  sort_order: 1,
  ...values,
})

export const answer = (
  assessmentId: string,
  itemId: string,
  state: Row<'answer'>['state'],
  values: Partial<Row<'answer'>> = {},
): Row<'answer'> => ({
  assessment_id: assessmentId,
  item_id: itemId,
  file_no: null,
  entry_no: null,
  state,
  value: null,
  evidence_id: null,
  note: null,
  ...values,
})
