import { textOf } from '../../charts/chart'
import type { Row } from '../../engine'
import { forms, type Form } from '../../state/filters'

/** An assessment that is compared: a row of the question `compare_assessments`. */
export interface Head {
  readonly id: string
  readonly municipality: string
  readonly prefecture: string
  readonly procedure: string
  readonly form: Form | null
  readonly publishedOn: string | null
  readonly documentId: string
}

export function readHead(row: Row): Head {
  return {
    id: textOf(row, 'assessment_id'),
    municipality: textOf(row, 'municipality'),
    prefecture: textOf(row, 'prefecture'),
    procedure: textOf(row, 'procedure'),
    form: forms.find((form) => form === row.form) ?? null,
    publishedOn: textOf(row, 'published_on') || null,
    documentId: textOf(row, 'document_id'),
  }
}

/** The rows as heads, in the order in which they were chosen. */
export function readHeads(rows: readonly Row[], order: readonly string[]): Head[] {
  const heads = new Map(rows.map(readHead).map((head) => [head.id, head]))
  return order.flatMap((id) => heads.get(id) ?? [])
}
