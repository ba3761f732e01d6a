import { wordsThatDiffer } from '../../../etl/diff/words'
import type { Context } from '../context'
import { groupedBy } from '../grouped'
import type { Fields } from '../fields'
import { day, printed, text, type Cell, type Section } from '../model'

/** Texts up to this length are shown in full, before and after; longer ones by the words that differ. */
const SHORT = 120

/** The change log's rows since the previous version. */
export function changesSection(context: Context): Section {
  const { words, facts } = context
  const { changes } = words
  return {
    id: 'changes',
    title: changes.title,
    intro: notesOf(context),
    tables: [
      {
        id: 'changes-all',
        caption: changes.caption,
        sheet: changes.sheet,
        columns: [
          ...context.assessmentColumn,
          { label: changes.changedOn, width: 16, group: true },
          { label: words.columns.item, width: 24 },
          { label: changes.change, width: 46, cited: true },
          { label: changes.category, width: 14 },
          { label: changes.timing, width: 20 },
        ],
        rows: facts.recent_changes.map((change) => [
          ...context.assessmentCell(change),
          day(change.text('changed_on')),
          printed(change.text('item_raw')),
          changeCell(context, change),
          text(
            change.text('category') === null
              ? words.unknown
              : context.label('change_category', change.text('category')),
          ),
          timingCell(context, change),
        ]),
        empty: changes.none,
      },
    ],
  }
}

function changeCell(context: Context, change: Fields): Cell {
  const { words } = context
  const [before, after] = [change.text('before_text'), change.text('after_text')]
  const shown = (value: string | null): string => (value === null ? `（${words.notStated}）` : words.quote(value))
  const long = Math.max(before?.length ?? 0, after?.length ?? 0) > SHORT
  const told =
    long && before !== null && after !== null
      ? differing(before, after, words.changes.nothing)
      : `${shown(before)} → ${shown(after)}`
  return printed(told, { quotes: context.quotes(change.text('evidence_id')), placesOnly: true })
}

/** The words that differ; in a place where words are only added or only taken away, that there was or is nothing. */
const differing = (before: string, after: string, nothing: string): string =>
  wordsThatDiffer(before, after).replaceAll('［ → ', `［${nothing} → `).replaceAll(' → ］', ` → ${nothing}］`)

function timingCell(context: Context, change: Fields): Cell {
  const { value, original } = context.answered(change.text('timing'))
  const reason = change.text('reason')
  if (value === null) return reason === null ? text(context.words.notStated) : printed(reason)
  const told = [change.text('timing'), reason].filter((part) => part !== null).join('　')
  if (original === undefined) return printed(told)
  return text(String(value), { original: told })
}

/** Which rows these are, assessment by assessment. */
function notesOf(context: Context): string[] {
  const { words, facts } = context
  const groups = groupedBy(facts.recent_changes, (change) => change.text('assessment_id') ?? '')
  return [...groups].flatMap(([assessmentId, rows]) => {
    const since = rows[0]?.text('since_on') ?? null
    const undated = rows.filter((row) => row.text('changed_on') === null).length
    const name = facts.assessments.length > 1 ? `${context.assessmentName(assessmentId)}: ` : ''
    return [
      `${name}${since === null ? words.changes.last : words.changes.since(context.day(since))}`,
      ...(undated === 0 ? [] : [`${name}${words.changes.undated(undated)}`]),
    ]
  })
}
