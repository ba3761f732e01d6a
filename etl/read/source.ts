/** A source file as text whose every character knows its place in the file's bytes. */

import { firstAtOrAfter } from './ascending'
import { isHtml } from './html'

export type Encoding = 'utf-8' | 'shift_jis'
/** How the words are marked up: `text` may hold single tags that OCR wrote, `html` is a page. */
export type Format = 'text' | 'html'

/** One line without its line end; offsets are UTF-16 indices into the text. */
export interface Line {
  /** 1-based. */
  readonly no: number
  readonly start: number
  readonly end: number
}

export interface Source {
  readonly text: string
  readonly encoding: Encoding
  readonly format: Format
  readonly lines: readonly Line[]
  /** Byte offset in the file of each UTF-16 index; one more entry than `text.length`, the last being the file's size. */
  readonly byteAt: Uint32Array
}

/** A file that is no readable text. `reason` is Japanese and says what to do. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource'
}

/** Characters that Unicode keeps for inner use (noncharacters): the loader's own, so that no text may hold them. */
export const INNER_USE = ['\uFDD0', '\uFDD1', '\uFDD2'] as const
const INNER_USED = new RegExp(`[${INNER_USE.join('')}]`)

const BOM = [0xef, 0xbb, 0xbf] as const
/** Share of control characters above which a file is taken to be binary. */
const BINARY_SHARE = 0.01

/**
 * Decodes UTF-8 (with or without BOM) or Shift_JIS and splits into lines (LF, CRLF or CR).
 * @param path tells an HTML page by its ending
 * @throws UnreadableSource for an empty or binary file, or one in neither encoding.
 */
export function readSource(bytes: Uint8Array, path = ''): Source {
  if (bytes.length === 0) throw new UnreadableSource('ファイルが空です。元のファイルを取り直してください。')
  const skip = BOM.every((byte, i) => bytes[i] === byte) ? BOM.length : 0
  const body = bytes.subarray(skip)
  if (looksBinary(body)) {
    throw new UnreadableSource(
      'テキストではないファイルです(制御文字を多く含みます)。テキストに変換してから置いてください。',
    )
  }
  const { text, encoding } = decode(body)
  if (text.trim() === '') throw new UnreadableSource('文字がありません。元のファイルを取り直してください。')
  if (INNER_USED.test(text)) {
    throw new UnreadableSource('文字ではない符号(U+FDD0〜U+FDD2)があります。取り除いてから置いてください。')
  }
  const format = isHtml(path, text) ? 'html' : 'text'
  return { text, encoding, format, lines: splitLines(text), byteAt: byteOffsets(text, encoding, skip) }
}

/** The text at a byte span; of a character that it cuts, the whole. */
export function wordsAt({ text, byteAt }: Source, span: { readonly start: number; readonly end: number }): string {
  const from = firstAtOrAfter(byteAt, span.start + 1) - 1
  return text.slice(from, firstAtOrAfter(byteAt, span.end))
}

/** As the column `document.media_type` names the format. */
export function mediaTypeOf({ format }: Source): string {
  return format === 'html' ? 'text/html' : 'text/plain'
}

/** Any NUL byte, or more than a trace of control characters at the beginning. */
function looksBinary(bytes: Uint8Array): boolean {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(0)) return true
  const head = bytes.subarray(0, 4096)
  let control = 0
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control++
  }
  return control > head.length * BINARY_SHARE
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  for (const encoding of ['utf-8', 'shift_jis'] as const) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
    } catch (error) {
      // A decoding error is a TypeError; the next encoding is tried, anything else is ours to see.
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new UnreadableSource('文字コードが UTF-8 でも Shift_JIS でもありません。UTF-8 に変換してから置いてください。')
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let [lf, cr] = [text.indexOf('\n'), text.indexOf('\r')]
  let start = 0
  while (lf !== -1 || cr !== -1) {
    const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr
    lines.push({ no: lines.length + 1, start, end })
    start = end === cr && lf === cr + 1 ? end + 2 : end + 1
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start)
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start)
  }
  if (start < text.length) lines.push({ no: lines.length + 1, start, end: text.length })
  return lines
}

/** Byte offset in the file of each UTF-16 index of a text that begins at byte `first`; one more entry than `text.length`. */
export function byteOffsets(text: string, encoding: Encoding, first: number): Uint32Array {
  const offsets = new Uint32Array(text.length + 1)
  const width = encoding === 'utf-8' ? utf8Width : shiftJisWidth
  let offset = first
  for (let i = 0; i < text.length; i++) {
    offsets[i] = offset
    offset += width(text.charCodeAt(i))
  }
  offsets[text.length] = offset
  return offsets
}

/** Bytes of one UTF-16 unit; the two units of a surrogate pair share its four bytes. */
function utf8Width(unit: number): number {
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3
}

/** ASCII and half-width katakana take one byte in Shift_JIS, everything else two. */
function shiftJisWidth(unit: number): number {
  return unit < 0x80 || (unit >= 0xff61 && unit <= 0xff9f) ? 1 : 2
}
