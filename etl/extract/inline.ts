/** Items without a label of their own, in the cell of the item before them: the count beside 委託の有無, the fee in 手数料等. */
import type { Stream } from '../read/stream'
import { readCount, readParenthesised, readRestOfParenthesis } from './choice'
import type { LabelIndex, PlacedItem } from './label-index'
import { envelope, NOT_PRINTED, readingOf, type Reading } from './reading'
import type { Slot } from './slot'
import { spanOf, trimRange, wordsOf } from './value'

/** The item in whose cell an inline item stands. */
export function hostOf(index: LabelIndex, { order, section }: PlacedItem): PlacedItem | null {
  const host = index.items[order - 1]
  return host?.section === section ? host : null
}

/** Label of the text that is answered in parentheses in the cell of an item, if there is one. */
export function labelsInside(index: LabelIndex, { order, section }: PlacedItem): readonly string[] {
  const next = index.items[order + 1]
  return next?.section === section && next.item.place === 'inline' && next.item.kind === 'text' ? [next.item.label] : []
}

/** @param host what is printed of the item in whose cell it stands */
export function readInline(stream: Stream, { item }: PlacedItem, host: Slot | undefined): Reading {
  const whole = host && envelope(host.values)
  if (!whole) return NOT_PRINTED
  if (item.kind === 'count') {
    const count = readCount(stream, whole)
    if (!count) return NOT_PRINTED
    return readingOf(count.value === null ? 'blank' : 'answered', count.value, spanOf(stream, count.at), null)
  }
  const [found] = host.values.flatMap((range, i, ranges) => {
    const part = readParenthesised(stream, range, item.label)
    const next = part?.open ? ranges[i + 1] : undefined
    return part ? [{ ...part, rest: next ? readRestOfParenthesis(stream, next) : null }] : []
  })
  if (!found) return NOT_PRINTED
  const words = [found.inside, found.rest].flatMap((range) => (range && trimRange(stream, range)) ?? [])
  const span = envelope(words)
  if (!span) return readingOf('blank', null, spanOf(stream, found.whole), null)
  const value = words.map((range) => wordsOf(stream, range)).join('\n')
  return readingOf('answered', value, spanOf(stream, span), null)
}
