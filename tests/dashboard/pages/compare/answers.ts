import type { Answer } from '../../../../dashboard/pages/compare/answers'

/** An answer of 様式3, answered with `value`. */
export const answer = (
  assessmentId: string,
  concept: string,
  value: string | null,
  values: Partial<Answer> = {},
): Answer => ({
  assessmentId,
  documentId: `d-${assessmentId}`,
  form: 'priority',
  chapter: 'I',
  section: '1',
  risk: null,
  label: concept,
  concept,
  kind: 'text',
  repeat: null,
  itemId: `priority.${concept}`,
  fileNo: null,
  entryNo: null,
  state: value === null ? 'blank' : 'answered',
  value,
  note: null,
  checked: null,
  unclear: [],
  evidenceId: null,
  ...values,
})
