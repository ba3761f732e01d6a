/**
 * One pass over the stream that finds the form's own words: chapter, section, entry and risk headings, item labels,
 * furniture. What stands between two of them is the value of the first. It knows the form, never the document.
 */
import { BLOCK, isBoundary, LINE, spaceBefore, type Stream } from '../read/stream'
import type { Repeat } from '../forms/types'
import { endOfLog } from './below'
import { isLogHeader, type EntryHeading } from './furniture'
import type { ChapterHeading } from './headings'
import { readRiskHeading } from './risk-heading'
import type { LabelIndex, PlacedItem } from './label-index'
import type { Landmark, LandmarkKind } from './landmark'
import { NameResolver, noteMark, PARTICLE } from './name-resolver'
import { LONG_NAME, Openings, type CellOpening, type CellWords, type InnerOpening } from './openings'
import { PlaceKeeper, type Place } from './place'
import type { Prefix } from './prefix'

/** How far below a band its first item may stand. */
const NEXT_HEADING = 400

export class Scanner {
  private readonly landmarks: Landmark[] = []
  private readonly keeper: PlaceKeeper
  private readonly names: NameResolver
  private readonly openings: Openings

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
    this.openings = new Openings(stream, index)
    this.names = new NameResolver(stream, this.openings, this.keeper, this.landmarks)
  }

  private get place(): Place {
    return this.keeper.place
  }

  run(): Landmark[] {
    const walk = this.openings.from(0)
    for (let opening = walk.next(); opening; opening = walk.next()) {
      const { at } = walk
      const found = opening.boundary === null ? this.insideCell(opening, at) : this.atStart(opening, at + 1)
      if (!found) continue
      let last = found
      for (let next: Landmark | null = found; next; next = this.beside(next)) {
        this.landmarks.push(next)
        last = next
      }
      walk.skipTo(Math.max(last.end, at + 1))
    }
    return this.landmarks
  }

  /** Recognises what the form prints at the beginning of a cell. */
  private atStart(opening: CellOpening, start: number): Landmark | null {
    const { text } = this.stream
    if (opening.log && isLogHeader(text, start))
      return this.landmark('log', start, endOfLog(this.openings, text, start))
    if (opening.furniture !== null) return this.landmark('furniture', start, start + opening.furniture)
    const { stamp, chapter, entry, risk } = opening.cell
    if (stamp !== null) return this.landmark('stamp', start, start + stamp)
    return (
      (chapter && this.chapterHeading(chapter, start)) ??
      (entry && this.entry(entry, start)) ??
      (risk ? this.risk(start) : null) ??
      this.named(opening, start)
    )
  }

  /** A label a space or colon behind another one, in the same cell: `評価書番号 評価書名`. */
  private beside({ kind, end }: Landmark): Landmark | null {
    const { text } = this.stream
    if (kind !== 'item' || !(spaceBefore(this.stream, end) || text.charAt(end - 1) === ':')) return null
    for (const name of this.index.namesAt(text, end)) {
      const found = this.names.besideLabel(name, end)
      if (found) return found
    }
    return null
  }

  private landmark(kind: LandmarkKind, start: number, end: number, placed: PlacedItem | null = null): Landmark {
    return { kind, start, end, place: this.place, placed }
  }

  private chapterHeading(read: ChapterHeading, start: number): Landmark {
    const [first] = read.chapter.sections
    // An annex, and a chapter that is one answer, has a single section without a number.
    const section = first?.section === '0' ? first : null
    this.keeper.enter(read.chapter, section, section?.blocks[0] ?? null)
    return this.landmark('chapter', start, start + read.length)
  }

  /** システムN, 委託事項N, 提供先N, 移転先N; `システム6~10` is a band, unless it stands above the items of an entry. */
  private entry(heading: EntryHeading, start: number): Landmark | null {
    const { text } = this.stream
    const { entryNo, last } = heading
    const end = start + heading.length
    if (!isBoundary(text.charAt(end) || LINE) && !spaceBefore(this.stream, end) && text.charAt(end - 1) !== ':')
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
    const walk = this.openings.from(from)
    for (let opening = walk.next(); opening && walk.at < from + NEXT_HEADING; opening = walk.next()) {
      if (opening.boundary === null) continue
      const { entry, prefix, names } = opening.cell
      if (entry) return false
      const found = names.flatMap((read) =>
        read.prefix === prefix && prefix.number !== null
          ? read.name.items.filter((placed) => placed.item.number === prefix.number)
          : [],
      )
      if (found.length > 0) return found.some(({ block }) => block === owner.block)
    }
    return false
  }

  private owner(repeat: Repeat): PlacedItem | null {
    return this.index.items.find((placed) => placed.block.repeat === repeat) ?? null
  }

  private risk(start: number): Landmark | null {
    const read = readRiskHeading(this.index, this.place, this.stream.text.slice(start, start + 120))
    if (!read) return null
    if (read.at) this.keeper.enter(read.at.chapter, read.at.section, read.at.block)
    else this.keeper.loseBlock()
    return this.landmark(read.at ? 'risk' : 'orphan', start, start + read.length)
  }

  /** An item label, a section heading or furniture, by its name. */
  private named({ boundary, wraps, cell }: CellOpening, start: number): Landmark | null {
    const { names, prefix, words } = cell
    for (const { name, prefix: read } of names) {
      const found = this.names.resolve(name, read, start, start + read.length + name.text.length)
      if (found) return found
    }
    return (
      (wraps ? this.wrapped(start, prefix) : null) ??
      (words && boundary !== BLOCK ? this.alike(words, start, prefix) : null)
    )
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
  private alike(words: CellWords, start: number, prefix: Prefix): Landmark | null {
    const { section, chapter } = this.place
    const name = words.mostAlike(this.index.expectedIn(section, prefix.number === null ? null : chapter))
    return name && this.names.resolve(name, prefix, start, start + words.length)
  }

  /** A circled label in the middle of a cell: labels collapsed into one cell, or a value printed before its label. */
  private insideCell({ prefix, names }: InnerOpening, at: number): Landmark | null {
    const { text } = this.stream
    const previous = this.landmarks.at(-1)
    if (!spaceBefore(this.stream, at) && previous?.end !== at) return null
    for (const name of names) {
      const nameEnd = at + prefix.length + name.text.length
      const end = nameEnd + noteMark(text, nameEnd)
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
