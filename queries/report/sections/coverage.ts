import type { Context } from '../context'
import { groupedBy } from '../grouped'
import type { Fields } from '../fields'
import { chapterTitle } from '../../chapters'
import { codes } from '../../../etl/schema/codes'
import { keysOf } from '../../../etl/schema/column'
import { count, printed, text, type Cell, type Column, type Section, type Table } from '../model'

const STATES = keysOf(codes.answer_state)

/** How much could be read, and what could not. */
export function coverageSection(context: Context): Section {
  const { coverage } = context.words
  return {
    id: 'coverage',
    title: coverage.title,
    intro: coverage.intro,
    tables: [chaptersTable(context), gapsTable(context), issuesTable(context)],
  }
}

function chaptersTable(context: Context): Table {
  const { words, facts } = context
  const { coverage } = words
  return {
    id: 'coverage-chapters',
    caption: coverage.chapters,
    sheet: coverage.chaptersSheet,
    columns: [
      ...context.assessmentColumn,
      { label: coverage.chapter, width: 23 },
      { label: coverage.items, width: 8 },
      ...STATES.map((state) => stateColumn(context.label('answer_state', state))),
      { label: coverage.ratings, width: 20 },
    ],
    rows: facts.chapters.map((row) => {
      const form = keysOf(codes.form).find((each) => each === row.text('form'))
      const chapter = row.text('chapter') ?? ''
      const expected = row.number('ratings_expected')
      return [
        ...context.assessmentCell(row),
        text(form ? chapterTitle(form, chapter, context.lang) : chapter),
        count(row.number('items')),
        ...STATES.map((state) =>
          count(row.number(state), { strong: state === 'missing' && (row.number(state) ?? 0) > 0 }),
        ),
        text(
          expected === null
            ? ''
            : coverage.ratingsText(
                row.number('ratings_read') ?? 0,
                row.number('ratings_not_applicable') ?? 0,
                expected,
              ),
        ),
      ]
    }),
    empty: coverage.noChapters,
  }
}

/** Wide enough for its heading's longest word. */
const stateColumn = (label: string): Column => ({
  label,
  width: Math.max(10, ...label.split(' ').map((word) => word.length + 2)),
})

function gapsTable(context: Context): Table {
  const { words, facts } = context
  const { coverage } = words
  const bySection = groupedBy(facts.gaps, (gap) =>
    [gap.text('assessment_id'), gap.text('chapter'), gap.text('section'), gap.number('file_no')].join(' '),
  )
  return {
    id: 'coverage-gaps',
    caption: coverage.gaps,
    sheet: coverage.gapsSheet,
    columns: [
      ...context.assessmentColumn,
      { label: coverage.chapter, width: 28, group: true },
      { label: words.columns.item, width: 40 },
      { label: words.columns.state, width: 14 },
      { label: words.columns.evidence, width: 44, cited: true },
    ],
    rows: [...bySection.values()].flatMap((gaps) => sectionRows(context, gaps)),
    empty: coverage.noGaps,
  }
}

/** The missing items of a section on one row, as nothing can be quoted of them; every other item on its own. */
function sectionRows(context: Context, gaps: readonly Fields[]): Cell[][] {
  const { words } = context
  const row = (gap: Fields, item: Cell, evidence: Cell): Cell[] => [
    ...context.assessmentCell(gap),
    context.sectionTitle(gap.text('form'), gap.text('chapter') ?? '', gap.text('section') ?? '0'),
    item,
    text(context.label('answer_state', gap.text('state'))),
    evidence,
  ]
  const missing = gaps.filter((gap) => gap.text('state') === 'missing')
  const [first] = missing
  const labels = [...new Set(missing.map((gap) => labelOf(context, gap)))].join(words.coverage.labels)
  return [
    ...(first
      ? [row(first, text(words.coverage.missing(missing.length, labels)), text(words.noWords, { quotes: [] }))]
      : []),
    ...gaps
      .filter((gap) => gap.text('state') !== 'missing')
      .map((gap) =>
        row(
          gap,
          text(labelOf(context, gap), originalOf(context, gap)),
          text(gap.text('note'), { quotes: context.quotes(gap.text('evidence_id')) }),
        ),
      ),
  ]
}

/** The form's own label of an item that is named in another language. */
function originalOf(context: Context, gap: Fields): Partial<Cell> {
  const { original } = context.term(gap.text('label'))
  return original === undefined ? {} : { original }
}

function labelOf(context: Context, gap: Fields): string {
  const label = String(context.term(gap.text('label')).value ?? '')
  const place = context.placeOf(gap)
  const named = place === null ? label : `${label} (${place})`
  return gap.flag('required') === true ? context.words.coverage.required(named) : named
}

function issuesTable(context: Context): Table {
  const { words, facts } = context
  const { coverage } = words
  return {
    id: 'coverage-issues',
    caption: coverage.issues,
    sheet: coverage.issuesSheet,
    columns: [
      ...context.assessmentColumn,
      { label: coverage.severity, width: 10 },
      { label: words.columns.content, width: 76 },
      { label: words.columns.line, width: 12 },
    ],
    rows: facts.issues.map((issue) => {
      const line = issue.number('line_no')
      return [
        ...context.assessmentCell(issue),
        text(context.label('issue_severity', issue.text('severity'))),
        printed(issue.text('message')),
        text(line === null ? '' : words.line(line, line)),
      ]
    }),
    empty: coverage.noIssues,
  }
}
