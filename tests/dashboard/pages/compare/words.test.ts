import { describe, expect, it } from 'vitest'
import { matchEntries, similarity } from '../../../../dashboard/pages/compare/entries'
import { findShared, piecesOf } from '../../../../dashboard/pages/compare/words'

describe('piecesOf', () => {
  it('marks the words that the base has not, and those that it has', () => {
    const pieces = piecesOf('本人から申請書により入手する。', '本人から電子申請により入手する。', [])
    const of = (change: string) =>
      pieces
        ?.filter((piece) => piece.change === change)
        .map(({ text }) => text)
        .join('')
    expect(
      pieces
        ?.filter(({ change }) => change !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe('本人から申請書により入手する。')
    expect(
      pieces
        ?.filter(({ change }) => change !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe('本人から電子申請により入手する。')
    expect(of('same')).toContain('入手する')
    expect(of('added')).not.toBe('')
    expect(of('removed')).toContain('電子')
  })

  it('does not mark widths', () => {
    expect(piecesOf('ＩＤを使う', 'IDを使う', [])?.every(({ change }) => change === 'same')).toBe(true)
  })

  it('says so where nothing is in common', () => {
    expect(piecesOf('川口市役所の窓口', '情報提供ネットワークシステム', [])).toBeNull()
  })

  it('cuts at the bounds of shared words', () => {
    const pieces = piecesOf('独自。共通の文。', null, [{ start: 3, end: 8, municipalities: 4 }])
    expect(pieces).toEqual([
      { text: '独自。', change: 'same', shared: 0 },
      { text: '共通の文。', change: 'same', shared: 4 },
    ])
  })
})

describe('findShared', () => {
  it('finds a passage whatever its punctuation, and whoever speaks', () => {
    const text = '・甲市では、サーバー等を設置する。\n別の文。'
    const [range] = findShared(text, [{ text: '本団体ではサーバ等を設置する', municipalities: 3 }], ['甲市'])
    expect(range && text.slice(range.start, range.end)).toContain('サーバー等を設置する。')
    expect(findShared(text, [{ text: 'ここにない文である', municipalities: 3 }], [])).toEqual([])
  })
})

describe('matchEntries', () => {
  it('goes by names first, then by the order', () => {
    const slots = matchEntries([
      [
        { no: 1, name: '中間サーバー' },
        { no: 2, name: '健康管理システム' },
      ],
      [
        { no: 1, name: '税務' },
        { no: 2, name: '中間サーバー' },
        { no: 3, name: '印刷' },
      ],
    ])
    expect(slots.map(({ entries, basis }) => [...entries.map((entry) => entry?.no ?? null), basis])).toEqual([
      [1, 2, 'name'],
      [2, 1, 'order'],
      [null, 3, 'alone'],
    ])
  })

  it('measures likeness by what names share', () => {
    expect(similarity('中間サーバー', '中間サーバー')).toBe(1)
    expect(similarity('ＡＢＣ', 'abc')).toBe(1)
    expect(similarity('', '')).toBe(0)
    expect(similarity('税務システム', '印刷業務')).toBe(0)
  })
})
