import { describe, expect, it } from 'vitest'
import { kanaBetween, withKana } from '../../../etl/read/kana'

describe('withKana', () => {
  it.each([
    ['埼玉情報サ一ビス', '埼玉情報サービス'],
    ['セン夕ー、デ一タセンタ一', 'センター、データセンター'],
    ['ネッ卜ワーク', 'ネットワーク'],
    ['ﾃﾞｰﾀｾﾝﾀｰ', 'データセンター'],
  ])('reads %s as %s', (printed, meant) => {
    expect(withKana(printed)).toBe(meant)
  })

  it.each(['日本システム工業', 'ソフトウェア一式', 'サーバ二台', 'システム-A', 'ニセコ八幡', 'データ入力'])(
    'leaves %s, where a word begins',
    (printed) => {
      expect(withKana(printed)).toBe(printed)
    },
  )
})

it('takes a kanji for kana only between katakana', () => {
  const [katakana, kanji, power] = ['ア', '業', '力'].map((char) => char.charCodeAt(0))
  if (katakana === undefined || kanji === undefined || power === undefined) throw new Error('unreachable')
  expect(String.fromCharCode(kanaBetween(power, katakana, katakana))).toBe('カ')
  expect(kanaBetween(power, katakana, kanji)).toBe(power)
  expect(kanaBetween(power, kanji, katakana)).toBe(power)
})
