/**
 * One pass over the stream that finds the form's own words: chapter, section, entry and risk headings, item labels,
 * furniture. What stands between two of them is the value of the first. It knows the form, never the document.
 */
import { rememberingOf } from '../read/remember'
import { CELL, isBoundary, isBoundaryCode, LINE, spaceBefore, type Stream } from '../read/stream'
import type { Repeat } from '../forms/types'
import { entryHeading, logHeader, pageFurniture, versionStamp } from './furniture'
import { endOfLog, LIKE_ENOUGH, readChapterHeading } from './headings'
import { readRiskHeading } from './risk-heading'
import type { LabelIndex, Name, PlacedItem } from './label-index'
import type { Landmark, LandmarkKind } from './landmark'
import { LONG_NAME, NameResolver, PARTICLE } from './name-resolver'
import { PlaceKeeper, type Place } from './place'
import { readPrefix, type Prefix } from './prefix'
import { similarity } from './similarity'

/** How far below a band its first item may stand. */
const NEXT_HEADING = 400

export class Scanner {
  private readonly landmarks: Landmark[] = []
  private readonly keeper: PlaceKeeper
  private readonly names: NameResolver

  constructor(
    private readonly stream: Stream,
    private readonly index: LabelIndex,
  ) {
    const [cover] = index.form.chapters
    const [section] = cover?.sections ?? []
    if (!cover || !section) throw new Error('A form definition needs a cover.')
    this.keeper = new PlaceKeeper({
      chapter: cover,
      section,
      block: section.blocks[0] ?? null,
      fileNo: null,
      entryNo: null,
    })
    this.names = new NameResolver(stream, index, this.keeper, this.landmarks)
  }

  private get place(): Place {
    return this.keeper.place
  }

  run(): Landmark[] {
    const { text } = this.stream
    let i = 0
    while (i < text.length) {
      const unit = text.charCodeAt(i)
      const found = isBoundaryCode(unit)
        ? this.atStart(i + 1, text.charAt(i))
        : opensLabel(unit)
          ? this.insideCell(i)
          : null
      if (found) {
        this.landmarks.push(found)
        i = Math.max(found.end, i + 1)
      } else i++
    }
    return this.landmarks
  }

  /** Recognises what the form prints at the beginning of a cell. */
  private atStart(start: number, boundary: string): Landmark | null {
    const { text } = this.stream
    if (start >= text.length || isBoundary(text.charAt(start))) return null
    const rest = text.slice(start, start + 120)
    if (boundary === LINE) {
      const log = logHeader(text, start)
      if (log !== null) return this.landmark('log', start, endOfLog(this.index.form, text, log))
      const furniture = pageFurniture(text, start)
      if (furniture !== null) return this.landmark('furniture', start, furniture)
    }
    const stamp = versionStamp(rest)
    if (stamp !== null) return this.landmark('stamp', start, start + stamp)
    return (
      this.chapterHeading(start, rest) ??
      this.entry(start, rest) ??
      this.risk(start, rest) ??
      this.named(start, boundary)
    )
  }

  private landmark(kind: LandmarkKind, start: number, end: number, placed: PlacedItem | null = null): Landmark {
    return { kind, start, end, place: this.place, placed }
  }

  private chapterHeading(start: number, rest: string): Landmark | null {
    const read = readChapterHeading(this.index.form, rest)
    if (!read) return null
    const [first] = read.chapter.sections
    // An annex, and a chapter that is one answer, has a single section without a number.
    const section = first?.section === '0' ? first : null
    this.keeper.enter(read.chapter, section, section?.blocks[0] ?? null)
    return this.landmark('chapter', start, start + read.length)
  }

  /** システムN, 委託事項N, 提供先N, 移転先N; `システム6~10` is a band, unless it stands above the items of an entry. */
  private entry(start: number, rest: string): Landmark | null {
    const heading = entryHeading(rest)
    if (!heading) return null
    const { entryNo, last } = heading
    const end = start + heading.length
    const next = this.stream.text.charAt(end)
    if (!isBoundary(next || LINE) && !spaceBefore(this.stream, end) && !rest.slice(0, heading.length).endsWith(':'))
      return null
    const owner = this.owner(heading.repeat)
    if (!owner) return null
    if (last !== null && (last <= entryNo || !this.itemsFollow(end, owner))) return this.landmark('band', start, end)
    this.keeper.enter(owner.chapter, owner.section, owner.block, entryNo)
    const landmark = this.landmark('entry', start, end)
    return last === null ? landmark : { ...landmark, lastEntryNo: last }
  }

  /** Whether an item of the owner's block is printed before the next heading of a repeat. */
  private itemsFollow(from: number, owner: PlacedItem): boolean {
    const { text } = this.stream
    for (let i = from; i < Math.min(text.length, from + NEXT_HEADING); i++) {
      if (!isBoundaryCode(text.charCodeAt(i))) continue
      const cell = text.slice(i + 1, i + 60)
      if (entryHeading(cell)) return false
      const { number, length } = readPrefix(cell)
      const names = number === null ? [] : this.index.namesAt(text, i + 1 + length)
      const found = names.flatMap(({ items }) => items).filter((placed) => placed.item.number === number)
      if (found.length > 0) return found.some(({ block }) => block === owner.block)
    }
    return false
  }

  private owner(repeat: Repeat): PlacedItem | null {
    return this.index.items.find((placed) => placed.block.repeat === repeat) ?? null
  }

  private risk(start: number, rest: string): Landmark | null {
    const read = readRiskHeading(this.index, this.place, rest)
    if (!read) return null
    if (read.at) this.keeper.enter(read.at.chapter, read.at.section, read.at.block)
    else this.keeper.loseBlock()
    return this.landmark(read.at ? 'risk' : 'orphan', start, start + read.length)
  }

  /** An item label, a section heading or furniture, by its name. */
  private named(start: number, boundary: string): Landmark | null {
    const { text } = this.stream
    const prefix = readPrefix(text.slice(start, start + 8))
    const none: Prefix = { number: null, style: 'none', length: 0 }
    for (const read of prefix.length > 0 ? [prefix, none] : [prefix]) {
      const at = start + read.length
      for (const name of this.index.namesAt(text, at)) {
        const found = this.names.resolve(name, read, start, at + name.text.length)
        if (found) return found
      }
    }
    if (boundary !== LINE && boundary !== CELL) return null
    return this.wrapped(start, prefix) ?? this.alike(start, prefix)
  }

  /** A long label that the width of its cell has broken over two or three lines. */
  private wrapped(start: number, prefix: Prefix): Landmark | null {
    const { text } = this.stream
    const lines = /^[^\n\t\v]+(?:[\n\v][^\n\t\v]+){1,2}/.exec(text.slice(start, start + 100))?.[0]
    if (lines === undefined) return null
    const from = prefix.length
    const joined = lines.slice(from).replace(/[\n\v]/g, '')
    const firstLine = lines.slice(from).search(/[\n\v]/)
    for (const name of this.index.namesAt(joined, 0)) {
      if (name.text.length <= Math.max(firstLine, LONG_NAME)) return null
      let [end, seen] = [start + from, 0]
      for (; seen < name.text.length; end++) if (!isBoundary(text.charAt(end))) seen++
      const found = this.names.resolve(name, prefix, start, end)
      if (found) return found
    }
    return null
  }

  /** A whole cell that is nearly a label expected here: OCR slips (`従業員に対する…`, `必要なない情報`). */
  private alike(start: number, prefix: Prefix): Landmark | null {
    const { text } = this.stream
    const cell = /^[^\n\t\v]*/.exec(text.slice(start, start + 90))?.[0] ?? ''
    const words = cell.slice(prefix.length).replace(/※$/, '')
    if (words.length < LONG_NAME || words.length > 80) return null
    const { section, chapter } = this.place
    const name = mostAlike(this.index.expectedIn(section, prefix.number === null ? null : chapter), words)
    return name && this.names.resolve(name, prefix, start, start + cell.length)
  }

  /** A circled label in the middle of a cell: labels collapsed into one cell, or a value printed before its label. */
  private insideCell(at: number): Landmark | null {
    const { text } = this.stream
    const previous = this.landmarks.at(-1)
    if (!spaceBefore(this.stream, at) && previous?.end !== at) return null
    const prefix = readPrefix(text.slice(at, at + 8))
    if (prefix.number === null) return null
    for (const name of this.index.namesAt(text, at + prefix.length)) {
      const end = at + prefix.length + name.text.length
      if (PARTICLE.test(text.charAt(end))) continue
      const placed = name.items.find(
        (ref) =>
          ref.section === this.place.section &&
          ref.block === this.place.block &&
          ref.item.number === prefix.number &&
          ref.order > this.keeper.lastOrder &&
          ref.order - this.keeper.lastOrder <= 3,
      )
      if (!placed) continue
      this.keeper.lastOrder = placed.order
      return this.landmark('item', at, end, placed)
    }
    return null
  }
}

/** ①–⑳ or an opening parenthesis. */
function opensLabel(unit: number): boolean {
  return (unit >= 0x2460 && unit <= 0x2473) || unit === 0x28
}

/** The name that words nearly are, or null. */
const mostAlike = rememberingOf((names: readonly Name[], words: string): Name | null => {
  let best: { name: Name; score: number } | null = null
  for (const name of names) {
    if (Math.abs(name.text.length - words.length) > 4) continue
    const score = similarity(name.text, words, LIKE_ENOUGH)
    if (score >= LIKE_ENOUGH && score > (best?.score ?? 0)) best = { name, score }
  }
  return best?.name ?? null
})
