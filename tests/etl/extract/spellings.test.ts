import { expect, it } from 'vitest'
import { spellingsOf } from '../../../etl/extract/spellings'

it('writes a name of the form in every way that is met, its own first', () => {
  expect(spellingsOf('取扱い及び問合せ')).toEqual([
    '取扱い及び問合せ',
    '取扱い及び問い合わせ',
    '取扱い及び問合わせ',
    '取り扱い及び問合せ',
    '取り扱い及び問い合わせ',
    '取り扱い及び問合わせ',
    '取扱及び問合せ',
    '取扱及び問い合わせ',
    '取扱及び問合わせ',
    '取扱いおよび問合せ',
    '取扱いおよび問い合わせ',
    '取扱いおよび問合わせ',
    '取り扱いおよび問合せ',
    '取り扱いおよび問い合わせ',
    '取り扱いおよび問合わせ',
    '取扱および問合せ',
    '取扱および問い合わせ',
    '取扱および問合わせ',
  ])
})

it('leaves what is written in one way only', () => {
  expect(spellingsOf('入手元')).toEqual(['入手元'])
})
