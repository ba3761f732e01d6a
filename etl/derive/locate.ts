/** Where cleaned words stand in the source's own words, between tags, spaces and marks of emphasis. */
import { DROPPED, foldedUnits, foldUnit, SEVERAL } from '../read/fold'
import type { Span } from '../extract/model'
import { partOfSpan } from './passages'

const TAG = /<\/?[a-z][^<>]*>/iy
/** What cleaning takes away or puts in the place of something else. */
const NO_WORD = /[*|]/

/** Folded characters, each with the UTF-16 index it comes from. */
function squeeze(printed: string): { readonly text: string; readonly from: readonly number[] } {
  let text = ''
  const from: number[] = []
  for (let i = 0; i < printed.length; i++) {
    const tag = tagLength(printed, i)
    if (tag > 0) {
      i += tag - 1
      continue
    }
    const folded = foldUnit(printed.charCodeAt(i))
    if (folded === DROPPED || NO_WORD.test(printed.charAt(i))) continue
    const units = folded === SEVERAL ? foldedUnits(printed.charCodeAt(i)) : String.fromCharCode(folded)
    text += units
    for (let n = 0; n < units.length; n++) from.push(i)
  }
  return { text, from }
}

function tagLength(printed: string, at: number): number {
  if (printed.charAt(at) !== '<') return 0
  TAG.lastIndex = at
  return TAG.exec(printed)?.[0].length ?? 0
}

/**
 * The part of a span that holds the words; the whole span where they are not found.
 * @param last the last of several places, e.g. in the later cell of a row
 * @param text decodes a span, as in `DerivationContext`
 */
export function spanOfWords(span: Span, words: string, last: boolean, text: (span: Span) => string): Span {
  const sought = squeeze(words).text
  if (sought === '') return span
  const row = squeeze(text(span))
  const at = last ? row.text.lastIndexOf(sought) : row.text.indexOf(sought)
  const [from, until] = [row.from[at], row.from[at + sought.length - 1]]
  return from === undefined || until === undefined ? span : partOfSpan(span, from, until + 1, text)
}
