import { describe, expect, it } from 'vitest'
import type { Row, WarehouseRows } from '../../../etl/schema'
import { codeRows } from '../../../etl/schema/codes'
import { assessment, formItem, run } from '../../fixtures/rows'
import { viewsOver } from './views'

const municipality = (code: string, name: string, kana: string): Row<'municipality'> => ({
  municipality_code: code,
  name,
  kana,
  prefecture: '埼玉県',
  prefecture_code: '11',
  class: '市',
})

const outsourcing = (
  assessmentId: string,
  entryNo: number,
  vendorId: string | null,
  subcontracting: string | null = null,
): Row<'outsourcing'> => ({
  assessment_id: assessmentId,
  file_no: 1,
  entry_no: entryNo,
  title: null,
  work: null,
  vendor_raw: null,
  vendor_id: vendorId,
  handlers_range: null,
  handlers_min: null,
  handlers_max: null,
  subcontracting,
  subcontract_permission: null,
  subcontract_work: null,
  evidence_id: 'd:0-1',
})

describe('the views', () => {
  it('are all there, every column explained in Japanese', async () => {
    const query = await viewsOver({})
    const views = await query('select view_name from duckdb_views() where not internal order by view_name')
    expect(views.map(({ view_name }) => view_name)).toEqual([
      'answer_place',
      'assessment_latest',
      'boilerplate',
      'change_count',
      'change_timeline',
      'citation_currency',
      'cloud_status',
      'control_level',
      'coverage',
      'incident_register',
      'incident_summary',
      'medium_used',
      'recorded_number',
      'required_gap',
      'retention',
      'review_due',
      'search_named',
      'section_text',
      'text_share',
      'vendor_share',
    ])
    expect(
      await query(`select table_name, column_name from duckdb_columns()
        where not internal and (comment is null or not regexp_matches(comment, '[ぁ-んァ-ヶ一-龠]'))`),
    ).toEqual([])
    expect(await query('select view_name from duckdb_views() where not internal and comment is null')).toEqual([])
  })

  it('use no code that the table of codes does not explain', async () => {
    const query = await viewsOver({ code: codeRows() })
    const written = await query(`select distinct regexp_extract_all(sql, '(?:THEN|ELSE) \\(?''([a-z_]+)''', 1) as used
      from duckdb_views() where not internal and sql ilike '%then%''%'`)
    const codes = new Set((await query('select code from code')).map(({ code }) => code))
    const used = written.flatMap((row) => (Array.isArray(row.used) ? row.used : []))
    expect(used).toContain('government_cloud_planned')
    expect(used.filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('assessment_latest', () => {
  it('has the newest of each series, with or without a known municipality', async () => {
    const query = await viewsOver({
      municipality: [municipality('112151', '狭山市', 'さやまし')],
      assessment: [
        assessment('a', { municipality_code: '112151', title: '予防接種' }),
        assessment('b', { is_latest: false }),
        assessment('c'),
      ],
    })
    expect(
      await query(
        'select assessment_id, title, municipality_kana, municipality_class from assessment_latest order by 1',
      ),
    ).toEqual([
      { assessment_id: 'a', title: '予防接種', municipality_kana: 'さやまし', municipality_class: '市' },
      { assessment_id: 'c', title: null, municipality_kana: null, municipality_class: null },
    ])
  })
})

describe('vendor_share', () => {
  const rows: WarehouseRows = {
    vendor: [
      { vendor_id: 'v1', name: '両備システムズ', legal_form: '株式会社', corporate_number: null },
      { vendor_id: 'v2', name: 'TKC', legal_form: '株式会社', corporate_number: null },
    ],
    assessment: [
      assessment('a', { municipality_code: '112151' }),
      assessment('b', { municipality_code: '112151' }),
      assessment('c', { agency: '府中市長' }),
      assessment('old', { municipality_code: '112038', is_latest: false }),
    ],
    outsourcing: [
      outsourcing('a', 1, 'v1', '再委託する'),
      outsourcing('a', 2, 'v1', '再委託しない'),
      outsourcing('b', 1, 'v1'),
      outsourcing('c', 1, null),
      outsourcing('old', 1, 'v2'),
    ],
  }

  it('counts items, assessments and municipalities, the unknown vendor among them', async () => {
    const query = await viewsOver(rows)
    expect(await query('select * from vendor_share order by items desc')).toEqual([
      {
        vendor_id: 'v1',
        vendor: '両備システムズ',
        legal_form: '株式会社',
        items: 3,
        item_share: 0.75,
        assessments: 2,
        municipalities: 1,
        municipality_share: 0.5,
        subcontracted_items: 1,
      },
      {
        vendor_id: null,
        vendor: null,
        legal_form: null,
        items: 1,
        item_share: 0.25,
        assessments: 1,
        municipalities: 1,
        municipality_share: 0.5,
        subcontracted_items: 0,
      },
    ])
  })
})

describe('incident_register', () => {
  const incident = (assessmentId: string, caseNo: number, withdrawnOn: string | null): Row<'incident'> => ({
    assessment_id: assessmentId,
    case_no: caseNo,
    kind: 'theft',
    occurred_on: null,
    occurred_month: null,
    persons: null,
    unique_persons: null,
    records: null,
    summary: null,
    prevention: null,
    disclosed_on: '2019-05-01',
    withdrawn_on: withdrawnOn,
    withdrawal_reason: null,
    evidence_id: 'd:0-1',
    disclosed_evidence_id: null,
    withdrawn_evidence_id: null,
  })

  it('keeps withdrawn cases, and each case once', async () => {
    const query = await viewsOver({
      assessment: [assessment('a'), assessment('old', { is_latest: false })],
      incident: [incident('a', 1, null), incident('a', 2, '2022-05-01'), incident('old', 1, null)],
    })
    expect(await query('select assessment_id, case_no, status from incident_register order by case_no')).toEqual([
      { assessment_id: 'a', case_no: 1, status: 'current' },
      { assessment_id: 'a', case_no: 2, status: 'withdrawn' },
    ])
  })
})

describe('passages', () => {
  const use = (assessmentId: string, ordinal: number, passage_id: string): Row<'passage_use'> => ({
    assessment_id: assessmentId,
    item_id: 'priority.II.6.place',
    file_no: 1,
    entry_no: null,
    ordinal,
    heading: null,
    passage_id,
    evidence_id: 'd:0-1',
  })
  const passage = (passage_id: string, characters: number, similar_id = passage_id): Row<'passage'> => ({
    passage_id,
    text: passage_id,
    characters,
    similar_id,
  })
  const rows: WarehouseRows = {
    passage: [passage('p', 30), passage('q', 31, 'p'), passage('own', 60), passage('unused', 6)],
    assessment: [
      assessment('a', { municipality_code: '112151' }),
      assessment('b', { municipality_code: '112151' }),
      assessment('c', { municipality_code: '112038' }),
      assessment('none', { municipality_code: '112224' }),
      assessment('old', { municipality_code: '292010', is_latest: false }),
    ],
    passage_use: [
      use('a', 1, 'p'),
      use('a', 2, 'p'),
      use('a', 3, 'own'),
      use('b', 1, 'p'),
      use('b', 2, 'own'),
      use('c', 1, 'q'),
      use('old', 1, 'own'),
    ],
  }

  it('are counted by municipalities, not by uses, exactly and with their near-copies', async () => {
    const query = await viewsOver(rows)
    expect(
      await query(`select passage_id, uses, assessments, municipalities, similar_texts, similar_uses, similar_assessments,
        similar_municipalities from boilerplate order by 1`),
    ).toEqual(
      [
        ['own', 2, 2, 1, 1, 2, 2, 1],
        ['p', 3, 2, 1, 2, 4, 3, 2],
        ['q', 1, 1, 1, 2, 4, 3, 2],
      ].map(([passage_id, uses, assessments, municipalities, texts, all, allAssessments, allMunicipalities]) => ({
        passage_id,
        uses,
        assessments,
        municipalities,
        similar_texts: texts,
        similar_uses: all,
        similar_assessments: allAssessments,
        similar_municipalities: allMunicipalities,
      })),
    )
  })

  it('are own text where no other municipality has one like them', async () => {
    const query = await viewsOver(rows)
    expect(await query('select * from text_share order by assessment_id')).toEqual([
      { assessment_id: 'a', characters: 120, shared_characters: 60, own_characters: 60, own_share: 0.5 },
      { assessment_id: 'b', characters: 90, shared_characters: 30, own_characters: 60, own_share: 60 / 90 },
      { assessment_id: 'c', characters: 31, shared_characters: 31, own_characters: 0, own_share: 0 },
      { assessment_id: 'none', characters: 0, shared_characters: 0, own_characters: 0, own_share: null },
    ])
  })
})

describe('review_due', () => {
  const dueOf = async (finishedAt: string | null, values: Partial<Row<'assessment'>>) => {
    const query = await viewsOver({
      assessment: [assessment('a', values), assessment('old', { ...values, is_latest: false })],
      load_run: finishedAt === null ? [] : [{ ...run(), finished_at: finishedAt }],
    })
    const rows = await query('select due_on::varchar as due_on, assessed_basis, review_state from review_due')
    expect(rows).toHaveLength(1)
    return rows.map(({ due_on, assessed_basis, review_state }) => [due_on, assessed_basis, review_state])[0]
  }
  const published = { published_on: '2021-03-01' }

  it.each([
    ['2025-02-28T00:00:00.000Z', 'later'],
    ['2025-03-01T00:00:00.000Z', 'due_within_a_year'],
    ['2026-03-01T00:00:00.000Z', 'due_within_a_year'],
    // Already 2 March in Japan.
    ['2026-03-01T15:00:00.000Z', 'due'],
  ])('loaded at %s it is %s', async (finishedAt, state) => {
    expect(await dueOf(finishedAt, published)).toEqual(['2026-03-01', 'publication', state])
  })

  it('counts from the assessment rather than from its last correction', async () => {
    expect(
      await dueOf('2026-02-01T00:00:00.000Z', { published_on: '2026-01-15', basic_assessment_on: '2020-02-29' }),
    ).toEqual(['2025-02-28', 'basic_assessment', 'due'])
  })

  it('says nothing without a date or a load', async () => {
    expect(await dueOf('2026-02-01T00:00:00.000Z', {})).toEqual([null, null, 'undetermined'])
    expect(await dueOf(null, published)).toEqual(['2026-03-01', 'publication', 'undetermined'])
  })
})

describe('change_timeline', () => {
  const change = (assessmentId: string, changeNo: number, itemId: string | null): Row<'change'> => ({
    assessment_id: assessmentId,
    change_no: changeNo,
    changed_on: '2024-04-01',
    item_raw: 'Ⅱ4 委託事項1 ③委託先名',
    item_id: itemId,
    before_text: null,
    after_text: null,
    timing: '事後',
    reason: null,
    category: null,
    category_evidence_id: null,
    evidence_id: 'd:0-1',
  })

  it('has each change of the latest assessment, its item known or not', async () => {
    const query = await viewsOver({
      assessment: [assessment('a', { municipality: '狭山市' }), assessment('old', { is_latest: false })],
      form_item: [formItem('priority.II.4.3', 'outsourcing.vendor')],
      change: [change('a', 1, 'priority.II.4.3'), change('a', 2, null), change('old', 1, null)],
    })
    expect(
      await query('select municipality, change_no, concept, chapter from change_timeline order by change_no'),
    ).toEqual([
      { municipality: '狭山市', change_no: 1, concept: 'outsourcing.vendor', chapter: 'II' },
      { municipality: '狭山市', change_no: 2, concept: null, chapter: null },
    ])
  })
})
