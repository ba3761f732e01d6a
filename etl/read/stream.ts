/**
 * The text that labels are matched in: one normalisation (NFKC and a short list), no spaces, tags and entities
 * resolved, and every character mapped back to the source. Values are never taken from it, only found by it.
 */
import type { Source } from './source'

/** Boundaries: a new line, a new cell, a new HTML block. They are where labels start and values end. */
export const LINE = '\n'
export const CELL = '\t'
export const BLOCK = '\v'
/** An HTML check box or radio button, set and bare. */
export const INPUT_SET = '\uE000'
export const INPUT_BARE = '\uE001'

export interface Stream {
  readonly source: Source
  readonly text: string
  /** UTF-16 index in the source at which the character's origin starts … */
  readonly from: Uint32Array
  /** … and ends. */
  readonly to: Uint32Array
}

const TAG =
  /<\/?(?:p|div|span|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|br|hr|b|i|u|s|em|strong|sup|sub|font|h[1-6]|input|center)\b[^<>]*>/iy
const INLINE_TAG = /^<\/?(?:span|b|i|u|s|em|strong|sup|sub|font)\b/i
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#\d{1,5});/y
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
}

/** Characters that NFKC leaves apart but print the same thing, or that NFKC would merge wrongly. */
const FOLDED: Readonly<Record<string, string>> = {
  〇: '○',
  '◯': '○',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '―': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '─': '-',
  '〈': '<',
  '〉': '>',
  '《': '<',
  '》': '>',
  '〔': '[',
  '〕': ']',
  '﹝': '[',
}
/** ① … ⑳ stay themselves: NFKC would make them digits. */
const CIRCLED = /[①-⑳]/
/** Cells that lost their tab stand at least this many spaces apart; in letter-spaced PDF text, where a space is three, more. */
const GAP = /[ \u3000\u00a0]{3,}/y
const LETTER_SPACED_GAP = /[ \u3000\u00a0]{7,}/y
const LETTER_SPACED = /^(?:\S {1,3}){4}/
const cache = new Map<string, string>()

function foldChar(char: string): string {
  const known = cache.get(char)
  if (known !== undefined) return known
  const folded = FOLDED[char] ?? (CIRCLED.test(char) ? char : char.normalize('NFKC').replace(/\s/g, ''))
  cache.set(char, folded)
  return folded
}

/** The normalisation of the stream applied to a label or option of a form definition. */
export function fold(text: string): string {
  let out = ''
  for (const char of text) out = appendFolded(out, foldChar(char))
  return out
}

/** サーバー = サーバ, ユーザー = ユーザ: the final long mark of the two words is dropped. */
function appendFolded(out: string, folded: string): string {
  return folded === 'ー' && (out.endsWith('サーバ') || out.endsWith('ユーザ')) ? out : out + folded
}

/** Decoded text of an HTML entity. */
export function decodeEntity(entity: string): string {
  return ENTITIES[entity] ?? String.fromCodePoint(Number(/\d+/.exec(entity)?.[0] ?? 32))
}

/** Builds the stream of a source. */
export function makeStream(source: Source): Stream {
  const { text } = source
  const chars: string[] = []
  const from: number[] = []
  const to: number[] = []
  let tail = ''
  const push = (char: string, start: number, end: number): void => {
    chars.push(char)
    from.push(start)
    to.push(end)
    tail = (tail + char).slice(-3)
  }
  const pushFolded = (char: string, start: number, end: number): void => {
    for (const piece of foldChar(char)) {
      if (piece === 'ー' && (tail === 'サーバ' || tail === 'ユーザ')) {
        to[to.length - 1] = end
        continue
      }
      push(piece, start, end)
    }
  }
  for (const line of source.lines) {
    push(LINE, line.start, line.start)
    let i = skipDecoration(text, line.start, line.end)
    const gaps = LETTER_SPACED.test(text.slice(i, line.end).trimStart()) ? LETTER_SPACED_GAP : GAP
    while (i < line.end) {
      const char = text.charAt(i)
      if (char === '<') {
        TAG.lastIndex = i
        const tag = TAG.exec(text)?.[0]
        if (tag !== undefined) {
          const end = i + tag.length
          if (/^<input/i.test(tag)) push(/\bchecked\b/i.test(tag) ? INPUT_SET : INPUT_BARE, i, end)
          else if (!INLINE_TAG.test(tag)) push(BLOCK, i, end)
          i = end
          continue
        }
      } else if (char === '&') {
        ENTITY.lastIndex = i
        const entity = ENTITY.exec(text)?.[0]
        if (entity !== undefined) {
          pushFolded(decodeEntity(entity), i, i + entity.length)
          i += entity.length
          continue
        }
      } else if (char === '\t') {
        push(CELL, i, i + 1)
        i++
        continue
      } else if (char === ' ' || char === '\u3000' || char === '\u00a0') {
        gaps.lastIndex = i
        const gap = gaps.exec(text)?.[0].length ?? 0
        const end = i + Math.max(1, gap)
        // The space inside an empty bracket is no gap between cells.
        if (gap > 0 && end < line.end && !/[[(（［]/.test(text.charAt(i - 1)) && !/[\])）］]/.test(text.charAt(end)))
          push(CELL, i, end)
        i = end
        continue
      } else if (char === '*' && text.charAt(i + 1) === '*') {
        i += 2
        continue
      }
      const codePoint = String.fromCodePoint(text.codePointAt(i) ?? 0)
      pushFolded(codePoint, i, i + codePoint.length)
      i += codePoint.length
    }
  }
  return { source, text: chars.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) }
}

/** Markdown heading marks, quotes and list dashes at the beginning of a line. */
function skipDecoration(text: string, start: number, end: number): number {
  const match = /^(?:\s*#{1,6}\s+|\s*>\s+|\s*[-*]\s+(?=\S))/.exec(text.slice(start, Math.min(end, start + 12)))
  // A tab is a cell boundary, not decoration.
  return match && !match[0].includes('\t') ? start + match[0].length : start
}

export function isBoundary(char: string): boolean {
  return char === LINE || char === CELL || char === BLOCK
}

/** Whether white space stands in the source directly before the stream position. */
export function spaceBefore(stream: Stream, index: number): boolean {
  const at = stream.from[index]
  return at !== undefined && at > 0 && /\s/.test(stream.source.text.charAt(at - 1))
}
