/** What kind of value a change-log row states, and which item of those in question can hold it. */
import { fold } from '../read/fold'
import { onceFor } from '../read/remember'
import type { FormItem } from '../forms/types'
import type { PlacedItem } from './label-index'

/** A company, by its legal form. */
const COMPANY =
  /^(?:\(株\)|\(有\)|株式会社|有限会社|合同会社|[^。、]{2,30}(?:株式会社|有限会社|合同会社|\(株\)))[^。]{0,40}$/
/** A value that is nothing but a citation. */
const CITATION = /^(?:・|\(.{0,10}\))?番号(?:利用)?法(?:第|\d)[^。]{0,80}$/
/** A day, or nothing but a day in an older row's way: 令和2年12月15日, 2021/3/12. */
const DAY = /^(?:(?:令和|平成)(?:\d{1,2}|元)年\d{1,2}月\d{1,2}日|\d{4}[/.]\d{1,2}[/.]\d{1,2})$/
/** An address to turn to: it ends in a telephone number. */
const TELEPHONE = /^[^。]{0,90}\d{2,5}-\d{1,4}-\d{4}\)?$/
/** A department by its own ending, or its head's title. */
const DEPARTMENT = /^[^。、\d]{1,40}(?:部|局|課|室|係|署|支所|センター)$/
const HEAD = /^[^。、\d]{0,40}(?:部|局|課|室|係|署|支?所|センター)長$/
/** The heading of a passage, which only a text has: `<本市における措置>`. */
const PASSAGE = /^<[^<>]{1,40}における[^<>]{1,20}>/
/** A cell that stands for what it does not repeat. */
const ELISION = /^(?:\(?(?:中?略|以下省略|省略)\)?)+/
const NOTHING = /^(?:-.*|ー|一|\(?(?:削除|新規|追加|なし)\)?)?$/
const BOX = /^(?:\[.?\]|[☐☑□■])/
const REPEAT = /^(?:システム|委託事項|提供先|移転先)\d/
const NAME_LENGTH = 60
/** From this length on a statement is prose. */
const LONG = 20

const DEPARTMENTS = ['department.name', 'file.department', 'file.users']

/** What a row's two cells state, folded; cells that state nothing (`―`, `(略)`, `削除`) are left out. */
export function statedValues(before: string | null, after: string | null): string[] {
  return [before, after].map((words) => fold(words ?? '').replace(ELISION, '')).filter((value) => !NOTHING.test(value))
}

/** The only one of the items in question that can hold such values, or null. */
export function itemForValues(candidates: readonly PlacedItem[], values: readonly string[]): FormItem | null {
  if (values.length === 0) return null
  const items = candidates.map((placed) => placed.item)
  const all = (pattern: RegExp): boolean => values.every((value) => pattern.test(value))
  const inConcept = (fits: (concept: string) => boolean): FormItem | null =>
    only(items.filter((item) => fits(item.concept)))
  if (all(COMPANY)) return inConcept((concept) => concept === 'outsourcing.vendor')
  if (all(CITATION)) return inConcept((concept) => concept.endsWith('.legal_basis'))
  if (all(DAY)) return only(items.filter((item) => item.kind === 'date'))
  if (all(TELEPHONE)) return inConcept((concept) => concept.endsWith('.address'))
  if (all(HEAD)) return inConcept((concept) => concept === 'department.head')
  const options = itemForOptions(items, values)
  if (options) return options
  const department = all(DEPARTMENT) ? inConcept((concept) => DEPARTMENTS.includes(concept)) : null
  return department ?? (isProse(values) ? onlyText(items) : null)
}

/** Of one text beside choices and boxes, a paragraph can only be the text. */
function onlyText(items: readonly FormItem[]): FormItem | null {
  const texts = items.filter((item) => item.kind === 'text' && !item.singleLine)
  return texts.length < items.length ? only(texts) : null
}

/** The choice or boxes whose options the values are; of a system the name may read like an option. */
function itemForOptions(items: readonly FormItem[], values: readonly string[]): FormItem | null {
  const matching = items.filter((item) => values.every((value) => isOption(item, value)))
  return items.some((item) => item.concept === 'system.name') ? null : only(matching)
}

export const foldedOptions = onceFor((item: FormItem): readonly string[] => item.options.map(fold))

/** Whether a value is an option of the item, with or without its box and its detail. */
export function isOption(item: FormItem, value: string): boolean {
  const words = value.replace(BOX, '')
  return foldedOptions(item).some((option) => {
    const open = option.endsWith('()') ? option.slice(0, -1) : null
    return words === option || (open !== null && words.startsWith(open))
  })
}

/** At least one paragraph or heading of a passage. */
export function isProse(values: readonly string[]): boolean {
  return values.some((value) => PASSAGE.test(value) || value.length >= LONG)
}

/** A name, or a repeat with all its items as it was printed; no prose, day or option of one of the items. */
export function isName(candidates: readonly PlacedItem[], value: string): boolean {
  if (REPEAT.test(value)) return true
  const said = /^[・①-⑳]|。./.test(value) || PASSAGE.test(value) || DAY.test(value) || value.length > NAME_LENGTH
  return !said && !candidates.some(({ item }) => isOption(item, value))
}

export function only(items: readonly FormItem[]): FormItem | null {
  const [first] = items
  return first && items.every((item) => item === first) ? first : null
}
