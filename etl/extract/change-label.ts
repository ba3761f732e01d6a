/** Labels of the form's items in the words of a change log: which item they name, a slip in the printing forgiven. */
import { fold } from '../read/fold'
import { onceFor, remembering } from '../read/remember'
import type { FormItem } from '../forms/types'
import type { PlacedItem } from './label-index'
import { similarity } from './similarity'

/** A label may lack its closing 内容 where enough of it is left. */
const LONG_ENOUGH = 8
/** An ending so long names a label whose beginning is misprinted, … */
const TELLING_ENDING = 10
/** … provided that the next likely label shares so much less of it. */
const CLEARLY_LONGER = 3
/** Two names of one detail: 具体的な方法 below a control whose detail is called 具体的な管理方法. */
const SAME_DETAIL = 0.6

/** Spellings that municipalities use for the form's words. */
export function normalise(text: string): string {
  return fold(text)
    .replace(/取り扱い/g, '取扱い')
    .replace(/手続き/g, '手続')
    .replace(/の/g, '')
    .replace(/[一ー](?=手続)/g, '')
    .replace(/[一ー](?=[\d①-⑳(]|件)/g, '-')
}

/** The same for the form's own words, which are few and come again in every row. */
export const normaliseLabel = remembering(normalise)

export interface FoundLabel {
  readonly placed: readonly PlacedItem[]
  readonly at: number
  readonly end: number
}

/** Labels that stand in the words, in their order; a longer one outranks the shorter ones inside it. */
export function findLabels(candidates: readonly PlacedItem[], words: string): FoundLabel[] {
  const { byLabel, longestFirst } = labelsAmong(candidates)
  const found: FoundLabel[] = []
  for (const [label, placed] of longestFirst) {
    const at = words.lastIndexOf(label)
    const end = at + label.length
    if (at !== -1 && !found.some((other) => at < other.end && end > other.at)) found.push({ placed, at, end })
  }
  const ending = byEnding(byLabel, words)
  const exact = found.find(({ end }) => end === words.length)
  const known =
    ending && !(exact && exact.at <= ending.at) ? [...found.filter(({ end }) => end <= ending.at), ending] : found
  return known.sort((a, b) => a.at - b.at)
}

/** The labels of items, with all that bear each. */
const labelsAmong = onceFor((candidates: readonly PlacedItem[]) => {
  const byLabel = new Map<string, PlacedItem[]>()
  for (const placed of candidates) {
    for (const label of labelsOf(placed.item)) {
      const known = byLabel.get(label)
      if (known) known.push(placed)
      else byLabel.set(label, [placed])
    }
  }
  return { byLabel, longestFirst: [...byLabel].sort((a, b) => b[0].length - a[0].length) }
})

/** What an item may be called; an item that stands beside a heading has no label of its own. */
const labelsOf = onceFor((item: FormItem): readonly string[] =>
  item.place === 'heading' ? [] : [...new Set([item.label, ...item.aliases].map(normaliseLabel).flatMap(shortened))],
)

/** `…を防止するための措置` for `…を防止するための措置の内容`. */
function shortened(label: string): string[] {
  const short = label.replace(/内容$/, '')
  return short !== label && short.length >= LONG_ENOUGH ? [label, short] : [label]
}

/** The one label with which the words end, though its beginning is not as printed. */
function byEnding(byLabel: ReadonlyMap<string, readonly PlacedItem[]>, words: string): FoundLabel | null {
  const shared = [...byLabel]
    .map(([label, placed]) => ({ placed, length: commonEnding(label, words) }))
    .sort((a, b) => b.length - a.length)
  const [best] = shared
  if (!best || best.length < TELLING_ENDING) return null
  const next = shared.find(({ placed }) => placed.some((other) => !best.placed.includes(other)))
  if (next && best.length - next.length < CLEARLY_LONGER) return null
  return { placed: best.placed, at: words.length - best.length, end: words.length }
}

function commonEnding(a: string, b: string): number {
  let length = 0
  const shorter = Math.min(a.length, b.length)
  while (length < shorter && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++
  return length
}

/** What the labels in some words name: an item, several that may be meant, or (null) none. */
export interface Named {
  readonly item: FormItem | null
  readonly candidates: readonly PlacedItem[]
}

/** Of nested labels (⑤物理的対策 具体的な対策の内容) the innermost; nothing where two items stand side by side. */
export function mostSpecific(found: readonly FoundLabel[], all: readonly PlacedItem[]): Named | null {
  const last = found.at(-1)
  if (!last) return null
  const several = found.filter(({ placed }) => placed.some(({ item }) => item.number !== null)).length > 1
  if (several) return { item: null, candidates: [] }
  const parent = found.at(-2)?.placed[0]
  if (!parent) return named(last.placed)
  const details = detailsOf(parent.item, all)
  const within = last.placed.filter((placed) => details.includes(placed))
  if (within.length > 0) return named(within)
  const alike = details.filter((detail) => last.placed.some((placed) => isAlike(detail.item.label, placed.item.label)))
  if (alike.length > 0) return named(alike)
  // A detail of something that is printed before its own control belongs to another one: the words contradict each other.
  const after = last.placed.filter((placed) => placed.order >= parent.order)
  return after.length === 1 || last.placed.length > 1 ? named(after.slice(0, 1)) : { item: null, candidates: [] }
}

function named(placed: readonly PlacedItem[]): Named {
  return { item: placed.length === 1 ? (placed[0]?.item ?? null) : null, candidates: placed }
}

function isAlike(a: string, b: string): boolean {
  return similarity(fold(a), fold(b)) >= SAME_DETAIL
}

/** The items in which a control (`…5`) is explained (`…5-detail`). */
export function detailsOf(control: FormItem, all: readonly PlacedItem[]): PlacedItem[] {
  return all.filter(({ item }) => item.id.startsWith(`${control.id}-`))
}
