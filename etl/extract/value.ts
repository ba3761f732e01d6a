/** The words of a value as a reader would write them down: tags and entities resolved, white space in order. */
import { cleanHtml } from '../read/html'
import { remembering } from '../read/remember'
import type { Source } from '../read/source'
import { isBoundaryCode, LINE, type Stream } from '../read/stream'
import { INVISIBLE, INVISIBLE_CHARACTER } from '../read/fold'
import { decodeEntity, ESCAPES } from '../read/text-stream'
import type { Span } from './model'

/** Half-open range of stream positions. */
export interface Range {
  readonly start: number
  readonly end: number
}

const BOUNDARY = /[\n\t\v]/
const BOUNDARIES = /[\n\t\v]+/g
const BLOCK_TAG = /<\/?(?:p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|br|hr|h[1-6]|center)\b[^<>]*>/gi
const OTHER_TAG = /<\/?(?:span|b|i|u|s|em|strong|sup|sub|font|input)\b[^<>]*>/gi
/** A cell that says nothing: dashes or なし. */
const NOTHING = /^(?:[-ー一・]+|\(?(?:なし|無し|無)\)?。?)$/

/** What is to be cleaned away has one of these: other white space than single spaces inside, tags, entities, marks, rules. */
const UNCLEAN = new RegExp(
  String.raw`[^\S ]|<[/A-Za-z]|[&|\\]|\*\*| {2}|^[ -]| $|\u3099|\u309a|${INVISIBLE_CHARACTER.source}`,
)

/** Cleans a slice of a text: one line per paragraph or list item, single spaces. */
export function cleanText(raw: string): string {
  return UNCLEAN.test(raw) ? cleaned(raw) : raw
}

const cleaned = remembering((raw: string): string =>
  raw
    .replace(BLOCK_TAG, '\n')
    .replace(OTHER_TAG, '')
    .replace(/&(?:lt|gt|amp|quot|nbsp|#\d{1,6}|#[xX][0-9a-fA-F]{1,6});/g, decodeEntity)
    .replace(/\*\*/g, '')
    .replace(ESCAPES, '')
    .replace(INVISIBLE, '')
    .replace(/.(?:\u3099|\u309a)/g, (kana) => kana.normalize('NFC'))
    .replace(/(?:^|\s)\|(?=\s|$)/gm, ' ')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '' && !/^-{2,}$/.test(line))
    .join('\n'),
)

/** A range of a part of the stream, as a range of the stream. */
export function movedBy(by: number, { start, end }: Range): Range {
  return { start: start + by, end: end + by }
}

/** The range without boundaries at either end, or null where nothing else is in it. */
export function trimRange(stream: Pick<Stream, 'text'>, range: Range): Range | null {
  let { start, end } = range
  while (start < end && isBoundaryCode(stream.text.charCodeAt(start))) start++
  while (end > start && isBoundaryCode(stream.text.charCodeAt(end - 1))) end--
  if (start >= end) return null
  return start === range.start && end === range.end ? range : { start, end }
}

/** Whether nothing but boundaries stands in the range. */
export function isEmpty(stream: Stream, range: Range): boolean {
  return trimRange(stream, range) === null
}

/** The folded characters of a range, without boundaries. */
export function contentOf(stream: Stream, range: Range): string {
  return contentIn(stream.text.slice(range.start, range.end))
}

/** The characters of a folded text, without boundaries. */
export function contentIn(text: string): string {
  return BOUNDARY.test(text) ? text.replace(BOUNDARIES, '') : text
}

export function saysNothing(content: string): boolean {
  return content === '' || NOTHING.test(content)
}

/** UTF-16 bounds in the source of a non-empty range. */
export function sourceBounds(stream: Stream, range: Range): { readonly from: number; readonly to: number } {
  return { from: stream.origins.from(range.start) ?? 0, to: stream.origins.to(range.end - 1) ?? 0 }
}

/** Byte span in the source file of a non-empty range. */
export function spanOf(stream: Stream, range: Range): Span {
  const { from, to } = sourceBounds(stream, range)
  const { byteAt } = stream.source
  return { start: byteAt[from] ?? 0, end: byteAt[to] ?? 0 }
}

/** Cleaned words of a range, from the source. */
export function wordsOf(stream: Stream, range: Range): string {
  const { from, to } = sourceBounds(stream, range)
  return wordsBetween(stream.source, from, to)
}

/** Cleaned words between two UTF-16 indices of the source. */
export function wordsBetween({ text, format }: Source, from: number, to: number): string {
  const raw = text.slice(from, to)
  return format === 'html' ? cleanHtml(raw) : cleanText(raw)
}

/** The range line by line; empty lines are left out. */
export function rowsOf(stream: Stream, range: Range): Range[] {
  const rows: Range[] = []
  for (let start = range.start; start < range.end;) {
    const next = stream.text.indexOf(LINE, start + 1)
    const row = { start, end: next === -1 ? range.end : Math.min(next, range.end) }
    if (!isEmpty(stream, row)) rows.push(row)
    start = row.end
  }
  return rows
}
