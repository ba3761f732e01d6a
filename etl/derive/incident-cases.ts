/** Table `incident`: every 重大事故 that the document has disclosed, also those that it no longer shows. */
import type { Issue } from '../extract/model'
import type { Row } from '../schema'
import { answeredValue, cite, type DerivationContext, type Statements } from './context'
import { incidentFacts } from './incident-facts'
import { incidentDays, type IncidentDay } from './incident-log'
import { IncidentRegister, type Case, type Occasion } from './incident-register'
import { readIncidentText } from './incident-text'
import { spanOfWords } from './locate'

type Incident = Row<'incident'>

/** Cases in the order in which they happened, or else became known. */
export function deriveIncidents(
  context: DerivationContext,
  statements: Statements,
  assessmentId: string,
  publishedOn: string | null,
): { rows: Incident[]; issues: Issue[] } {
  const register = new IncidentRegister()
  for (const day of incidentDays(context.extraction.changes)) followDay(register, day)
  const issues = followCurrent(register, statements, publishedOn)
  const rows = register.cases
    .map((each) => rowOf(context, each, assessmentId, publishedOn))
    .toSorted((a, b) => compare(sortKey(a), sortKey(b)))
    .map((row, i) => ({ ...row, case_no: i + 1 }))
  return { rows, issues: [...register.unclear.map(unclearIssue), ...issues] }
}

/** The rows of one day: first what they say of cases, then what they answer, then what is to prevent another. */
function followDay(register: IncidentRegister, { on, rows }: IncidentDay): void {
  const withdrawnBefore = register.cases.length > 0 && register.open.length === 0
  const known = register.cases.length
  for (const { change, before, after } of rows) {
    const occasion = { on, span: change.span, reason: change.reason }
    const [was, is] = [readIncidentText(before.content), readIncidentText(after.content)]
    const told = register.tell(was.cases, occasion, false, false)
    register.edit(is.edits, occasion)
    const now = register.tell(is.cases, occasion, true, true)
    if (is.edits.length === 0)
      register.withdraw(
        told.filter((each) => !now.includes(each)),
        occasion,
      )
  }
  for (const { change, before, after } of rows) {
    const occasion = { on, span: change.span, reason: change.reason }
    const fresh = register.cases.length > known
    if (after.answer === '発生あり' && before.answer !== '発生あり' && register.open.length === 0) {
      register.add({ label: null, text: null }, occasion, { span: change.span, later: true }, true)
    }
    if (after.answer === '発生なし' && before.answer === '発生あり') {
      const none = register.open.length === 0 && !fresh
      if (none && withdrawnBefore) register.unclear.push(change.span)
      else if (none && register.cases.length === 0) {
        register.add({ label: null, text: null }, occasion, { span: change.span, later: false }, false)
      }
      register.withdraw(register.open, occasion)
    }
  }
  const touched = register.cases.filter(({ open, withdrawnOn }) => open || (withdrawnOn === on && on !== null))
  for (const { before, after } of rows) {
    register.prevent(before.prevention, touched, false)
    register.prevent(after.prevention, register.open, true)
  }
}

/** The text of today: what it tells is open, what it does not tell is not. */
function followCurrent(register: IncidentRegister, statements: Statements, publishedOn: string | null): Issue[] {
  const answers = [...statements.all('incident.answer'), ...statements.all('threshold.incident')]
  const contents = statements.all('incident.content')
  const occurred = answers.find((answer) => answeredValue(answer) === '発生あり') ?? null
  const current = new Set<Case>()
  for (const { value, state, span } of contents) {
    if (state !== 'answered' || value === null || span === null) continue
    const occasion = { on: publishedOn, span, reason: null }
    const cases = readIncidentText(value).cases.filter(({ text }) => occurred !== null || tellsCase(text))
    for (const each of register.tell(cases, occasion, false, true)) current.add(each)
  }
  for (const answer of statements.all('incident.prevention')) {
    const value = answeredValue(answer)
    if (value !== null) register.prevent(value, [...current], true)
  }
  if (current.size === 0 && register.open.length === 0 && occurred?.span) {
    const occasion: Occasion = { on: publishedOn, span: occurred.span, reason: null }
    register.add({ label: null, text: null }, occasion, { span: occurred.span, later: false }, true)
    return []
  }
  const gone = register.open.filter((each) => !current.has(each))
  const stillThere = occurred !== null && current.size === 0
  const denied = answers.find((answer) => answeredValue(answer) === '発生なし') ?? null
  if (gone.length === 0 || stillThere || (denied === null && current.size === 0)) return []
  const span = denied?.span ?? contents[0]?.span ?? null
  for (const each of gone) Object.assign(each, { open: false, withdrawnOn: publishedOn, withdrawnAt: span })
  return gone.map((each) => ({
    severity: 'info',
    code: 'incident_withdrawal_unrecorded',
    message:
      '変更箇所に記載のある重大事故が現在の記載になく、取り下げた変更の行も見つかりません。取り下げの日を公表日としました。元の文書を確かめてください。',
    span: each.place.span,
  }))
}

/** Words in a cell that should be empty are a case only where they say what happened and when. */
function tellsCase(text: string | null): boolean {
  if (text === null) return false
  const { kind, occurredMonth } = incidentFacts(text)
  return kind !== 'undetermined' && occurredMonth !== null
}

function rowOf(context: DerivationContext, each: Case, assessmentId: string, publishedOn: string | null): Incident {
  const facts = each.text === null ? null : incidentFacts(each.text)
  const { span, later } = each.place
  return {
    assessment_id: assessmentId,
    case_no: 0,
    kind: facts?.kind ?? 'unstated',
    occurred_on: facts?.occurredOn ?? null,
    occurred_month: facts?.occurredMonth ?? null,
    persons: facts?.persons ?? null,
    unique_persons: facts?.uniquePersons ?? null,
    records: facts?.records ?? null,
    summary: each.text,
    prevention: each.prevention,
    disclosed_on: each.disclosedOn,
    // Gone at the latest from what was published.
    withdrawn_on: each.open ? null : (each.withdrawnOn ?? publishedOn),
    withdrawal_reason: each.reason,
    evidence_id: cite(context, each.text === null ? span : spanOfWords(span, each.text, later, context.text)),
    disclosed_evidence_id: context.evidence(each.disclosedAt),
    withdrawn_evidence_id: context.evidence(each.withdrawnAt),
  }
}

function sortKey(row: Incident): string {
  return row.occurred_on ?? row.occurred_month ?? row.disclosed_on ?? row.withdrawn_on ?? '9'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function unclearIssue(span: Issue['span']): Issue {
  return {
    severity: 'info',
    code: 'incident_case_unclear',
    message:
      '変更箇所の行が、どの重大事故のことか分かりません。重大事故の記録には入れていません。元の文書を確かめてください。',
    span,
  }
}
