import { expect, it } from 'vitest'
import { targetOf } from '../../../dashboard/console/links'
import { evidenceId } from '../../../etl/schema/evidence'

const document = '0123456789abcdef'
const assessments = new Map([['112151-22-20260115', document]])

it('leads from the ids of the warehouse to documents and words', () => {
  const evidence = evidenceId(document, { start: 5, end: 9 })
  expect(targetOf('evidence_id', evidence, assessments)).toEqual({ documentId: document, evidence })
  expect(targetOf('from_evidence_id', evidence, assessments)).toEqual({ documentId: document, evidence })
  expect(targetOf('document_id', document, assessments)).toEqual({ documentId: document, evidence: null })
  expect(targetOf('assessment_id', '112151-22-20260115', assessments)).toEqual({ documentId: document, evidence: null })
})

it('leads nowhere from anything else', () => {
  expect(targetOf('vendor_id', document, assessments)).toBeNull()
  expect(targetOf('assessment_id', 'other', assessments)).toBeNull()
  expect(targetOf('document_id', 'x', assessments)).toBeNull()
  expect(targetOf('evidence_id', document, assessments)).toBeNull()
  expect(targetOf('evidence_id', null, assessments)).toBeNull()
  expect(targetOf('evidence_id', 12, assessments)).toBeNull()
})
