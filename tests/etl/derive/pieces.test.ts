import { expect, test } from 'vitest'
import { piecesOf } from '../../../etl/derive/pieces'

const textsOf = (text: string) => piecesOf(text).map(({ text }) => text)

test.each([
  [
    'circled numbers, on lines or not',
    '①紙は施錠できる保管庫に保存する。②媒体は施錠できる場所に保管する。\n③データは暗号化して保存する。',
    ['紙は施錠できる保管庫に保存する', '媒体は施錠できる場所に保管する', 'データは暗号化して保存する'],
  ],
  [
    'numbers in brackets, with a stop, of notes',
    '1. 資格を確認する機能がある\n(2) 保険料を賦課する機能がある\n（※１）資格とは被保険者の資格をいう\n※本市では現行システムという',
    [
      '資格を確認する機能がある',
      '保険料を賦課する機能がある',
      '資格とは被保険者の資格をいう',
      '本団体では現行システムという',
    ],
  ],
  [
    'bullets after a space; the same sign between words is none',
    '・情報の複写・複製を禁止している ・再委託は原則として禁止する',
    ['情報の複写・複製を禁止している', '再委託は原則として禁止する'],
  ],
  [
    'sentences, whether or not their lines end with them',
    '事業者が責任を有する。\n具体的には関係者で協議を行う。なお、記録は別に保存する。',
    ['事業者が責任を有する', '具体的には関係者で協議を行う', 'なお、記録は別に保存する'],
  ],
  [
    'a full stop within brackets ends nothing',
    '番号の利用等に関する法律(以下「番号法」という。)第9条による。',
    ['番号の利用等に関する法律(以下「番号法」という。)第9条による'],
  ],
  [
    'a line that ends amid a sentence',
    '不適切な方法で提供されるリスクに\n対応している。',
    ['不適切な方法で提供されるリスクに対応している'],
  ],
  [
    'a title belongs to what follows, a rest to what stands before',
    '3. 給付業務\n支給申請に関するデータを送信する。以上。',
    ['給付業務支給申請に関するデータを送信する。以上'],
  ],
  [
    'decimals and dates are no numbers of items',
    '基準の第1.0版 10.5％以下とし 令和4.10.1から適用する。',
    ['基準の第1.0版10.5%以下とし令和4.10.1から適用する'],
  ],
  ['a text of one word', '暗号化', ['暗号化']],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(textsOf(text)).toEqual(expected)
})

test('a text with a space after each letter is not split at its spaces', () => {
  const text = '①紙は保管庫に保存・保管する。②媒体は施錠できる場所に保管する。'
  expect(textsOf([...text].join(' '))).toEqual(textsOf(text))
})

test('each has its heading and its place in the text', () => {
  const text =
    '前文は見出しの前に立つ。\n<本市における措置>\n・紙は保管庫に保存する。\n- ②<b>媒体</b>は施錠できる場所に置く。\n'
  expect(piecesOf(text).map(({ heading, from, to }) => [heading, text.slice(from, to)])).toEqual([
    [null, '前文は見出しの前に立つ。'],
    ['<本市における措置>', '・紙は保管庫に保存する。'],
    ['<本市における措置>', '②<b>媒体</b>は施錠できる場所に置く。'],
  ])
})

test('all words are in one of the pieces', () => {
  const text = '1. 資格\n① 届出を受け付けて審査する ② 通知\n③ 台帳に記録して保存する\n以上'
  expect(textsOf(text).join('')).toBe('資格①届出を受け付けて審査する通知③台帳に記録して保存する以上')
})
