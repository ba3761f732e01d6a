/** What a page carries beside its statements: stamps, rules, band rows, headings of repeats, the header of the change log. */
import type { Repeat } from '../forms/types'

const STAMP = /^[[【(]?((?:令和|平成)(?:\d{1,2}|元)年\d{1,2}月様式\d)[\]】)]?/

/** Length of a version stamp such as `[令和6年10月様式3]`, or null. */
export function versionStamp(rest: string): number | null {
  return STAMP.exec(rest)?.[0].length ?? null
}

/** Length of a line that carries nothing said by the municipality: table rules, `[illegible]`, the table of contents' title. */
export function pageFurniture(line: string): number | null {
  const rule = /^[-\t:]+$/.test(line)
    ? (line.includes('\t') ? /--/ : /^-{3,}$/).test(line)
    : /^(?:\*+|_{3,}|={3,})$/.test(line)
  const pageNumber =
    /^(?:-?\d{1,3}-|第?\d{1,3}(?:\/\d{1,3})?(?:ページ|頁)|\d{1,3}\/\d{1,3}|[Pp]\.?\d{1,3}|[Pp]age\d{1,3}(?:\/\d{1,3}|of\d{1,3})?)$/.test(
      line,
    )
  const remark = /^<!--.*-->$/.test(line)
  const title = /^特定個人情報保護評価書\([^()]*\)$/.test(line)
  return rule || remark || title || pageNumber || line === '[illegible]' || line === '項目一覧' || isPlaceholder(line)
    ? line.length
    : null
}

/** A hint printed for the person who fills the form in: `(この欄は、…を記入する欄です。)`. */
function isPlaceholder(line: string): boolean {
  return /^\(この欄は[^\n]*欄です。?\)$/.test(line)
}

const ENTRY: Readonly<Record<string, Repeat>> = {
  システム: 'system',
  委託事項: 'outsourcing',
  提供先: 'provision',
  移転先: 'transfer',
}

/** A printed heading of a repeat: `委託事項2`, `提供先⑪:`, or of several, `提供先2~5`. */
export interface EntryHeading {
  readonly repeat: Repeat
  readonly entryNo: number
  /** The last number where the heading names several. */
  readonly last: number | null
  readonly length: number
}

const HEADING =
  /^(システム|委託事項|提供先|移転先)\(?(\d{1,2}|[①-⑳])\)?(?:(?:[~-]|から)(?:システム|委託事項|提供先|移転先)?\(?(\d{1,2}|[①-⑳])\)?(?![\d年月日人件万]))?:?/

/** Reads the heading of a repeat at the beginning of a folded text. */
export function entryHeading(rest: string): EntryHeading | null {
  if (!'シ委提移'.includes(rest.charAt(0))) return null
  const match = HEADING.exec(rest)
  const repeat = ENTRY[match?.[1] ?? '']
  const entryNo = numberOf(match?.[2])
  if (!match || !repeat || entryNo === null) return null
  return { repeat, entryNo, last: numberOf(match[3]), length: match[0].length }
}

/** `11` or `⑪`. */
function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  return /^\d/.test(printed) ? Number(printed) : printed.charCodeAt(0) - '①'.charCodeAt(0) + 1
}

const LOG_TITLE = '変更日'
const LOG_HEADER = /変更日[\n\t\v]+項目[\n\t\v]+変更前/y

/** Whether a line begins as the change log's first row of headings does. */
export function opensLog(line: string): boolean {
  return line.startsWith(LOG_TITLE)
}

/** Whether the change log's first row of headings (変更日 / 項目 / 変更前の記載 …) stands at a position. */
export function isLogHeader(text: string, start: number): boolean {
  LOG_HEADER.lastIndex = start
  return LOG_HEADER.test(text)
}
