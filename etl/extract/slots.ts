/**
 * From landmarks to slots: every item of the form that is printed, for each repeat, with the ranges of the stream
 * that are its value. Here the tricky layouts are undone: labels first and values after, lost labels, collapsed cells.
 */
import { LINE, type Stream } from '../read/stream'
import { spreadColumns } from './columns'
import { ANY_OPTIONS, optionTexts, readOptionList, sharedOptions, type OptionList } from './choice'
import type { LabelIndex, PlacedItem } from './label-index'
import type { Place } from './place'
import type { Landmark } from './landmark'
import type { Slot } from './slot'
import { markPrintedTwice, type PrintedValue } from './printed-twice'
import { isEmpty, rowsOf, type Range } from './value'

export class Slots {
  /** In the order in which they were met. */
  readonly slots = new Set<Slot>()
  private readonly byItem = new Map<PlacedItem, Slot[]>()
  private readonly sequence: PrintedValue[] = []

  constructor(
    private readonly stream: Stream,
    private readonly index: LabelIndex,
    landmarks: readonly Landmark[],
  ) {
    this.collect(landmarks)
    spreadColumns(stream, [...this.slots])
    this.moveOptionLists()
    this.placeUnlabelledRows()
    markPrintedTwice(stream, this.sequence)
    this.shareEntries(landmarks)
  }

  get(placed: PlacedItem, fileNo: number | null, entryNo: number | null): Slot | undefined {
    const repeats = this.byItem.get(placed)
    if (repeats) for (const slot of repeats) if (slot.fileNo === fileNo && slot.entryNo === entryNo) return slot
    return undefined
  }

  private add(slot: Slot): Slot {
    const repeats = this.byItem.get(slot.placed)
    if (repeats) repeats.push(slot)
    else this.byItem.set(slot.placed, [slot])
    this.slots.add(slot)
    return slot
  }

  /** A landmark's range is what follows it; furniture and stamps interrupt a value without ending it, a band ends it. */
  private collect(landmarks: readonly Landmark[]): void {
    let owner: Slot | null = null
    for (const [i, landmark] of landmarks.entries()) {
      if (landmark.kind === 'log') continue
      if (landmark.kind !== 'furniture' && landmark.kind !== 'stamp') {
        owner = this.ownerOf(landmark)
        if (owner) owner.labels.push({ start: landmark.start, end: landmark.end })
        const [previous, next] = [landmarks[i - 1], landmarks[i + 1]]
        if (owner && landmark.kind === 'item' && (touches(landmark, next) || touches(previous, landmark)))
          owner.collapsed = true
      }
      // What follows no item stays unexplained, and is reported as that.
      if (!owner) continue
      const range = { start: landmark.end, end: landmarks[i + 1]?.start ?? this.stream.text.length }
      if (isEmpty(this.stream, range)) continue
      if (owner.values.length === 0) owner.values = [range]
      else owner.values.push(range)
      this.sequence.push({ slot: owner, landmark, range })
    }
  }

  private ownerOf(landmark: Landmark): Slot | null {
    const { place, placed, kind } = landmark
    if (kind === 'item' && placed) return this.open(placed, place)
    if (kind !== 'section' && kind !== 'entry' && kind !== 'chapter') return null
    if (!place.section) return null
    const heading = this.index
      .itemsOf(place.section)
      .find(
        (candidate) =>
          candidate.item.place === 'heading' &&
          candidate.block.repeat === (kind === 'entry' ? place.block?.repeat : null),
      )
    return heading ? this.open(heading, place) : null
  }

  private open(placed: PlacedItem, place: Pick<Place, 'fileNo' | 'entryNo'>): Slot {
    const entryNo = placed.block.repeat === null ? null : place.entryNo
    const known = this.get(placed, place.fileNo, entryNo)
    if (known) return known
    return this.add({
      placed,
      fileNo: place.fileNo,
      entryNo,
      labels: [],
      values: [],
      foreign: [],
      collapsed: false,
      displaced: false,
      twice: false,
      note: null,
    })
  }

  /** An option list says whose answer it is: 再委託する/しない below ⑥ still answers ④. */
  private moveOptionLists(): void {
    for (const slot of [...this.slots]) {
      for (const range of slot.values) {
        const list = readOptionList(this.stream, range, ANY_OPTIONS)
        const { item } = slot.placed
        if (list.options.length < 2 || (item.kind === 'choice' && sharedOptions(list, item.options) >= 0.5)) continue
        const target = this.ownerOfList(slot, list)
        if (target)
          slot.values = slot.values.flatMap((part) =>
            part === range ? this.moveList(slot, range, list, target) : [part],
          )
      }
    }
  }

  /** Gives the list, with the answer beside it, to the item whose it is; returns what is left of the range. */
  private moveList(slot: Slot, range: Range, list: OptionList, target: Slot): Range[] {
    const rows = rowsOf(this.stream, range)
    const first = list.ranges[0]?.start ?? range.end
    const cut = rows.find((row) => row.end > first)
    // What stands in the row before the list is its answer, unless the row begins with the label's own value.
    const from =
      cut && (cut.start > range.start || slot.placed.item.kind === 'choice' || slot.labels.length === 0)
        ? cut.start
        : this.answerStart(range, first)
    const last = rows.findLast((row) => list.ranges.some((part) => part.start < row.end && part.end > row.start))
    const moved = { start: from, end: last?.end ?? range.end }
    if (target.values.length === 0) {
      target.values.push(moved)
      target.note = '選択肢の並びから欄を特定した'
    } else {
      slot.foreign.push(...readOptionList(this.stream, moved, optionTexts(target.placed.item.options)).ranges)
      slot.displaced = true
    }
    return [
      { start: range.start, end: from },
      { start: moved.end, end: range.end },
    ].filter((part) => !isEmpty(this.stream, part))
  }

  /** Beginning of the cell that holds the list, or of a bracketed answer directly before it. */
  private answerStart(range: Range, list: number): number {
    let start = list
    while (start > range.start && !/[\n\t]/.test(this.stream.text.charAt(start - 1))) start--
    const before = this.stream.text.slice(range.start, start)
    const bracket = /[\n\t\v]\[[^\n\t\v[\]]*\][\n\t\v]*$/.exec(before)
    return bracket ? range.start + bracket.index : start
  }

  private ownerOfList(slot: Slot, list: OptionList): Slot | null {
    const { section, block, order } = slot.placed
    const candidates = this.index
      .itemsOf(section)
      .filter((placed) => placed.block === block && placed.item.kind === 'choice')
      .map((placed) => ({ placed, shared: sharedOptions(list, placed.item.options) }))
      .filter(({ shared }) => shared >= 0.5)
      .sort((a, b) => b.shared - a.shared || Math.abs(a.placed.order - order) - Math.abs(b.placed.order - order))
    const best = candidates.filter(({ shared }) => shared === candidates[0]?.shared)
    const unanswered = best.find(({ placed }) => !this.get(placed, slot.fileNo, slot.entryNo)?.values.length)
    const chosen = unanswered ?? best[0]
    return chosen ? this.open(chosen.placed, slot) : null
  }

  /** Rows whose label cell is empty: the label was lost, or is printed below (vertically centred). */
  private placeUnlabelledRows(): void {
    for (const [i, { slot, range }] of this.sequence.entries()) {
      const value = slot && partIn(slot.values, range)
      if (!value) continue
      const second = this.stream.text.indexOf(LINE, value.start + 1)
      const oneLine = (second === -1 || second >= value.end) && this.stream.text.charAt(value.start) !== LINE
      if (value.start !== range.start || !oneLine) this.placeUnlabelled(slot, value, range, i)
    }
  }

  /** @param at where the range stands in the sequence */
  private placeUnlabelled(slot: Slot, value: Range, range: Range, at: number): void {
    const { item } = slot.placed
    if (item.kind === 'table') return
    const rows = rowsOf(this.stream, value)
    // Where the answer was moved away, nothing of what is left stands beside the label.
    const beside = value.start === range.start ? 1 : 0
    const extra = rows.slice(beside).filter((row) => this.isUnlabelled(row, item.kind === 'text'))
    if (extra.length === 0) return
    const { ranges, next } = this.restAfter(at)
    const skipped = this.skippedAfter(slot, next)
    const complete = item.kind !== 'text' || item.singleLine
    if (skipped.length === extra.length) {
      skipped.forEach((placed, i) => {
        const target = this.open(placed, slot)
        const row = extra[i]
        if (row) target.values.push(row)
        target.note = '項目名が失われているため、並び順から欄を特定した'
      })
      this.moveTo(slot, this.get(skipped.at(-1) ?? slot.placed, slot.fileNo, slot.entryNo), ranges)
    } else if (
      complete &&
      skipped.length === 0 &&
      next?.placed.item.kind === 'text' &&
      next.placed.section === slot.placed.section
    ) {
      next.values.unshift(...extra, ...this.takeAway(slot, ranges))
    } else if (!complete || item.kind === 'text') return
    const beforeIt = { start: value.start, end: extra[0]?.start ?? value.end }
    slot.values = slot.values.flatMap((part) =>
      part !== value ? [part] : isEmpty(this.stream, beforeIt) ? [] : [beforeIt],
    )
  }

  /** What is said of entries together (提供先2~5) is said of each that has no heading of its own. */
  private shareEntries(landmarks: readonly Landmark[]): void {
    for (const { place, lastEntryNo } of landmarks) {
      if (lastEntryNo === undefined || place.entryNo === null) continue
      const { block, fileNo, entryNo } = place
      const printed = [...this.slots].filter((slot) => slot.placed.block === block && slot.fileNo === fileNo)
      const own = new Set(printed.map((slot) => slot.entryNo))
      for (let no = entryNo + 1; no <= lastEntryNo; no++) {
        if (own.has(no)) continue
        for (const slot of printed) if (slot.entryNo === entryNo) this.add({ ...slot, entryNo: no })
      }
    }
  }

  /** What follows a range: its own continuations below page furniture, and the next slot. */
  private restAfter(at: number): { readonly ranges: readonly Range[]; readonly next: Slot | null } {
    const slot = this.sequence[at]?.slot
    let end = at + 1
    for (let part = this.sequence[end]; part && part.slot === slot; part = this.sequence[++end]) {
      if (part.landmark.kind !== 'furniture' && part.landmark.kind !== 'stamp') break
    }
    return {
      ranges: this.sequence.slice(at + 1, end).map(({ range }) => range),
      next: this.sequence[end]?.slot ?? null,
    }
  }

  private moveTo(from: Slot, to: Slot | undefined, ranges: readonly Range[]): void {
    if (to && to !== from) to.values.push(...this.takeAway(from, ranges))
  }

  private takeAway(from: Slot, ranges: readonly Range[]): readonly Range[] {
    from.values = from.values.filter((value) => !ranges.includes(value))
    return ranges
  }

  /** A row with an empty first cell; after a choice or marks any row that holds neither options nor marks. */
  private isUnlabelled(row: Range, text: boolean): boolean {
    const line = this.stream.text.slice(row.start, row.end)
    if (text) return /^\n\t/.test(line)
    return !/選択肢|(?<!\(\d?)\d\)|[[\]\uE000\uE001☑☐□■]|件|^\n[\t\v]*\(/.test(line)
  }

  /** Text items between two printed ones, or to the end of the block, that have no label of their own. */
  private skippedAfter(slot: Slot, next: Slot | null): PlacedItem[] {
    const { section, block, order } = slot.placed
    const same = next && next.placed.block === block && next.fileNo === slot.fileNo && next.entryNo === slot.entryNo
    const until = same ? next.placed.order : Infinity
    return this.index
      .itemsOf(section)
      .filter(
        (placed) =>
          placed.block === block &&
          placed.order > order &&
          placed.order < until &&
          placed.item.kind === 'text' &&
          placed.item.place === 'label' &&
          !this.get(placed, slot.fileNo, slot.entryNo),
      )
  }
}

/** The first of the parts that lies within a range. */
function partIn(parts: readonly Range[], { start, end }: Range): Range | undefined {
  for (const part of parts) if (part.start >= start && part.end <= end) return part
  return undefined
}

/** Two labels with nothing between them, not even a cell boundary. */
function touches(first: Landmark | undefined, second: Landmark | undefined): boolean {
  return first?.kind === 'item' && second?.kind === 'item' && first.end === second.start
}
