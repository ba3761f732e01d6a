import { expect, it } from 'vitest'
import { defaultWords, parameterFields, readFields } from '../../../dashboard/console/parameters'
import { parseQuery } from '../../../queries/query'

const saved = parseQuery(
  [
    '-- name: q',
    '-- title: 題',
    '-- title_en: T',
    '-- param: least INTEGER 3 これ以上',
    '-- param: since DATE null この日から',
    'select $least, $since',
  ].join('\n'),
  'queries/q.sql',
)

it('asks for what the statement uses; a saved query knows the types', () => {
  expect(parameterFields('select $since, $other, $since', saved)).toEqual([
    { name: 'since', type: 'DATE', description: 'この日から' },
    { name: 'other', type: 'VARCHAR', description: '' },
  ])
  expect(parameterFields("select '$a'", undefined)).toEqual([])
})

it('begins with the defaults', () => {
  expect(defaultWords(saved)).toEqual({ least: '3', since: '' })
})

it('reads the fields by type, empty as NULL, and names the one that is wrong', () => {
  const fields = parameterFields(saved.sql, saved)
  expect(readFields(fields, { least: '12', since: '2026-01-15' })).toEqual({ least: 12, since: '2026-01-15' })
  expect(readFields(fields, { least: '' })).toEqual({ least: null, since: null })
  expect(() => readFields(fields, { since: '昨日' })).toThrow(/^\$since: .*昨日/)
})
