/**
 * What the form may have printed in a line, told by the line's own words: read once for each line of text and form.
 * Which of it is meant, the place in the document tells (see `Scanner`).
 */
import type { FormChapter } from '../forms/types'
import { firstAtOrAfter } from '../read/ascending'
import { onceFor, remembering } from '../read/remember'
import { BLOCK, CELL, isBoundaryCode, LINE, type Stream, type StreamLine } from '../read/stream'
import { entryHeading, opensLog, pageFurniture, versionStamp, type EntryHeading } from './furniture'
import { LIKE_ENOUGH, mayBeChapter, readChapterHeading, type ChapterHeading } from './headings'
import type { LabelIndex, Name } from './label-index'
import { NO_PREFIX, readPrefix, type Prefix } from './prefix'
import { isRiskMark } from './risk-heading'
import { similarity } from './similarity'

const [FIRST_CIRCLED, LAST_CIRCLED, PARENTHESIS] = ['①'.charCodeAt(0), '⑳'.charCodeAt(0), '('.charCodeAt(0)]
/** Names shorter than this need a number or a cell of their own to count as a label. */
export const LONG_NAME = 6
/** No label is longer. */
const LONGEST_LABEL = 80
/** Headings and labels are told by so much of their cell. */
const HEADING_LENGTH = 120

/** The beginning of a cell. */
export interface CellOpening {
  /** Offset in the line of the boundary before the cell. */
  readonly at: number
  readonly boundary: string
  /** It may be the change log's header, of which the lines below are part. */
  readonly log: boolean
  /** Length of page furniture. */
  readonly furniture: number | null
  /** The cell may be the first line of a longer name. */
  readonly wraps: boolean
  readonly cell: Cell
}

/** What the beginning of a cell could be, wherever the cell stands. */
export interface Cell {
  /** Length of a version stamp. */
  readonly stamp: number | null
  readonly chapter: ChapterHeading | null
  readonly entry: EntryHeading | null
  /** It may be a risk's heading. */
  readonly risk: boolean
  readonly prefix: Prefix
  /** Names behind the prefix, then names with which the cell itself begins; longest first. */
  readonly names: readonly PrefixedName[]
  /** A longer name begins with the words behind the prefix. */
  readonly beginning: boolean
  /** The whole cell, where it may be a name with OCR slips. */
  readonly words: CellWords | null
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

/** The openings of a stream. A line is opened when somebody comes to it: most of a change log never is. */
export class Openings {
  /** Where each line begins in the stream, and in the end where the last one ends. */
  private readonly starts: Uint32Array
  private readonly lines: readonly StreamLine[]
  private readonly opened: (readonly Opening[] | null)[]
  private readonly read: (line: StreamLine) => readonly Opening[]

  constructor(
    stream: Stream,
    private readonly index: LabelIndex,
  ) {
    this.lines = stream.lines
    this.opened = new Array<null>(stream.lines.length).fill(null)
    this.read = openingsOf(index)
    this.starts = new Uint32Array(stream.lines.length + 1)
    let end = 0
    for (const [i, { text }] of stream.lines.entries()) this.starts[i + 1] = end += text.length
  }

  /** Walks over the openings at or behind a position. */
  from(position: number): OpeningWalk {
    return new OpeningWalk(this, position)
  }

  /** The openings of a line; null behind the last. */
  ofLine(i: number): readonly Opening[] | null {
    const line = this.lines[i]
    return line ? (this.opened[i] ??= this.read(line)) : null
  }

  /** Where a line begins; where the last ends behind it. */
  startOf(i: number): number {
    return this.starts[Math.min(i, this.lines.length)] ?? 0
  }

  /** The line in which a position stands. */
  lineAt(position: number): number {
    return firstAtOrAfter(this.starts, position + 1) - 1
  }

  /** The first line at or behind a position that begins with a chapter's heading, by where it begins. */
  chapterFrom(position: number): { readonly at: number; readonly heading: ChapterHeading } | null {
    for (let i = firstAtOrAfter(this.starts, position), line = this.lines[i]; line; line = this.lines[++i]) {
      const heading = mayBeChapter(line.text, 1) ? chapterOf(this.index)(line) : null
      if (heading) return { at: this.startOf(i), heading }
    }
    return null
  }
}

/** A walk over the openings of a stream in their order. */
export class OpeningWalk {
  /** Position in the stream of the opening that `next` gave last. */
  at = -1
  private line = -1
  private start = 0
  private here: readonly Opening[] = []
  private i = 0

  constructor(
    private readonly openings: Openings,
    position: number,
  ) {
    this.skipTo(position)
  }

  next(): Opening | null {
    for (;;) {
      const opening = this.i < this.here.length ? this.here[this.i++] : undefined
      if (opening) {
        this.at = this.start + opening.at
        return opening
      }
      if (!this.enter(this.line + 1)) return null
    }
  }

  /** Goes on to the openings at or behind a position. */
  skipTo(position: number): void {
    if (position >= this.openings.startOf(this.line + 1)) this.enter(this.openings.lineAt(position))
    const { here, start } = this
    for (let opening = here[this.i]; opening && start + opening.at < position; opening = here[this.i]) this.i++
  }

  private enter(line: number): boolean {
    const here = this.openings.ofLine(line)
    this.line = line
    this.here = here ?? []
    this.start = this.openings.startOf(line)
    this.i = 0
    return here !== null
  }
}

const openingsOf = onceFor((index: LabelIndex) => onceFor((line: StreamLine) => readOpenings(index, line.text)))

const chapterOf = onceFor((index: LabelIndex) =>
  onceFor(({ text }: StreamLine) =>
    text.startsWith(LINE) ? readChapterHeading(index.form, text.slice(1, 1 + HEADING_LENGTH)) : null,
  ),
)

function readOpenings(index: LabelIndex, line: string): Opening[] {
  const openings: Opening[] = []
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (unit > LAST_CIRCLED) continue
    const opening = isBoundaryCode(unit) ? cellOpening(index, line, i) : opensLabel(unit) ? inner(index, line, i) : null
    if (opening) openings.push(opening)
  }
  return openings
}

/** ①–⑳ or an opening parenthesis. */
function opensLabel(unit: number): boolean {
  return (unit >= FIRST_CIRCLED && unit <= LAST_CIRCLED) || unit === PARENTHESIS
}

function inner(index: LabelIndex, line: string, at: number): InnerOpening | null {
  const prefix = readPrefix(line.slice(at, at + 8))
  const names = prefix.number === null ? [] : index.namesAt(line, at + prefix.length)
  return names.length > 0 ? { at, boundary: null, prefix, names } : null
}

function cellOpening(index: LabelIndex, line: string, at: number): CellOpening | null {
  const start = at + 1
  let end = start
  while (end < line.length && !isBoundaryCode(line.charCodeAt(end))) end++
  if (end === start) return null
  const boundary = line.charAt(at)
  const log = boundary === LINE && opensLog(line.slice(start))
  const furniture = boundary === LINE ? pageFurniture(line.slice(start)) : null
  // One character more than is looked at, to see that the cell goes on.
  const cell = cellReader(index)(line.slice(start, Math.min(end, start + HEADING_LENGTH + 1)))
  const wraps = cell.beginning && boundary !== BLOCK && line.charAt(end) !== CELL
  const words = boundary === BLOCK ? null : cell.words
  if (!log && furniture === null && !wraps && words === null && !isSomething(cell)) return null
  return { at, boundary, log, furniture, wraps, cell }
}

function isSomething({ stamp, chapter, entry, risk, names }: Cell): boolean {
  return risk || names.length > 0 || (stamp ?? chapter ?? entry) !== null
}

const cellReader = onceFor((index: LabelIndex) => remembering((text: string): Cell => readCell(index, text)))

function readCell(index: LabelIndex, text: string): Cell {
  // A boundary stands behind every cell, and ends its number.
  const prefix = readPrefix(`${text.slice(0, 8)}${LINE}`)
  const numbered = index.namesAt(text, prefix.length)
  const bare = prefix.length > 0 ? index.namesAt(text, 0) : []
  const words = text.slice(prefix.length)
  return {
    stamp: versionStamp(text),
    chapter: readChapterHeading(index.form, text),
    entry: entryHeading(text),
    risk: isRiskMark(text),
    prefix,
    names: [...numbered.map((name) => ({ name, prefix })), ...bare.map((name) => ({ name, prefix: NO_PREFIX }))],
    beginning: index.isBeginning(words),
    words: cellWords(words, text.length),
    tells: onlyChapter(numbered[0]),
  }
}

function cellWords(words: string, length: number): CellWords | null {
  const bare = words.replace(/※$/, '')
  return bare.length < LONG_NAME || bare.length > LONGEST_LABEL ? null : new CellWords(bare, length)
}

/** The chapter of all items and sections that bear the name. */
function onlyChapter(name: Name | undefined): FormChapter | null {
  const [first, ...others] = [...(name?.items ?? []), ...(name?.sections ?? [])]
  return first && others.every((place) => place.chapter === first.chapter) ? first.chapter : null
}
