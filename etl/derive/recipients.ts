/** Tables `recipient` and `recipients_declared`: Ⅱ5. */
import type { Mark } from '../extract/model'
import type { Row } from '../schema'
import { answeredSpan, answeredValue, cite, type DerivationContext, type Statements } from './context'
import { parseNumber, parseRange } from './ranges'

const KINDS = { provision: '提供', transfer: '移転' } as const

/** One row for each 提供先 and 移転先 that exists. */
export function deriveRecipients(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
): Row<'recipient'>[] {
  return context.extraction.entries.flatMap((entry) => {
    const { kind, fileNo, entryNo } = entry
    if ((kind !== 'provision' && kind !== 'transfer') || fileNo === null) return []
    const place = { fileNo, entryNo, repeat: kind }
    const value = (concept: string): string | null => statements.value(concept, place)
    const name = statements.answer('recipient.name', place)
    const subjects_range = value('recipient.subjects_range')
    const subjects = parseRange(subjects_range)
    return [
      {
        assessment_id: assessmentId,
        file_no: fileNo,
        kind: KINDS[kind],
        entry_no: entryNo,
        name: answeredValue(name),
        legal_basis: value('recipient.legal_basis'),
        purpose: value('recipient.purpose'),
        information: value('recipient.information'),
        subjects_range,
        subjects_min: subjects.min,
        subjects_max: subjects.max,
        scope: value('recipient.scope'),
        frequency: value('recipient.frequency'),
        evidence_id: cite(context, answeredSpan(name) ?? entry.span),
      },
    ]
  })
}

/** The printed numbers beside 提供を行っている and 移転を行っている, for every file whose section is in the text. */
export function deriveRecipientsDeclared(
  { extraction, evidence }: DerivationContext,
  statements: Statements,
  assessmentId: string,
): Row<'recipients_declared'>[] {
  return extraction.fileNos.flatMap((fileNo) => {
    const answer = statements.answer('recipient.answer', { fileNo })
    if (!answer || answer.state === 'missing') return []
    const marks = statements.marks('recipient.answer', { fileNo })
    return [
      {
        assessment_id: assessmentId,
        file_no: fileNo,
        provides_count: printedCount(marks, KINDS.provision),
        transfers_count: printedCount(marks, KINDS.transfer),
        evidence_id: evidence(answer.span),
      },
    ]
  })
}

function printedCount(marks: readonly Mark[], kind: string): number | null {
  const mark = marks.find(({ option }) => option.startsWith(`${kind}を行っている`))
  return parseNumber(mark?.detail?.replace(/件$/, '') ?? '')
}
