import { describe, expect, it } from 'vitest'
import { gramsOf, spell, wordsOf } from '../../../../dashboard/pages/search/spelling'
import { askOverDocuments } from '../../../fixtures/ask'
import { randomNumbers } from '../../../fixtures/random'

const { sql } = askOverDocuments()

/** The printed text of which each stretch of the spelling was made. */
const madeOf = (printed: string): string[] =>
  spell(printed).spans.map(([start, end], i) => `${spell(printed).text.charAt(i)}<${printed.slice(start, end)}>`)

describe('the spelling of the index', () => {
  it.each([
    ['Ｇov－Cloud', 'gov-cloud'],
    ['ｻｰﾊﾞｰ', 'サーバ'],
    ['ﾊﾟｿｺﾝ｡', 'パソコン。'],
    ['か\u3099', 'が'],
    ['ユーザーＩＤ（管理者）', 'ユーザid(管理者)'],
    ['Ⅱ　㈱システム', 'ii(株)システム'],
    ['コンピューター', 'コンピュータ'],
    ['本市、当町', '本団体、本団体'],
    ['𠮷野家', '𠮷野家'],
    ['', ''],
  ])('of %s', (printed, text) => {
    expect(spell(printed).text).toBe(text)
    expect(spell(printed).spans).toHaveLength(text.length)
  })

  it('knows of what printed letters each was made', () => {
    expect(madeOf('ｶﾞ ス')).toEqual(['ガ<ｶﾞ>', 'ス<ス>'])
    expect(madeOf('Ⅱ')).toEqual(['i<Ⅱ>', 'i<Ⅱ>'])
    expect(madeOf('当 市の')).toEqual(['本<当 市>', '団<当 市>', '体<当 市>', 'の<の>'])
    expect(madeOf('ユーザー名')).toEqual(['ユ<ユ>', 'ー<ー>', 'ザ<ザ>', '名<名>'])
  })

  it('is the one that the warehouse makes', async () => {
    const below = randomNumbers(7)
    const rows = await sql(`
      select text as printed, search_words(text) as text from source_line
      union all select distinct before_text, search_words(before_text) from change where before_text is not null
      union all select chr(letter::integer), search_words(chr(letter::integer))
      from (
        select unnest(range(1, 591)) as letter union all select unnest(range(8192, 8592)) union all select unnest(range(12288, 13312))
        union all select unnest(range(65280, 65520))
      )
    `)
    expect(rows.length).toBeGreaterThan(3000)
    const spelt = rows.map(({ printed, text }) => [
      printed,
      typeof printed === 'string' ? spell(printed).text : null,
      text,
    ])
    expect(spelt.filter(([, here, there]) => here !== there)).toEqual([])
    const letters = [...'ｻｰﾊﾞﾟユザ本当市町 　ＡａⅡ㈱―']
    const mixed = Array.from({ length: 300 }, () =>
      Array.from({ length: 8 }, () => letters[below(letters.length)] ?? '').join(''),
    )
    for (const printed of mixed) {
      const [row] = await sql('select search_words($printed) as text', { printed })
      expect(spell(printed).text, printed).toBe(row?.text)
    }
  })
})

it('a phrase is its words, each once', () => {
  expect(wordsOf(' サーバー　ＩＤ ｻｰﾊﾞ ')).toEqual(['id', 'サーバ'])
  expect(wordsOf(' 　')).toEqual([])
})

it('pairs of letters are those of each word, each once', () => {
  expect(gramsOf(['𠮷野家', '野家', '棚'])).toEqual(['𠮷野', '野家'])
})
