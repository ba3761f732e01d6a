import type { Context } from '../context'
import type { Fields } from '../fields'
import { text, type Cell, type Section } from '../model'
import { statusWords } from './hosting-words'

/** The report on one page: what each of the following sections comes to. */
export function summarySection(context: Context): Section {
  const { words, facts } = context
  return {
    id: 'summary',
    title: words.summary.title,
    intro: [],
    tables: facts.assessments.map((assessment, index) => ({
      id: `summary-${index + 1}`,
      caption: words.summary.caption(context.nameOf(assessment)),
      sheet: facts.assessments.length === 1 ? words.summary.sheet : `${words.summary.sheet} ${index + 1}`,
      columns: [
        { label: words.columns.item, width: 24 },
        { label: words.columns.content, width: 70, cited: true },
      ],
      rows: rowsOf(context, assessment),
      empty: '',
    })),
  }
}

function rowsOf(context: Context, assessment: Fields): Cell[][] {
  const { words } = context
  const { summary } = words
  const id = assessment.text('assessment_id')
  const row = (label: string, cell: Cell): Cell[] => [text(label), { quotes: [], ...cell }]
  const form = summary.formText(context.label('form', assessment.text('form')), assessment.text('form_version'))
  return [
    row(
      summary.name,
      text(assessment.text('title') ?? words.unknown, {
        printed: assessment.text('title') !== null,
        quotes: context.quotes(assessment.text('evidence_id')),
      }),
    ),
    row(summary.agency, answerTo(context, id, 'cover.agency')),
    row(summary.form, text(form, { quotes: context.quotes(assessment.text('evidence_id')), placesOnly: true })),
    row(summary.publishedOn, answerTo(context, id, 'cover.published_on')),
    row(summary.findings, text(findingsText(context, id))),
    ...context
      .answersTo(id, 'incident.answer')
      .map((answer) => row(summary.incidentAnswer, answerCell(context, answer))),
    row(summary.register, text(registerText(context, id))),
    row(summary.outsourcing, text(outsourcingText(context, id))),
    row(summary.subcontracting, text(subcontractingText(context, id))),
    row(summary.business, businessCell(context, assessment)),
    row(summary.intermediate, intermediateCell(context, assessment)),
    row(summary.reviewDue, reviewCell(context, assessment)),
    row(summary.reading, text(readingText(context, id))),
  ]
}

const ofAssessment = (rows: readonly Fields[], id: string | null) =>
  rows.filter((row) => row.text('assessment_id') === id)

function answerTo(context: Context, assessmentId: string | null, concept: string): Cell {
  const [answer] = context.answersTo(assessmentId, concept)
  return answer ? answerCell(context, answer) : text(context.words.unknown)
}

export const answerCell = (context: Context, answer: Fields): Cell =>
  context.answer(answer.text('value'), answer.text('state'), answer.text('evidence_id'))

function findingsText({ words, facts }: Context, id: string | null): string {
  const found = ofAssessment(facts.findings, id).map((finding) => finding.text('severity'))
  const countOf = (severity: string): number => found.filter((each) => each === severity).length
  return words.summary.findingsText(countOf('high'), countOf('medium'), countOf('low'))
}

function registerText({ words, facts }: Context, id: string | null): string {
  const cases = ofAssessment(facts.incidents, id)
  const current = cases.filter((each) => each.text('status') === 'current').length
  return words.summary.registerText(current, cases.length - current)
}

function outsourcingText({ words, facts }: Context, id: string | null): string {
  const declared = ofAssessment(facts.outsourcing_declared, id)
  const counts = declared.map((row) => row.number('declared_count'))
  const known = counts.filter((each) => each !== null)
  const total = counts.length > 0 && known.length === counts.length ? known.reduce((sum, each) => sum + each, 0) : null
  return words.summary.outsourcingText(total, ofAssessment(facts.outsourcing, id).length)
}

function subcontractingText({ words, facts }: Context, id: string | null): string {
  const answers = ofAssessment(facts.outsourcing, id).map((item) => item.text('subcontracting'))
  const countOf = (answer: string | null): number => answers.filter((each) => each === answer).length
  return words.summary.subcontractingText(countOf('再委託する'), countOf('再委託しない'), countOf(null))
}

export function businessCell(context: Context, assessment: Fields): Cell {
  const also = assessment.flag('also_on_premises') === true ? context.words.summary.alsoOnPremises : ''
  const status = context.label('business_status', assessment.text('business_status'))
  return text(`${status}${also}`, statusWords(context, assessment, 'business'))
}

export function intermediateCell(context: Context, assessment: Fields): Cell {
  return text(
    context.label('intermediate_status', assessment.text('intermediate_status')),
    statusWords(context, assessment, 'intermediate'),
  )
}

/** When the review falls due, and the words of the day it is counted from. */
export function reviewCell(context: Context, assessment: Fields): Cell {
  const { words } = context
  const [due, basis, state] = [
    assessment.text('due_on'),
    assessment.text('assessed_basis'),
    assessment.text('review_state'),
  ]
  if (due === null) return text(words.unknown, { quotes: [] })
  const concept = basis === 'basic_assessment' ? 'basic_assessment.date' : 'cover.published_on'
  const evidence = context.answersTo(assessment.text('assessment_id'), concept).map((each) => each.text('evidence_id'))
  return text(
    words.practice.reviewText(
      context.day(due),
      context.label('review_state', state),
      context.label('assessed_basis', basis),
    ),
    { quotes: context.quotes(...evidence), strong: state === 'due' },
  )
}

function readingText({ words, facts }: Context, id: string | null): string {
  const chapters = ofAssessment(facts.chapters, id)
  const sum = (name: string): number => chapters.reduce((total, each) => total + (each.number(name) ?? 0), 0)
  return words.summary.readingText(sum('items'), sum('answered'), sum('undetermined'), sum('missing'))
}
