/** Which assessments are the latest, and when their reviews fall due. */
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../etl/schema'
import { assessment, municipality, run } from '../../fixtures/rows'
import { viewsOver } from './views'

describe('assessment_latest', () => {
  it('has the newest of each series, with or without a known municipality', async () => {
    const query = await viewsOver({
      municipality: [municipality('112151', '狭山市', { kana: 'さやまし' })],
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
