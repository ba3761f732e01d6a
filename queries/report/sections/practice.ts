import type { Context } from '../context'
import { text, type Cell, type Section } from '../model'
import type { Concept } from '../words'
import { answerCell, reviewCell } from './summary'

/** What is asked of how an assessment was carried out, in the order in which it is. */
const FIELDS: readonly Concept[] = [
  'cover.published_on',
  'procedure.subjects_range',
  'file.users_range',
  'threshold.handlers_range',
  'threshold.handlers_as_of',
  'threshold.incident',
  'incident.answer',
  'basic_assessment.date',
  'basic_assessment.threshold_result',
  'public_comment.method',
  'public_comment.period',
  'public_comment.shortening',
  'public_comment.opinions',
  'public_comment.response',
  'third_party.date',
  'third_party.method',
  'third_party.result',
]

/** Theme of the yearly survey: forms, threshold, publication, hearings and reviews. */
export function practiceSection(context: Context): Section {
  const { words, facts } = context
  const { practice } = words
  return {
    id: 'practice',
    title: practice.title,
    intro: practice.intro,
    tables: [
      {
        id: 'practice-all',
        caption: practice.caption,
        sheet: practice.sheet,
        columns: [
          ...context.assessmentColumn,
          { label: words.columns.item, width: 28 },
          { label: words.columns.content, width: 66, cited: true },
        ],
        rows: facts.assessments.flatMap((assessment) => {
          const row = (label: string, cell: Cell): Cell[] => [...context.assessmentCell(assessment), text(label), cell]
          const form = words.summary.formText(
            context.label('form', assessment.text('form')),
            assessment.text('form_version'),
          )
          return [
            row(
              words.summary.form,
              text(form, { quotes: context.quotes(assessment.text('evidence_id')), placesOnly: true }),
            ),
            ...FIELDS.flatMap((concept) =>
              context
                .answersTo(assessment.text('assessment_id'), concept)
                .map((answer) => row(words.concepts[concept], answerCell(context, answer))),
            ),
            row(practice.reviewDue, reviewCell(context, assessment)),
          ]
        }),
        empty: practice.none,
      },
    ],
  }
}
