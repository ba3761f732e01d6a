/** The passages of a long answer: below its headings the numbered items and bullets, and their sentences. */
import { remembering } from '../read/remember'
import { normalText } from './normal-text'
import { splitPassages } from './passages'

/** A passage as it stands in a text. */
export interface Piece {
  /** As printed, e.g. `＜本市における措置＞`; null where none is above it. */
  readonly heading: string | null
  /** Normalised words, see `normalText`. */
  readonly text: string
  /** Half-open range of UTF-16 units in the text that was split. */
  readonly from: number
  readonly to: number
}

/** Shorter pieces (`3. 給付業務`) belong to what follows: by themselves they would be alike by chance. */
const SHORTEST = 10
/** Share of white space above which a text is printed with a space between its letters. */
const SPACED_OUT = 0.3

/** Documents share many more passages than answers. */
const normalOf = remembering(normalText)

/** An item begins with a number … */
const NUMBER = String.raw`[①-⑳㉑-㊿]|[(（](?:※?[\d０-９]{0,2}|[ァ-ヶア-ン])[)）]|※[\d０-９]{0,2}|[\d０-９]{1,2}[.．](?![\d０-９])`
/** With its line … */
const AT_LINE = String.raw`(?<=^|[\n\r>])[\s・-]*(?:${NUMBER}|[・･●■◆])`
/** … or after a space or a full stop; a bullet with a space on both sides, or none, stands between words. */
const AT_SPACE = String.raw`(?<=[\s。>])(?:${NUMBER}|[・･](?=\S))`
/** Where each letter has spaces around it, these say nothing. */
const AT_STOP = String.raw`(?<=。\s*)(?:${NUMBER})`
/** Where a line ends depends on the printing: a sentence is a passage, whether or not its line ends with it. */
const SENTENCE = String.raw`(?<=。)(?!\s*[」』)）])`
const BEGINNINGS = new RegExp([AT_LINE, AT_SPACE, SENTENCE].join('|'), 'g')
const BEGINNINGS_SPACED = new RegExp([AT_LINE, AT_STOP, SENTENCE].join('|'), 'g')

/** The passages of a text, raw or cleaned, in order; all its words but the headings are in one of them. */
export function piecesOf(text: string): Piece[] {
  const beginnings = isSpacedOut(text) ? BEGINNINGS_SPACED : BEGINNINGS
  return splitPassages(text).flatMap(({ heading, bodyFrom, to }) => itemsOf(text, bodyFrom, to, heading, beginnings))
}

function itemsOf(text: string, from: number, to: number, heading: string | null, beginnings: RegExp): Piece[] {
  const body = text.slice(from, to)
  const ends = [...Array.from(body.matchAll(beginnings), ({ index }) => index).filter((at) => at > 0), body.length]
  const parts: { start: number; end: number; words: string }[] = []
  let start = 0
  for (const end of ends) {
    const words = normalOf(body.slice(start, end))
    const last = end === body.length
    if (words.length < SHORTEST && !last) continue
    const before = words.length < SHORTEST ? parts.pop() : undefined
    if (before) parts.push({ start: before.start, end, words: normalOf(body.slice(before.start, end)) })
    else if (words !== '') parts.push({ start, end, words })
    start = end
  }
  return parts.map(({ words, ...range }) => ({ heading, text: words, ...withoutEdges(body, range, from) }))
}

/** The range, moved by an offset, without white space, tags and dashes of a list at either end. */
function withoutEdges(
  body: string,
  { start, end }: { start: number; end: number },
  offset: number,
): { from: number; to: number } {
  const slice = body.slice(start, end)
  const lead = /^(?:\s|<\/?[a-z][^<>]*>|-\s)*/i.exec(slice)?.[0].length ?? 0
  const words = slice.slice(lead).replace(/(?:\s|<\/?[a-z][^<>]*>|\n-)+$/i, '')
  return { from: offset + start + lead, to: offset + start + lead + words.length }
}

function isSpacedOut(text: string): boolean {
  return (text.match(/\s/g)?.length ?? 0) > text.length * SPACED_OUT
}
