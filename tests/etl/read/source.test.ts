import { describe, expect, it } from 'vitest'
import iconv from 'iconv-lite'
import { readSource, UnreadableSource } from '../../../etl/read/source'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('readSource', () => {
  it('maps every character to its byte in UTF-8, with and without BOM', () => {
    const plain = readSource(utf8('評価\nabc'))
    expect(plain.byteAt[2]).toBe(6)
    expect(plain.byteAt[plain.text.length]).toBe(10)
    const marked = readSource(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('評価')]))
    expect(marked.text).toBe('評価')
    expect(marked.byteAt[0]).toBe(3)
  })

  it('maps surrogate pairs to their four bytes', () => {
    const source = readSource(utf8('𠮷野'))
    expect(source.byteAt[2]).toBe(4)
    expect(source.byteAt[3]).toBe(7)
  })

  it('reads Shift_JIS and counts its bytes, half-width katakana included', () => {
    const bytes = new Uint8Array(iconv.encode('評価ｶﾅa書', 'Shift_JIS'))
    const source = readSource(bytes)
    expect(source.encoding).toBe('shift_jis')
    expect(source.text).toBe('評価ｶﾅa書')
    expect([...source.byteAt]).toEqual([0, 2, 4, 5, 6, 7, 9])
  })

  it.each(['a\nb\nc', 'a\r\nb\r\nc', 'a\rb\rc', 'a\nb\nc\n'])('splits %j into three lines', (text) => {
    const source = readSource(utf8(text))
    expect(source.lines.map((line) => source.text.slice(line.start, line.end))).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['an empty file', new Uint8Array()],
    ['white space only', utf8(' \n\t\n')],
    ['a file with NUL bytes', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2])],
    ['bytes that are neither encoding', new Uint8Array([0x61, 0xff, 0xff, 0x62])],
  ])('rejects %s with a reason', (_, bytes) => {
    expect(() => readSource(bytes)).toThrow(UnreadableSource)
    expect(() => readSource(bytes)).toThrow(/。/)
  })
})
