import { describe, expect, test } from 'vitest'
import { procedureFromTitle } from '../../../etl/derive/assessment'
import { deriveAssessment } from '../../../etl/derive'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { Paper } from './paper'

const cover = (paper: Paper) =>
  paper
    .answer('cover.number', '２２')
    .answer('cover.title', '狭山市 予防接種に関する事務 重点項目評価書')
    .answer('cover.agency', '埼玉県狭山市長')
    .answer('cover.published_on', '令和8年1月15日')

const derived = (paper: Paper) => {
  const { rows, issues } = deriveAssessment(paper.context())
  const [row] = rows.assessment
  if (!row) throw new Error('no assessment')
  return { row, issues }
}

describe('assessment', () => {
  test('reads the cover and names the assessment by municipality, number and day', () => {
    const { row, issues } = derived(cover(new Paper(priority)))
    expect(row).toMatchObject({
      assessment_id: '112151-22-20260115',
      series_id: '112151-22',
      form: 'priority',
      assessment_no: '22',
      agency: '埼玉県狭山市長',
      agency_kind: '市長',
      municipality: '狭山市',
      prefecture: '埼玉県',
      published_on: '2026-01-15',
      procedure: '予防接種に関する事務',
      procedure_category: '健康管理',
    })
    expect(issues).toEqual([])
  })

  test('reads ranges, choices, days and periods', () => {
    const paper = cover(new Paper(full))
      .answer('procedure.subjects_range', '30万人以上')
      .answer('linkage.answer', '実施しない')
      .answer('department.name', '健康推進部 健康づくり支援課')
      .answer('department.head', '課長')
      .answer('basic_assessment.date', '令和5年8月1日')
      .answer('basic_assessment.threshold_result', '基礎項目評価及び全項目評価の実施が義務付けられる')
      .answer('public_comment.period', '令和6年10月12日から11月10日までの30日間')
      .answer('third_party.date', '令和7年1月10日')
      .answer('cover.special_notes', null)
    expect(derived(paper).row).toMatchObject({
      subjects_range: '30万人以上',
      subjects_min: 300_000,
      subjects_max: null,
      network_linkage: '実施しない',
      department: '健康推進部 健康づくり支援課',
      department_head: '課長',
      basic_assessment_on: '2023-08-01',
      threshold_result: '基礎項目評価及び全項目評価の実施が義務付けられる',
      public_comment_from: '2024-10-12',
      public_comment_to: '2024-11-10',
      third_party_review_on: '2025-01-10',
      special_notes: null,
    })
  })

  test('what is lost, blank or cannot be told stays NULL', () => {
    const paper = cover(new Paper(priority))
      .answer('linkage.answer', '実施中', { state: 'undetermined' })
      .answer('procedure.subjects_range', null, { state: 'missing' })
      .answer('basic_assessment.date', '令和5年8月')
      .answer('public_comment.period', null)
    expect(derived(paper).row).toMatchObject({
      network_linkage: null,
      subjects_range: null,
      subjects_min: null,
      basic_assessment_on: null,
      public_comment_from: null,
      public_comment_to: null,
    })
  })

  test('an agency that cannot be told and a publication that is no day are issues, not guesses', () => {
    const paper = new Paper(priority)
      .answer('cover.number', '7')
      .answer('cover.title', '国民健康保険に関する事務')
      .answer('cover.agency', 'みどり野市長')
      .answer('cover.published_on', '令和7年4月')
    const { row, issues } = derived(paper)
    expect(row).toMatchObject({ municipality_code: null, published_on: null })
    expect(row.assessment_id).toMatch(/^x[0-9a-f]{8}-7-undated$/)
    expect(issues.map(({ code }) => code)).toEqual(['agency_unknown', 'undated'])
    expect(issues.every(({ span }) => span !== null)).toBe(true)
  })

  test('assessments without a printed number are told apart by their titles', () => {
    const id = (title: string) =>
      derived(new Paper(priority).answer('cover.title', title).answer('cover.agency', '奈良市長')).row.series_id
    expect(id('国民年金に関する事務')).toMatch(/^292010-x[0-9a-f]{8}$/)
    expect(id('国民年金に関する事務')).toBe(id('国民年金 に関する事務'))
    expect(id('国民年金に関する事務')).not.toBe(id('介護保険に関する事務'))
  })
})

test.each([
  ['狭山市 予防接種に関する事務 重点項目評価書', '狭山市', '予防接種に関する事務'],
  ['川口市における介護保険に関する事務(案) 全項目評価書', '川口市', '介護保険に関する事務'],
  ['国民年金に関する事務 基礎項目評価書【令和7年3月31日 終了】', null, '国民年金に関する事務'],
  ['重点項目評価書', '狭山市', null],
  [null, '狭山市', null],
])('the 事務 in the title %s', (title, municipality, procedure) => {
  expect(procedureFromTitle(title, municipality)).toBe(procedure)
})
