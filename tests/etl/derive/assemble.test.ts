import { describe, expect, test } from 'vitest'
import { Assembly, plainAssessmentId, resolveSeries } from '../../../etl/derive/assemble'
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

describe('Assembly', () => {
  const addTo = (assembly: Assembly, { assessment: [row], outsourcing }: ReturnType<typeof paper>) =>
    row &&
    assembly.add(
      row,
      outsourcing.map(({ vendor_raw }) => vendor_raw),
    )
  const assemble = (...papers: ReturnType<typeof paper>[]) => {
    const assembly = new Assembly()
    const ids = papers.map((each) => addTo(assembly, each))
    return { ids, ...assembly.settle() }
  }

  test('gives a second file an id of its own, and tells the final ones', () => {
    const papers = [paper('bb', '令和7年12月26日', '14', '株式会社 アイネス'), paper('aa', '令和7年12月26日')]
    const { ids, settled, renamed, vendor, vendor_alias } = assemble(...papers)
    expect(ids).toEqual(['112038-14-20251226', '112038-14-20251226~aa'])
    expect(renamed).toEqual([
      { from: '112038-14-20251226', to: '112038-14-20251226~2' },
      { from: '112038-14-20251226~aa', to: '112038-14-20251226' },
    ])
    expect(Object.fromEntries(settled)).toEqual({
      bb: { assessment_id: '112038-14-20251226~2', is_latest: false },
      aa: { assessment_id: '112038-14-20251226', is_latest: true },
    })
    expect(vendor).toHaveLength(1)
    expect(vendor_alias).toHaveLength(2)
    expect(new Set(papers.flatMap(({ outsourcing }) => outsourcing.map(({ vendor_id }) => vendor_id)))).toEqual(
      new Set(vendor.map(({ vendor_id }) => vendor_id)),
    )
  })

  test('does not depend on the order of the documents', () => {
    const papers = [paper('bb', '令和7年12月26日'), paper('aa', '令和7年12月26日'), paper('cc', '令和5年3月1日')]
    const settled = (...given: typeof papers) => {
      const { settled, issues } = assemble(...given)
      return { settled, issues }
    }
    expect(settled(...papers.toReversed())).toEqual(settled(...papers))
  })

  test('an assessment that is known already counts like one that is read', () => {
    const [first, second] = [paper('aa', '令和7年12月26日'), paper('bb', '令和7年12月26日')]
    const assembly = new Assembly()
    addTo(assembly, second)
    for (const row of first.assessment) assembly.addKnown({ ...row, assessment_id: `${row.assessment_id}~2` })
    expect(Object.fromEntries(assembly.settle().settled)).toEqual(Object.fromEntries(assemble(first, second).settled))
  })

  test('an id before it was made unique is found again', () => {
    expect(['1-2-20251226', '1-2-20251226~3', '1-2~5-undated~12'].map(plainAssessmentId)).toEqual([
      '1-2-20251226',
      '1-2-20251226',
      '1-2~5-undated',
    ])
  })
})
