import { describe, expect, it } from 'vitest'
import { shorten, wordsThatDiffer } from '../../../etl/diff/words'

const LONG = '本市の業務システムは、庁舎内に設置したサーバーで稼働し、入退室を管理している。'

describe('wordsThatDiffer', () => {
  it('shows what differs with a few characters around it', () => {
    expect(wordsThatDiffer(LONG, LONG.replace('庁舎内', 'データセンター'))).toBe(
      '本市の業務システムは、［庁舎内 → データセンター］に設置したサーバーで稼働…',
    )
  })

  it('shows words that were added or dropped', () => {
    expect(wordsThatDiffer(LONG, `${LONG}記録も残す。`)).toBe('…、入退室を管理している。［ → 記録も残す。］')
    expect(wordsThatDiffer(`新しく、${LONG}`, LONG)).toBe('［新しく、 → ］本市の業務システムは、庁…')
  })

  it('shows several places apart from each other', () => {
    const text = `${LONG}${LONG}`
    const words = wordsThatDiffer(text, text.replace('本市', '当市').replace(/管理している。$/, '制限している。'))
    expect(words.split(' / ')).toHaveLength(2)
    expect(words).toContain('［管理 → 制限］')
  })

  it('counts the places beyond the first', () => {
    const text = Array.from({ length: 9 }, () => LONG).join('')
    expect(wordsThatDiffer(text, text.replaceAll('庁舎', '本庁舎'))).toMatch(/ほか 3 か所$/)
  })

  it('shortens texts that have nothing in common', () => {
    const [a, b] = [Array.from({ length: 900 }, (_, i) => `甲${i} `), Array.from({ length: 900 }, (_, i) => `乙${i}。`)]
    expect(wordsThatDiffer(a.join(''), b.join(''))).toMatch(/^［甲0 .{70,80}…?.* → 乙0。.*］$/)
  })
})

describe('shorten', () => {
  it('cuts the middle and keeps characters whole', () => {
    expect(shorten('𠮷'.repeat(9), 5)).toBe('𠮷𠮷…𠮷𠮷')
    expect(shorten('短い\n文', 9)).toBe('短い ⏎ 文')
  })
})
