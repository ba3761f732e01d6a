import { describe, expect, test } from 'vitest'
import { lettersOf, normalText, passageId, withoutName } from '../../../etl/derive/normal-text'

const SENTENCE = 'サーバ・端末(窓口)の操作は、本団体の職員に限る'

describe('printings of one sentence', () => {
  test.each([
    ['number', '①サーバ・端末(窓口)の操作は、本市の職員に限る。'],
    ['number in brackets, bullet before it', '・ (2) サーバ・端末(窓口)の操作は、本市の職員に限る'],
    ['full-width number and brackets', '３．サーバー・端末（窓口）の操作は、当町の職員に限る。'],
    ['half-width katakana and punctuation', 'ｻｰﾊﾞｰ･端末(窓口)の操作は､本村の職員に限る｡'],
    ['comma and full stop of Western texts', 'サーバ・端末(窓口)の操作は，本区の職員に限る．'],
    ['spaces and line breaks', 'サーバ・ 端末(窓口)の\n操作は、 当市の職員に　限る。'],
    ['markup', '<p>サーバ・端末(窓口)の<b>操作</b>は、○○市の職員に限る。</p>'],
    ['reference to a note', 'サーバ・端末(窓口)(※1)の操作は、本県の職員に限る(※)。'],
  ])('%s', (_, printed) => {
    expect(normalText(printed)).toBe(SENTENCE)
  })

  test('quotes and square brackets', () => {
    expect(normalText('【その他】『副本』を〔保管〕する')).toBe(normalText('[その他]「副本」を【保管】する'))
  })
})

test.each([
  ['本区分の記載', '本区分の記載'],
  ['日本町の店舗', '日本町の店舗'],
  ['本町1丁目2番', '本町1丁目2番'],
  ['1,000件を超える', '1,000件を超える'],
  ['第1.0版による', '第1.0版による'],
  ['上記①へ提出する', '上記①へ提出する'],
])('%s stays as it is', (printed, words) => {
  expect(normalText(printed)).toBe(words)
})

test('the own name becomes the same word, with or without the prefecture before it', () => {
  expect(withoutName('埼玉県狭山市と狭山市教育委員会', '狭山市', '埼玉県')).toBe('本団体と本団体教育委員会')
  expect(withoutName('川口市の措置', '狭山市', '埼玉県')).toBe('川口市の措置')
  expect(withoutName('狭山市の措置', '狭山市', null)).toBe('本団体の措置')
})

test('letters are what is left without punctuation and signs', () => {
  expect(lettersOf('ISO/IEC27017、「認証」(※)+を受ける。')).toBe('ISOIEC27017認証を受ける')
})

test('the key is the beginning of the SHA-256', () => {
  expect(passageId('abc')).toBe('ba7816bf8f01cfea')
})
