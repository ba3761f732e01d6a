import { describe, expect, test } from 'vitest'
import { parseNumber, parseRange } from '../../../etl/derive/ranges'
import * as options from '../../../etl/forms/options'

describe('parseRange', () => {
  test.each([
    ['10人以上50人未満', 10, 49],
    ['30万人以上', 300_000, null],
    ['1,000人未満', 0, 999],
    ['1,000人以上1万人未満', 1000, 9999],
    ['100万人以上1,000万人未満', 1_000_000, 9_999_999],
    ['１０人以上５０人未満', 10, 49],
    ['1億人以上', 100_000_000, null],
    ['50項目以上100項目未満', 50, 99],
    ['10人以下', 0, 10],
    ['500人を超える', 501, null],
  ])('%s', (text, min, max) => {
    expect(parseRange(text)).toEqual({ min, max })
  })

  test.each([['未定'], ['約300人'], ['定められていない'], [null]])('%s has no bounds', (text) => {
    expect(parseRange(text)).toEqual({ min: null, max: null })
  })

  test.each([
    ['subjects', options.FILE_SUBJECTS],
    ['handlers', options.HANDLERS],
    ['recorded items', options.RECORDED_COUNT],
  ])('the options for %s follow one another without gap or overlap', (_, ranges) => {
    const bounds = ranges.map((range) => parseRange(range))
    expect(bounds[0]?.min).toBe(0)
    expect(bounds.at(-1)?.max).toBeNull()
    for (const [i, { min }] of bounds.entries()) {
      if (i > 0) expect(min).toBe((bounds[i - 1]?.max ?? NaN) + 1)
    }
  })
})

test.each([
  ['2', 2],
  ['２', 2],
  ['1,234', 1234],
  ['1億2千万', 120_000_000],
  ['3千5百', 3500],
  ['', null],
  ['-', null],
  ['2件', null],
  ['1.5', null],
])('parseNumber reads %s', (text, number) => {
  expect(parseNumber(text)).toBe(number)
})
