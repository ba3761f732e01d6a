import { expect, test } from 'vitest'
import { parseReference } from '../../../etl/derive/reference'

test('reads the cells below the heading', () => {
  expect(parseReference('a,b\r\n1,2\r\n,3\r\n', 'x.csv')).toEqual([
    ['1', '2'],
    ['', '3'],
  ])
  expect(parseReference('a,b\n', 'x.csv')).toEqual([])
})

test('says where a line does not fit its heading', () => {
  expect(() => parseReference('a,b\n1,2\n1,2,3', 'x.csv')).toThrow('data/reference/x.csv:3')
})
