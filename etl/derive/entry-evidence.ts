/** Evidence of a repeat: the words that name it, or its printed heading where it has no name. */
import { evidenceId } from '../schema/evidence'
import type { Entry, Span } from '../extract/model'
import type { DerivationContext } from './context'

export function evidenceOfEntry({ documentId, evidence }: DerivationContext, name: Span | null, entry: Entry): string {
  return citeSpan({ documentId, evidence }, name ?? entry.span)
}

/** Notes a span that is known as evidence and gives its id. */
export function citeSpan(
  { documentId, evidence }: Pick<DerivationContext, 'documentId' | 'evidence'>,
  span: Span,
): string {
  return evidence(span) ?? evidenceId(documentId, span)
}
