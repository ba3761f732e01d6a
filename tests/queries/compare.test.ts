import { describe, expect, it } from 'vitest'
import { align, type CompareRow } from '../../dashboard/pages/compare/align'
import { readAnswers, readShared } from '../../dashboard/pages/compare/answers'
import { packList } from '../../queries/list'
import { askOverDocuments, pick } from '../fixtures/ask'

const SAYAMA = '112151-22-20260115'
const KAWAGUCHI = '112038-14-20251226'
const KOSHIGAYA = '112224-43-20260316'

const { ask } = askOverDocuments()

async function compared(...ids: string[]): Promise<CompareRow[]> {
  const answers = readAnswers(await ask('compare_answers', { assessments: packList(ids) }))
  return align(ids.map((id) => answers.filter(({ assessmentId }) => assessmentId === id))).flatMap(({ rows }) => rows)
}

const said = (row: CompareRow | undefined) =>
  row?.cells.map((cell) =>
    cell.status === 'answers' ? cell.answers.map(({ value, state }) => value ?? state) : cell.status,
  )

describe('the comparison of documents', () => {
  it('asks only of the chosen assessments, and of none where none is chosen', async () => {
    for (const name of ['compare_assessments', 'compare_answers', 'compare_shared']) {
      expect(await ask(name), name).toEqual([])
      const rows = await ask(name, { assessments: packList([SAYAMA, KAWAGUCHI]) })
      expect([...new Set(rows.map((row) => row.assessment_id))].sort(), name).toEqual([KAWAGUCHI, SAYAMA])
    }
  })

  it('finds where two municipalities differ on sub-contracting', async () => {
    const rows = await compared(SAYAMA, KAWAGUCHI)
    const subcontracting = rows.filter(({ key }) => key.startsWith('outsourcing.subcontracting'))
    expect(subcontracting.map((row) => [row.verdict, said(row)])).toEqual([
      ['same', [['再委託する'], ['再委託する']]],
      ['differs', [['再委託しない'], ['再委託する']]],
    ])
  })

  it('compares across forms, without taking what was lost for a no', async () => {
    const rows = await compared(SAYAMA, KOSHIGAYA)
    const row = (key: string) => rows.find((each) => each.key === key)
    expect(said(row('linkage.answer'))).toEqual([['実施する'], ['実施する']])
    expect(row('procedure.subjects_range')).toMatchObject({ verdict: 'unknown' })
    expect(said(row('procedure.subjects_range'))?.[1]).toEqual(['missing'])
    expect(said(row('procedure.necessity'))?.[0]).toBe('no_item')
    expect(said(row('control.answer|7|事故発生時手順の策定・周知'))).toEqual([
      ['十分に行っている'],
      ['十分に行っている'],
    ])
  })

  it('has every item once', async () => {
    const rows = await compared(SAYAMA, KAWAGUCHI, KOSHIGAYA)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    const answers = await ask('compare_answers', { assessments: packList([SAYAMA, KAWAGUCHI, KOSHIGAYA]) })
    const shown = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.status === 'answers' ? cell.answers : [])))
    expect(shown.length).toBe(answers.filter(({ concept }) => concept !== 'change_log').length)
  })

  it('knows the passages that others use, too', async () => {
    const shared = readShared(await ask('compare_shared', { assessments: packList([KAWAGUCHI]) }))
    const passages = shared.get(`${KAWAGUCHI}/priority.II.6.place/1/`) ?? []
    expect(passages.some(({ text, municipalities }) => text.includes('ISMAP') && municipalities > 1)).toBe(true)
  })

  it('offers assessments by their words, those of the same category first', async () => {
    const all = await ask('compare_choices', { like: SAYAMA })
    expect(all).toHaveLength(4)
    expect(pick(all, 'same_category').map(([same]) => same)).toEqual([true, true, false, false])
    expect(pick(await ask('compare_choices', { text: '埼玉　予防接種' }), 'municipality')).toEqual([
      ['越谷市'],
      ['狭山市'],
    ])
    expect(pick(await ask('compare_choices', { text: '川口', form: packList(['full']) }), 'municipality')).toEqual([])
  })
})

describe('municipalities', () => {
  it('come in the order of their readings, with what there is about each', async () => {
    const rows = await ask('municipalities')
    expect(pick(rows, 'municipality')).toEqual([['金沢市'], ['川口市'], ['越谷市'], ['狭山市'], ['奈良市']])
    expect(rows[1]).toMatchObject({
      prefecture: '埼玉県',
      municipality_class: '中核市',
      assessments: 1,
      forms: ['priority'],
      vendors: 2,
      business_statuses: ['government_cloud'],
      incidents_current: 0,
      incidents_withdrawn: 2,
      newest_published_on: '2025-12-26',
      body_id: '112038',
      assessment_id: '112038-14-20251226',
    })
    expect(pick(await ask('municipalities', { municipality: packList(['112038']) }), 'municipality')).toEqual([
      ['川口市'],
    ])
  })

  it('lead from each month and category of changes to the changes', async () => {
    const scope = { municipality: packList(['112151']) }
    const cells = await ask('change_timeline_categories', scope)
    expect(cells.length).toBeGreaterThan(0)
    for (const { month, change_category: category, changes } of cells) {
      const rows = await ask('changes', {
        ...scope,
        change_month: typeof month === 'string' ? month : '',
        change_category: typeof category === 'string' ? category : '',
      })
      expect(rows).toHaveLength(Number(changes))
    }
  })
})
