/**
 * One pass over the stream that finds the form's own words: chapter, section, entry and risk headings, item labels,
 * furniture. What stands between two of them is the value of the first. It knows the form, never the document.
 */
import { BLOCK, CELL, isBoundary, LINE, spaceBefore, type Stream } from '../read/stream'
import type { FormBlock, FormChapter, FormSection, Repeat } from '../forms/types'
import { entryHeading, logHeader, pageFurniture, riskHeading, versionStamp } from './furniture'
import type { LabelIndex, Name, PlacedItem, PlacedSection } from './label-index'
import { readPrefix, type Prefix } from './prefix'
import { similarity } from './similarity'

/** Where in the form the reader is. */
export interface Place {
  readonly chapter: FormChapter
  readonly section: FormSection | null
  readonly block: FormBlock | null
  readonly fileNo: number | null
  readonly entryNo: number | null
}

export type LandmarkKind =
  | 'chapter' | 'section' | 'entry' | 'risk' | 'item' | 'furniture' | 'stamp' | 'log' | 'orphan'

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
const LIKE_ENOUGH = 0.8
const PARTICLE = /[をはがにのへともやで、。]/
const CLOSING = /[※[(<:;\uE000\uE001☑☐□■]/
/** How far ahead an ambiguous heading looks for what stands below it. */
const LOOK_AHEAD = 2500

export class Scanner {
  private readonly landmarks: Landmark[] = []
  private place: Place
  private lastOrder = -1
  private files = { II: 0, III: 0 }

  constructor(
    private readonly stream: Stream,
    private readonly index: LabelIndex,
  ) {
    const [cover] = index.form.chapters
    const [section] = cover?.sections ?? []
    if (!cover || !section) throw new Error('A form definition needs a cover.')
    this.place = { chapter: cover, section, block: section.blocks[0] ?? null, fileNo: null, entryNo: null }
  }

  run(): Landmark[] {
    const { text } = this.stream
    let i = 0
    while (i < text.length) {
      const char = text.charAt(i)
      const found = isBoundary(char)
        ? this.atStart(i + 1, char)
        : /[①-⑳(]/.test(char)
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
      if (log !== null) return this.landmark('log', start, this.logEnd(log))
      const furniture = pageFurniture(text, start)
      if (furniture !== null) return this.landmark('furniture', start, furniture)
    }
    const stamp = versionStamp(rest)
    if (stamp !== null) return this.landmark('stamp', start, start + stamp)
    return (
      this.chapterHeading(start, rest) ?? this.entry(start, rest) ?? this.risk(start, rest) ?? this.named(start, boundary)
    )
  }

  private landmark(kind: LandmarkKind, start: number, end: number, placed: PlacedItem | null = null): Landmark {
    return { kind, start, end, place: this.place, placed }
  }

  /** The change log goes on to the end, or to a line that is nothing but another chapter's heading. */
  private logEnd(start: number): number {
    const { text } = this.stream
    for (let at = text.indexOf(LINE, start); at !== -1; at = text.indexOf(LINE, at + 1)) {
      const chapter = this.readChapter(text.slice(at + 1, at + 121))
      if (!chapter || chapter.chapter.title.includes('変更箇所')) continue
      if (isBoundary(text.charAt(at + 1 + chapter.length) || LINE) && !this.logGoesOn(at)) return at
    }
    return text.length
  }

  /** Whether a 提出時期 cell follows before the next header: the heading was an item of the log, not the end of it. */
  private logGoesOn(at: number): boolean {
    const rest = this.stream.text.slice(at)
    const timing = rest.search(/[\n\t\v]事[前後](?=[\n\t\v]|$)/)
    const header = rest.search(/\n[\t\v]*変更日[\n\t\v]/)
    return timing !== -1 && (header === -1 || timing < header)
  }

  /** `Ⅲ リスク対策 ※(7. ②を除く。)`, `(別添1) 事務の内容`; the length covers the whole cell. */
  private readChapter(rest: string): { chapter: FormChapter; length: number } | null {
    const numeral = /^(?:(VI|IV|V|I{1,3})[.、．:・-]?|[([]?別添(\d?)[)\]]?)/.exec(rest)
    if (!numeral) return null
    const key = numeral[1] ?? `annex${numeral[2] ?? ''}`
    const cell = rest.slice(numeral[0].length).split(/[\n\t\v]/)[0] ?? ''
    const title = cell.replace(/※.*$/, '').replace(/\(\d.*$/, '')
    if (title === '') return null
    const alike = this.index.form.chapters
      .filter((chapter) => chapter.title !== '' && chapter.chapter.startsWith('annex') === key.startsWith('annex'))
      .map((chapter) => ({
        chapter,
        score:
          Math.max(...[chapter.title, ...chapter.aliases].map((name) => similarity(name, title))) +
          (chapter.chapter === key ? 0.1 : 0),
      }))
      .sort((a, b) => b.score - a.score)[0]
    if (!alike || alike.score < LIKE_ENOUGH) return null
    return { chapter: alike.chapter, length: numeral[0].length + cell.length }
  }

  private chapterHeading(start: number, rest: string): Landmark | null {
    const read = this.readChapter(rest)
    if (!read) return null
    const section = read.chapter.chapter.startsWith('annex') ? (read.chapter.sections[0] ?? null) : null
    this.enter(read.chapter, section, section?.blocks[0] ?? null)
    return this.landmark('chapter', start, start + read.length)
  }

  /** システムN, 委託事項N, 提供先N, 移転先N; a band (`システム6~10`) is furniture. */
  private entry(start: number, rest: string): Landmark | null {
    const heading = entryHeading(rest)
    if (!heading) return null
    const end = start + heading.length
    const next = this.stream.text.charAt(end)
    if (!isBoundary(next || LINE) && !spaceBefore(this.stream, end) && next !== ':') return null
    const owner = this.owner(heading.repeat, start)
    if (!owner) return null
    if (heading.band) {
      if (!isBoundary(next || LINE)) return null
      return this.landmark('furniture', start, end)
    }
    this.enter(owner.chapter, owner.section, owner.block, heading.entryNo)
    return this.landmark('entry', start, end)
  }

  private owner(repeat: Repeat, start: number): PlacedItem | null {
    const items = this.index.items.filter((placed) => placed.block.repeat === repeat)
    return (start >= 0 && items.find((placed) => placed.section === this.place.section)) || items[0] || null
  }

  private risk(start: number, rest: string): Landmark | null {
    const heading = riskHeading(rest)
    if (!heading) return null
    const { section } = this.place
    const title = rest.slice(heading.length).split(/[\n\t\v]/)[0] ?? ''
    const alike = (block: FormBlock): number => similarity(block.items[0]?.riskTitle ?? '', title)
    const here = section?.blocks.find((block) => block.risk === heading.risk)
    if (section && here && (title === '' || alike(here) >= 0.5)) {
      this.enter(this.place.chapter, section, here)
      return this.landmark('risk', start, start + heading.length + title.length)
    }
    const elsewhere = this.index.sections.flatMap(({ section: other, chapter }) =>
      other.blocks
        .filter((block) => block.risk === heading.risk && alike(block) >= LIKE_ENOUGH)
        .map((block) => ({ chapter, section: other, block })),
    )
    const [only] = elsewhere
    if (!only || elsewhere.length > 1) {
      if (!section || heading.colon === false) return null
      this.place = { ...this.place, block: null }
      return this.landmark('orphan', start, start + heading.length + title.length)
    }
    this.enter(only.chapter, only.section, only.block)
    return this.landmark('risk', start, start + heading.length + title.length)
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
    return boundary === LINE || boundary === CELL ? this.alike(start, prefix) : null
  }

  /** A whole cell that is nearly a label expected here: OCR slips (`従業員に対する…`, `必要なない情報`). */
  private alike(start: number, prefix: Prefix): Landmark | null {
    const { text } = this.stream
    const cell = /^[^\n\t\v]*/.exec(text.slice(start, start + 90))?.[0] ?? ''
    const words = cell.slice(prefix.length).replace(/※$/, '')
    if (words.length < LONG_NAME || words.length > 80) return null
    let best: { name: Name; score: number } | null = null
    for (const name of this.index.names()) {
      if (Math.abs(name.text.length - words.length) > 4) continue
      const expected =
        name.items.some((placed) => placed.section === this.place.section) ||
        (prefix.number !== null && name.sections.some((placed) => placed.chapter === this.place.chapter))
      if (!expected) continue
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
    if (!apart && prefix.number === null) return null
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
    if (prefix.style === 'dot' && name.sections.some(({ section }) => section.section === String(prefix.number))) return null
    const numbered = here.filter((placed) => placed.item.number === prefix.number)
    const refs = prefix.number !== null && numbered.length > 0 ? numbered : here
    const inBlock = refs.filter((placed) => placed.block === this.place.block)
    const placed = this.nextOf(inBlock, start) ?? this.inOtherBlock(refs.filter((ref) => ref.block !== this.place.block), start)
    if (!placed) return this.landmark('orphan', start, end)
    this.place = { ...this.place, block: placed.block, entryNo: placed.block.repeat ? this.place.entryNo : null }
    this.lastOrder = placed.order
    this.startFile()
    return this.landmark('item', start, end, placed)
  }

  /** The next item of that name in printed order, or one that was printed before without a value. */
  private nextOf(refs: readonly PlacedItem[], here: number): PlacedItem | null {
    return refs.find((ref) => ref.order > this.lastOrder) ?? refs.find((ref) => !this.hasValue(ref, here)) ?? null
  }

  private inOtherBlock(refs: readonly PlacedItem[], here: number): PlacedItem | null {
    const plain = refs.filter((ref) => ref.block.repeat === null && ref.block.risk === null)
    const found = this.nextOf(plain, here)
    if (found) return found
    const { section, block } = this.place
    const risks = section?.blocks.filter((other) => other.risk !== null) ?? []
    // A section with a single risk may print its items without the risk's heading (様式4 Ⅲ4).
    return block?.repeat == null && risks.length === 1 ? this.nextOf(refs.filter((ref) => ref.block === risks[0]), here) : null
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
    const numbered = name.sections.filter(({ section }) => section.section === String(prefix.number))
    const refs = numbered.length > 0 ? numbered : prefix.number === null ? name.sections : []
    const found = this.likeliest(refs, end)
    if (!found) return null
    this.enter(found.chapter, found.section, found.section.blocks[0] ?? null, null, true)
    return this.landmark('section', start, end)
  }

  /** Of sections with one title (Ⅱ4 and Ⅲ4), the one whose chapter's labels stand below. */
  private likeliest(refs: readonly PlacedSection[], from: number): PlacedSection | null {
    if (refs.length < 2) return refs[0] ?? null
    const scores = refs.map((ref) => this.affinity(ref.chapter, from))
    const best = Math.max(...scores)
    const candidates = refs.filter((_, i) => scores[i] === best)
    return candidates.find((ref) => ref.chapter === this.place.chapter) ?? (best > 0 ? (candidates[0] ?? null) : null)
  }

  private affinity(chapter: FormChapter, from: number): number {
    const { text } = this.stream
    let score = 0
    for (let i = from; i < Math.min(text.length, from + LOOK_AHEAD); i++) {
      if (!isBoundary(text.charAt(i))) continue
      if (this.readChapter(text.slice(i + 1, i + 60))) break
      const prefix = readPrefix(text.slice(i + 1, i + 9))
      const [name] = this.index.namesAt(text, i + 1 + prefix.length)
      const places = [...(name?.items ?? []), ...(name?.sections ?? [])]
      if (places.length > 0 && places.every((place) => place.chapter === chapter)) score++
    }
    return score
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
    if (name.text.length < TELLING_NAME && prefix.number === null && !isBoundary(this.stream.text.charAt(end) || BLOCK)) return null
    if (name.text.length < 4 || (this.place.chapter.chapter.startsWith('annex') && name.text.length < TELLING_NAME)) return null
    this.enter(only.chapter, only.section, only.block)
    this.lastOrder = only.order
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
          ref.order > this.lastOrder &&
          ref.order - this.lastOrder <= 3,
      )
      if (!placed) continue
      this.lastOrder = placed.order
      return this.landmark('item', at, end, placed)
    }
    return null
  }

  private enter(
    chapter: FormChapter,
    section: FormSection | null,
    block: FormBlock | null,
    entryNo: number | null = null,
    heading = false,
  ): void {
    const key = chapter.chapter
    if (heading && (key === 'II' || key === 'III') && chapter.perFile && section?.section === '1') this.nextFile(key)
    this.place = { chapter, section, block, entryNo, fileNo: this.fileNo(chapter) }
    this.lastOrder = -1
    if (section) this.startFile()
  }

  /** Ⅱ1 and Ⅲ1 open the next 特定個人情報ファイル once the file at hand has other sections. */
  private nextFile(key: 'II' | 'III'): void {
    const begun = this.landmarks.some(
      (landmark) =>
        landmark.place.chapter.chapter === key &&
        landmark.place.fileNo === this.files[key] &&
        landmark.place.section !== null &&
        landmark.kind !== 'chapter',
    )
    if (begun || this.files[key] === 0) this.files = { ...this.files, [key]: this.files[key] + 1 }
  }

  private startFile(): void {
    const key = this.place.chapter.chapter
    if ((key === 'II' || key === 'III') && this.place.chapter.perFile && this.files[key] === 0) {
      this.files = { ...this.files, [key]: 1 }
      this.place = { ...this.place, fileNo: 1 }
    }
  }

  private fileNo(chapter: FormChapter): number | null {
    if (!chapter.perFile) return null
    if (chapter.chapter === 'III') return this.files.III || null
    return this.files.II || (chapter.chapter === 'II' ? null : 1)
  }
}
