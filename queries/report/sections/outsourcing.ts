import type { Context } from '../context'
import type { Fields } from '../fields'
import { count, day, printed, text, type Cell, type Column, type Section, type Table } from '../model'
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

export const itemColumns = ({ words, assessmentColumn }: Context): readonly Column[] => [
  ...assessmentColumn,
  { label: words.outsourcing.items, width: 28, group: true },
  { label: words.columns.item, width: 22 },
  { label: words.columns.content, width: 62, cited: true },
]

/** An outsourcing item, one of its fields a row. */
export function itemRows(context: Context, item: Fields): Cell[][] {
  const answers = FIELDS.flatMap((concept) =>
    context.answersOfItem(item, concept).map((answer) => ({ concept, answer })),
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

function emptyItems(context: Context): string {
  const { words, facts } = context
  const answers = facts.outsourcing_declared.map((row) => row.text('answer'))
  const known = answers.filter((answer) => answer !== null)
  if (known.length === 0 || known.length < answers.length) return words.outsourcing.noItemsUnknown
  return words.outsourcing.noItems([...new Set(known)].map((answer) => context.quoteOf(answer)).join(words.list))
}

function termsTable(context: Context): Table {
  const { words, facts } = context
  const { outsourcing } = words
  return {
    id: 'vendor-terms',
    caption: outsourcing.terms,
    sheet: outsourcing.termsSheet,
    columns: [
      ...context.assessmentColumn,
      { label: outsourcing.items, width: 26, group: true },
      { label: outsourcing.vendor, width: 30, cited: true },
      { label: outsourcing.from, width: 26, cited: true },
      { label: outsourcing.to, width: 26, cited: true },
    ],
    rows: facts.vendor_terms.map((term) => {
      const name = term.text('vendor_raw') ?? term.text('vendor')
      return [
        ...context.assessmentCell(term),
        text(termItem(context, term)),
        text(name ?? words.unknown, { printed: name !== null, quotes: context.quotes(term.text('evidence_id')) }),
        day(term.text('from_on'), { quotes: context.quotes(term.text('from_evidence_id')), placesOnly: true }),
        term.text('to_on') === null
          ? text(words.ongoing, { quotes: [] })
          : day(term.text('to_on'), { quotes: context.quotes(term.text('to_evidence_id')), placesOnly: true }),
      ]
    }),
    notes: [outsourcing.termsNote],
    empty: outsourcing.noTerms,
  }
}

/** The item as it is listed now; one that is not listed any more by its title in the change log. */
function termItem({ words }: Context, term: Fields): string {
  const [number, title] = [term.number('entry_no'), term.text('outsourcing_title') ?? words.unknown]
  return number === null ? title : words.outsourcing.itemName(number, title)
}
