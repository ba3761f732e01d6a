/** All assessments together: ids made unique, the newest of each series told, vendors named. */
import type { Row } from '../schema'
import { deriveVendors } from './vendors'

/** What is compared between assessments. */
export type AssessmentHead = Pick<
  Row<'assessment'>,
  'assessment_id' | 'document_id' | 'series_id' | 'published_on' | 'title'
>

/** What is compared of an assessment. */
export function headOf({ assessment_id, document_id, series_id, published_on, title }: AssessmentHead): AssessmentHead {
  return { assessment_id, document_id, series_id, published_on, title }
}

/** What only all assessments together tell. */
export type Settled = Pick<Row<'assessment'>, 'assessment_id' | 'is_latest'>

/**
 * Settles among all assessments what one document cannot know: the newest of a series `is_latest`, and the second file
 * with one `assessment_id` becomes `~2` (by document_id, so that the order of loading does not matter).
 */
export function resolveSeries<A extends AssessmentHead>(
  assessments: readonly A[],
): {
  assessments: (A & Settled)[]
  issues: Row<'load_issue'>[]
} {
  const seen = new Map<string, A[]>()
  const issues: Row<'load_issue'>[] = []
  const unique = assessments.toSorted(byDocument).map((assessment): A => {
    const id = assessment.assessment_id
    const same = seen.get(id)
    if (!same) {
      seen.set(id, [assessment])
      return assessment
    }
    same.push(assessment)
    const assessment_id = `${id}~${same.length}`
    issues.push({
      document_id: assessment.document_id,
      severity: 'warning',
      code: DUPLICATE,
      message: `評価書「${id}」(評価実施機関・評価書番号・公表日が同じもの)が文書 ${same[0]?.document_id ?? ''} にもあります。両方を残し、こちらを「${assessment_id}」としました。`,
      line_no: null,
      snippet: assessment.title,
    })
    return { ...assessment, assessment_id }
  })
  const newest = new Map<string, A>()
  for (const assessment of unique) {
    const known = newest.get(assessment.series_id)
    if (!known || (assessment.published_on ?? '') > (known.published_on ?? '')) {
      newest.set(assessment.series_id, assessment)
    }
  }
  return {
    assessments: unique.map((each) => ({ ...each, is_latest: newest.get(each.series_id) === each })),
    issues,
  }
}

/** Code of the only issue that several documents together give rise to. */
export const DUPLICATE = 'duplicate_assessment_id'

/** An assessment id before it was made unique, from one that was. */
export function plainAssessmentId(assessmentId: string): string {
  return assessmentId.replace(/(-(?:\d{8}|undated))~\d+$/, '$1')
}

/**
 * Puts assessments together one by one, keeping of each only what is compared with others; the order in which they come
 * has no influence on the result.
 */
export class Assembly {
  private readonly heads: AssessmentHead[] = []
  private readonly provisional = new Map<string, string>()
  private readonly used = new Set<string>()
  private readonly vendors = new Set<string>()

  /**
   * Takes one document's assessment.
   * @param vendors printed names; null is passed over
   * @returns the id under which its rows can be written at once: unique, but not yet final (see `settle`)
   */
  add(head: AssessmentHead, vendors: readonly (string | null)[]): string {
    this.heads.push(head)
    this.addVendors(vendors)
    const id = this.used.has(head.assessment_id) ? `${head.assessment_id}~${head.document_id}` : head.assessment_id
    this.used.add(id)
    this.provisional.set(head.document_id, id)
    return id
  }

  /** An assessment whose rows are in a warehouse already. */
  addKnown(head: AssessmentHead): void {
    this.heads.push({ ...head, assessment_id: plainAssessmentId(head.assessment_id) })
  }

  /** Printed names of vendors; null is passed over. */
  addVendors(raws: readonly (string | null)[]): void {
    for (const raw of raws) if (raw !== null) this.vendors.add(raw)
  }

  settle() {
    const { assessments, issues } = resolveSeries(this.heads)
    const settled = new Map<string, Settled>(
      assessments.map(({ document_id, assessment_id, is_latest }) => [document_id, { assessment_id, is_latest }]),
    )
    const renamed = [...this.provisional].flatMap(([document, from]) => {
      const to = settled.get(document)?.assessment_id
      return to === undefined || to === from ? [] : [{ from, to }]
    })
    return {
      /** By document_id. */
      settled,
      /** Ids under which rows were handed out, and which they are to bear. */
      renamed,
      issues,
      ...deriveVendors([...this.vendors]),
    }
  }
}

function byDocument(a: AssessmentHead, b: AssessmentHead): number {
  return a.document_id < b.document_id ? -1 : a.document_id > b.document_id ? 1 : 0
}
