/** What a page carries beside its statements: stamps, rules, band rows, headings of repeats, the header of the change log. */
import { LINE } from '../read/stream'
import type { Repeat } from '../forms/types'

const STAMP = /^\[?((?:令和|平成)(?:\d{1,2}|元)年\d{1,2}月様式\d)\]?/

/** Length of a version stamp such as `[令和6年10月様式3]`, or null. */
export function versionStamp(rest: string): number | null {
  return STAMP.exec(rest)?.[0].length ?? null
}

/** The end of a line that carries nothing said by the municipality: table rules, `[illegible]`, the table of contents' title. */
export function pageFurniture(text: string, start: number): number | null {
  const until = text.indexOf(LINE, start)
  const end = until === -1 ? text.length : until
  const line = text.slice(start, end)
  const rule = /^[-\t:]+$/.test(line) && (line.includes('\t') ? /--/.test(line) : /^-{3,}$/.test(line))
  const pageNumber = /^(?:-?\d{1,3}-|\d{1,3}\/\d{1,3}(?:ページ)?|[Pp]\.?\d{1,3}|\d{1,3}ページ)$/.test(line)
  const title = /^特定個人情報保護評価書\([^()]*\)$/.test(line)
  return rule || title || pageNumber || line === '[illegible]' || line === '項目一覧' || isPlaceholder(line)
    ? end
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

/** `委託事項2`, or the band `委託事項2~5` under which no entry stands. */
export function entryHeading(
  rest: string,
): { readonly repeat: Repeat; readonly entryNo: number; readonly band: boolean; readonly length: number } | null {
  const match = /^(システム|委託事項|提供先|移転先)\(?(\d{1,2})\)?(~\d{1,2}|-\d{1,2})?/.exec(rest)
  const repeat = ENTRY[match?.[1] ?? '']
  if (!match || !repeat) return null
  return { repeat, entryNo: Number(match[2]), band: match[3] !== undefined, length: match[0].length }
}

/** Start of the change log's first row of headings (変更日 / 項目 / 変更前の記載 …), or null. */
export function logHeader(text: string, start: number): number | null {
  return /^[\t\v]*変更日[\n\t\v]+項目[\n\t\v]+変更前/.test(text.slice(start, start + 40)) ? start : null
}
