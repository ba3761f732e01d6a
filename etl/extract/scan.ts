/**
 * One pass over the stream that finds the form's own words: chapter, section, entry and risk headings, item labels,
 * furniture. What stands between two of them is the value of the first. It knows the form, never the document.
 */
import { BLOCK, CELL, isBoundary, isBoundaryCode, LINE, spaceBefore, type Stream } from '../read/stream'
import type { Repeat } from '../forms/types'
import { entryHeading, logHeader, pageFurniture, versionStamp } from './furniture'
import { endOfLog, isNumbered, LIKE_ENOUGH, likeliestSection, readChapterHeading } from './headings'
import { readRiskHeading } from './risk-heading'
import type { LabelIndex, Name, PlacedItem } from './label-index'
import { PlaceKeeper, type Place } from './place'
import { readPrefix, type Prefix } from './prefix'
import { similarity } from './similarity'

export type LandmarkKind = 'chapter' | 'section' | 'entry' | 'risk' | 'item' | 'furniture' | 'stamp' | 'log' | 'orphan'

/** A printed word of the form at [start, end) of the stream. */
export interface Landmark {
  readonly kind: LandmarkKind
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly placed: PlacedItem | null
}

/** Names shorter than this need a number or a cell of their own to count as a label. */
const LONG_NAME = 6
/** From this length a label names its place in the form even when its heading was lost. */
const TELLING_NAME = 8
const PARTICLE = /[をはがにのへともやで、。]/
const CLOSING = /[※[(<:;\uE000\uE001☑☐□■]/

export class Scanner {
  private readonly landmarks: Landmark[] = []
  private readonly keeper: PlaceKeeper

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

  /** システムN, 委託事項N, 提供先N, 移転先N; a band (`システム6~10`) is furniture. */
  private entry(start: number, rest: string): Landmark | null {
    const heading = entryHeading(rest)
    if (!heading) return null
    const end = start + heading.length
    const next = this.stream.text.charAt(end)
    if (!isBoundary(next || LINE) && !spaceBefore(this.stream, end) && next !== ':') return null
    const owner = this.owner(heading.repeat)
    if (!owner) return null
    if (heading.band) {
      if (!isBoundary(next || LINE)) return null
      return this.landmark('furniture', start, end)
    }
    this.keeper.enter(owner.chapter, owner.section, owner.block, heading.entryNo)
    return this.landmark('entry', start, end)
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
        const found = this.resolve(name, read, start, at + name.text.length)
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
      const found = this.resolve(name, prefix, start, end)
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
    let best: { name: Name; score: number } | null = null
    const { section, chapter } = this.place
    for (const name of this.index.expectedIn(section, prefix.number === null ? null : chapter)) {
      if (Math.abs(name.text.length - words.length) > 4) continue
      const score = similarity(name.text, words)
      if (score >= LIKE_ENOUGH && score > (best?.score ?? 0)) best = { name, score }
    }
    return best ? this.resolve(best.name, prefix, start, start + cell.length) : null
  }

  private resolve(name: Name, prefix: Prefix, start: number, nameEnd: number): Landmark | null {
    const { text } = this.stream
    let end = nameEnd
    while (/^\(?※\)?/.test(text.slice(end, end + 3))) end += /^\(?※\)?/.exec(text.slice(end, end + 3))?.[0].length ?? 1
    const next = text.charAt(end)
    const ends = next === '' || isBoundary(next)
    const apart = ends || CLOSING.test(next) || spaceBefore(this.stream, end) || end > nameEnd
    if (!ends && PARTICLE.test(next)) return null
    const numbered = prefix.number !== null && name.items.some((placed) => placed.item.number === prefix.number)
    if (!apart && !numbered) return null
    const whole = ends && prefix.number === null
    const firm = prefix.number !== null || whole || (name.text.length >= LONG_NAME && apart)
    if (!firm) return null
    return (
      this.asItemHere(name, prefix, start, end) ??
      this.asSection(name, prefix, start, end, apart) ??
      (ends ? this.asFurniture(name, start, end) : null) ??
      this.asItemElsewhere(name, prefix, start, end)
    )
  }

  private asItemHere(name: Name, prefix: Prefix, start: number, end: number): Landmark | null {
    const here = name.items.filter((placed) => placed.section === this.place.section)
    if (here.length === 0) return null
    // `9. 従業者に対する教育・啓発` is the section, the same words without number are the item below it.
    if (prefix.style === 'dot' && name.sections.some(({ section }) => isNumbered(section, prefix.number))) return null
    const numbered = here.filter((placed) => placed.item.number === prefix.number)
    const refs = prefix.number !== null && numbered.length > 0 ? numbered : here
    const inBlock = refs.filter((placed) => placed.block === this.place.block)
    const placed =
      this.nextOf(inBlock, start) ??
      this.inOtherBlock(
        refs.filter((ref) => ref.block !== this.place.block),
        start,
      )
    if (!placed) return this.landmark('orphan', start, end)
    this.keeper.reach(placed.block, placed.order)
    return this.landmark('item', start, end, placed)
  }

  /** The next item of that name in printed order, or one that was printed before without a value. */
  private nextOf(refs: readonly PlacedItem[], here: number): PlacedItem | null {
    return (
      refs.find((ref) => ref.order > this.keeper.lastOrder) ?? refs.find((ref) => !this.hasValue(ref, here)) ?? null
    )
  }

  private inOtherBlock(refs: readonly PlacedItem[], here: number): PlacedItem | null {
    const plain = refs.filter((ref) => ref.block.repeat === null && ref.block.risk === null)
    const found = this.nextOf(plain, here)
    if (found) return found
    const { section, block } = this.place
    // A question that the section asks for one risk only names that risk (様式2 prints no リスクN).
    const [only] = refs
    if (only && refs.length === 1 && only.block.risk !== null && block !== null && !block.repeat)
      return this.nextOf(refs, here)
    const risks = section?.blocks.filter((other) => other.risk !== null) ?? []
    // A section with a single risk may print its items without the risk's heading (様式4 Ⅲ4).
    return !block?.repeat && risks.length === 1
      ? this.nextOf(
          refs.filter((ref) => ref.block === risks[0]),
          here,
        )
      : null
  }

  private hasValue(ref: PlacedItem, here: number): boolean {
    return this.landmarks.some((landmark, i) => {
      if (landmark.placed !== ref || landmark.place.fileNo !== this.place.fileNo) return false
      if (landmark.place.entryNo !== this.place.entryNo) return false
      const until = this.landmarks[i + 1]?.start ?? here
      return this.stream.text.slice(landmark.end, until).replace(/[\n\t\v]/g, '') !== ''
    })
  }

  private asSection(name: Name, prefix: Prefix, start: number, end: number, apart: boolean): Landmark | null {
    if (name.sections.length === 0 || prefix.style === 'circled' || !apart) return null
    const numbered = name.sections.filter(({ section }) => isNumbered(section, prefix.number))
    const refs = numbered.length > 0 ? numbered : prefix.number === null ? name.sections : []
    const found = likeliestSection(this.index, this.stream.text, end, refs, this.place.chapter)
    if (!found) return null
    this.keeper.enterByHeading(found.chapter, found.section)
    return this.landmark('section', start, end)
  }

  private asFurniture(name: Name, start: number, end: number): Landmark | null {
    const here = name.furniture.some(({ section }) => section === this.place.section)
    return here ? this.landmark('furniture', start, end) : null
  }

  /** A label that names its place by itself, though the heading above it was lost with its page. */
  private asItemElsewhere(name: Name, prefix: Prefix, start: number, end: number): Landmark | null {
    const refs = name.items.filter(
      (placed) => prefix.number === null || placed.item.number === null || placed.item.number === prefix.number,
    )
    const [only] = refs
    if (!only || refs.length > 1 || only.block.repeat !== null) return null
    if (prefix.style === 'dot') return null
    if (name.text.length < TELLING_NAME && prefix.number === null && !isBoundary(this.stream.text.charAt(end) || BLOCK))
      return null
    if (name.text.length < 4 || (this.place.chapter.chapter.startsWith('annex') && name.text.length < TELLING_NAME))
      return null
    this.keeper.enter(only.chapter, only.section, only.block)
    this.keeper.lastOrder = only.order
    return this.landmark('item', start, end, only)
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
