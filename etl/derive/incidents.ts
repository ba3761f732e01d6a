/** Table `incident_answer`: 過去3年以内の重大事故 — 発生あり or 発生なし, now and in the change log. */
import { fold } from '../read/fold'
import { rememberingOwn } from '../read/remember'
import type { Change } from '../extract/model'
import type { Row } from '../schema'
import { answeredValue, cite, conceptOf, type DerivationContext, type Statements } from './context'

/** Whether a change-log row concerns the question about 重大事故, or its content or prevention. */
export function concernsIncident(change: Change): boolean {
  return conceptOf(change.itemId)?.startsWith('incident.') === true || namesIncident(change.itemRaw)
}

const namesIncident = rememberingOwn((itemRaw: string) => fold(itemRaw).includes('重大事故'))

export function deriveIncidentAnswers(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
  publishedOn: string | null,
): Row<'incident_answer'>[] {
  return [...currentAnswers(context, statements, assessmentId, publishedOn), ...loggedAnswers(context, assessmentId)]
}

/** The question is about the agency, but asked for each file: one row for each different answer. */
function currentAnswers(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
  publishedOn: string | null,
): Row<'incident_answer'>[] {
  const rows = new Map<string, Row<'incident_answer'>>()
  for (const answer of statements.all('incident.answer')) {
    const value = answeredValue(answer)
    if (value === null || answer.span === null || rows.has(value)) continue
    rows.set(value, {
      assessment_id: assessmentId,
      answered_on: publishedOn,
      answer: value,
      basis: 'current',
      evidence_id: cite(context, answer.span),
    })
  }
  return [...rows.values()]
}

/** Rows of the change log that state the answer itself, e.g. `発生なし その内容(削除)`. */
function loggedAnswers(context: DerivationContext, assessmentId: string): Row<'incident_answer'>[] {
  return context.extraction.changes.flatMap((change) => {
    const answer = concernsIncident(change) ? leadingAnswer(change.after ?? '') : null
    if (answer === null) return []
    return [
      {
        assessment_id: assessmentId,
        answered_on: change.changedOn,
        answer,
        basis: 'change_log',
        evidence_id: cite(context, change.span),
      },
    ]
  })
}

/** The answer that a text begins with; null where it begins otherwise, or names both. */
function leadingAnswer(text: string): string | null {
  const [words = ''] = fold(text).split(/<?選択肢/)
  const answer = /^[[「]?(発生あり|発生なし)/.exec(words)?.[1] ?? null
  return words.includes('発生あり') && words.includes('発生なし') ? null : answer
}
