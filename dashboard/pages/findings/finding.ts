import { keysOf } from '../../../etl/schema/column'
import { codes } from '../../../etl/schema/codes'
import type { Row } from '../../engine'

export const severities = keysOf(codes.finding_severity)
export type Severity = (typeof severities)[number]

/** Words a finding was read from. */
export interface Quote {
  readonly evidenceId: string
  /** The line of the document it begins at, 1-based; null where it is not told. */
  readonly line: number | null
  readonly text: string
}

/** What a check found: a row of the question `findings`. */
export interface Finding {
  /** Unique in the list. */
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly messageJa: string
  readonly messageEn: string
  readonly documentId: string
  readonly quotes: readonly Quote[]
}

/** The findings of one assessment. */
export interface FindingGroup {
  readonly assessmentId: string
  readonly municipality: string
  readonly procedure: string
  readonly findings: readonly Finding[]
}

const isSeverity = (word: unknown): word is Severity => severities.some((severity) => severity === word)
const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '')
const listOf = (cell: unknown): readonly unknown[] => (Array.isArray(cell) ? cell : [])

/** Rows of `findings`, which come assessment by assessment, as groups; a row of an unknown severity is none. */
export function readFindings(rows: readonly Row[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { findings: Finding[] }>()
  for (const [no, row] of rows.entries()) {
    if (!isSeverity(row.severity)) continue
    const assessmentId = textOf(row.assessment_id)
    const group = groups.get(assessmentId) ?? {
      assessmentId,
      municipality: textOf(row.municipality),
      procedure: textOf(row.procedure),
      findings: [],
    }
    groups.set(assessmentId, group)
    group.findings.push({
      key: `${textOf(row.rule)}/${no}`,
      rule: textOf(row.rule),
      severity: row.severity,
      messageJa: textOf(row.message_ja),
      messageEn: textOf(row.message_en),
      documentId: textOf(row.document_id),
      quotes: readQuotes(row),
    })
  }
  return [...groups.values()]
}

function readQuotes(row: Row): Quote[] {
  const [lines, words] = [listOf(row.lines), listOf(row.words)]
  return listOf(row.evidence_ids).map((evidenceId, at) => {
    const line = lines[at]
    return { evidenceId: textOf(evidenceId), line: typeof line === 'number' ? line : null, text: textOf(words[at]) }
  })
}
