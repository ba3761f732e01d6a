/** Passages of a statement: what stands under `＜…における措置＞`, `【健康管理システム】` … up to the next such heading. */
import { cleanText } from '../extract/value'
import type { Span } from '../extract/model'
import type { Row } from '../schema'

/** Which part of the systems a passage speaks of. */
export type Layer = Row<'hosting'>['layer']

export interface Passage {
  /** As printed, in cleaned words, e.g. `＜ガバメントクラウドにおける措置＞`; null for what stands before the first heading. */
  readonly heading: string | null
  readonly layer: Layer
  /** The words below the heading, cleaned. */
  readonly text: string
  /** Half-open range of UTF-16 units in the text that was split, heading included. */
  readonly from: number
  readonly to: number
  /** Where its words begin, after the heading. */
  readonly bodyFrom: number
}

interface Heading {
  readonly printed: string
  readonly layer: Layer
  readonly start: number
  readonly end: number
}

const BRACKETED = /(?:&lt;|[<＜〈《【［[])([^<>＜＞〈〉《》【】［］[\]&\n]{1,60}?)(?:&gt;|[>＞〉》】］\]])/g
/** The form's own suffix, with its frequent slips 設置 and 処置. */
const MEASURES_IN = /(?:における|に関する)(?:追加の?)?(?:措置|設置|処置|対策)(?:等|の内容)?$/
const UNBRACKETED =
  /(?<=^|[\n>])(?:[ \t\u3000]*(?:[■●◆◇○・]|[(（]?\d{1,2}[)）.．]))?\s*[^\s<>＜＞。、\n]{1,40}における(?:措置|設置|処置)[ \t\u3000:：]*(?=\n|<|$)/g

const INTERMEDIATE = /中間サーバ/
const LINKAGE = /番号連携|(?:団体内?)?統合宛名|宛名連携/
const APPLICATION = /電子申請|サービス検索|申請管理|ぴったりサービス|マイナポータル/
const SYSTEM = /システム|サーバ|端末|台帳|ソフトウェア/
const BODY =
  /^(?:本|当)(?:市|区|町|村|県|都|府|道|団体|組合|機関)|(?:市|区|町|村|都|道|府|県|組合|連合|実施機関|庁内)(?:役所|役場)?$/

/** Splits a statement, raw or cleaned, at its headings. */
export function splitPassages(text: string): Passage[] {
  const headings = findHeadings(text)
  const starts = [{ printed: null, layer: 'unspecified' as const, start: 0, end: 0 }, ...headings]
  return starts.flatMap(({ printed, layer, start, end }, i) => {
    const next = starts[i + 1]?.start ?? text.length
    const body = cleanText(text.slice(end, next))
    if (printed === null && body === '') return []
    return [{ heading: printed, layer, text: body, ...trimmed(text, start, next), bodyFrom: end }]
  })
}

/** The layer that the words of a heading name. */
export function layerOfHeading(words: string): Layer {
  const subject = words.normalize('NFKC').replace(/\s/g, '').replace(MEASURES_IN, '')
  if (INTERMEDIATE.test(subject)) return 'intermediate_server'
  if (LINKAGE.test(subject)) return 'linkage_server'
  if (APPLICATION.test(subject)) return 'application_service'
  if (/ガバメントクラウド/.test(subject) || BODY.test(subject) || SYSTEM.test(subject)) return 'business_system'
  return 'unspecified'
}

function findHeadings(text: string): Heading[] {
  const found: Heading[] = []
  for (const match of text.matchAll(BRACKETED)) {
    const [printed, inner = ''] = match
    const end = match.index + printed.length
    // An HTML tag is no heading; a bracket inside a sentence is one only with the form's own suffix.
    if (!/[^\x20-\x7e]/.test(inner)) continue
    const layer = layerOfHeading(inner)
    const opensLine = /(?:^|[\n>])[\s・]*$/.test(text.slice(Math.max(0, match.index - 20), match.index))
    if (!MEASURES_IN.test(inner.trim()) && !(opensLine && layer !== 'unspecified')) continue
    found.push({ printed: cleanText(printed), layer, start: match.index, end })
  }
  for (const match of text.matchAll(UNBRACKETED)) {
    const [printed] = match
    const words = printed.trim()
    found.push({ printed: words, layer: layerOfHeading(words), start: match.index, end: match.index + printed.length })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The range without white space and tags at either end. */
function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  const slice = text.slice(from, to)
  const lead = /^(?:\s|<\/?[a-z][^<>]*>)*/i.exec(slice)?.[0].length ?? 0
  const body = slice.slice(lead).replace(/(?:\s|<\/?[a-z][^<>]*>|\n-)+$/i, '')
  return { from: from + lead, to: from + lead + body.length }
}

/**
 * Byte span of a part of a span, given in UTF-16 units of its words. Counted where the source is UTF-8; else found by
 * decoding ever closer beginnings, so that it holds in any encoding.
 * @param text decodes a span, as in `DerivationContext`
 */
export function partOfSpan(span: Span, from: number, to: number, text: (span: Span) => string): Span {
  return partsOfSpan(span, [{ from, to }], text)[0] ?? span
}

/** The same for several parts, in the order of the text, of which none overlaps another. */
export function partsOfSpan(
  span: Span,
  parts: readonly { readonly from: number; readonly to: number }[],
  text: (span: Span) => string,
): Span[] {
  const words = text(span)
  const counted = Buffer.byteLength(words) === span.end - span.start
  let [units, byte] = [0, span.start]
  const byteOf = (to: number): number => {
    byte = counted ? byte + Buffer.byteLength(words.slice(units, to)) : decodedByte(span, byte, to, text)
    units = to
    return byte
  }
  return parts.map(({ from, to }) => ({ start: byteOf(from), end: byteOf(to) }))
}

/** The last byte, not before `low`, up to which no more than `units` are decoded. */
function decodedByte(span: Span, low: number, units: number, text: (span: Span) => string): number {
  let high = span.end
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (text({ start: span.start, end: middle }).length <= units) low = middle
    else high = middle - 1
  }
  return low
}
