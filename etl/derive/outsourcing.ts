/** Tables `outsourcing` and `outsourcing_declared`: Ⅱ4. */
import type { Row } from '../schema'
import { answeredSpan, answeredValue, cite, type DerivationContext, type Statements } from './context'
import { parseNumber, parseRange } from './ranges'
import { vendorIdOf } from './vendors'

export function deriveOutsourcing(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
): Row<'outsourcing'>[] {
  return context.extraction.entries.flatMap((entry) => {
    const { kind, fileNo, entryNo } = entry
    if (kind !== 'outsourcing' || fileNo === null) return []
    const place = { fileNo, entryNo }
    const value = (concept: string): string | null => statements.value(concept, place)
    const vendor = statements.answer('outsourcing.vendor', place)
    const vendor_raw = answeredValue(vendor)
    const handlers_range = value('outsourcing.handlers_range')
    const handlers = parseRange(handlers_range)
    return [
      {
        assessment_id: assessmentId,
        file_no: fileNo,
        entry_no: entryNo,
        title: value('outsourcing.title'),
        work: value('outsourcing.work'),
        vendor_raw,
        vendor_id: vendor_raw === null ? null : vendorIdOf(vendor_raw),
        handlers_range,
        handlers_min: handlers.min,
        handlers_max: handlers.max,
        subcontracting: value('outsourcing.subcontracting'),
        subcontract_permission: value('outsourcing.subcontract_permission'),
        subcontract_work: value('outsourcing.subcontract_work'),
        evidence_id: cite(context, answeredSpan(vendor, statements.answer('outsourcing.title', place)) ?? entry.span),
      },
    ]
  })
}

/** 委託の有無 and the printed number of items, for every file whose section is in the text. */
export function deriveOutsourcingDeclared(
  { extraction, evidence }: DerivationContext,
  statements: Statements,
  assessmentId: string,
): Row<'outsourcing_declared'>[] {
  return extraction.fileNos.flatMap((fileNo) => {
    const answer = statements.answer('outsourcing.answer', { fileNo })
    const count = statements.answer('outsourcing.count', { fileNo })
    if ((answer?.state ?? 'missing') === 'missing' && (count?.state ?? 'missing') === 'missing') return []
    return [
      {
        assessment_id: assessmentId,
        file_no: fileNo,
        answer: answeredValue(answer),
        declared_count: parseNumber(answeredValue(count) ?? ''),
        evidence_id: evidence(answeredSpan(answer, count) ?? answer?.span ?? null),
      },
    ]
  })
}
