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
const [LINE_CODE, CELL_CODE, BLOCK_CODE] = [LINE.charCodeAt(0), CELL.charCodeAt(0), BLOCK.charCodeAt(0)]
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

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Grows a stream character by character. */
export class StreamWriter {
  private units: Uint16Array
  private from: Uint32Array
  private to: Uint32Array
  private length = 0

  constructor(private readonly source: Source) {
    // Lines add a boundary; an origin such as ㍿ becomes at most 18 characters, but those are rare.
    const capacity = source.text.length + source.lines.length + 1
    this.units = new Uint16Array(capacity)
    this.from = new Uint32Array(capacity)
    this.to = new Uint32Array(capacity)
  }

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

export function isBoundary(char: string): boolean {
  return char === LINE || char === CELL || char === BLOCK
}

/** The same for a UTF-16 unit. */
export function isBoundaryCode(unit: number): boolean {
  return unit === LINE_CODE || unit === CELL_CODE || unit === BLOCK_CODE
}

/** Whether white space stands in the source directly before the stream position. */
export function spaceBefore(stream: Stream, index: number): boolean {
  const at = stream.from[index]
  return at !== undefined && at > 0 && /(?:\s|&nbsp;)$/.test(stream.source.text.slice(Math.max(0, at - 6), at))
}
