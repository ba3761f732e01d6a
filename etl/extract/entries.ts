/** The repeats that exist in a document: systems, outsourcing items, provisions and transfers. */
import type { FormBlock, FormItem } from '../forms/types'
import type { Stream } from '../read/stream'
import type { Landmark } from './landmark'
import type { Answer, Entry, Issue, Mark, Span } from './model'
import type { Slots } from './slots'
import { spanOf, type Range } from './value'

/** Entries that hold at least one statement; a repeat whose cells are all empty is a blank template. */
export function readEntries(stream: Stream, landmarks: readonly Landmark[], slots: Slots): Entry[] {
  const entries = new Map<string, Entry>()
  const filled = filledRepeats(stream, slots)
  for (const landmark of landmarks) {
    const { block, fileNo, entryNo: first } = landmark.place
    const repeat = block?.repeat
    if (landmark.kind !== 'entry' || !repeat || repeat === 'file' || first === null) continue
    for (let entryNo = first; entryNo <= (landmark.lastEntryNo ?? first); entryNo++) {
      const id = `${repeat}|${fileNo ?? ''}|${entryNo}`
      if (entries.has(id) || !filled.get(block)?.has(repeatKey(fileNo, entryNo))) continue
      entries.set(id, { kind: repeat, fileNo, entryNo, span: spanOf(stream, landmark) })
    }
  }
  return [...entries.values()]
}

/** The repeats of each block that hold a statement. */
function filledRepeats(stream: Stream, slots: Slots): ReadonlyMap<FormBlock, ReadonlySet<string>> {
  const filled = new Map<FormBlock, Set<string>>()
  for (const { placed, fileNo, entryNo, values } of slots.slots.values()) {
    if (entryNo === null) continue
    const repeats = filled.get(placed.block) ?? new Set()
    const key = repeatKey(fileNo, entryNo)
    if (!repeats.has(key) && isFilled(stream, placed.item, values)) filled.set(placed.block, repeats.add(key))
  }
  return filled
}

const repeatKey = (fileNo: number | null, entryNo: number): string => `${fileNo ?? ''}|${entryNo}`

/** Whether a value of words stands in the ranges; empty boxes and brackets are the template's own. */
function isFilled(stream: Stream, item: FormItem, values: readonly Range[]): boolean {
  return values.some((range) => {
    const text = stream.text.slice(range.start, range.end)
    if (item.kind === 'choice') return /\[[^\]\n\t\v\uE000\uE001]+\]/.test(text)
    if (item.kind === 'marks') return /[○☑■✓✔レ\uE000]/.test(text)
    return /[^-ー\n\t\v]/.test(text)
  })
}

/** Entries printed under one heading, `提供先2~5`, by that heading. */
function sharedSpans(entries: readonly Entry[]): Map<number, Entry[]> {
  const byStart = new Map<number, Entry[]>()
  for (const entry of entries) byStart.set(entry.span.start, [...(byStart.get(entry.span.start) ?? []), entry])
  return new Map([...byStart].filter(([, together]) => together.length > 1))
}

interface Read {
  readonly answers: readonly Answer[]
  readonly marks: readonly Mark[]
}

/**
 * The entries without those that only the heading of several names (委託事項2~5) and that the document does not count:
 * below it stands the second alone, whose own heading was lost.
 */
export function withoutUndeclared(entries: readonly Entry[], read: Read): readonly Entry[] {
  const undeclared = [...sharedSpans(entries).values()].flatMap((together) =>
    together.slice(1).filter((entry) => entry.entryNo > (declared(entry, read) ?? Infinity)),
  )
  return entries.filter((entry) => !undeclared.includes(entry))
}

/** The number that 委託の有無 and 提供・移転の有無 print for the entry's kind; null where none is. */
function declared({ kind, fileNo }: Entry, { answers, marks }: Read): number | null {
  const count = answers.find(({ item, fileNo: of }) => item.concept === 'outsourcing.count' && of === fileNo)?.value
  const box = marks.find(
    ({ item, fileNo: of, option }) =>
      item.concept === 'recipient.answer' && of === fileNo && option.startsWith(kind === 'provision' ? '提供' : '移転'),
  )?.detail
  const printed = kind === 'outsourcing' ? count : kind === 'system' ? null : box
  const digits = /\d+/.exec((printed ?? '').normalize('NFKC'))?.[0]
  return digits === undefined ? null : Number(digits)
}

/** What is said of entries together is taken to be said of each, which whoever counts them must know. */
export function togetherIssues(entries: readonly Entry[]): Issue[] {
  return [...sharedSpans(entries).values()].map((together): Issue => {
    const numbers = together.map(({ entryNo }) => entryNo).join('・')
    const span: Span = together[0]?.span ?? { start: 0, end: 0 }
    return {
      severity: 'warning',
      code: 'entries_together',
      message: `まとめて記載された${NAMES[together[0]?.kind ?? 'system']}です。同じ記載を${numbers}番のそれぞれに当てました。件数を原文で確認してください。`,
      span,
    }
  })
}

const NAMES: Readonly<Record<Entry['kind'], string>> = {
  system: 'システム',
  outsourcing: '委託事項',
  provision: '提供先',
  transfer: '移転先',
}
