/** Where cleaned words stand in the source's own words, between tags, spaces and marks of emphasis. */
import type { Span } from '../extract/model'
import { partOfSpan } from './passages'
import { findSqueezed, squeeze } from './squeeze'

/** What cleaning takes away. */
const NO_WORDS = /<\/?[a-z][^<>]*>|[*|]/gi

/**
 * The part of a span that holds the words; the whole span where they are not found.
 * @param last the last of several places, e.g. in the later cell of a row
 * @param text decodes a span, as in `DerivationContext`
 */
export function spanOfWords(span: Span, words: string, last: boolean, text: (span: Span) => string): Span {
  const printed = text(span).replace(NO_WORDS, (markup) => ' '.repeat(markup.length))
  const place = findSqueezed(printed, squeeze(words.replace(NO_WORDS, '')), last)
  return place ? partOfSpan(span, place.from, place.to, text) : span
}
