/** Headings of chapters and sections: which one of the form a printed line is. */
import { isBoundary, isBoundaryCode, LINE } from '../read/stream'
import type { FormChapter, FormDefinition, FormSection } from '../forms/types'
import type { LabelIndex, PlacedSection } from './label-index'
import { readPrefix } from './prefix'
import { similarity } from './similarity'

/** From here two printings of a heading or label are the same one. */
export const LIKE_ENOUGH = 0.8
/** How far ahead an ambiguous heading looks for what stands below it. */
const LOOK_AHEAD = 2500
/** So many labels of a chapter settle the matter. */
const CLEAR = 4
const HEADING_LENGTH = 120

export interface ChapterHeading {
  readonly chapter: FormChapter
  readonly length: number
}

const LAST_BRACKETS = /[([<【「『][^([<【「『\n\t\v]*[)\]>】」』]$/
/** What may stand behind the title of a chapter that describes one file: `(予防接種ファイル)`, `2/4 住民基本台帳ファイル`, `:…`. */
const FILE_NAME = /(?:[([<【「『][^\n\t\v]*[)\]>】」』]|\d{1,2}\/\d{1,2}.*|:.+)$/

/** Reads `Ⅲ リスク対策 ※(7. ②を除く。)`, `Ⅱ(2) …の概要(○○ファイル)` or `(別添1) 事務の内容` at the beginning of a folded text. */
export function readChapterHeading(form: FormDefinition, text: string): ChapterHeading | null {
  if (!'IV([別'.includes(text.charAt(0))) return null
  const rest = text.slice(0, HEADING_LENGTH)
  const numeral = /^(?:(VI|IV|V|I{1,3})(?:[.、．:・-]|\(\d{1,2}\))?|[([]?別添(\d?)[)\]]?)/.exec(rest)
  if (!numeral) return null
  const key = numeral[1] ?? `annex${numeral[2] ?? ''}`
  const cell = rest.slice(numeral[0].length).split(/[\n\t\v]/)[0] ?? ''
  const title = cell.replace(/※.*$/, '').replace(/\(\d.*$/, '')
  if (title === '') return null
  const annex = key.startsWith('annex')
  const titles = [...new Set([title, title.replace(LAST_BRACKETS, ''), title.replace(FILE_NAME, '')])]
  const best = form.chapters
    .filter((chapter) => chapter.title !== '' && chapter.chapter.startsWith('annex') === annex)
    .map((chapter) => ({ chapter, score: likeness(chapter, titles) + (chapter.chapter === key ? 0.1 : 0) }))
    .sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < LIKE_ENOUGH) return null
  // `※(7. ②を除く。)` is the heading's, what stands behind it is not.
  const own = /^[^※]*※(?:\([^()]*\))?/.exec(cell)?.[0] ?? cell
  return { chapter: best.chapter, length: numeral[0].length + own.length }
}

function likeness(chapter: FormChapter, titles: readonly string[]): number {
  return Math.max(
    ...[chapter.title, ...chapter.aliases].flatMap((name) => titles.map((title) => similarity(name, title))),
  )
}

/** Whether a section is printed under a number, in this version of the form or another. */
export function isNumbered(section: FormSection, number: number | null): boolean {
  return number !== null && [section.section, ...section.formerNumbers].includes(String(number))
}

/** Of sections with one title (Ⅱ4 and Ⅲ4), the one whose chapter's labels stand below; the current chapter's in a tie. */
export function likeliestSection(
  index: LabelIndex,
  text: string,
  from: number,
  candidates: readonly PlacedSection[],
  current: FormChapter,
): PlacedSection | null {
  if (candidates.length < 2) return candidates[0] ?? null
  const below = text.slice(from, from + LOOK_AHEAD + 2 * HEADING_LENGTH)
  const told = labelsBelow(index, below)
  const scores = candidates.map(({ chapter }) => told.get(chapter) ?? 0)
  const best = Math.max(...scores)
  const likeliest = candidates.filter((_, i) => scores[i] === best)
  return likeliest.find(({ chapter }) => chapter === current) ?? (best > 0 ? (likeliest[0] ?? null) : null)
}

/** How many labels below a heading belong to one chapter only, by chapter; from CLEAR on a chapter has enough. */
function labelsBelow(index: LabelIndex, text: string): ReadonlyMap<FormChapter, number> {
  const told = new Map<FormChapter, number>()
  for (let i = 0; i < Math.min(text.length, LOOK_AHEAD); i++) {
    if (!isBoundaryCode(text.charCodeAt(i))) continue
    const rest = text.slice(i + 1, i + 1 + HEADING_LENGTH)
    if (readChapterHeading(index.form, rest)) break
    const [name] = index.namesAt(text, i + 1 + readPrefix(rest).length)
    const [first, ...others] = [...(name?.items ?? []), ...(name?.sections ?? [])]
    if (!first || others.some((place) => place.chapter !== first.chapter)) continue
    const score = (told.get(first.chapter) ?? 0) + 1
    told.set(first.chapter, score)
  }
  for (const [chapter, score] of told) told.set(chapter, Math.min(score, CLEAR))
  return told
}

/**
 * Where the change log that begins at a position ends: at the end of the text, or at a line that is nothing but another
 * chapter's heading and after which the log does not go on (an item of the log may be printed as such a line).
 */
export function endOfLog(form: FormDefinition, text: string, start: number): number {
  for (let at = text.indexOf(LINE, start); at !== -1; at = text.indexOf(LINE, at + 1)) {
    const heading = readChapterHeading(form, text.slice(at + 1, at + 1 + HEADING_LENGTH))
    if (!heading || heading.chapter.title.includes('変更箇所')) continue
    if (isBoundary(text.charAt(at + 1 + heading.length) || LINE) && !logGoesOn(text.slice(at))) return at
  }
  return text.length
}

/** Whether a 提出時期 cell follows before the next header. */
function logGoesOn(rest: string): boolean {
  const timing = rest.search(/[\n\t\v]事[前後](?=[\n\t\v]|$)/)
  const header = rest.search(/\n[\t\v]*変更日[\n\t\v]/)
  return timing !== -1 && (header === -1 || timing < header)
}
