import type { Engine } from '../../queries/engine'
import { toRows, type Cell } from '../../queries/rows'

/** Where a cell of a result leads: a document, or the words in it. */
export interface Target {
  documentId: string
  evidence: string | null
}

const ASSESSMENTS = 'select assessment_id, document_id from assessment'

/** The document of each assessment. */
export async function readAssessments(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const rows = toRows(await engine.query(ASSESSMENTS))
  return new Map(
    rows.flatMap(({ assessment_id: assessment, document_id: document }) =>
      typeof assessment === 'string' && typeof document === 'string' ? [[assessment, document]] : [],
    ),
  )
}

/** Whether a column's cells lead somewhere. `evidence_id` may say whose: `vendor_evidence_id`. */
const isLinked = (column: string): boolean =>
  column === 'assessment_id' || column === 'document_id' || /^(?:\w+_)?evidence_id$/.test(column)

/** What a cell leads to by its column's name; null for a cell that is no such id. */
export function targetOf(column: string, cell: Cell, assessments: ReadonlyMap<string, string>): Target | null {
  if (typeof cell !== 'string' || !isLinked(column)) return null
  if (column === 'assessment_id') {
    const documentId = assessments.get(cell)
    return documentId === undefined ? null : { documentId, evidence: null }
  }
  if (column === 'document_id') return /^[0-9a-f]{16}$/.test(cell) ? { documentId: cell, evidence: null } : null
  const documentId = /^([0-9a-f]{16}):\d+-\d+$/.exec(cell)?.[1]
  return documentId === undefined ? null : { documentId, evidence: cell }
}
