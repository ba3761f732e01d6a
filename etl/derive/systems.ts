/** Tables `system` and `system_connection`. */
import type { Row } from '../schema'
import { answeredSpan, cite, type DerivationContext, type Statements } from './context'

export function deriveSystems(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
): { system: Row<'system'>[]; system_connection: Row<'system_connection'>[] } {
  const entries = context.extraction.entries.filter(({ kind }) => kind === 'system')
  return {
    system: entries.map((entry) => {
      const { entryNo } = entry
      return {
        assessment_id: assessmentId,
        system_no: entryNo,
        name: statements.value('system.name', { entryNo }),
        functions: statements.value('system.functions', { entryNo }),
        evidence_id: cite(context, answeredSpan(statements.answer('system.name', { entryNo })) ?? entry.span),
      }
    }),
    system_connection: entries.flatMap(({ entryNo }) =>
      statements.marks('system.connections', { entryNo }).map(({ option, state, basis, detail, span }) => ({
        assessment_id: assessmentId,
        system_no: entryNo,
        target: option,
        state,
        basis,
        detail,
        evidence_id: context.evidence(span),
      })),
    ),
  }
}
