/**
 * Why a change was made (`change.category`): told by a phrase of the row's reason, else of its item, else by what the
 * change brought into the text. The phrases are data, reviewed in data/reference/change_categories.csv.
 */
import { rememberingOwn } from '../read/remember'
import type { Change, Span } from '../extract/model'
import type { Row } from '../schema'
import { codes } from '../schema/codes'
import { keysOf } from '../schema/column'
import { conceptOf } from './context'
import { partOfSpan } from './passages'
import { readReference } from './reference'
import { findSqueezed, squeeze } from './squeeze'

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
  const { reason, itemRaw, itemId, before, after } = change
  const told =
    phraseInReason(reason ?? '') ??
    phraseInItem(itemRaw) ??
    byConcept(conceptOf(itemId), itemRaw) ??
    broughtIn(before ?? '', after ?? '')
  if (told) return { category: told.category, span: locate(change, told, text) }
  const silent = [reason, itemRaw, before, after].every((words) => squeeze(words ?? '') === '')
  return { category: silent ? null : 'other', span: null }
}

const phraseIn = (field: 'reason' | 'item') =>
  rememberingOwn((printed: string): Told | null => {
    const words = squeeze(printed)
    for (const { category, pattern } of rules.get(field) ?? []) {
      const phrase = pattern.exec(words)?.[0]
      if (phrase !== undefined) return { category, phrase, last: field === 'reason' }
    }
    return null
  })
const phraseInReason = phraseIn('reason')
const phraseInItem = phraseIn('item')

/** The item that the row was found to concern; its printed words are the evidence. */
function byConcept(concept: string | null, itemRaw: string): Told | null {
  const category = concept === null ? null : categoryOfConcept(concept)
  return category && { category, phrase: squeeze(itemRaw), last: false }
}

const categoryOfConcept = rememberingOwn(
  (concept: string): Category | null =>
    rules.get('concept')?.find(({ pattern }) => pattern.test(concept))?.category ?? null,
)

/** A phrase that stands in the text only since the change. */
function broughtIn(before: string, after: string): Told | null {
  const phrases = textRulesIn(after)
  if (phrases.length === 0) return null
  const was = squeeze(before)
  const brought = phrases.find(({ rule: { pattern, replaced } }) => !pattern.test(was) && replaced?.test(was) !== false)
  return brought ? { category: brought.rule.category, phrase: brought.phrase, last: false } : null
}

/** The rules for texts whose phrase stands in one, with the phrase. */
const textRulesIn = rememberingOwn((text: string): readonly { readonly rule: Rule; readonly phrase: string }[] => {
  const words = squeeze(text)
  return (rules.get('text') ?? []).flatMap((rule) => {
    const phrase = rule.pattern.exec(words)?.[0]
    return phrase === undefined ? [] : [{ rule, phrase }]
  })
})

function locate({ span }: Change, { phrase, last }: Told, text: (span: Span) => string): Span {
  const found = findSqueezed(text(span), phrase, last)
  return found ? partOfSpan(span, found.from, found.to, text) : span
}
