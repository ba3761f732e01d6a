import { expect, it } from 'vitest'
import { sortRows } from '../../../dashboard/components/sorting'

const sorted = (values: (string | number | boolean | null)[], descending: boolean) =>
  sortRows(
    values.map((value) => ({ value })),
    { column: 'value', descending },
    'ja',
  ).map(({ value }) => value)

it('sorts numbers by size and puts NULL last in either direction', () => {
  expect(sorted([9, null, 100, 20], false)).toEqual([9, 20, 100, null])
  expect(sorted([9, null, 100, 20], true)).toEqual([100, 20, 9, null])
})

it('sorts texts by the language, numbers in them by size', () => {
  expect(sorted(['う', 'ア', 'い'], false)).toEqual(['ア', 'い', 'う'])
  expect(sorted(['別添10', '別添9'], false)).toEqual(['別添9', '別添10'])
})

it('leaves the rows it was given alone', () => {
  const rows = [{ value: 2 }, { value: 1 }]
  sortRows(rows, { column: 'value', descending: false }, 'ja')
  expect(rows).toEqual([{ value: 2 }, { value: 1 }])
})
