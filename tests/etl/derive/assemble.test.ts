import { describe, expect, test } from 'vitest'
import { assembleAssessments } from '../../../etl/derive'
import { resolveSeries } from '../../../etl/derive/assemble'
import { priority } from '../../../etl/forms/priority'
import { Paper } from './paper'

const paper = (documentId: string, published: string | null, number = '14', vendor = '株式会社アイネス') =>
  new Paper(priority, documentId)
    .answer('cover.number', number)
    .answer('cover.title', '後期高齢者医療に関する事務')
    .answer('cover.agency', '埼玉県川口市長')
    .answer('cover.published_on', published)
    .entry('outsourcing', 1)
    .answer('outsourcing.vendor', vendor, { fileNo: 1, entryNo: 1 })
    .derive()

describe('resolveSeries', () => {
  const latest = (...papers: ReturnType<typeof paper>[]) =>
    resolveSeries(papers.flatMap(({ assessment }) => assessment))
      .assessments.filter(({ is_latest }) => is_latest)
      .map(({ assessment_id }) => assessment_id)

  test('the newest of each series is the latest', () => {
    expect(
      latest(
        paper('aa', '令和5年3月1日'),
        paper('bb', '令和7年12月26日'),
        paper('cc', null),
        paper('dd', '令和2年10月22日', '15'),
      ),
    ).toEqual(['112038-14-20251226', '112038-15-20201022'])
  })

  test('an undated assessment is the latest only where there is no dated one', () => {
    expect(latest(paper('aa', null))).toEqual(['112038-14-undated'])
  })

  test('of two files with one id both are kept, the second with ~2 and an issue; one of them is the latest', () => {
    const papers = [paper('bb', '令和7年12月26日'), paper('aa', '令和7年12月26日'), paper('cc', '令和7年12月26日')]
    const { assessments, issues } = resolveSeries(papers.flatMap(({ assessment }) => assessment))
    expect(assessments.map((each) => [each.document_id, each.assessment_id, each.is_latest])).toEqual([
      ['aa', '112038-14-20251226', true],
      ['bb', '112038-14-20251226~2', false],
      ['cc', '112038-14-20251226~3', false],
    ])
    expect(issues.map(({ document_id, code, severity }) => [document_id, code, severity])).toEqual([
      ['bb', 'duplicate_assessment_id', 'warning'],
      ['cc', 'duplicate_assessment_id', 'warning'],
    ])
  })
})

describe('assembleAssessments', () => {
  test('gives the rows of a second file its own id, and names each vendor once', () => {
    const { rows } = assembleAssessments([
      paper('bb', '令和7年12月26日', '14', '株式会社 アイネス'),
      paper('aa', '令和7年12月26日'),
    ])
    expect(rows.outsourcing?.map(({ assessment_id, vendor_raw }) => [assessment_id, vendor_raw])).toEqual([
      ['112038-14-20251226', '株式会社アイネス'],
      ['112038-14-20251226~2', '株式会社 アイネス'],
    ])
    expect(new Set(rows.answer?.map(({ assessment_id }) => assessment_id)).size).toBe(2)
    expect(rows.vendor).toHaveLength(1)
    expect(rows.vendor_alias).toHaveLength(2)
    expect(new Set(rows.outsourcing?.map(({ vendor_id }) => vendor_id))).toEqual(
      new Set(rows.vendor?.map(({ vendor_id }) => vendor_id)),
    )
  })

  test('does not depend on the order of the documents', () => {
    const papers = [paper('bb', '令和7年12月26日'), paper('aa', '令和7年12月26日'), paper('cc', '令和5年3月1日')]
    expect(assembleAssessments(papers.toReversed())).toEqual(assembleAssessments(papers))
  })
})
