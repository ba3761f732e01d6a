import { describe, expect, it } from 'vitest'
import { readOptions } from '../../../etl/diff/options'

describe('readOptions', () => {
  it('reads the warehouses and what to do with them', () => {
    expect(readOptions(['a.duckdb', 'b.duckdb'])).toEqual({
      paths: { older: 'a.duckdb', newer: 'b.duckdb' },
      selection: { tables: [], assessment: null },
      format: 'text',
      output: null,
      into: null,
      summaryOnly: false,
    })
    const all = '--format json --output x.json --into b.duckdb --summary --table answer --table mark --assessment 狭山'
    expect(readOptions(['a.duckdb', 'b.duckdb', ...all.split(' ')])).toEqual({
      paths: { older: 'a.duckdb', newer: 'b.duckdb' },
      selection: { tables: ['answer', 'mark'], assessment: '狭山' },
      format: 'json',
      output: 'x.json',
      into: 'b.duckdb',
      summaryOnly: true,
    })
  })

  it.each<[RegExp, ...string[]]>([
    [/2 つ指定/],
    [/2 つ指定/, 'a.duckdb', 'b.duckdb', 'c.duckdb'],
    [/2 度指定/, 'a.duckdb', './a.duckdb'],
    [/--format「xml」/, 'a.duckdb', 'b.duckdb', '--format', 'xml'],
    [/--table「evidence」/, 'a.duckdb', 'b.duckdb', '--table', 'evidence'],
    [/--output に倉庫/, 'a.duckdb', 'b.duckdb', '--output', './b.duckdb'],
    [/--outptu/, 'a.duckdb', 'b.duckdb', '--outptu', 'x'],
  ])('says %s', (message, ...args) => {
    expect(() => readOptions(args)).toThrow(message)
  })
})
