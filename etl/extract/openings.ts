/**
 * What the form may have printed in a line, told by the line's own words: read once for each line of text and form.
 * Which of it is meant, the place in the document tells (see `Scanner`).
 */
import type { FormChapter } from '../forms/types'
import { onceFor } from '../read/remember'
import { BLOCK, CELL, isBoundaryCode, LINE, type Line, type Stream } from '../read/stream'
import { entryHeading, opensLog, pageFurniture, versionStamp, type EntryHeading } from './furniture'
import { LIKE_ENOUGH, readChapterHeading, type ChapterHeading } from './headings'
import type { LabelIndex, Name } from './label-index'
import { NO_PREFIX, readPrefix, type Prefix } from './prefix'
import { isRiskMark } from './risk-heading'
import { similarity } from './similarity'

/** Names shorter than this need a number or a cell of their own to count as a label. */
export const LONG_NAME = 6
/** No label is longer. */
const LONGEST_LABEL = 80
/** Headings are told by so much of their cell. */
const HEADING_LENGTH = 120

/** The beginning of a cell. */
export interface CellOpening {
  /** Offset in the line of the boundary before the cell. */
  readonly at: number
  readonly boundary: string
  /** It may be the change log's header, of which the lines below are part. */
  readonly log: boolean
  /** Length of page furniture, of a version stamp. */
  readonly furniture: number | null
  readonly stamp: number | null
  readonly chapter: ChapterHeading | null
  readonly entry: EntryHeading | null
  /** It may be a risk's heading. */
  readonly risk: boolean
  readonly prefix: Prefix
  /** Names behind the prefix, then names with which the cell itself begins; longest first. */
  readonly names: readonly PrefixedName[]
  /** The cell may be the first line of a longer name. */
  readonly wraps: boolean
  /** The whole cell, where it may be a name with OCR slips. */
  readonly cell: CellWords | null
  /** The one chapter of the form that prints the name at hand; null where there is none, or no name. */
  readonly tells: FormChapter | null
}

/** A number in the middle of a cell, and the names behind it. */
export interface InnerOpening {
  readonly at: number
  readonly boundary: null
  readonly prefix: Prefix
  readonly names: readonly Name[]
}

export type Opening = CellOpening | InnerOpening

export interface PrefixedName {
  readonly name: Name
  readonly prefix: Prefix
}

/** The words of a cell, compared to the names that are expected where it stands. */
export class CellWords {
  private readonly known = new Map<readonly Name[], Name | null>()

  constructor(
    private readonly words: string,
    /** Length of the cell. */
    readonly length: number,
  ) {}

  /** The name that the words nearly are, or null. */
  mostAlike(names: readonly Name[]): Name | null {
    const known = this.known.get(names)
    if (known !== undefined) return known
    let best: { name: Name; score: number } | null = null
    for (const name of names) {
      if (Math.abs(name.text.length - this.words.length) > 4) continue
      const score = similarity(name.text, this.words, LIKE_ENOUGH)
      if (score >= LIKE_ENOUGH && score > (best?.score ?? 0)) best = { name, score }
    }
    const found = best?.name ?? null
    this.known.set(names, found)
    return found
  }
}

/** The openings of a stream in their order. */
export class Openings {
  private readonly all: Opening[] = []
  /** Where the opening of the same index stands in the stream. */
  private readonly places: number[] = []

  constructor(stream: Stream, index: LabelIndex) {
    const read = openingsOf(index)
    let start = 0
    for (const line of stream.lines) {
      for (const opening of read(line)) {
        this.all.push(opening)
        this.places.push(start + opening.at)
      }
      start += line.text.length
    }
  }

  /** The first opening at or behind a position, as an index for `opening` and `place`. */
  from(position: number): number {
    let [low, high] = [0, this.places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.places[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }

  opening(i: number): Opening | undefined {
    return this.all[i]
  }

  /** Position in the stream; Infinity behind the last. */
  place(i: number): number {
    return this.places[i] ?? Infinity
  }
}

const openingsOf = onceFor((index: LabelIndex) => onceFor((line: Line) => readOpenings(index, line.text)))

function readOpenings(index: LabelIndex, line: string): Opening[] {
  const openings: Opening[] = []
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    const opening = isBoundaryCode(unit) ? cellOpening(index, line, i) : opensLabel(unit) ? inner(index, line, i) : null
    if (opening) openings.push(opening)
  }
  return openings
}

/** ①–⑳ or an opening parenthesis. */
function opensLabel(unit: number): boolean {
  return (unit >= 0x2460 && unit <= 0x2473) || unit === 0x28
}

function inner(index: LabelIndex, line: string, at: number): InnerOpening | null {
  const prefix = readPrefix(line.slice(at, at + 8))
  const names = prefix.number === null ? [] : index.namesAt(line, at + prefix.length)
  return names.length > 0 ? { at, boundary: null, prefix, names } : null
}

function cellOpening(index: LabelIndex, line: string, at: number): CellOpening | null {
  const start = at + 1
  if (start >= line.length || isBoundaryCode(line.charCodeAt(start))) return null
  const boundary = line.charAt(at)
  const rest = line.slice(start, start + HEADING_LENGTH)
  // The line ends with a boundary, whose place the number of a cell needs to be seen as such.
  const prefix = readPrefix(`${rest.slice(0, 8)}${LINE}`)
  const numbered = index.namesAt(line, start + prefix.length)
  const bare = prefix.length > 0 ? index.namesAt(line, start) : []
  const cell = boundary === BLOCK ? null : cellAt(line, start)
  const words = cell?.slice(prefix.length)
  const opening = {
    at,
    boundary,
    log: boundary === LINE && opensLog(rest),
    furniture: boundary === LINE ? pageFurniture(line.slice(start)) : null,
    stamp: versionStamp(rest),
    chapter: readChapterHeading(index.form, rest),
    entry: entryHeading(rest),
    risk: isRiskMark(rest),
    prefix,
    names: [...numbered.map((name) => ({ name, prefix })), ...bare.map((name) => ({ name, prefix: NO_PREFIX }))],
    wraps:
      words !== undefined && line.charAt(start + prefix.length + words.length) !== CELL && index.isBeginning(words),
    cell: cell === null ? null : cellWords(cell, prefix),
    tells: onlyChapter(numbered[0]),
  }
  return isSomething(opening) ? opening : null
}

function isSomething(opening: CellOpening): boolean {
  const { log, furniture, stamp, chapter, entry, risk, names, wraps, cell } = opening
  const printed = furniture ?? stamp ?? chapter ?? entry ?? cell
  return log || risk || wraps || names.length > 0 || printed !== null
}

function cellAt(line: string, start: number): string {
  let end = start
  while (end < line.length && !isBoundaryCode(line.charCodeAt(end))) end++
  return line.slice(start, end)
}

function cellWords(cell: string, prefix: Prefix): CellWords | null {
  const words = cell.slice(prefix.length).replace(/※$/, '')
  return words.length < LONG_NAME || words.length > LONGEST_LABEL ? null : new CellWords(words, cell.length)
}

/** The chapter of all items and sections that bear the name. */
function onlyChapter(name: Name | undefined): FormChapter | null {
  const [first, ...others] = [...(name?.items ?? []), ...(name?.sections ?? [])]
  return first && others.every((place) => place.chapter === first.chapter) ? first.chapter : null
}
