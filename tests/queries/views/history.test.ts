/** What has happened: incidents, and the changes of the latest assessments. */
import { describe, expect, it } from 'vitest'
import { assessment, change, formItem, incident } from '../../fixtures/rows'
import { viewsOver } from './views'

describe('incident_register', () => {
  const disclosed = (assessmentId: string, caseNo: number, withdrawnOn: string | null) =>
    incident(assessmentId, caseNo, { disclosed_on: '2019-05-01', withdrawn_on: withdrawnOn })

  it('keeps withdrawn cases, and each case once', async () => {
    const query = await viewsOver({
      assessment: [assessment('a'), assessment('old', { is_latest: false })],
      incident: [disclosed('a', 1, null), disclosed('a', 2, '2022-05-01'), disclosed('old', 1, null)],
    })
    expect(await query('select assessment_id, case_no, status from incident_register order by case_no')).toEqual([
      { assessment_id: 'a', case_no: 1, status: 'current' },
      { assessment_id: 'a', case_no: 2, status: 'withdrawn' },
    ])
  })
})

describe('change_timeline', () => {
  it('has each change of the latest assessment, its item known or not', async () => {
    const query = await viewsOver({
      assessment: [assessment('a', { municipality: '狭山市' }), assessment('old', { is_latest: false })],
      form_item: [formItem('priority.II.4.3', 'outsourcing.vendor')],
      change: [change('a', 1, { item_id: 'priority.II.4.3' }), change('a', 2), change('old', 1)],
    })
    expect(
      await query('select municipality, change_no, concept, chapter from change_timeline order by change_no'),
    ).toEqual([
      { municipality: '狭山市', change_no: 1, concept: 'outsourcing.vendor', chapter: 'II' },
      { municipality: '狭山市', change_no: 2, concept: null, chapter: null },
    ])
  })
})
