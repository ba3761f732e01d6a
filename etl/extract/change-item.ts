/** Which item of the form a change-log row concerns. In 項目 the same item is written in many ways; in doubt: none. */
import { rememberingOf } from '../read/remember'
import type { FormChapter, FormItem, FormSection, Repeat } from '../forms/types'
import { findLabels, mostSpecific, normalise, normaliseLabel } from './change-label'
import type { LabelIndex, PlacedItem } from './label-index'

const REPEATS: Readonly<Record<string, Repeat>> = {
  システム: 'system',
  委託事項: 'outsourcing',
  提供先: 'provision',
  移転先: 'transfer',
}

/** A title, or a part of one, is told from other words from here on. */
const SHORTEST_TITLE = 4
/** A section's number stands so near the beginning of what follows its chapter. */
const NUMBER_WITHIN = 100
/** Part of a chapter's title: `※(7. ②を除く。)`. */
const EXCEPTION = /※?\(\d{1,2}\.[^()]*を除く。?\)/
/** `Ⅱ2⑥、Ⅱ3⑦`: one row for items of several places. */
const SEVERAL_CHAPTERS = /(?:[、,;]|及び|並びに)(?:VI|IV|V|I{1,3})(?=[-.\d(])/

/** What the 項目 column of a row tells: the item, or at least the part of the form that is meant. */
export interface ChangePlace {
  readonly item: FormItem | null
  /** Items that the words leave open; empty where they tell nothing. */
  readonly candidates: readonly PlacedItem[]
  /** The item that names the repeat, where the words name nothing more than it (`移転先4`). */
  readonly repeat: FormItem | null
}

const open = (item: FormItem | null, candidates: readonly PlacedItem[] = []): ChangePlace => ({
  item,
  candidates: item ? [] : candidates,
  repeat: null,
})

/** Resolves the words of the 項目 column as far as they go. */
export const locateChange = rememberingOf((index: LabelIndex, itemRaw: string): ChangePlace => {
  const words = normalise(itemRaw).replace(EXCEPTION, '')
  if (SEVERAL_CHAPTERS.test(words)) return open(null)
  const head = readChapter(index, words)
  if (!head) return open(coverItem(index, words))
  const { chapter, rest } = head
  const single = onlyItem(chapter)
  if (single) return open(single)
  const place = readSection(chapter, belowFileName(chapter, rest))
  if (place) return placeIn(index, chapter, place)
  // A chapter alone may stand for all of it; with a label the item is one of those that bear it.
  const all = index.items.filter((placed) => placed.chapter === chapter)
  const labelled = findLabels(all, rest).at(-1)?.placed ?? []
  return open(onlyOne(labelled), labelled)
})

/** Ⅱ and Ⅲ tell which file is meant before the section: `1. 特定個人情報ファイル名 ○○ファイル 2. 基本情報`. */
function belowFileName(chapter: FormChapter, rest: string): string {
  const [file, ...sections] = chapter.sections
  if (!chapter.perFile || !file || !new RegExp(`^[-.]*1[.．、]?${normaliseLabel(file.title)}`).test(rest)) return rest
  const starts = sections
    .flatMap((section) => [section.title, ...section.aliases])
    .map((title) => normaliseLabel(title).replace(/[(【].*$/, ''))
    .map((title) => rest.search(new RegExp(`\\d{1,2}[.．、]?${title}`)))
    .filter((at) => at !== -1)
  return starts.length > 0 ? rest.slice(Math.min(...starts)) : rest
}

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
    .filter(({ title }) => title.length >= SHORTEST_TITLE)
    .flatMap(({ section, title }) => [title, title.replace(/[(【].*$/, '')].map((name) => ({ section, name })))
    .map(({ section, name }) => ({ section, name, at: rest.indexOf(name) }))
    .filter(({ at, name }) => at !== -1 && name.length >= SHORTEST_TITLE)
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- of so few characters
  const number = /^[^\d①-⑳]*?(?:\(\d\)|\([^)\d]*\))*[-.,・:]*(\d{1,2})[.．、]?/.exec(rest.slice(0, NUMBER_WITHIN))
  const numbered = chapter.sections.find((section) => section.section === number?.[1])
  const best = titled.toSorted(
    (a, b) =>
      Number(b.section === numbered) - Number(a.section === numbered) || b.name.length - a.name.length || a.at - b.at,
  )[0]
  if (best) return { section: best.section, rest: rest.slice(best.at), title: best.name.length }
  if (!numbered || !number) return null
  const after = rest.slice(number[0].length)
  return { section: numbered, rest: after, title: partOfTitle(normaliseLabel(numbered.title), after) }
}

/** Length of the title, or of a part of it (`担当部署`), with which the words begin. */
function partOfTitle(title: string, words: string): number {
  let length = 0
  while (length < words.length && title.includes(words.slice(0, length + 1))) length++
  return length === title.length || length >= SHORTEST_TITLE ? length : 0
}

/** `title` letters of the rest are the section's own title, in which words of labels may stand (担当部署). */
function placeIn(
  index: LabelIndex,
  chapter: FormChapter,
  { section, rest, title }: { readonly section: FormSection; readonly rest: string; readonly title: number },
): ChangePlace {
  const entry = /(システム|委託事項|提供先|移転先)\d{1,2}/.exec(rest)
  const repeat = REPEATS[entry?.[1] ?? ''] ?? null
  const own = index.itemsOf(section)
  // 提供先1 under a misprinted section is still 提供先1.
  const all = own.some((placed) => placed.block.repeat === repeat)
    ? own
    : index.items.filter((placed) => placed.chapter === chapter && placed.block.repeat === repeat)
  const [only] = all
  if (only && all.length === 1) return open(only.item)
  const risk = /リスク(\d)/.exec(rest)
  const candidates = all.filter(
    (placed) =>
      (repeat === null || placed.block.repeat === repeat) &&
      (risk === null || placed.block.risk === null || placed.block.risk === Number(risk[1])),
  )
  const skipped = entry ? entry.index + entry[0].length : 0
  const tail = rest.slice(skipped)
  const labels = findLabels(candidates, tail).filter(({ end }) => end + skipped > title)
  const named = mostSpecific(labels, candidates)
  if (named) return open(named.item, named.candidates)
  const circled = new Set(tail.match(/[①-⑳]/g) ?? [])
  if (circled.size > 0) {
    const numbers = [...circled].map((char) => char.charCodeAt(0) - '①'.charCodeAt(0) + 1)
    const numbered = candidates.filter(({ item }) => item.number !== null && numbers.includes(item.number))
    return open(circled.size === 1 ? onlyOne(numbered) : null, numbered.length > 0 ? numbered : candidates)
  }
  if (entry && /^[-.]*$/.test(tail)) return { ...open(null, candidates), repeat: naming(candidates) }
  return open(null, risk ? candidates.filter((placed) => placed.block.risk !== null) : candidates)
}

/** What a repeat is called by: 委託事項1, 移転先1 beside its heading, a system in its ①. */
function naming(candidates: readonly PlacedItem[]): FormItem | null {
  const [first] = candidates
  return first?.item.singleLine === true ? first.item : null
}

function onlyOne(placed: readonly PlacedItem[]): FormItem | null {
  return placed.length === 1 ? (placed[0]?.item ?? null) : null
}
