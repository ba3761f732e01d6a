import type { Context } from '../context'
import type { Fields } from '../fields'
import { count, day, printed, text, type Cell, type Section, type Table } from '../model'
import type { Concept } from '../words'

/** What the form asks of an outsourcing item, in its order. */
const FIELDS: readonly Concept[] = [
  'outsourcing.work',
  'outsourcing.vendor',
  'outsourcing.vendor_disclosure',
  'outsourcing.handlers_range',
  'outsourcing.transfer_methods',
  'outsourcing.subcontracting',
  'outsourcing.subcontract_permission',
  'outsourcing.subcontract_work',
]

/** Whether work is outsourced, to whom, who serves since when, and what is passed on. */
export function outsourcingSection(context: Context): Section {
  return {
    id: 'outsourcing',
    title: context.words.outsourcing.title,
    intro: [],
    tables: [declaredTable(context), itemsTable(context), termsTable(context)],
  }
}

function declaredTable(context: Context): Table {
  const { words, facts } = context
  const { outsourcing } = words
  return {
    id: 'outsourcing-declared',
    caption: outsourcing.declared,
    sheet: outsourcing.declaredSheet,
    columns: [
      ...context.assessmentColumn,
      { label: outsourcing.personalFile, width: 34 },
      { label: outsourcing.declaredAnswer, width: 32, cited: true },
      { label: outsourcing.declaredCount, width: 14 },
      { label: outsourcing.listed, width: 14 },
    ],
    rows: facts.outsourcing_declared.map((row) => {
      const [declared, listed] = [row.number('declared_count'), row.number('listed')]
      return [
        ...context.assessmentCell(row),
        printed(row.text('file_name') ?? context.words.fileNo(row.number('file_no') ?? 1)),
        declaredAnswer(context, row),
        count(declared),
        count(listed, { strong: declared !== null && declared !== listed }),
      ]
    }),
    empty: outsourcing.noDeclared,
  }
}

function declaredAnswer(context: Context, row: Fields): Cell {
  const answer = context
    .answersTo(row.text('assessment_id'), 'outsourcing.answer')
    .find((each) => each.number('file_no') === row.number('file_no'))
  return context.answer(
    row.text('answer'),
    row.text('answer') === null ? (answer?.text('state') ?? null) : 'answered',
    row.text('evidence_id') ?? answer?.text('evidence_id') ?? null,
  )
}

function itemsTable(context: Context): Table {
  const { words, facts } = context
  const { outsourcing } = words
  return {
    id: 'outsourcing-items',
    caption: outsourcing.items,
    sheet: outsourcing.itemsSheet,
    columns: itemColumns(context),
    rows: facts.outsourcing.flatMap((item) => itemRows(context, item)),
    empty: emptyItems(context),
  }
}

export const itemColumns = ({ words, assessmentColumn }: Context) => [
  ...assessmentColumn,
  { label: words.outsourcing.items, width: 28, group: true },
  { label: words.columns.item, width: 22 },
  { label: words.columns.content, width: 62, cited: true },
]

/** An outsourcing item, one of its fields a row. */
export function itemRows(context: Context, item: Fields): Cell[][] {
  const answers = FIELDS.flatMap((concept) =>
    context
      .answersTo(item.text('assessment_id'), concept)
      .filter(
        (answer) =>
          answer.number('file_no') === item.number('file_no') && answer.number('entry_no') === item.number('entry_no'),
      )
      .map((answer) => ({ concept, answer })),
  )
  return answers.map(({ concept, answer }) => [
    ...context.assessmentCell(item),
    text(itemName(context, item)),
    text(context.words.concepts[concept]),
    context.answer(answer.text('value'), answer.text('state'), answer.text('evidence_id')),
  ])
}

function itemName(context: Context, item: Fields): string {
  const several = new Set(context.facts.outsourcing.map((each) => each.number('file_no'))).size > 1
  const file = several ? ` (${context.words.fileNo(item.number('file_no') ?? 1)})` : ''
  const name = context.words.outsourcing.itemName(
    item.number('entry_no') ?? 1,
    item.text('title') ?? context.words.unknown,
  )
  return `${name}${file}`
}

function emptyItems({ words, facts }: Context): string {
  const answers = facts.outsourcing_declared.map((row) => row.text('answer'))
  const known = answers.filter((answer) => answer !== null)
  if (known.length === 0 || known.length < answers.length) return words.outsourcing.noItemsUnknown
  return words.outsourcing.noItems([...new Set(known)].map(words.quote).join(words.list))
}

function termsTable(context: Context): Table {
  const { words, facts, release } = context
  const { outsourcing } = words
  return {
    id: 'vendor-terms',
    caption: outsourcing.terms,
    sheet: outsourcing.termsSheet,
    columns: [
      ...context.assessmentColumn,
      { label: outsourcing.items, width: 26, group: true },
      { label: outsourcing.vendor, width: 20 },
      { label: outsourcing.from, width: 15 },
      { label: outsourcing.to, width: 15 },
      { label: words.columns.evidence, width: 44, cited: true },
    ],
    rows: facts.vendor_terms.map((term) => [
      ...context.assessmentCell(term),
      printed(term.text('outsourcing_title')),
      printed(term.text('vendor') ?? words.unknown),
      day(term.text('from_on')),
      term.text('to_on') === null ? text(words.ongoing) : day(term.text('to_on')),
      text(context.label('statement_basis', term.text('basis')), { quotes: context.quotes(term.text('evidence_id')) }),
    ]),
    notes: [outsourcing.termsNote],
    empty: (release.number('vendor_terms') ?? 0) === 0 ? outsourcing.termsNotInWarehouse : outsourcing.noTerms,
  }
}
