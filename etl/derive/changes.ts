/** Table `change`: the rows of the change log, each with the part of the assessment it concerns. */
import type { Change } from '../extract/model'
import type { Row } from '../schema'
import { cite, conceptOf, type DerivationContext } from './context'
import { concernsIncident } from './incidents'

type Category = NonNullable<Row<'change'>['category']>

/** Beginnings of concepts; the first that fits decides. */
const CATEGORIES: readonly (readonly [prefix: string, category: Category])[] = [
  ['number_use.', 'legal_basis'],
  ['linkage.legal_basis', 'legal_basis'],
  ['recipient.legal_basis', 'legal_basis'],
  ['incident.', 'incident'],
  ['outsourcing.', 'outsourcing'],
  ['storage.', 'hosting'],
  ['system.', 'system'],
  ['linkage.', 'linkage'],
  ['recipient.', 'linkage'],
  ['risk.', 'risk_measures'],
  ['control.', 'risk_measures'],
  ['audit.', 'risk_measures'],
  ['education.', 'risk_measures'],
  ['other_measures', 'risk_measures'],
  ['department.', 'organisation'],
  ['file.department', 'organisation'],
  ['file.users', 'organisation'],
  ['disclosure.address', 'organisation'],
  ['inquiry.', 'organisation'],
  ['basic_assessment.', 'assessment_procedure'],
  ['public_comment.', 'assessment_procedure'],
  ['third_party.', 'assessment_procedure'],
  ['commission.', 'assessment_procedure'],
  ['cover.published_on', 'assessment_procedure'],
  ['file.', 'personal_information'],
  ['procedure.', 'procedure'],
]
const CLOUD = /ガバメントクラウド|ISMAP/

export function deriveChanges(context: DerivationContext, assessmentId: string): Row<'change'>[] {
  return context.extraction.changes.map((change) => ({
    assessment_id: assessmentId,
    change_no: change.no,
    changed_on: change.changedOn,
    item_raw: change.itemRaw,
    item_id: change.itemId,
    before_text: change.before,
    after_text: change.after,
    timing: change.timing,
    reason: change.reason,
    category: categoryOf(change),
    evidence_id: cite(context, change.span),
  }))
}

/** What a change is about; null where its item cannot be told and its words do not tell either. */
export function categoryOf(change: Change): Category | null {
  if (concernsIncident(change)) return 'incident'
  if (CLOUD.test(normal(change.after)) && !CLOUD.test(normal(change.before))) return 'hosting'
  const concept = conceptOf(change.itemId)
  if (concept === null) return null
  return CATEGORIES.find(([prefix]) => concept.startsWith(prefix))?.[1] ?? 'other'
}

function normal(text: string | null): string {
  return text?.normalize('NFKC') ?? ''
}
