import { describe, expect, it } from 'vitest'
import { readSource } from '../../../etl/read/source'
import { fold } from '../../../etl/read/fold'
import { makeStream } from '../../../etl/read/make-stream'

const stream = (text: string) => makeStream(readSource(new TextEncoder().encode(text)))

describe('makeStream', () => {
  it('drops spaces, folds width and keeps circled numbers', () => {
    expect(stream('① システム の名称（案）Ⅲ').text).toBe('\n①システムの名称(案)III')
  })

  it('turns tags into boundaries, check boxes into marks, entities into characters', () => {
    expect(stream('<p>[ <input checked="" type="checkbox"/> ] 紙</p>&lt;x&gt;<b>太</b>').text).toBe(
      '\n\v[\uE000]紙\v<x>太',
    )
  })

  it('keeps <選択肢>, which is no tag', () => {
    expect(stream('<選択肢> 1) 実施する').text).toBe('\n<選択肢>1)実施する')
  })

  it('treats a wide gap as a cell boundary, but not inside a bracket or in letter-spaced text', () => {
    expect(stream('①部署    市民課').text).toBe('\n①部署\t市民課')
    expect(stream('[      十分である      ]').text).toBe('\n[十分である]')
    expect(stream('評 価 実 施   機 関 名').text).toBe('\n評価実施機関名')
  })

  it('maps each character back to the source, the dropped long mark included', () => {
    const made = stream('中間サーバー の')
    const end = made.text.indexOf('バ')
    expect(made.source.text.slice(made.origins.from(1) ?? -1, made.origins.to(end) ?? -1)).toBe('中間サーバー')
  })
})

describe('fold', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['ユーザー認証', 'ユーザ認証'],
    ['〇', '○'],
    ['10人以上 50人未満', '10人以上50人未満'],
    ['―', '-'],
  ])('folds %s', (printed, folded) => expect(fold(printed)).toBe(folded))
})
