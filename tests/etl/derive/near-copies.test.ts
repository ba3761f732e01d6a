import { expect, test } from 'vitest'
import { BANDS, PLACES_APART, sketchOf, WORDS } from '../../../etl/derive/near-copies'

const SENTENCE = '中間サーバと団体については専用の回線を利用し、団体ごとに通信を分離することで安全性を確保している'

/** As the loader compares two texts. */
function alike(a: string, b: string): boolean {
  const [x, y] = [sketchOf(a), sketchOf(b)]
  if (!x || !y) return false
  const apart = x.bits.map((word, i) => {
    const differing = word ^ (y.bits[i] ?? 0)
    return [...((differing | (differing >> 1)) & 0x55555555).toString(2)].filter((bit) => bit === '1').length
  })
  return x.bands.some((band, i) => band === y.bands[i]) && apart.reduce((sum, n) => sum + n, 0) <= PLACES_APART
}

test.each([
  ['the same', SENTENCE],
  ['other punctuation', SENTENCE.replaceAll('、', '') + '。'],
  ['one word', SENTENCE.replace('専用の', '閉域の')],
  ['another word', SENTENCE.replace('確保', '担保')],
  ['a word more', SENTENCE.replace('通信', '通信の経路')],
])('%s is a near-copy', (_, text) => {
  expect(alike(SENTENCE, text)).toBe(true)
})

test.each([
  ['another sentence', '紙媒体は施錠できる保管庫に保存し、保存期間を過ぎたものは溶解処理により廃棄している'],
  [
    'the same words of something else',
    '中間サーバと端末については生体認証を利用し、職員ごとに権限を設定することで不正を防止している',
  ],
  ['a short part', '安全性を確保している'],
  ['no words', '・・・'],
])('%s is none', (_, text) => {
  expect(alike(SENTENCE, text)).toBe(false)
})

test('short and long texts fill all places', () => {
  for (const text of ['暗号化する', '暗号', SENTENCE.repeat(40)]) {
    const sketch = sketchOf(text)
    expect([sketch?.bands.length, sketch?.bits.length]).toEqual([BANDS, WORDS])
    expect(alike(text, text)).toBe(true)
  }
})

/** Pairs of letters that two texts share, of those that either has. */
function resemblance(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)))
  const [x, y] = [pairs(a), pairs(b)]
  const shared = [...x].filter((pair) => y.has(pair)).length
  return shared / (x.size + y.size - shared)
}

test('the more a text is like another, the rather it is found: nearly always from 0.8, nearly never to 0.6', () => {
  const letter = (n: number) => String.fromCharCode(0x4e00 + (n % 20_000))
  const found = { above: 0, below: 0 }
  const tried = { above: 0, below: 0 }
  for (let n = 0; n < 400; n++) {
    const letters = Array.from({ length: 80 }, (_, i) => letter(n * 7919 + i * 104_729))
    const changed = letters.map((each, i) => (i % 80 < n % 30 ? letter(n + i * 31 + 13) : each))
    const [a, b] = [letters.join(''), changed.join('')]
    const like = resemblance(a, b)
    const side = like >= 0.8 ? 'above' : like <= 0.6 ? 'below' : null
    if (side === null) continue
    tried[side]++
    if (alike(a, b)) found[side]++
  }
  expect(Math.min(tried.above, tried.below)).toBeGreaterThan(50)
  expect(found.above).toBeGreaterThan(0.97 * tried.above)
  expect(found.below).toBeLessThan(0.03 * tried.below)
})
