/** Decides what a printed name is at its place: an item of the section, a section, furniture, an item met elsewhere. */
import { BLOCK, CELL, isBoundary, LINE, spaceBefore, type Stream } from '../read/stream'
import { likeliestSection } from './below'
import { isNumbered } from './headings'
import type { Name, PlacedItem } from './label-index'
import type { Landmark, LandmarkKind } from './landmark'
import { LONG_NAME, type Openings } from './openings'
import type { Place, PlaceKeeper } from './place'
import { NO_PREFIX, type Prefix } from './prefix'

/** From this length a label names its place in the form even when its heading was lost. */
const TELLING_NAME = 8
/** A name before one of these is part of a sentence. */
export const PARTICLE = /[をはがにのへともやで、。]/
const CLOSING = /[※*[(<:;\uE000\uE001☑☐□■]/

const NOTE_MARK = /(?:\(?[※*]\)?)*/y

/** Length of a `※` or `(※)` at a position, however often, 0 where there is none. */
export function noteMark(text: string, at: number): number {
  const first = text.charAt(at)
  if (first !== '※' && first !== '*' && first !== '(') return 0
  NOTE_MARK.lastIndex = at
  return NOTE_MARK.exec(text)?.[0].length ?? 0
}

export class NameResolver {
  constructor(
    private readonly stream: Stream,
    private readonly openings: Openings,
    private readonly keeper: PlaceKeeper,
    /** What was found before, in the order of the text; the scanner adds to it. */
    private readonly landmarks: readonly Landmark[],
  ) {}

  private get place(): Place {
    return this.keeper.place
  }

  /** What the name at [start, nameEnd) (its prefix included) is here; null when it is only words. Moves the place. */
  resolve(name: Name, prefix: Prefix, start: number, nameEnd: number): Landmark | null {
    const end = this.endOfLabel(nameEnd)
    const next = this.stream.text.charAt(end)
    const ends = this.endsCell(end)
    const apart = ends || CLOSING.test(next) || spaceBefore(this.stream, end) || end > nameEnd
    if (!ends && PARTICLE.test(next)) return null
    const numbered = prefix.number !== null && name.items.some((placed) => placed.item.number === prefix.number)
    if (!apart && !numbered) return null
    const whole = ends && prefix.number === null
    const firm =
      prefix.number !== null ||
      whole ||
      (name.text.length >= LONG_NAME && apart) ||
      (this.standsBeforeValue(start, nameEnd, end) && (this.isNext(name) || this.isFurniture(name)))
    if (!firm) return null
    return (
      this.asItemHere(name, prefix, start, end) ??
      this.asSection(name, prefix, start, end, apart) ??
      (ends || this.standsBeforeValue(start, nameEnd, end) ? this.asFurniture(name, start, end) : null) ??
      this.asItemElsewhere(name, prefix, start, end)
    )
  }

  /**
   * Whether a name begins a line or cell, or stands behind another label, and a space or colon apart from what follows:
   * `使用部署 健康課`. Text whose letters all stand apart tells nothing by its spaces.
   */
  private standsBeforeValue(start: number, nameEnd: number, end: number): boolean {
    const before = this.stream.text.charAt(start - 1)
    if (before !== LINE && before !== CELL && this.landmarks.at(-1)?.end !== start) return false
    if (end === nameEnd && !spaceBefore(this.stream, end)) return false
    for (let i = start + 1; i < nameEnd; i++) if (spaceBefore(this.stream, i)) return false
    return true
  }

  /** The item whose label stands right behind another one, `評価書番号 評価書名`; null where the words are a value. */
  besideLabel(name: Name, start: number): Landmark | null {
    const nameEnd = start + name.text.length
    const end = this.endOfLabel(nameEnd)
    const closed = this.endsCell(end) || this.standsBeforeValue(start, nameEnd, end)
    return closed && this.isNext(name) ? this.asItemHere(name, NO_PREFIX, start, end) : null
  }

  /** The end of a label with its `※` and colon. */
  private endOfLabel(nameEnd: number): number {
    const end = nameEnd + noteMark(this.stream.text, nameEnd)
    return this.stream.text.charAt(end) === ':' ? end + 1 : end
  }

  private endsCell(end: number): boolean {
    const next = this.stream.text.charAt(end)
    return next === '' || isBoundary(next)
  }

  /** Whether an item of that name is about to come. */
  private isNext({ items }: Name): boolean {
    const { section, block } = this.place
    return items.some(
      (placed) =>
        placed.section === section &&
        (placed.block === block || placed.block.repeat === null) &&
        placed.order >= this.keeper.lastOrder,
    )
  }

  private isFurniture({ furniture }: Name): boolean {
    return furniture.some(({ section }) => section === this.place.section)
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
    if (!placed) {
      // The items of a repeat begin again: the heading of the next one was lost, and with it whose they are.
      if (this.place.block?.repeat) this.keeper.loseBlock()
      return this.landmark('orphan', start, end)
    }
    this.keeper.reach(placed.block, placed.order)
    return this.landmark('item', start, end, placed)
  }

  /** The next item of that name in printed order, or one that was printed before without a value. */
  private nextOf(refs: readonly PlacedItem[], here: number): PlacedItem | null {
    const next = refs.find((ref) => ref.order > this.keeper.lastOrder)
    return (
      next ??
      refs.find((ref) => (ref.block.repeat === null || this.isPrinted(ref)) && !this.hasValue(ref, here)) ??
      null
    )
  }

  private isPrinted(ref: PlacedItem): boolean {
    return this.landmarks.some((landmark) => this.isOf(landmark, ref))
  }

  /** Whether the landmark is the item's label in the repeat at hand. */
  private isOf({ placed, place }: Landmark, ref: PlacedItem): boolean {
    return placed === ref && place.fileNo === this.place.fileNo && place.entryNo === this.place.entryNo
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
      if (!this.isOf(landmark, ref)) return false
      const until = this.landmarks[i + 1]?.start ?? here
      return this.stream.text.slice(landmark.end, until).replace(/[\n\t\v]/g, '') !== ''
    })
  }

  private asSection(name: Name, prefix: Prefix, start: number, end: number, apart: boolean): Landmark | null {
    if (name.sections.length === 0 || prefix.style === 'circled' || !apart) return null
    const numbered = name.sections.filter(({ section }) => isNumbered(section, prefix.number))
    const refs = numbered.length > 0 ? numbered : prefix.number === null ? name.sections : []
    const found = likeliestSection(this.openings, end, refs, this.place.chapter)
    if (!found) return null
    this.keeper.enterByHeading(found.chapter, found.section)
    return this.landmark('section', start, end)
  }

  private asFurniture(name: Name, start: number, end: number): Landmark | null {
    return this.isFurniture(name) ? this.landmark('furniture', start, end) : null
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

  private landmark(kind: LandmarkKind, start: number, end: number, placed: PlacedItem | null = null): Landmark {
    return { kind, start, end, place: this.place, placed }
  }
}
