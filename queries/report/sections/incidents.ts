import type { Context } from '../context'
import type { Fields } from '../fields'
import { count, day, text, type Cell, type Section, type Table } from '../model'

/** Whether there were serious incidents, and which: those in the current text and those withdrawn. */
export function incidentsSection(context: Context): Section {
  const { incidents } = context.words
  return {
    id: 'incidents',
    title: incidents.title,
    intro: incidents.intro,
    tables: [answersTable(context), registerTable(context)],
  }
}

function answersTable(context: Context): Table {
  const { words, facts } = context
  const { incidents } = words
  return {
    id: 'incident-answers',
    caption: incidents.answers,
    sheet: incidents.answersSheet,
    columns: [
      ...context.assessmentColumn,
      { label: incidents.answeredOn, width: 18 },
      { label: incidents.basis, width: 18 },
      { label: incidents.answer, width: 56, cited: true },
    ],
    rows: facts.incident_answers.map((row) => [
      ...context.assessmentCell(row),
      day(row.text('answered_on')),
      text(context.label('statement_basis', row.text('basis'))),
      context.answered(row.text('answer'), {
        quotes: context.quotes(row.text('evidence_id')),
        strong: row.text('answer') === '発生あり',
      }),
    ]),
    empty: incidents.noAnswers,
  }
}

/** One field a row: a case has too many for the width of a page. */
function registerTable(context: Context): Table {
  const { words, facts } = context
  const { incidents } = words
  return {
    id: 'incident-register',
    caption: incidents.register,
    sheet: incidents.registerSheet,
    columns: [
      ...context.assessmentColumn,
      { label: incidents.status, width: 16, group: true },
      { label: words.columns.item, width: 20 },
      { label: words.columns.content, width: 64, cited: true },
    ],
    rows: facts.incidents.flatMap((row) => fieldsOf(context, row)),
    empty: emptyRegister(context),
  }
}

function fieldsOf(context: Context, row: Fields): Cell[][] {
  const { words } = context
  const { incidents } = words
  const evidence = row.text('evidence_id')
  const [disclosed, withdrawn] = [row.text('disclosed_evidence_id'), row.text('withdrawn_evidence_id')]
  const isWithdrawn = row.text('status') === 'withdrawn'
  const heading = incidents.caseNo(row.number('case_no') ?? 0, context.label('incident_status', row.text('status')))
  const field = (label: string, value: Cell, evidenceId: string | null, placesOnly = true): Cell[] => [
    ...context.assessmentCell(row),
    text(heading),
    text(label),
    { ...value, quotes: context.quotes(evidenceId), placesOnly },
  ]
  const stated = (name: string): Cell => text(row.text(name) ?? words.notStated, { printed: row.text(name) !== null })
  // A day is never made more precise than it is printed: a month alone stays one.
  const occurred =
    row.text('occurred_on') === null ? text(row.text('occurred_month') ?? words.unknown) : day(row.text('occurred_on'))
  return [
    field(
      incidents.kind,
      text(context.label('incident_kind', row.text('kind'))),
      evidence,
      row.text('summary') !== null,
    ),
    field(incidents.occurred, occurred, evidence),
    field(incidents.persons, count(row.number('persons')), evidence),
    field(incidents.uniquePersons, count(row.number('unique_persons')), evidence),
    field(incidents.records, count(row.number('records')), evidence),
    field(incidents.summary, stated('summary'), evidence),
    field(incidents.prevention, stated('prevention'), evidence),
    field(incidents.disclosedOn, day(row.text('disclosed_on')), disclosed),
    ...(isWithdrawn
      ? [
          field(incidents.withdrawnOn, day(row.text('withdrawn_on')), withdrawn, false),
          field(incidents.withdrawalReason, stated('withdrawal_reason'), withdrawn),
        ]
      : [field(incidents.withdrawnOn, text(words.stillStated), evidence)]),
  ]
}

/** No case is no proof of none: the answers decide what may be said. */
function emptyRegister(context: Context): string {
  const { words, facts } = context
  const { incidents } = words
  const current = facts.incident_answers.filter((row) => row.text('basis') === 'current')
  const answers = [...new Set(current.flatMap((row) => row.text('answer') ?? []))].map((answer) =>
    context.quoteOf(answer),
  )
  const unanswered = facts.assessments.length > new Set(current.map((row) => row.text('assessment_id'))).size
  return answers.length === 0 || unanswered
    ? incidents.noRegisterUnknown
    : incidents.noRegister(answers.join(words.list))
}
