/**
 * Why a change was made (`change.category`): told by a phrase of the row's reason, else of its item, else by what the
 * change brought into the text. The phrases are data, reviewed in data/reference/change_categories.csv.
 */
import { DROPPED, foldedUnits, foldUnit, SEVERAL } from '../read/fold'
import { remembering } from '../read/remember'
import type { Change, Span } from '../extract/model'
import type { Row } from '../schema'
import { codes } from '../schema/codes'
import { keysOf } from '../schema/column'
import { conceptOf } from './context'
import { partOfSpan } from './passages'
import { readReference } from './reference'

type Category = NonNullable<Row<'change'>['category']>

/** What a change is about, with the words that say so. */
export interface ChangeCategory {
  /** Null where the row has no words at all; `other` where none of them tells. */
  readonly category: Category | null
  /** The phrase in the row, the whole row where the phrase cannot be located, null where no phrase told. */
  readonly span: Span | null
}

interface Rule {
  readonly category: Category
  readonly pattern: RegExp
  /** For the texts: what must have stood before the change. */
  readonly replaced: RegExp | null
}

const FIELDS = ['reason', 'item', 'concept', 'text'] as const
type Field = (typeof FIELDS)[number]

/** The rules of a table of phrases (field, pattern, category, note) by field, in the order in which they decide. */
export function changeRules(rows: readonly (readonly string[])[]): ReadonlyMap<Field, readonly Rule[]> {
  const rules = new Map<Field, Rule[]>(FIELDS.map((field) => [field, []]))
  rows.forEach(([name = '', printed = '', code = ''], i) => {
    const field = FIELDS.find((known) => known === name)
    const category = keysOf(codes.change_category).find((known) => known === code)
    if (!field || !category)
      throw new Error(`change_categories.csv:${i + 2}: 欄か区分が正しくありません: ${name} ${code}`)
    const [first = '', second] = field === 'text' ? printed.split('→') : [printed]
    rules.get(field)?.push({
      category,
      pattern: new RegExp(second ?? first),
      replaced: second === undefined ? null : new RegExp(first),
    })
  })
  return rules
}

/** Folded words without spaces, each character with the UTF-16 index it comes from. */
const squeeze = remembering((printed: string): { readonly text: string; readonly from: readonly number[] } => {
  let text = ''
  const from: number[] = []
  for (let i = 0; i < printed.length; i++) {
    const unit = printed.charCodeAt(i)
    const folded = foldUnit(unit)
    if (folded === DROPPED) continue
    const units = folded === SEVERAL ? foldedUnits(unit) : String.fromCharCode(folded)
    text += units
    for (let n = 0; n < units.length; n++) from.push(i)
  }
  return { text, from }
})

const rules = changeRules(readReference('change_categories.csv'))

/** A phrase that told, and whether it is the last or the first of its kind in the row. */
interface Told {
  readonly category: Category
  readonly phrase: string
  readonly last: boolean
}

/**
 * Classifies a row of the change log.
 * @param text the source's own words at a span, as in `DerivationContext`
 */
export function categoryOf(change: Change, text: (span: Span) => string): ChangeCategory {
  const words = (printed: string | null): string => squeeze(printed ?? '').text
  const [reason, item] = [words(change.reason), words(change.itemRaw)]
  const told =
    phraseInReason(reason) ?? phraseInItem(item) ?? byConcept(change, item) ?? broughtIn(change.before, change.after)
  if (!told && [reason, item, words(change.before), words(change.after)].every((text) => text === '')) {
    return { category: null, span: null }
  }
  return told ? { category: told.category, span: locate(change, told, text) } : { category: 'other', span: null }
}

const phraseIn = (field: 'reason' | 'item') =>
  remembering((words: string): Told | null => {
    for (const { category, pattern } of rules.get(field) ?? []) {
      const phrase = pattern.exec(words)?.[0]
      if (phrase !== undefined) return { category, phrase, last: field === 'reason' }
    }
    return null
  })
const phraseInReason = phraseIn('reason')
const phraseInItem = phraseIn('item')

/** The item that the row was found to concern; its printed words are the evidence. */
function byConcept({ itemId }: Change, item: string): Told | null {
  const concept = conceptOf(itemId)
  const rule = concept === null ? undefined : rules.get('concept')?.find(({ pattern }) => pattern.test(concept))
  return rule ? { category: rule.category, phrase: item, last: false } : null
}

/** A phrase that stands in the text only since the change. */
function broughtIn(before: string | null, after: string | null): Told | null {
  const was = squeeze(before ?? '').text
  const brought = textRulesIn(after ?? '').find(
    ({ rule: { pattern, replaced } }) => !pattern.test(was) && replaced?.test(was) !== false,
  )
  return brought ? { category: brought.rule.category, phrase: brought.phrase, last: false } : null
}

/** The rules for texts whose phrase stands in one, with the phrase. */
const textRulesIn = remembering((text: string): readonly { readonly rule: Rule; readonly phrase: string }[] => {
  const words = squeeze(text).text
  return (rules.get('text') ?? []).flatMap((rule) => {
    const phrase = rule.pattern.exec(words)?.[0]
    return phrase === undefined ? [] : [{ rule, phrase }]
  })
})

function locate({ span }: Change, { phrase, last }: Told, text: (span: Span) => string): Span {
  const row = squeeze(text(span))
  const at = phrase === '' ? -1 : last ? row.text.lastIndexOf(phrase) : row.text.indexOf(phrase)
  const [from, until] = [row.from[at], row.from[at + phrase.length - 1]]
  return from === undefined || until === undefined ? span : partOfSpan(span, from, until + 1, text)
}
