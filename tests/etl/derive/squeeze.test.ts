import { describe, expect, it } from 'vitest'
import { findSqueezed, squeeze } from '../../../etl/derive/squeeze'

describe('squeeze', () => {
  it('folds the words and leaves out their spaces', () => {
    expect(squeeze('（株）　甲 乙\n㈱①')).toBe('(株)甲乙(株)①')
  })
})

describe('findSqueezed', () => {
  const found = (printed: string, phrase: string, last: boolean): string | null => {
    const place = findSqueezed(printed, phrase, last)
    return place && `${place.from}:${printed.slice(place.from, place.to)}`
  }

  it('finds a phrase as it is printed', () => {
    expect(found('甲(株)乙(株)丙', '(株)', false)).toBe('1:(株)')
    expect(found('甲(株)乙(株)丙', '(株)', true)).toBe('5:(株)')
  })

  it('finds a phrase that is printed in another way before or after the place where it stands literally', () => {
    expect(found('甲( 株 )乙(株)丙', '(株)', false)).toBe('1:( 株 )')
    expect(found('甲(株)乙㈱丙', '(株)', true)).toBe('5:㈱')
    expect(found('甲（株）乙', '(株)', true)).toBe('1:（株）')
  })

  it('finds the last of places that overlap', () => {
    expect(found('甲甲 甲', '甲甲', true)).toBe('1:甲 甲')
    expect(found('甲 甲甲', '甲甲', false)).toBe('0:甲 甲')
  })

  it('finds nothing for no phrase, or for one that does not stand', () => {
    expect(found('甲', '', true)).toBeNull()
    expect(found('甲乙', '乙甲', false)).toBeNull()
  })
})

it('finds what is printed in half-width kana or with the sound marks apart, whole', () => {
  for (const printed of ['甲ｶﾞﾊﾞﾒﾝﾄｸﾗｳﾄﾞ乙', `甲${'ガバメントクラウド'.normalize('NFD')}乙`]) {
    const found = findSqueezed(printed, 'ガバメントクラウド', false)
    expect(found && printed.slice(found.from, found.to)).toBe(printed.slice(1, -1))
  }
  expect(squeeze('デ一タセンタ一の一部、システム工事')).toBe('データセンターの一部、システム工事')
})
