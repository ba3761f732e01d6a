import { describe, expect, it } from 'vitest'
import type { Row } from '../../../etl/schema'
import { answer, assessment, formItem } from '../../fixtures/rows'
import { viewsOver } from './views'

const hosting = (
  layer: Row<'hosting'>['layer'],
  environment: Row<'hosting'>['environment'],
  stage: Row<'hosting'>['stage'] = 'current',
  disclosedOn: string | null = null,
): Row<'hosting'> => ({
  assessment_id: 'a',
  layer,
  environment,
  stage,
  heading: null,
  disclosed_on: disclosedOn,
  disclosed_basis: null,
  evidence_id: `d:${layer}-${environment}-${stage}-${disclosedOn ?? ''}`,
  disclosed_evidence_id: null,
})

const statusOf = async (rows: Row<'hosting'>[]) => {
  const query = await viewsOver({ assessment: [assessment('a')], hosting: rows })
  const [row] = await query(
    `select business_status, also_on_premises, intermediate_status, government_cloud_disclosed_on::varchar as since
     from cloud_status`,
  )
  return [row?.business_status, row?.also_on_premises, row?.intermediate_status, row?.since]
}

describe('cloud_status of the business system', () => {
  it.each<[string, Row<'hosting'>[], string, boolean]>([
    ['nothing', [], 'undetermined', false],
    ['an undetermined place', [hosting('business_system', 'undetermined')], 'undetermined', false],
    ['its own building', [hosting('business_system', 'on_premises')], 'on_premises', false],
    ['a data centre', [hosting('business_system', 'data_centre')], 'on_premises', false],
    ['a cloud that is only planned', [hosting('business_system', 'ismap_cloud', 'planned')], 'undetermined', false],
    [
      'a cloud beside its own building',
      [hosting('business_system', 'on_premises'), hosting('business_system', 'ismap_cloud')],
      'cloud',
      true,
    ],
    [
      'a plan beside its own building',
      [hosting('business_system', 'on_premises'), hosting('business_system', 'government_cloud', 'planned')],
      'government_cloud_planned',
      true,
    ],
    [
      'Government Cloud now, and more of it planned',
      [hosting('business_system', 'government_cloud', 'planned'), hosting('business_system', 'government_cloud')],
      'government_cloud',
      false,
    ],
    ['a place without a layer', [hosting('unspecified', 'government_cloud')], 'government_cloud', false],
    ['other layers only', [hosting('intermediate_server', 'government_cloud')], 'undetermined', false],
    ['a building it will move to', [hosting('business_system', 'on_premises', 'planned')], 'undetermined', false],
  ])('%s', async (_, rows, status, alsoOnPremises) => {
    expect((await statusOf(rows)).slice(0, 2)).toEqual([status, alsoOnPremises])
  })

  it('dates Government Cloud by the first disclosure of the stage it is in', async () => {
    const rows = [
      hosting('business_system', 'government_cloud', 'planned', '2023-01-01'),
      hosting('business_system', 'government_cloud', 'current', '2025-06-01'),
      hosting('unspecified', 'government_cloud', 'current', '2025-04-01'),
    ]
    expect((await statusOf(rows))[3]).toBe('2025-04-01')
    expect((await statusOf(rows.slice(0, 1)))[3]).toBe('2023-01-01')
    expect((await statusOf([hosting('business_system', 'on_premises', 'current', '2020-01-01')]))[3]).toBeNull()
  })
})

describe('cloud_status of the intermediate server', () => {
  it('reads its own layer, now', async () => {
    expect((await statusOf([hosting('intermediate_server', 'data_centre')]))[2]).toBe('data_centre')
    expect((await statusOf([hosting('intermediate_server', 'government_cloud')]))[2]).toBe('cloud')
    expect((await statusOf([hosting('intermediate_server', 'government_cloud', 'planned')]))[2]).toBe('undetermined')
    expect((await statusOf([hosting('business_system', 'government_cloud')]))[2]).toBe('undetermined')
  })

  const items = [
    formItem('priority.I.5.1', 'linkage.answer'),
    formItem('priority.III.6.none', 'risk.not_connected', { kind: 'marks' }),
  ]
  const box = (fileNo: number, option: string, state: Row<'mark'>['state']): Row<'mark'> => ({
    assessment_id: 'a',
    item_id: 'priority.III.6.none',
    file_no: fileNo,
    entry_no: null,
    option,
    state,
    basis: 'mark',
    detail: null,
    evidence_id: null,
  })
  const linkedOf = async (rows: { mark?: Row<'mark'>[]; answer?: Row<'answer'>[] }) => {
    const query = await viewsOver({
      assessment: [assessment('a'), assessment('b')],
      form_item: items,
      hosting: [hosting('intermediate_server', 'data_centre')],
      ...rows,
    })
    return (await query('select intermediate_status from cloud_status order by assessment_id')).map(
      ({ intermediate_status }) => intermediate_status,
    )
  }

  it('is not connected when both boxes of every file are checked', async () => {
    const both = [box(1, '接続しない(入手)', 'checked'), box(1, '接続しない(提供)', 'checked')]
    expect(await linkedOf({ mark: both })).toEqual(['not_connected', 'undetermined'])
    expect(await linkedOf({ mark: [...both, box(2, '接続しない(入手)', 'unchecked')] })).toEqual([
      'data_centre',
      'undetermined',
    ])
  })

  it.each<[string, Row<'mark'>[]]>([
    ['one box', [box(1, '接続しない(入手)', 'checked'), box(1, '接続しない(提供)', 'unchecked')]],
    ['a lost box', [box(1, '接続しない(入手)', 'checked'), box(1, '接続しない(提供)', 'undetermined')]],
    ['the one box of a lost page', [box(1, '接続しない(入手)', 'checked')]],
  ])('is not "not connected" by %s alone', async (_, mark) => {
    expect(await linkedOf({ mark })).toEqual(['data_centre', 'undetermined'])
  })

  it('is not connected when linkage is answered so', async () => {
    const linkage = (state: Row<'answer'>['state'], value: string) => answer('a', 'priority.I.5.1', state, { value })
    expect(await linkedOf({ answer: [linkage('answered', '実施しない')] })).toEqual(['not_connected', 'undetermined'])
    expect(await linkedOf({ answer: [linkage('answered', '未定')] })).toEqual(['data_centre', 'undetermined'])
    expect(await linkedOf({ answer: [linkage('undetermined', '実施しない')] })).toEqual(['data_centre', 'undetermined'])
  })
})
