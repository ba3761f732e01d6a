import { expect, it } from 'vitest'
import { joinLists, packList, readList } from '../../queries/list'

it('reads what is typed: commas part items, quotes keep them', () => {
  expect(readList('埼玉県')).toEqual(['埼玉県'])
  expect(readList('a,b,')).toEqual(['a', 'b', ''])
  expect(readList('"A, Inc.",b')).toEqual(['A, Inc.', 'b'])
  expect(readList('"say ""x"""')).toEqual(['say "x"'])
  expect(readList('')).toEqual([''])
  for (const broken of ['"a', '"a"b', 'a"b']) expect(() => readList(broken), broken).toThrow(broken)
})

it('packs a list into one text, nothing listed into NULL', () => {
  expect(packList([])).toBeNull()
  expect(packList([''])).toBe('')
  expect(packList(['a,b', 'c\u001fd'])).toBe('a,b\u001fcd')
  expect(joinLists(packList(['a']), packList(['b', '']))).toBe(packList(['a', 'b', '']))
  expect(joinLists(null, 'b')).toBe('b')
})
