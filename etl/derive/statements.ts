/** Tables `answer` and `mark`: what stands in the cells of the form. */
import type { Row } from '../schema'
import type { DerivationContext } from './context'

export function deriveAnswers({ extraction, evidence }: DerivationContext, assessmentId: string): Row<'answer'>[] {
  return extraction.answers.map(({ item, fileNo, entryNo, state, value, span, note }) => ({
    assessment_id: assessmentId,
    item_id: item.id,
    file_no: fileNo,
    entry_no: entryNo,
    state,
    value,
    evidence_id: evidence(span),
    note,
  }))
}

export function deriveMarks({ extraction, evidence }: DerivationContext, assessmentId: string): Row<'mark'>[] {
  return extraction.marks.map(({ item, fileNo, entryNo, option, state, basis, detail, span }) => ({
    assessment_id: assessmentId,
    item_id: item.id,
    file_no: fileNo,
    entry_no: entryNo,
    option,
    state,
    basis,
    detail,
    evidence_id: evidence(span),
  }))
}
