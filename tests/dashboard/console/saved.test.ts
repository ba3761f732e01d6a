import { expect, it } from 'vitest'
import {
  fromFile,
  ImportError,
  recalled,
  toFile,
  withImported,
  withSaved,
  type SavedStatement,
} from '../../../dashboard/console/saved'

const statement = (name: string, sql: string, values: Record<string, string> = {}): SavedStatement => ({
  name,
  sql,
  values,
})

it('keeps one statement a name, sorted', () => {
  const list = withSaved([statement('b', '1')], statement('a', '2'))
  expect(withSaved(list, statement('b', '3'))).toEqual([statement('a', '2'), statement('b', '3')])
})

it('hands statements on in a file, with every word they hold', () => {
  const list = [statement('再委託', 'select "x" -- 「」\n;', { 県: '奈良県' })]
  expect(fromFile(toFile(list))).toEqual(list)
  expect(fromFile(`\ufeff${toFile(list)}`)).toEqual(list)
})

it('takes imported ones beside one\u2019s own, overwriting none', () => {
  const own = [statement('a', '1'), statement('b', '2', { n: '1' })]
  const taken = withImported(own, [
    statement('a', '1'),
    statement('b', '2', { n: '2' }),
    statement('b', '2', { n: '3' }),
    statement('c', '4'),
  ])
  expect(taken).toEqual([
    statement('a', '1'),
    statement('b', '2', { n: '1' }),
    statement('b (2)', '2', { n: '2' }),
    statement('b (3)', '2', { n: '3' }),
    statement('c', '4'),
  ])
  expect(withImported(taken, [statement('b', '2', { n: '3' })])).toEqual(taken)
})

const file = (statements: unknown, rest: object = { format: 'pia-atlas-statements', version: 1 }): string =>
  JSON.stringify({ ...rest, statements })

it.each<[string, object]>([
  ['', { kind: 'not_json', detail: expect.any(String) as unknown }],
  ['{"format": "pia-atlas-statements"', { kind: 'not_json', detail: expect.any(String) as unknown }],
  ['null', { kind: 'not_ours' }],
  ['[]', { kind: 'not_ours' }],
  [file([], { format: 'other' }), { kind: 'not_ours' }],
  [file('x'), { kind: 'not_ours' }],
  [file([], { format: 'pia-atlas-statements', version: 2 }), { kind: 'newer', version: 2 }],
  [file([statement('a', '1'), { name: 'b' }]), { kind: 'broken_entry', entry: 2 }],
  [file([statement(' ', '1')]), { kind: 'broken_entry', entry: 1 }],
  [file([statement('a', ' ')]), { kind: 'broken_entry', entry: 1 }],
  [file([{ ...statement('a', '1'), values: { n: 1 } }]), { kind: 'broken_entry', entry: 1 }],
  [file([{ ...statement('a', '1'), values: null }]), { kind: 'broken_entry', entry: 1 }],
])('says what is wrong with %s', (text, problem) => {
  let caught: unknown
  try {
    fromFile(text)
  } catch (cause) {
    caught = cause
  }
  expect(caught).toBeInstanceOf(ImportError)
  expect(caught).toMatchObject({ problem })
  expect(recalled(text)).toEqual([])
})
