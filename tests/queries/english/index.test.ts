import { describe, expect, test } from 'vitest'
import { forms } from '../../../etl/forms'
import { answerInEnglish, inEnglish } from '../../../queries/english'

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const sections = forms.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.sections))
const items = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.items))
const terms = new Set([
  ...sections.map(({ title }) => title).filter((title) => title !== ''),
  ...items.map(({ label }) => label),
  ...items.flatMap(({ riskTitle }) => riskTitle ?? []),
  ...items.flatMap(({ options }) => options),
])

describe('the forms’ vocabulary', () => {
  test.each([...terms])('%s has its English', (term) => {
    const english = inEnglish(term)
    expect(english).not.toBeNull()
    expect(english).not.toMatch(japanese)
  })

  test('no two options of an item read the same', () => {
    for (const item of items) {
      const english = item.options.map((option) => inEnglish(option))
      expect(new Set(english).size, item.id).toBe(item.options.length)
    }
  })
})

describe('ranges', () => {
  test.each([
    ['10人以上50人未満', '10 to 49 persons'],
    ['１０人未満', 'Fewer than 10 persons'],
    ['100万人以上1,000万人未満', '1,000,000 to 9,999,999 persons'],
    ['1,000人以上', '1,000 persons or more'],
    ['1,000人未満(任意実施)', 'Fewer than 1,000 persons (voluntary)'],
    ['10項目以上50項目未満', '10 to 49 items'],
    ['1年', '1 year'],
    ['1年未満', 'Less than 1 year'],
    ['6年以上10年未満', '6 to less than 10 years'],
    ['20年以上', '20 years or more'],
  ])('%s is %s', (range, english) => {
    expect(inEnglish(range)).toBe(english)
  })
})

describe('an option with a detail', () => {
  test('keeps the document’s words', () => {
    expect(inEnglish('その他(共有フォルダ)')).toBe('Other (共有フォルダ)')
    expect(inEnglish('その他（　）')).toBe('Other')
  })

  test('is told from a document’s own words', () => {
    for (const words of ['再委託する場合がある', '委託先名(株式会社)', '株式会社', ''])
      expect(inEnglish(words)).toBeNull()
  })
})

describe('an answer of several options', () => {
  test('is told option by option', () => {
    expect(answerInEnglish('紙、電子記録媒体、専用線')).toBe(
      'Paper; Electronic media (other than flash memory); Dedicated line',
    )
    expect(answerInEnglish('提供を行っている')).toBe('Provided')
  })

  test('stays as it is where a part is none of the forms’', () => {
    expect(answerInEnglish('紙、本市の窓口')).toBeNull()
  })
})
