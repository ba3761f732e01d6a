import { describe, expect, it } from 'vitest'
import { marksCell, readMarks } from '../../../etl/extract/marks'
import { ACQUISITION, CONNECTIONS, RECORDED_ITEMS, SOURCES } from '../../../etl/forms/options'
import { readSource } from '../../../etl/read/source'
import { fold } from '../../../etl/read/fold'
import { makeStream } from '../../../etl/read/make-stream'

const BARE = '<input type="checkbox"/>'
const SET = '<input checked="" type="checkbox"/>'
const read = (text: string, options: readonly string[]): Record<string, string> => {
  const stream = makeStream(readSource(new TextEncoder().encode(text)))
  const slips = new Map([[fold('市内連携システム'), '庁内連携システム']])
  const { marks } = readMarks(stream, [{ start: 1, end: stream.text.length }], marksCell(options, slips))
  return Object.fromEntries(marks.map((mark) => [mark.option, [mark.state, mark.basis, mark.detail].join(' ').trim()]))
}

describe('readMarks', () => {
  it.each(['[○]', '[ ○ ]', '[〇]', '[レ]', '☑', '■', SET, `[${SET}]`, '[ <input checked="" type="radio"/> ]'])(
    'reads %s as set',
    (mark) => {
      expect(read(`${mark} 紙`, ACQUISITION)).toEqual({ 紙: 'checked mark' })
    },
  )

  it.each(['[]', '[ ]', '☐', '□'])('reads %s as clear', (mark) => {
    expect(read(`${mark} 紙`, ACQUISITION)).toEqual({ 紙: 'unchecked mark' })
  })

  it('never reads a bare box as "no" by itself', () => {
    expect(read(`${BARE} 紙 [] 専用線 [${BARE}] 電子メール`, ACQUISITION)).toEqual({
      紙: 'undetermined none',
      専用線: 'unchecked mark',
      電子メール: 'undetermined none',
    })
  })

  it('reads a bare box as clear beside a box that is clearly set', () => {
    expect(read(`${SET} 紙 ${BARE} 専用線`, ACQUISITION)).toEqual({ 紙: 'checked mark', 専用線: 'unchecked mark' })
  })

  it('reads a bare box with a filled-in detail as set, whatever stands beside it', () => {
    expect(read(`${SET} 本人又は本人の代理人 ${BARE} 民間事業者 （ 医療機関 ） ${BARE} その他 （ ）`, SOURCES)).toEqual(
      {
        本人又は本人の代理人: 'checked mark',
        民間事業者: 'checked detail 医療機関',
        その他: 'unchecked mark',
      },
    )
  })

  it('takes an option without any mark for undetermined', () => {
    expect(read('紙 専用線', ACQUISITION)).toEqual({ 紙: 'undetermined none', 専用線: 'undetermined none' })
  })

  it('tells options apart that begin or end alike', () => {
    const marks = read(
      '・連絡先等情報 [○] 個人番号 [] 個人番号対応符号 [] その他識別情報(内部番号) [○] 5情報(氏名、氏名の振仮名、住所) [] 連絡先(電話番号等) [] その他 ()',
      RECORDED_ITEMS,
    )
    expect(marks).toMatchObject({
      個人番号: 'checked mark',
      個人番号対応符号: 'unchecked mark',
      '5情報': 'checked mark',
      連絡先: 'unchecked mark',
      その他: 'unchecked mark',
    })
  })

  it('keeps the best printing where OCR repeats a table', () => {
    const row = `${BARE} 税務システム\t${SET} 宛名システム等`
    expect(read(`${row}\n${row}`, CONNECTIONS)).toEqual({
      宛名システム等: 'checked mark',
      税務システム: 'unchecked mark',
    })
  })

  it('follows a detail across cells and does not read options inside it', () => {
    expect(read('[ ○ ] その他\t( 税務システム、庁内LAN )\n[ ] 税務システム', CONNECTIONS)).toEqual({
      その他: 'checked mark 税務システム、庁内LAN',
      税務システム: 'unchecked mark',
    })
  })

  it('maps a reviewed slip to its option', () => {
    expect(read('[○] 市内連携システム', CONNECTIONS)).toEqual({ 庁内連携システム: 'checked mark' })
  })
})
