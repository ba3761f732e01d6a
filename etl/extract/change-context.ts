/**
 * Change-log rows whose 項目 names only a part of the form: what was written tells the item. The log is walked backwards
 * from the current text: what a row wrote stands there now, or is what the next row replaced.
 */
import { fold } from '../read/fold'
import type { FormItem } from '../forms/types'
import { findLabels, locateChange, mostSpecific, normalise, type ChangePlace } from './change-item'
import type { LogRow } from './changes'
import type { LabelIndex, PlacedItem } from './label-index'
import type { Answer } from './model'
import { similarity } from './similarity'

/** A company, by its legal form. */
const COMPANY =
  /^(?:\(株\)|\(有\)|株式会社|有限会社|合同会社|[^。、]{2,30}(?:株式会社|有限会社|合同会社|\(株\)))[^。]{0,40}$/
/** A value that is nothing but a citation. */
const CITATION = /^(?:・|\(.{0,10}\))?番号(?:利用)?法(?:第|\d)[^。]{0,80}$/
/** Long texts are the same statement from here on; short ones must be equal. */
const SAME_STATEMENT = 0.92
const LONG = 20

/** Item of the form that each row concerns, or null, in the order of the rows (oldest first, as printed). */
export function resolveChanges(
  index: LabelIndex,
  rows: readonly LogRow[],
  answers: readonly Answer[],
): (FormItem | null)[] {
  const known = answers.flatMap(({ item, value }) => (value === null ? [] : [{ item, value: fold(value) }]))
  const resolved: (FormItem | null)[] = rows.map(() => null)
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]
    if (!row) continue
    const place = locateChange(index, row.itemRaw)
    const item = place.item ?? byStatement(place, row, known)
    resolved[i] = item
    if (item && row.before !== null) known.push({ item, value: fold(row.before) })
  }
  return resolved
}

interface Known {
  readonly item: FormItem
  readonly value: string
}

function byStatement({ candidates }: ChangePlace, row: LogRow, known: readonly Known[]): FormItem | null {
  if (candidates.length === 0) return null
  const after = fold(row.after ?? '')
  const before = fold(row.before ?? '')
  const written =
    after === ''
      ? null
      : only(
          known
            .filter(({ item, value }) => candidates.some((placed) => placed.item === item) && isSame(value, after))
            .map(({ item }) => item),
        )
  return written ?? byLabel(candidates, row) ?? byShape(candidates, before, after)
}

function isSame(a: string, b: string): boolean {
  return a === b || (a.length >= LONG && b.length >= LONG && similarity(a, b, SAME_STATEMENT) >= SAME_STATEMENT)
}

/** The statement itself begins with the item's label, before and after the change. */
function byLabel(candidates: readonly PlacedItem[], row: LogRow): FormItem | null {
  const [before, after] = [row.before, row.after].map((words) =>
    words === null ? null : (mostSpecific(findLabels(candidates, normalise(words))) ?? null),
  )
  return before && before === after ? before : null
}

/** A company in the outsourcing section is its vendor; a bare citation stands in the only item for legal grounds. */
function byShape(candidates: readonly PlacedItem[], before: string, after: string): FormItem | null {
  const values = [before, after].filter((value) => value !== '' && !/^(?:-|削除)/.test(value))
  if (values.length === 0) return null
  const fits = (pattern: RegExp) => values.every((value) => pattern.test(value))
  const items = candidates.map((placed) => placed.item)
  if (fits(COMPANY)) return only(items.filter((item) => item.concept === 'outsourcing.vendor'))
  if (fits(CITATION)) return only(items.filter((item) => item.concept.endsWith('.legal_basis')))
  const options = new Set(items.flatMap((item) => item.options.map(fold)))
  const sentences = values.every((value) => value.length >= LONG && !options.has(value))
  // Of one text beside choices and boxes, a paragraph can only be the text.
  const texts = items.filter((item) => item.kind === 'text' && !item.singleLine)
  return sentences && texts.length < items.length ? only(texts) : null
}

function only(items: readonly FormItem[]): FormItem | null {
  const [first] = items
  return first && items.every((item) => item === first) ? first : null
}
