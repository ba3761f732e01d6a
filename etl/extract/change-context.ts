/**
 * Change-log rows whose 項目 names only a part of the form: what was written tells the item. The log is walked backwards
 * from the current text: what a row wrote stands there now, or is what the next row replaced.
 */
import { fold } from '../read/fold'
import { onceFor } from '../read/remember'
import type { FormItem } from '../forms/types'
import { locateChange, type ChangePlace } from './change-item'
import { detailsOf, findLabels, mostSpecific, normalise } from './change-label'
import { foldedOptions, isName, isOption, isProse, itemForValues, only, statedValues } from './change-value'
import type { LogRow } from './change-row'
import type { LabelIndex, PlacedItem } from './label-index'
import type { Answer } from './model'
import { similarity } from './similarity'

/** Long texts are the same statement from here on; short ones must be equal. */
const SAME_STATEMENT = 0.92
const LONG = 20
/** Labels at the beginning of a statement end within so many characters. */
const LEADING = 160

/** Item of the form that each row concerns, or null, in the order of the rows (oldest first, as printed). */
export function resolveChanges(
  index: LabelIndex,
  rows: readonly LogRow[],
  answers: readonly Answer[],
): (FormItem | null)[] {
  const resolved: (FormItem | null)[] = rows.map(() => null)
  if (rows.length === 0) return resolved
  const known = new Known(answers)
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]
    if (!row) continue
    const place = locateChange(index, row.itemRaw)
    const item = place.item ? inDetail(place.item, row, index, known) : byStatement(place, row, known)
    resolved[i] = item
    if (item) known.learn(item, row.before)
  }
  return resolved
}

/** What each item says, today or until a later row replaced it. */
class Known {
  private readonly values = new Map<FormItem, string[]>()
  /** The same, folded, of items that were asked for. */
  private readonly folded = new Map<FormItem, string[]>()

  constructor(answers: readonly Answer[]) {
    for (const { item, value } of answers) this.learn(item, value)
  }

  learn(item: FormItem, value: string | null): void {
    if (value === null) return
    const values = this.values.get(item)
    if (values) values.push(value)
    else this.values.set(item, [value])
    this.folded.get(item)?.push(fold(value))
  }

  /** Whether the item says, or said, something whose folded words pass a test. */
  says(item: FormItem, test: (value: string) => boolean): boolean {
    const values = this.folded.get(item) ?? (this.values.get(item) ?? []).map(fold)
    this.folded.set(item, values)
    return values.some(test)
  }
}

/** A paragraph about a control (`⑤物理的対策`) stands in its details, a box in the boxes below it. */
function inDetail(control: FormItem, row: LogRow, index: LabelIndex, known: Known): FormItem | null {
  if (control.kind !== 'choice') return control
  const values = statedValues(row.before, row.after)
  if (values.length === 0 || values.some((value) => startsWithOption(control, value))) return control
  const details = detailsIn(index)(control)
  const boxes = only(details.map(({ item }) => item).filter((item) => item.kind === 'marks'))
  if (boxes && values.every((value) => isOption(boxes, value))) return boxes
  const texts = details.filter(({ item }) => item.kind === 'text')
  if (texts.length === 0 || !isProse(values)) return control
  return only(texts.map(({ item }) => item)) ?? byWords(texts, row, known)
}

/** The items of the form in which a control is explained. */
const detailsIn = onceFor((index: LabelIndex) => onceFor((control: FormItem) => detailsOf(control, index.items)))

function startsWithOption(control: FormItem, value: string): boolean {
  return foldedOptions(control).some((option) => value.startsWith(option))
}

function byStatement(place: ChangePlace, row: LogRow, known: Known): FormItem | null {
  const { candidates, repeat } = place
  if (candidates.length === 0) return null
  const values = statedValues(row.before, row.after)
  const item = byWords(candidates, row, known) ?? itemForValues(candidates, values)
  // What else is said of a repeat as a whole (added, removed, renamed) is said of its name.
  return item ?? (values.every((value) => isName(candidates, value)) ? repeat : null)
}

/** What the row wrote stands in one item only, today or until a later row replaced it. */
function byWords(candidates: readonly PlacedItem[], row: LogRow, known: Known): FormItem | null {
  const after = fold(row.after ?? '')
  if (after === '') return byLabel(candidates, row)
  return (
    having(candidates, known, (value) => isSame(value, after)) ??
    byLabel(candidates, row) ??
    (after.length >= LONG ? having(candidates, known, (value) => value.includes(after)) : null)
  )
}

/** The only candidate that says, or said, something that passes a test of its folded words. */
function having(candidates: readonly PlacedItem[], known: Known, test: (value: string) => boolean): FormItem | null {
  const items = candidates.filter(({ item }) => known.says(item, test))
  return only(items.map(({ item }) => item))
}

function isSame(a: string, b: string): boolean {
  return a === b || (a.length >= LONG && b.length >= LONG && similarity(a, b, SAME_STATEMENT) >= SAME_STATEMENT)
}

/** The statement itself begins with the item's label, before and after the change. */
function byLabel(candidates: readonly PlacedItem[], row: LogRow): FormItem | null {
  if (row.before === null || row.after === null) return null
  const item = leadingLabel(candidates, row.before)
  return item && item === leadingLabel(candidates, row.after) ? item : null
}

/** The labels with which a statement begins, one directly after the other. */
function leadingLabel(candidates: readonly PlacedItem[], statement: string): FormItem | null {
  const words = normalise(statement.slice(0, LEADING))
  const start = /^[①-⑳・<[(\d).]*/.exec(words)?.[0].length ?? 0
  let end = start
  const leading = findLabels(candidates, words).filter((label) => {
    if (label.at !== end) return false
    end = label.end
    return true
  })
  return mostSpecific(leading, candidates)?.item ?? null
}
