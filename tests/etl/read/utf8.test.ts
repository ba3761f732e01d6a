import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../../etl/read/utf8'

describe('decodeUtf8', () => {
  it.each(['', 'abc', '評価', 'é߿', '\uFEFF\uD7FF\uE000\uFFFF', '𐀀𠮷\u{10FFFF}', 'a評é𠮷\n'])('decodes %j', (text) => {
    const decoded = decodeUtf8(new TextEncoder().encode(text), 3)
    expect(decoded?.text).toBe(text)
    const offsets: number[] = []
    let at = 3
    for (const char of text) {
      // The two units of a surrogate pair share its four bytes.
      offsets.push(...(char.length === 2 ? [at, at + 2] : [at]))
      at += new TextEncoder().encode(char).length
    }
    expect([...(decoded?.byteAt ?? [])]).toEqual([...offsets, at])
  })

  it.each([
    ['a stray continuation', [0x80]],
    ['a cut character', [0xe8, 0xa9]],
    ['a longer form than needed', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['more than Unicode has', [0xf4, 0x90, 0x80, 0x80]],
  ])('knows %s', (_, bytes) => {
    expect(decodeUtf8(new Uint8Array(bytes), 0)).toBeNull()
  })
})
