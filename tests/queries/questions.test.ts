import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../dashboard/charts/chart'
import { readQueries } from '../../queries/library'
import { askOverSmall, pick } from '../fixtures/ask'

const queries = readQueries(resolve('queries'))

const { ask, columns } = askOverSmall()

describe('every question', () => {
  it.each(queries.map((query) => [query.name, query] as const))(
    '%s answers with its declared columns',
    async (_, query) => {
      expect(await columns(query.name)).toEqual(query.columns.map(({ name }) => name))
      expect(query.titleEn).not.toBe('')
      expect(query.description).not.toBe('')
      expect(query.descriptionEn).not.toBe('')
    },
  )
})

describe('the overview', () => {
  it('counts the latest assessments, and the share of their text left unexplained', async () => {
    expect(await ask('overview_counts')).toMatchObject([
      {
        assessments: 2,
        municipalities: 2,
        items: 5,
        answered: 3,
        undetermined: 1,
        missing: 1,
        changes: 3,
        rejected: 1,
      },
    ])
    expect(pick(await ask('overview_counts'), 'unexplained_share')).toEqual([[0.1]])
    expect(pick(await ask('overview_counts', { form: 'priority' }), 'unexplained_share', 'assessments')).toEqual([
      [0.25, 1],
    ])
  })

  it('counts items by chapter and state, their shares adding up', async () => {
    expect(pick(await ask('coverage_by_chapter'), 'form', 'chapter', 'state', 'items')).toEqual([
      ['priority', 'I', 'answered', 2],
      ['priority', 'I', 'missing', 1],
      ['priority', 'III', 'answered', 1],
      ['full', 'III', 'undetermined', 1],
    ])
    const [answered, missing] = await ask('coverage_by_chapter', { form: 'priority' })
    expect(Number(answered?.share) + Number(missing?.share)).toBeCloseTo(1)
    expect(pick(await ask('coverage_items', { chapter: 'I', state: 'missing' }), 'label', 'entry_no')).toEqual([
      ['名称', 2],
    ])
  })

  it('counts every prefecture, those without an assessment and the unread ones too', async () => {
    const rows = pick(await ask('prefectures'), 'prefecture', 'assessments', 'municipalities')
    const known = rows.filter(([prefecture]) => prefecture !== null)
    expect(known.map(([prefecture]) => prefecture)).toEqual([...new Set(known.map(([prefecture]) => prefecture))])
    expect(rows.reduce((sum, [, assessments]) => sum + Number(assessments), 0)).toBe(2)
    expect(rows).toContainEqual(['埼玉県', 1, 1])
    const filtered = pick(await ask('prefectures', { prefecture: '東京都' }), 'prefecture', 'assessments', 'held')
    // The older version is in the warehouse, too.
    expect(filtered).toContainEqual(['埼玉県', 0, 2])
    expect(pick(await ask('assessments', { picked_prefecture: '埼玉県' }), 'document_id')).toEqual([['d1']])
  })

  it('tells how old the assessments are, and when their review is due', async () => {
    expect(pick(await ask('publication_by_year'), 'published_year', 'assessments')).toEqual([
      ['2026', 1],
      [null, 1],
    ])
    expect(pick(await ask('assessments', { published_year: '2026' }), 'document_id')).toEqual([['d1']])
    expect(pick(await ask('assessments', { published_year: '' }), 'document_id')).toEqual([['d2']])
    const states = pick(await ask('review_states'), 'review_state', 'assessments')
    expect(states.map(([, assessments]) => assessments).reduce((sum: number, each) => sum + Number(each), 0)).toBe(2)
    expect(states).toContainEqual(['undetermined', 1])
    expect(pick(await ask('assessments', { review_state: 'undetermined' }), 'document_id')).toEqual([['d2']])
  })

  it('lists what a bar of months or categories stands for, the unread ones too', async () => {
    expect(pick(await ask('publication_by_month'), 'month', 'assessments')).toEqual([
      ['2026-01', 1],
      [null, 1],
    ])
    expect(pick(await ask('assessments', { month: '2026-01' }), 'document_id')).toEqual([['d1']])
    expect(pick(await ask('assessments', { month: '' }), 'document_id')).toEqual([['d2']])
    expect(pick(await ask('assessments', { category: '' }), 'document_id')).toEqual([['d2']])
    expect(pick(await ask('assessments'), 'municipality')).toEqual([['狭山市'], ['千代田区']])
  })
})

describe('vendors', () => {
  it('are shared out among the assessments that outsource, unread ones in a row of their own', async () => {
    expect(pick(await ask('vendors'), 'vendor', 'items', 'assessments', 'assessment_share')).toEqual([
      ['両備システムズ', 2, 1, 0.5],
      [null, 1, 1, 0.5],
    ])
    expect(pick(await ask('vendors', { prefecture: '埼玉県' }), 'vendor', 'assessment_share')).toEqual([
      ['両備システムズ', 1],
    ])
    expect(await ask('vendor_totals')).toMatchObject([{ items: 3, declared_items: 3, vendors: 1, unread_vendors: 1 }])
  })

  it('lead to their items', async () => {
    expect(pick(await ask('outsourcing_items', { vendor_id: 'v1' }), 'entry_no')).toEqual([[1], [2]])
    expect(pick(await ask('outsourcing_items', { vendor_id: '' }), 'document_id')).toEqual([['d2']])
    expect(pick(await ask('outsourcing_items', { subcontracting: '' }), 'document_id')).toEqual([['d2']])
    expect(pick(await ask('outsourcing_items', { handlers_range: '10人未満' }), 'entry_no')).toEqual([[2]])
  })

  it('stand in a matrix with the municipalities, the unread ones in a row of their own without a place in the order', async () => {
    const columns = ['municipality', 'vendor', 'vendor_id', 'items', 'assessments', 'unknown_subcontracting']
    const rows = await ask('vendor_matrix')
    expect(pick(rows, ...columns, 'vendor_order', 'vendor_total')).toEqual([
      ['狭山市', '両備システムズ', 'v1', 2, 1, 0, 1, 1],
      ['千代田区', null, null, 1, 1, 1, null, 1],
    ])
    expect(pick(rows, 'subcontracted_items')).toEqual([[1], [0]])
    // The older version of an assessment has its item with the same vendor.
    expect(pick(await ask('vendor_matrix', { latest: false }), 'items', 'assessments')).toEqual([
      [3, 2],
      [1, 1],
    ])
    const unread = { picked_municipality: textOf(rows[1] ?? {}, 'body_id'), vendor_id: '' }
    expect(pick(await ask('outsourcing_items', unread), 'document_id')).toEqual([['d2']])
    expect(await ask('outsourcing_items', { ...unread, vendor_id: 'v1' })).toEqual([])
  })

  it('never count an unknown sub-contracting as none, and order the ranges of handlers', async () => {
    expect(new Map(pick(await ask('subcontracting'), 'subcontracting', 'items').map(([key, n]) => [key, n]))).toEqual(
      new Map<unknown, unknown>([
        ['再委託する', 1],
        ['再委託しない', 1],
        [null, 1],
      ]),
    )
    expect(pick(await ask('handlers'), 'handlers_range')).toEqual([['10人未満'], ['10人以上50人未満'], [null]])
  })
})

describe('cloud migration', () => {
  it('counts the latest assessments by status, and what stands beside', async () => {
    expect(pick(await ask('cloud_business'), 'business_status', 'assessments', 'also_on_premises')).toEqual([
      ['government_cloud', 1, 0],
      ['government_cloud_planned', 1, 1],
    ])
    expect(pick(await ask('cloud_layers'), 'environment', 'stage', 'assessments')).toEqual([
      ['government_cloud', 'current', 1],
      ['government_cloud', 'planned', 1],
      ['on_premises', 'current', 1],
    ])
    expect(pick(await ask('hosting_places', { stage: 'planned' }), 'document_id', 'disclosed_on')).toEqual([
      ['d1', '2025-03-01'],
    ])
  })

  it('adds up disclosures by day, the unknown day last', async () => {
    expect(pick(await ask('cloud_disclosures'), 'disclosed_on', 'assessments', 'cumulative')).toEqual([
      ['2025-03-01', 1, 1],
      [null, 1, 2],
    ])
    expect(pick(await ask('cloud_assessments', { disclosed_on: '2025-03-01' }), 'document_id')).toEqual([['d1']])
    expect(pick(await ask('cloud_assessments', { disclosed_on: '' }), 'document_id')).toEqual([['d2']])
  })
})

describe('incidents', () => {
  it('count an answer that could not be read apart from a no', async () => {
    const answers = pick(await ask('incident_answers'), 'answer', 'assessments')
    expect(answers).toContainEqual(['発生なし', 1])
    expect(answers).toContainEqual([null, 1])
    expect(pick(await ask('incident_assessments', { answer: '' }), 'document_id', 'state')).toEqual([
      ['d2', 'undetermined'],
    ])
    expect(pick(await ask('incident_assessments', { answer: '発生なし' }), 'incident_changes', 'evidence_id')).toEqual([
      [2, 'd1:10-13'],
    ])
  })

  it('keep the change-log rows about them, whichever way they are known', async () => {
    expect(pick(await ask('incident_change_years'), 'year', 'changes')).toEqual([
      ['2017', 1],
      [null, 1],
    ])
    expect(pick(await ask('incident_changes'), 'changed_on')).toEqual([['2017-10-25'], [null]])
    expect(pick(await ask('incident_changes', { year: '2017' }), 'after_text')).toEqual([['発生あり']])
    expect(pick(await ask('incident_changes', { year: '' }), 'changed_on')).toEqual([[null]])
  })
})

describe('a document', () => {
  it('gives its lines in order, and its facts entry by entry with their check boxes', async () => {
    expect(pick(await ask('document_lines', { document_id: 'd1' }), 'line_no', 'byte_start')).toEqual([
      [1, 0],
      [2, 10],
    ])
    expect(pick(await ask('document_facts', { document_id: 'd1' }), 'kind', 'label', 'entry_no', 'byte_start')).toEqual(
      [
        ['answer', '名称', 1, 0],
        ['answer', '接続', 1, 3],
        ['mark', 'その他', 1, 3],
        ['answer', '名称', 2, null],
        ['answer', '重大事故', null, 10],
        ['change', '項目', null, 6],
        ['change', '項目', null, 6],
        ['change', '項目', null, 6],
        ['hosting', 'business_system', null, 3],
        ['hosting', 'business_system', null, 3],
      ],
    )
  })

  it('says of a rejected one why', async () => {
    expect(await ask('document_head', { document_id: 'bad' })).toMatchObject([
      { status: 'rejected', reject_reason: '評価書ではありません', title: null },
    ])
    expect(await ask('documents_rejected')).toEqual([{ path: 'bad.txt', reject_reason: '評価書ではありません' }])
    expect(await ask('document_head', { document_id: 'none' })).toEqual([])
  })
})
