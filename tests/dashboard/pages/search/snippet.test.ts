import { describe, expect, it } from 'vitest'
import { holdsAll, isSearchable, snippet } from '../../../../dashboard/pages/search/snippet'

const drawn = (text: string, words: string[]): string =>
  snippet(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

describe('a snippet', () => {
  it('marks every word at all its places', () => {
    expect(drawn('予防接種の記録と接種券', ['接種', '記録'])).toBe('予防[接種]の[記録]と[接種]券')
  })

  it('marks words that overlap or touch as one', () => {
    expect(drawn('予防接種記録', ['予防接', '防接種', '記録'])).toBe('[予防接種記録]')
    expect(drawn('ああああ', ['ああ'])).toBe('[ああああ]')
  })

  it('begins shortly before the first word and says what is left out', () => {
    const text = `${'前'.repeat(100)}言葉${'後'.repeat(300)}`
    expect(drawn(text, ['言葉'])).toBe(`…${'前'.repeat(40)}[言葉]${'後'.repeat(138)}…`)
  })

  it('shows a long word whole, and a text without the words from its beginning', () => {
    expect(drawn('長'.repeat(250), ['長'.repeat(250)])).toBe(`[${'長'.repeat(250)}]`)
    expect(drawn('文', [])).toBe('文')
    expect(drawn('文', [''])).toBe('文')
  })
})

describe('a snippet of what is printed', () => {
  it('marks words there, however they are spelt', () => {
    expect(drawn('ｻｰﾊﾞｰ の 管理', ['サーバ'])).toBe('[ｻｰﾊﾞ]ｰ の 管理')
    expect(drawn('接 種\n記 録（ＩＤ）', ['接種記録', 'id'])).toBe('[接 種\n記 録]（[ＩＤ]）')
    expect(drawn('当市の㈱システム', ['本団体', '(株)'])).toBe('[当市]の[㈱]システム')
  })

  it('is one of the text of the index where the printed one has other words', () => {
    expect(holdsAll('越谷市は、サーバーを', ['サーバ'])).toBe(true)
    expect(holdsAll('越谷市は、サーバーを', ['サーバ', '本団体'])).toBe(false)
    expect(holdsAll('文', [])).toBe(true)
  })
})

it('a phrase needs a word of two letters', () => {
  for (const phrase of ['情報', '情 報告', 'ＩＤ', '𠮷野']) expect(isSearchable(phrase), phrase).toBe(true)
  for (const phrase of ['', ' ', '情', '情 報', '情　報', '𠮷']) expect(isSearchable(phrase), phrase).toBe(false)
})
