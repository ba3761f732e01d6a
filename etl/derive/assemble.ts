/** All assessments together: ids made unique, the newest of each series told, vendors named. */
import type { Row, WarehouseRows } from '../schema'
import type { DerivedRows, DerivedTable } from './rows'
import { deriveVendors } from './vendors'

type Assessment = Row<'assessment'>

/**
 * Settles among all assessments what one document cannot know: the newest of a series `is_latest`, and the second file
 * with one `assessment_id` becomes `~2` (by document_id, so that the order of loading does not matter).
 */
export function resolveSeries(assessments: readonly Assessment[]): {
  assessments: Assessment[]
  issues: Row<'load_issue'>[]
} {
  const seen = new Map<string, Assessment[]>()
  const issues: Row<'load_issue'>[] = []
  const unique = assessments.toSorted(byDocument).map((assessment) => {
    const id = assessment.assessment_id
    const same = seen.get(id) ?? []
    seen.set(id, [...same, assessment])
    const [first] = same
    if (!first) return assessment
    const assessment_id = `${id}~${same.length + 1}`
    issues.push({
      document_id: assessment.document_id,
      severity: 'warning',
      code: 'duplicate_assessment_id',
      message: `評価書「${id}」(評価実施機関・評価書番号・公表日が同じもの)が文書 ${first.document_id} にもあります。両方を残し、こちらを「${assessment_id}」としました。`,
      line_no: null,
      snippet: assessment.title,
    })
    return { ...assessment, assessment_id }
  })
  const newest = new Map<string, Assessment>()
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

/** Puts the rows of all documents together; their order has no influence on the result. */
export function assembleAssessments(derived: readonly DerivedRows[]): {
  rows: WarehouseRows
  issues: Row<'load_issue'>[]
} {
  const { assessments, issues } = resolveSeries(derived.flatMap(({ assessment }) => assessment))
  const byDocumentId = new Map(assessments.map((assessment) => [assessment.document_id, assessment]))
  const documents = derived
    .flatMap((rows) => {
      const assessment = byDocumentId.get(rows.assessment[0]?.document_id ?? '')
      return assessment ? [{ assessment, rows }] : []
    })
    .sort((a, b) => byDocument(a.assessment, b.assessment))
  const all = <T extends DerivedTable>(table: T): Row<T>[] =>
    documents.flatMap(({ assessment, rows }) => {
      const own: readonly Row<T>[] = rows[table]
      return own.map((row) => ({ ...row, assessment_id: assessment.assessment_id }))
    })
  const outsourcing = all('outsourcing')
  return {
    rows: {
      assessment: assessments,
      answer: all('answer'),
      mark: all('mark'),
      system: all('system'),
      system_connection: all('system_connection'),
      personal_file: all('personal_file'),
      outsourcing,
      outsourcing_declared: all('outsourcing_declared'),
      ...deriveVendors(outsourcing.flatMap(({ vendor_raw }) => vendor_raw ?? [])),
      recipient: all('recipient'),
      recipients_declared: all('recipients_declared'),
      risk: all('risk'),
      control: all('control'),
      incident_answer: all('incident_answer'),
      change: all('change'),
      hosting: all('hosting'),
    },
    issues,
  }
}

function byDocument(a: Assessment, b: Assessment): number {
  return a.document_id < b.document_id ? -1 : a.document_id > b.document_id ? 1 : 0
}
