/** The stream of a plain text, with what OCR leaves in it: HTML tags and entities, Markdown decoration, gaps for tabs. */
import { dependsOnBefore, DROPPED, foldUnit, SEVERAL } from './fold'
import { htmlPiece } from './html-stream'
import { remembering } from './remember'
import type { Source } from './source'
import {
  BLOCK,
  CELL,
  INPUT_BARE,
  INPUT_SET,
  joinPieces,
  LINE,
  PieceWriter,
  type Piece,
  type SourceLine,
  type Stream,
} from './stream'

const TAG_NAME =
  'p|div|span|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|br|hr|b|i|u|s|em|strong|sup|sub|font|h[1-6]|input|center'
const TAG = new RegExp(`</?(?:${TAG_NAME})\\b[^<>]*>`, 'iy')
/** A tag that is not closed before the end of its line. */
const OPEN_TAG = new RegExp(`</?(?:${TAG_NAME})\\b[^<>]*$`, 'i')
const INLINE_TAG = /^<\/?(?:span|b|i|u|s|em|strong|sup|sub|font)\b/i
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#\d{1,6}|#x[0-9a-f]{1,6});/iy
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
}

/** Boxes and circles as OCR that writes formulas prints them, with the signs that they are. */
const FORMULAS: Readonly<Record<string, string>> = {
  checkmark: '☑',
  boxtimes: '☑',
  square: '☐',
  Box: '☐',
  blacksquare: '■',
  bigcirc: '○',
  circ: '○',
}
const FORMULA = new RegExp(String.raw`\$? ?\\(${Object.keys(FORMULAS).join('|')})(?![A-Za-z]) ?\$?`, 'y')
/** Markdown writes `\\[` for a bracket that means nothing to it. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/y
export const ESCAPES = new RegExp(ESCAPE, 'g')

/** Cells that lost their tab stand at least this many spaces apart; in letter-spaced PDF text, where a space is three, more. */
const GAP = /[ \u3000\u00a0]{3,}/y
const LETTER_SPACED_GAP = /[ \u3000\u00a0]{7,}/y
const LETTER_SPACED = /^(?:\S {1,3}){4}/

/** Decoded text of an HTML entity. */
export function decodeEntity(entity: string): string {
  const named = ENTITIES[entity.toLowerCase()]
  if (named !== undefined) return named
  const number = Number(entity.slice(2, -1).replace(/^x/i, '0x'))
  return number <= 0x10ffff ? String.fromCodePoint(number) : entity
}

const code = (char: string): number => char.charCodeAt(0)
const [LINE_CODE, CELL_CODE, BLOCK_CODE] = [code(LINE), code(CELL), code(BLOCK)]
const [SET_CODE, BARE_CODE] = [code(INPUT_SET), code(INPUT_BARE)]
const [LESS, AMPERSAND, TAB, STAR, PIPE] = [code('<'), code('&'), code('\t'), code('*'), code('|')]
const [BACKSLASH, DOLLAR] = [code('\\'), code('$')]
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 0xa0

/** Characters that may print something else than themselves. */
const isMarkup = new Uint8Array(0x10000)
for (const char of '<&\t*|\\$ \u3000\u00a0') isMarkup[code(char)] = 1

/** The stream of a text: lines are lines, tabs, wide gaps and Markdown pipes are cells. */
export function textStream(source: Source): Stream {
  const { text } = source
  const read = source.lines.map(({ start, end }) => lineOf(text.slice(start, end)))
  const pieces: Piece[] = []
  const starts: number[] = []
  let done = 0
  for (const [i, whole] of read.entries()) {
    const line = source.lines[i]
    if (!line || (line.end <= done && done > line.start)) continue
    const table = whole.opensTable ? tableAt(text, line.start) : null
    if (table !== null) {
      pieces.push(htmlPiece(text.slice(line.start, table)))
      starts.push(line.start)
      done = table
    }
    if (done > line.end) continue
    const begun = done > line.start
    const start = begun ? done : line.start
    const length = line.end - start
    const { piece, openTag } = begun ? readLine(text.slice(start, line.end), length, true) : whole
    const tagEnd = openTag === null ? null : endOfTag(text, start + openTag)
    pieces.push(tagEnd === null ? piece : readLine(text.slice(start, tagEnd), length, begun).piece)
    starts.push(start)
  }
  return joinPieces(source, pieces, starts, read)
}

interface ReadLine extends SourceLine {
  readonly piece: Piece
  /** Where a tag begins that may be closed below the line. */
  readonly openTag: number | null
}

const lineOf = remembering((text: string): ReadLine => readLine(text, text.length, false))

const writer = new PieceWriter()

/**
 * Reads a line.
 * @param text may go on behind the line's end, by a tag that is closed there
 * @param begun it is the rest of a line, behind a table
 */
function readLine(text: string, end: number, begun: boolean): ReadLine {
  if (!begun) writer.push(LINE_CODE, 0, 0)
  let i = begun ? 0 : skipDecoration(text, end)
  const gaps = LETTER_SPACED.test(text.slice(i, i + 24).trimStart()) ? LETTER_SPACED_GAP : GAP
  const piped = text.charCodeAt(i) === PIPE
  if (piped) i++
  while (i < end) {
    const unit = text.charCodeAt(i)
    const same = isMarkup[unit] === 0 ? foldUnit(unit) : DROPPED
    if (same > SEVERAL && !dependsOnBefore(same)) writer.push(same, i, ++i)
    else if (unit === PIPE && (piped || standsApart(text, i))) writer.push(CELL_CODE, i, ++i)
    else if (unit === LESS) i = pushTag(text, i)
    else if (unit === AMPERSAND) i = pushEntity(text, i)
    else if (unit === TAB) writer.push(CELL_CODE, i, ++i)
    else if (isSpace(unit)) i = pushGap(text, i, end, gaps)
    else if (unit === BACKSLASH || unit === DOLLAR) i = pushFormula(text, i)
    else if (unit === STAR && text.charCodeAt(i + 1) === STAR) i += 2
    else writer.pushFolded(unit, i, ++i)
  }
  const piece = writer.finish()
  if (!text.includes('<')) return { text, piece, openTag: null, opensTable: false }
  TABLE.lastIndex = 0
  return { text, piece, openTag: OPEN_TAG.exec(text)?.index ?? null, opensTable: TABLE.test(text) }
}

function endOfTag(text: string, at: number): number | null {
  TAG.lastIndex = at
  return TAG.test(text) ? TAG.lastIndex : null
}

const TABLE = /[ \t\u3000]*<(table|tr)\b/iy

/** End of a table, or of a row of one, that stands at the beginning of a line and is closed; tables inside a cell are part of it. */
export function tableAt(text: string, start: number): number | null {
  TABLE.lastIndex = start
  const name = TABLE.exec(text)?.[1]
  if (name === undefined) return null
  let depth = 0
  for (const match of text.slice(start).matchAll(new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gi'))) {
    depth += match[1] === '/' ? -1 : 1
    if (depth === 0) return start + match.index + match[0].length
  }
  return null
}

function pushTag(text: string, at: number): number {
  TAG.lastIndex = at
  const tag = TAG.exec(text)?.[0]
  if (tag === undefined) {
    writer.pushFolded(LESS, at, at + 1)
    return at + 1
  }
  const end = at + tag.length
  if (/^<input/i.test(tag)) writer.push(/\bchecked\b/i.test(tag) ? SET_CODE : BARE_CODE, at, end)
  else if (!INLINE_TAG.test(tag)) writer.push(BLOCK_CODE, at, end)
  return end
}

function pushEntity(text: string, at: number): number {
  ENTITY.lastIndex = at
  const entity = ENTITY.exec(text)?.[0] ?? '&'
  const end = at + entity.length
  const decoded = entity === '&' ? entity : decodeEntity(entity)
  for (let i = 0; i < decoded.length; i++) writer.pushFolded(decoded.charCodeAt(i), at, end)
  return end
}

/** A box or circle that is written as a formula; else the sign, or nothing where it only escapes the next one. */
function pushFormula(text: string, at: number): number {
  FORMULA.lastIndex = at
  const sign = FORMULAS[FORMULA.exec(text)?.[1] ?? '']
  if (sign !== undefined) {
    writer.push(code(sign), at, FORMULA.lastIndex)
    return FORMULA.lastIndex
  }
  ESCAPE.lastIndex = at
  if (!ESCAPE.test(text)) writer.pushFolded(text.charCodeAt(at), at, at + 1)
  return at + 1
}

/** Whether white space stands on both sides, as around the pipes of a table that has lost its outer ones. */
function standsApart(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1))
}

/** A wide gap is a cell boundary; the space inside an empty bracket is none. */
function pushGap(text: string, at: number, lineEnd: number, gaps: RegExp): number {
  gaps.lastIndex = at
  const gap = gaps.exec(text)?.[0].length ?? 0
  const end = at + Math.max(1, gap)
  const bracketed = /[[(（［]/.test(text.charAt(at - 1)) || /[\])）］]/.test(text.charAt(end))
  if (gap > 0 && end < lineEnd && !bracketed) writer.push(CELL_CODE, at, end)
  return end
}

/** Markdown heading marks, quotes and list dashes at the beginning of a line. */
function skipDecoration(line: string, end: number): number {
  const match = /^(?:\s*#{1,6}\s+|\s*>\s+|\s*[-*]\s+(?=\S))/.exec(line.slice(0, Math.min(end, 12)))
  // A tab is a cell boundary, not decoration.
  return match && !match[0].includes('\t') ? match[0].length : 0
}
