/** Which item of the form a change-log row concerns. In 項目 the same item is written in many ways; in doubt: none. */
import { fold } from '../read/fold'
import { rememberingOf } from '../read/remember'
import type { FormChapter, FormItem, FormSection, Repeat } from '../forms/types'
import type { LabelIndex, PlacedItem } from './label-index'

const REPEATS: Readonly<Record<string, Repeat>> = {
  システム: 'system',
  委託事項: 'outsourcing',
  提供先: 'provision',
  移転先: 'transfer',
}

/** Spellings that municipalities use for the form's words. */
export function normalise(text: string): string {
  return fold(text)
    .replace(/取り扱い/g, '取扱い')
    .replace(/手続き/g, '手続')
    .replace(/[一ー](?=手続)/g, '')
    .replace(/[一ー](?=[\d①-⑳(]|件)/g, '-')
}

const labels = new Map<string, string>()

/** The same for the form's own words, which are few and come again in every row. */
function normaliseLabel(label: string): string {
  const known = labels.get(label) ?? normalise(label)
  labels.set(label, known)
  return known
}

/** What the 項目 column of a row tells: the item, or at least the part of the form that is meant. */
export interface ChangePlace {
  readonly item: FormItem | null
  /** Items that the words leave open; empty where they tell nothing. */
  readonly candidates: readonly PlacedItem[]
}

const NOWHERE: ChangePlace = { item: null, candidates: [] }

/** Resolves the words of the 項目 column as far as they go. */
export const locateChange = rememberingOf((index: LabelIndex, itemRaw: string): ChangePlace => {
  const words = normalise(itemRaw)
  const head = readChapter(index, words)
  if (!head) return { item: coverItem(index, words), candidates: [] }
  const { chapter, rest } = head
  const single = onlyItem(chapter)
  if (single) return { item: single, candidates: [] }
  const place = readSection(chapter, rest)
  if (place) return placeIn(index, chapter, place)
  // A chapter alone may stand for all of it; with a label the item is one of those that bear it.
  const all = index.items.filter((placed) => placed.chapter === chapter)
  const labelled = findLabels(all, rest).at(-1)?.placed ?? []
  return { item: onlyOne(labelled), candidates: labelled }
})

function coverItem(index: LabelIndex, words: string): FormItem | null {
  return (
    index.items.find((placed) => placed.chapter.chapter === 'cover' && normaliseLabel(placed.item.label) === words)
      ?.item ?? null
  )
}

function readChapter(index: LabelIndex, words: string): { chapter: FormChapter; rest: string } | null {
  const annex = /^\(?別添(\d)\)?/.exec(words)
  const numeral = /^(VI|IV|V|I{1,3})(?![A-Za-z])/.exec(words)
  const key = annex ? `annex${annex[1] ?? ''}` : numeral?.[1]
  const chapter = index.form.chapters.find((candidate) => candidate.chapter === key)
  if (!chapter) return null
  let rest = words.slice((annex ?? numeral)?.[0].length ?? 0)
  for (const title of [chapter.title, ...chapter.aliases].map(normaliseLabel)) {
    if (rest.startsWith(title)) rest = rest.slice(title.length)
  }
  return { chapter, rest }
}

function onlyItem(chapter: FormChapter): FormItem | null {
  const items = chapter.sections.flatMap((section) => section.blocks.flatMap((block) => block.items))
  return items.length === 1 ? (items[0] ?? null) : null
}

/** The section by its title, which outranks a misprinted number, else by its number. */
function readSection(
  chapter: FormChapter,
  rest: string,
): { readonly section: FormSection; readonly rest: string; readonly title: number } | null {
  const titled = chapter.sections
    .flatMap((section) =>
      [section.title, ...section.aliases].map((title) => ({ section, title: normaliseLabel(title) })),
    )
    .filter(({ title }) => title.length >= 4)
    .flatMap(({ section, title }) => [title, title.replace(/[(【].*$/, '')].map((name) => ({ section, name })))
    .map(({ section, name }) => ({ section, name, at: rest.indexOf(name) }))
    .filter(({ at, name }) => at !== -1 && name.length >= 4)
  const number = /^[^\d①-⑳]*?(?:\(\d\)|\([^)\d]*\))*[-.,・:]*(\d{1,2})[.．、]?/.exec(rest)
  const numbered = chapter.sections.find((section) => section.section === number?.[1])
  const best = titled.toSorted(
    (a, b) =>
      Number(b.section === numbered) - Number(a.section === numbered) || b.name.length - a.name.length || a.at - b.at,
  )[0]
  if (best) return { section: best.section, rest: rest.slice(best.at), title: best.name.length }
  if (!numbered || !number) return null
  const after = rest.slice(number[0].length)
  const title = normaliseLabel(numbered.title)
  return { section: numbered, rest: after, title: after.startsWith(title) ? title.length : 0 }
}

/** `title` letters of the rest are the section's own title, in which words of labels may stand (担当部署). */
function placeIn(
  index: LabelIndex,
  chapter: FormChapter,
  { section, rest, title }: { readonly section: FormSection; readonly rest: string; readonly title: number },
): ChangePlace {
  const entry = /(システム|委託事項|提供先|移転先)\d/.exec(rest)
  const repeat = REPEATS[entry?.[1] ?? ''] ?? null
  const own = index.itemsOf(section)
  // 提供先1 under a misprinted section is still 提供先1.
  const all = own.some((placed) => placed.block.repeat === repeat)
    ? own
    : index.items.filter((placed) => placed.chapter === chapter && placed.block.repeat === repeat)
  const [only] = all
  if (only && all.length === 1) return { item: only.item, candidates: [] }
  const risk = /リスク(\d)/.exec(rest)
  const candidates = all.filter(
    (placed) =>
      (repeat === null || placed.block.repeat === repeat) &&
      (risk === null || placed.block.risk === null || placed.block.risk === Number(risk[1])),
  )
  const skipped = entry ? entry.index + entry[0].length : 0
  const tail = rest.slice(skipped)
  const named = mostSpecific(findLabels(candidates, tail).filter(({ end }) => end + skipped > title))
  if (named !== undefined) return named ? { item: named, candidates: [] } : NOWHERE
  const circled = /[①-⑳]/.exec(tail)
  if (circled) {
    const number = circled[0].charCodeAt(0) - '①'.charCodeAt(0) + 1
    return { item: onlyOne(candidates.filter((placed) => placed.item.number === number)), candidates }
  }
  if (entry && /^[-.]*$/.test(tail) && repeat !== 'system') {
    return { item: candidates.find((placed) => placed.item.place === 'heading')?.item ?? null, candidates }
  }
  const inRisk = risk ? candidates.filter((placed) => placed.block.risk !== null) : candidates
  return { item: null, candidates: inRisk }
}

interface FoundLabel {
  readonly placed: readonly PlacedItem[]
  readonly at: number
  readonly end: number
}

/** Labels that stand in the words, a longer one before the shorter ones inside it; a slip in a label is forgiven. */
export function findLabels(candidates: readonly PlacedItem[], tail: string): FoundLabel[] {
  const byLabel = new Map<string, PlacedItem[]>()
  for (const placed of candidates) {
    if (placed.item.place === 'heading') continue
    for (const label of [placed.item.label, ...placed.item.aliases].map(normaliseLabel)) {
      const known = byLabel.get(label) ?? []
      if (!known.includes(placed)) byLabel.set(label, [...known, placed])
    }
  }
  const found: FoundLabel[] = []
  for (const [label, placed] of [...byLabel].sort((a, b) => b[0].length - a[0].length)) {
    const at = tail.lastIndexOf(label)
    const end = at + label.length
    if (at !== -1 && !found.some((other) => at < other.end && end > other.at)) found.push({ placed, at, end })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Of nested labels (⑤物理的対策 具体的な対策の内容) the innermost; undefined where none, null where several stand side by side. */
export function mostSpecific(found: readonly FoundLabel[]): FormItem | null | undefined {
  const last = found.at(-1)
  if (!last) return undefined
  const numbered = found.filter(({ placed }) => placed.some(({ item }) => item.number !== null))
  if (numbered.length > 1) return null
  const parent = found.at(-2)?.placed[0]
  const after = parent ? last.placed.filter((placed) => placed.order > parent.order) : last.placed
  if (last.placed.length === 1) return last.placed[0]?.item ?? null
  return parent ? (after[0]?.item ?? null) : null
}

function onlyOne(placed: readonly PlacedItem[]): FormItem | null {
  return placed.length === 1 ? (placed[0]?.item ?? null) : null
}
