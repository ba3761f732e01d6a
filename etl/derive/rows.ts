/** The tables that are derived from one document. */
import type { Row } from '../schema'

export type DerivedTable =
  | 'answer'
  | 'mark'
  | 'assessment'
  | 'system'
  | 'system_connection'
  | 'personal_file'
  | 'outsourcing'
  | 'outsourcing_declared'
  | 'vendor_term'
  | 'recipient'
  | 'recipients_declared'
  | 'risk'
  | 'control'
  | 'incident_answer'
  | 'incident'
  | 'change'
  | 'hosting'
  | 'citation'
  | 'passage'
  | 'passage_use'

/** Rows of one assessment; every one carries its `assessment_id`, but `passage`: other documents may tell the same row. */
export type DerivedRows = { readonly [T in DerivedTable]: readonly Row<T>[] }
