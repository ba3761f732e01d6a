import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../../dashboard/text/wordDiff'

const texts: readonly (readonly [string, string])[] = [
  ['業務システムは庁舎内に設置する。', '業務システムはデータセンターに設置する。'],
  ['', '発生あり'],
  ['発生なし', ''],
  ['同じ文です。', '同じ文です。'],
  ['甲社が保守する。\n乙社が印刷する。', '丙社が保守し、\n乙社が印刷する。丁社も。'],
]

describe('a word-level difference', () => {
  it('shows only the words that differ', () => {
    expect(wordDiff('業務システムは庁舎内に設置する。', '業務システムはデータセンターに設置する。')).toEqual([
      { kind: 'same', text: '業務システムは' },
      { kind: 'removed', text: '庁舎内' },
      { kind: 'added', text: 'データセンター' },
      { kind: 'same', text: 'に設置する。' },
    ])
    expect(wordDiff('同じ文です。', '同じ文です。')).toEqual([{ kind: 'same', text: '同じ文です。' }])
  })

  it.each(texts)('is made of both texts, whole: %j → %j', (before, after) => {
    const pieces = wordDiff(before, after)
    const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('')
    expect(without('added')).toBe(before)
    expect(without('removed')).toBe(after)
    expect(pieces.every(({ text }) => text !== '')).toBe(true)
  })

  it('takes texts that have nothing in common as two', () => {
    const [before, after] = ['甲乙丙丁'.repeat(300), 'いろはに'.repeat(300)]
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })
})
