/** Table `change`: the rows of the change log, each with the part of the assessment it concerns and why it was made. */
import type { Row } from '../schema'
import { categoryOf } from './change-category'
import { cite, type DerivationContext } from './context'

export function deriveChanges(context: DerivationContext, assessmentId: string): Row<'change'>[] {
  return context.extraction.changes.map((change) => {
    const { category, span } = categoryOf(change, context.text)
    return {
      assessment_id: assessmentId,
      change_no: change.no,
      changed_on: change.changedOn,
      item_raw: change.itemRaw,
      item_id: change.itemId,
      before_text: change.before,
      after_text: change.after,
      timing: change.timing,
      reason: change.reason,
      category,
      category_evidence_id: context.evidence(span),
      evidence_id: cite(context, change.span),
    }
  })
}
