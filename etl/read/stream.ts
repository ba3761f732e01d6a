/**
 * The text that labels are matched in: one normalisation (NFKC and a short list), no spaces, tags and entities
 * resolved, and every character mapped back to the source. Values are never taken from it, only found by it.
 */
import { DROPPED, foldedUnits, foldUnit, isDroppedLongMark, SEVERAL } from './fold'
import type { Source } from './source'

/** Boundaries: a new line, a new cell, a new HTML block. They are where labels start and values end. */
export const LINE = '\n'
export const CELL = '\t'
export const BLOCK = '\v'
/** An HTML check box or radio button, set and bare. */
export const INPUT_SET = '\uE000'
export const INPUT_BARE = '\uE001'

export interface Stream {
  readonly source: Source
  readonly text: string
  /** UTF-16 index in the source at which the character's origin starts … */
  readonly from: Uint32Array
  /** … and ends. */
  readonly to: Uint32Array
}

const TAG =
  /<\/?(?:p|div|span|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|br|hr|b|i|u|s|em|strong|sup|sub|font|h[1-6]|input|center)\b[^<>]*>/iy
const INLINE_TAG = /^<\/?(?:span|b|i|u|s|em|strong|sup|sub|font)\b/i
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#\d{1,5});/y
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
}

/** Cells that lost their tab stand at least this many spaces apart; in letter-spaced PDF text, where a space is three, more. */
const GAP = /[ \u3000\u00a0]{3,}/y
const LETTER_SPACED_GAP = /[ \u3000\u00a0]{7,}/y
const LETTER_SPACED = /^(?:\S {1,3}){4}/

/** Decoded text of an HTML entity. */
export function decodeEntity(entity: string): string {
  return ENTITIES[entity] ?? String.fromCodePoint(Number(/\d+/.exec(entity)?.[0] ?? 32))
}

/** Grows a stream character by character. */
class StreamWriter {
  private readonly units: Uint16Array
  private readonly from: Uint32Array
  private readonly to: Uint32Array
  private length = 0

  constructor(private readonly source: Source) {
    // Lines add a boundary; an origin such as ㍿ becomes at most 18 characters, but those are rare.
    const capacity = source.text.length + source.lines.length + 1
    this.units = new Uint16Array(capacity * 2)
    this.from = new Uint32Array(capacity * 2)
    this.to = new Uint32Array(capacity * 2)
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) throw new RangeError('The folded text outgrows its source.')
    this.units[this.length] = unit
    this.from[this.length] = start
    this.to[this.length] = end
    this.length++
  }

  /** Pushes what a unit of the source folds to. */
  pushFolded(unit: number, start: number, end: number): void {
    const folded = foldUnit(unit)
    if (folded === DROPPED) return
    if (folded !== SEVERAL) this.pushUnlessLongMark(folded, start, end)
    else for (const char of foldedUnits(unit)) this.pushUnlessLongMark(char.charCodeAt(0), start, end)
  }

  private pushUnlessLongMark(unit: number, start: number, end: number): void {
    const { units, length } = this
    if (isDroppedLongMark(unit, units[length - 1] ?? 0, units[length - 2] ?? 0, units[length - 3] ?? 0)) {
      this.to[length - 1] = end
    } else this.push(unit, start, end)
  }

  finish(): Stream {
    const { length } = this
    return {
      source: this.source,
      text: UTF16.decode(this.units.subarray(0, length)),
      from: this.from.subarray(0, length),
      to: this.to.subarray(0, length),
    }
  }
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true })
const code = (char: string): number => char.charCodeAt(0)
const [LINE_CODE, CELL_CODE, BLOCK_CODE] = [code(LINE), code(CELL), code(BLOCK)]
const [SET_CODE, BARE_CODE] = [code(INPUT_SET), code(INPUT_BARE)]
const [LESS, AMPERSAND, TAB, STAR, PIPE] = [code('<'), code('&'), code('\t'), code('*'), code('|')]
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 0xa0

/** Builds the stream of a source. */
export function makeStream(source: Source): Stream {
  const { text } = source
  const writer = new StreamWriter(source)
  for (const line of source.lines) {
    writer.push(LINE_CODE, line.start, line.start)
    let i = skipDecoration(text, line.start, line.end)
    const gaps = LETTER_SPACED.test(text.slice(i, i + 24).trimStart()) ? LETTER_SPACED_GAP : GAP
    const piped = text.charCodeAt(i) === PIPE
    if (piped) i++
    while (i < line.end) {
      const unit = text.charCodeAt(i)
      if (piped && unit === PIPE) writer.push(CELL_CODE, i, ++i)
      else if (unit === LESS) i = pushTag(writer, text, i)
      else if (unit === AMPERSAND) i = pushEntity(writer, text, i)
      else if (unit === TAB) writer.push(CELL_CODE, i, ++i)
      else if (isSpace(unit)) i = pushGap(writer, text, i, line.end, gaps)
      else if (unit === STAR && text.charCodeAt(i + 1) === STAR) i += 2
      else writer.pushFolded(unit, i, ++i)
    }
  }
  return writer.finish()
}

function pushTag(writer: StreamWriter, text: string, at: number): number {
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

function pushEntity(writer: StreamWriter, text: string, at: number): number {
  ENTITY.lastIndex = at
  const entity = ENTITY.exec(text)?.[0] ?? '&'
  const end = at + entity.length
  writer.pushFolded(code(entity === '&' ? entity : decodeEntity(entity)), at, end)
  return end
}

/** A wide gap is a cell boundary; the space inside an empty bracket is none. */
function pushGap(writer: StreamWriter, text: string, at: number, lineEnd: number, gaps: RegExp): number {
  gaps.lastIndex = at
  const gap = gaps.exec(text)?.[0].length ?? 0
  const end = at + Math.max(1, gap)
  const bracketed = /[[(（［]/.test(text.charAt(at - 1)) || /[\])）］]/.test(text.charAt(end))
  if (gap > 0 && end < lineEnd && !bracketed) writer.push(CELL_CODE, at, end)
  return end
}

/** Markdown heading marks, quotes and list dashes at the beginning of a line. */
function skipDecoration(text: string, start: number, end: number): number {
  const match = /^(?:\s*#{1,6}\s+|\s*>\s+|\s*[-*]\s+(?=\S))/.exec(text.slice(start, Math.min(end, start + 12)))
  // A tab is a cell boundary, not decoration.
  return match && !match[0].includes('\t') ? start + match[0].length : start
}

export function isBoundary(char: string): boolean {
  return char === LINE || char === CELL || char === BLOCK
}

/** The same for a UTF-16 unit: tab, line feed, vertical tab. */
export function isBoundaryCode(unit: number): boolean {
  return unit >= CELL_CODE && unit <= BLOCK_CODE
}

/** Whether white space stands in the source directly before the stream position. */
export function spaceBefore(stream: Stream, index: number): boolean {
  const at = stream.from[index]
  return at !== undefined && at > 0 && /\s/.test(stream.source.text.charAt(at - 1))
}
