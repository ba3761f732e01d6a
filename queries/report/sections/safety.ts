import type { Context } from '../context'
import { groupedBy } from '../grouped'
import type { Fields } from '../fields'
import { count, text, type Cell, type Section, type Table } from '../model'

/** Options by which a body says that it falls short. */
const SHORTCOMING = /課題が残されている|(?:^十分に.+|^(?:行って|定めて|記録を残して|制限して))いない$/

/** Theme of the yearly survey: ratings of risks, and controls. */
export function safetySection(context: Context): Section {
  const { safety } = context.words
  return {
    id: 'safety',
    title: safety.title,
    intro: safety.intro,
    tables: [tallyTable(context), risksTable(context), controlsTable(context)],
  }
}

/** The option's words, or the state of a risk that has no rating. */
const ratingOf = (context: Context, risk: Fields): string =>
  risk.text('adequacy') ?? context.label('answer_state', risk.text('state'))

const ratingCell = (context: Context, rating: string): Cell =>
  context.answered(rating, { strong: SHORTCOMING.test(rating) })

function tallyTable(context: Context): Table {
  const { words, facts } = context
  const byAssessment = groupedBy(facts.risks, (risk) => risk.text('assessment_id') ?? '')
  return {
    id: 'ratings-counted',
    caption: words.safety.tally,
    sheet: words.safety.tallySheet,
    columns: [
      ...context.assessmentColumn,
      { label: words.safety.rating, width: 40 },
      { label: words.columns.count, width: 12 },
    ],
    rows: [...byAssessment.values()].flatMap((risks) =>
      [...groupedBy(risks, (risk) => ratingOf(context, risk))].flatMap(([rating, rated]) =>
        rated
          .slice(0, 1)
          .map((first) => [
            ...context.assessmentCell(first),
            first.text('adequacy') === null ? text(rating) : ratingCell(context, rating),
            count(rated.length),
          ]),
      ),
    ),
    empty: words.safety.noRisks,
  }
}

function risksTable(context: Context): Table {
  const { words, facts } = context
  return {
    id: 'risks',
    caption: words.safety.risks,
    sheet: words.safety.risksSheet,
    columns: [
      ...context.assessmentColumn,
      { label: words.columns.item, width: 30, group: true },
      { label: words.safety.risk, width: 54 },
      { label: words.safety.rating, width: 38, cited: true },
    ],
    rows: facts.risks.map((risk) => {
      const rating = risk.text('adequacy')
      const cell = context.answer(rating, risk.text('state'), risk.text('evidence_id'))
      return [
        ...context.assessmentCell(risk),
        inFile(context, risk),
        context.term(risk.text('label')),
        rating !== null && SHORTCOMING.test(rating) ? { ...cell, strong: true } : cell,
      ]
    }),
    empty: words.safety.noRisks,
  }
}

function controlsTable(context: Context): Table {
  const { words, facts } = context
  return {
    id: 'controls',
    caption: words.safety.controls,
    sheet: words.safety.controlsSheet,
    columns: [
      ...context.assessmentColumn,
      { label: words.columns.item, width: 30, group: true },
      { label: words.safety.control, width: 54 },
      { label: words.safety.answer, width: 38, cited: true },
    ],
    rows: facts.controls.map((control) => {
      const answer = control.text('answer') ?? control.text('detail')
      const cell = context.answer(answer, control.text('state'), control.text('evidence_id'))
      return [
        ...context.assessmentCell(control),
        inFile(context, control),
        context.term(control.text('label')),
        answer !== null && SHORTCOMING.test(answer) ? { ...cell, strong: true } : cell,
      ]
    }),
    empty: words.safety.noControls,
  }
}

/** The section's heading, and the file where the assessment has several. */
function inFile(context: Context, row: Fields): Cell {
  return context.riskSectionTitle(row.text('form'), row.text('section'), context.placeOf(row))
}
