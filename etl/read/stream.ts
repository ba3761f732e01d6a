/**
 * The text that labels are matched in: one normalisation (NFKC and a short list), no spaces, tags and entities
 * resolved, and every character mapped back to the source. Values are never taken from it, only found by it.
 */
import { behind, dependsOnBefore, DROPPED, foldedUnits, foldUnit, SEVERAL } from './fold'
import { Origins } from './origins'
import { remembering } from './remember'
import type { Source } from './source'

/** Boundaries: a new line, a new cell, a new HTML block. They are where labels start and values end. */
export const LINE = '\n'
export const CELL = '\t'
export const BLOCK = '\v'
const [LINE_CODE, CELL_CODE, BLOCK_CODE] = [LINE.charCodeAt(0), CELL.charCodeAt(0), BLOCK.charCodeAt(0)]
/** An HTML check box or radio button, set and bare. */
export const INPUT_SET = '\uE000'
export const INPUT_BARE = '\uE001'

/** A line of a stream with the boundary before it; lines of the same text share one, so that it can be a key. */
export interface StreamLine {
  readonly text: string
}

/** What a stretch of the source prints, wherever it stands: `from` and `to` count from where it begins. */
export interface Piece extends StreamLine {
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** It begins with the only new line in it. */
  readonly isLine: boolean
}

/** The text of a line of the source; lines of the same text share one, so that it can be a key. */
export interface SourceLine {
  readonly text: string
  /** It begins as a table of tags does. */
  readonly opensTable: boolean
}

export interface Stream {
  readonly source: Source
  readonly text: string
  readonly origins: Origins
  /** The lines of the text, in its order and without a gap. */
  readonly lines: readonly StreamLine[]
  /** Those of the source, in its order; none of a page, whose line breaks mean nothing. */
  readonly sourceLines: readonly SourceLine[]
}

/** Writes pieces character by character, one after the other. */
export class PieceWriter {
  private units = new Uint16Array(4096)
  private from = new Uint32Array(4096)
  private to = new Uint32Array(4096)
  private length = 0

  private grow(): void {
    const capacity = this.units.length * 2
    const { units, from, to } = this
    this.units = new Uint16Array(capacity)
    this.from = new Uint32Array(capacity)
    this.to = new Uint32Array(capacity)
    this.units.set(units)
    this.from.set(from)
    this.to.set(to)
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow()
    this.units[this.length] = unit
    this.from[this.length] = start
    this.to[this.length] = end
    this.length++
  }

  /** Pushes what a unit of the source folds to. */
  pushFolded(unit: number, start: number, end: number): void {
    const folded = foldUnit(unit)
    if (folded === DROPPED) return
    if (folded !== SEVERAL) this.pushBehind(folded, start, end)
    else for (const char of foldedUnits(unit)) this.push(char.charCodeAt(0), start, end)
  }

  private pushBehind(unit: number, start: number, end: number): void {
    if (!dependsOnBefore(unit)) {
      this.push(unit, start, end)
      return
    }
    const { units, length } = this
    const before = (n: number): number => (length >= n ? (units[length - n] ?? 0) : 0)
    const read = behind(unit, before(1), before(2), before(3))
    if (read.joins) {
      units[length - 1] = read.unit
      this.to[length - 1] = end
    } else this.push(read.unit, start, end)
  }

  /** What was written since the last piece. */
  finish(): Piece {
    const { units, from, to, length } = this
    this.length = 0
    const text = Buffer.from(units.buffer, 0, length * units.BYTES_PER_ELEMENT).toString('utf16le')
    return {
      text,
      from: from.slice(0, length),
      to: to.slice(0, length),
      isLine: text.startsWith(LINE) && !text.includes(LINE, 1),
    }
  }
}

/**
 * The stream that pieces make one after the other.
 * @param starts where each begins in the source
 */
export function joinPieces(
  source: Source,
  pieces: readonly Piece[],
  starts: readonly number[],
  sourceLines: readonly SourceLine[],
): Stream {
  let text = ''
  for (const piece of pieces) text += piece.text
  return {
    source,
    text,
    origins: new Origins(pieces, starts),
    lines: pieces.every(({ isLine }) => isLine) ? pieces : linesOf(text),
    sourceLines,
  }
}

function linesOf(text: string): StreamLine[] {
  const lines: StreamLine[] = []
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(LINE, start + 1)
    const end = next === -1 ? text.length : next
    lines.push(lineOf(text.slice(start, end)))
    start = end
  }
  return lines
}

const lineOf = remembering((text: string): StreamLine => ({ text }))

export function isBoundary(char: string): boolean {
  return char === LINE || char === CELL || char === BLOCK
}

/** The same for a UTF-16 unit. */
export function isBoundaryCode(unit: number): boolean {
  return unit === LINE_CODE || unit === CELL_CODE || unit === BLOCK_CODE
}

/** Whether white space stands in the source directly before the stream position. */
export function spaceBefore(stream: Stream, index: number): boolean {
  const at = stream.origins.from(index)
  return at !== null && at > 0 && /(?:\s|&nbsp;)$/.test(stream.source.text.slice(Math.max(0, at - 6), at))
}
