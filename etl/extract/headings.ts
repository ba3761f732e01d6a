/** Headings of chapters and sections: which one of the form a printed line is. */
import type { FormChapter, FormDefinition, FormSection } from '../forms/types'
import { similarity } from './similarity'

/** From here two printings of a heading or label are the same one. */
export const LIKE_ENOUGH = 0.8
const HEADING_LENGTH = 120

export interface ChapterHeading {
  readonly chapter: FormChapter
  readonly length: number
}

const LAST_BRACKETS = /[([<【「『][^([<【「『\n\t\v]*[)\]>】」』]$/
/** What may stand behind the title of a chapter that describes one file: `(予防接種ファイル)`, `2/4 住民基本台帳ファイル`, `:…`. */
const FILE_NAME = /(?:[([<【「『][^\n\t\v]*[)\]>】」』]|\d{1,2}\/\d{1,2}.*|:.+)$/

/** Whether a chapter's heading begins as the folded text does at a position. */
export function mayBeChapter(text: string, at: number): boolean {
  return 'IV([別'.includes(text.charAt(at))
}

/** Reads `Ⅲ リスク対策 ※(7. ②を除く。)`, `Ⅱ(2) …の概要(○○ファイル)` or `(別添1) 事務の内容` at the beginning of a folded text. */
export function readChapterHeading(form: FormDefinition, text: string): ChapterHeading | null {
  if (!mayBeChapter(text, 0)) return null
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
