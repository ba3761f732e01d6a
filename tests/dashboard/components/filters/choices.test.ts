import { describe, expect, it } from 'vitest'
import { choicesOf, searchChoices } from '../../../../dashboard/components/filters/choices'

const rows = [
  {
    dimension: 'municipality',
    value: '131016',
    label: '千代田区',
    kana: 'ちよだく',
    prefecture: '東京都',
    assessments: 2,
  },
  {
    dimension: 'municipality',
    value: '342084',
    label: '府中市',
    kana: 'ふちゅうし',
    prefecture: '広島県',
    assessments: 1,
  },
  {
    dimension: 'municipality',
    value: '132063',
    label: '府中市',
    kana: 'ふちゅうし',
    prefecture: '東京都',
    assessments: 0,
  },
  { dimension: 'form', value: 'full', label: 'full', kana: null, prefecture: null, assessments: 3 },
  { dimension: 'vendor', value: 'v1', label: 'ＮＴＴデータ', kana: null, prefecture: null, assessments: 1 },
  { dimension: 'vendor', value: '', label: null, kana: null, prefecture: null, assessments: 4 },
]
const labels = (dimension: 'form' | 'vendor' | 'municipality', chosen: string[] = [], locale: 'ja' | 'en' = 'ja') =>
  choicesOf(rows, dimension, chosen, locale, '読み取れない').map(({ label, assessments }) => [label, assessments])

describe('the choices of a filter', () => {
  it('are named in the language, the empty value too', () => {
    expect(labels('vendor')).toEqual([
      ['ＮＴＴデータ', 1],
      ['読み取れない', 4],
    ])
    expect(labels('form', [], 'en')).not.toEqual(labels('form'))
  })

  it('hold what the address has chosen, even where no assessment is of it', () => {
    expect(labels('vendor', ['v1', 'v9'])).toContainEqual(['v9', 0])
    expect(labels('vendor', ['v1'])).toHaveLength(2)
  })

  it.each([
    ['府中', ['342084', '132063']],
    ['東京 府中', ['132063']],
    ['フチュウ', ['342084', '132063']],
    ['ちよだ', ['131016']],
    ['　', ['131016', '342084', '132063']],
    ['札幌', []],
  ])('are found by 「%s」', (text, values) => {
    const choices = choicesOf(rows, 'municipality', [], 'ja', '')
    expect(searchChoices(choices, text).map(({ value }) => value)).toEqual(values)
    expect(searchChoices(choicesOf(rows, 'vendor', [], 'ja', ''), 'ntt')).toHaveLength(1)
  })
})
