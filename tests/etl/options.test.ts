/** The command line of `npm run etl`. */
import { describe, expect, it } from 'vitest'
import { readOptions, UsageError } from '../../etl/options'

describe('readOptions', () => {
  it('reads the places and every option', () => {
    const args = ['a', '--output', 'w.duckdb', '--jobs=3', '--emit', 'json', '--strict', '--rebuild', '--dry-run', 'b']
    expect(readOptions([...args, '--json'])).toEqual({
      json: true,
      options: {
        inputs: ['a', 'b'],
        output: 'w.duckdb',
        jobs: 3,
        emit: 'json',
        strict: true,
        rebuild: true,
        dryRun: true,
      },
    })
  })

  it('loads the documents of the project into its warehouse unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      json: false,
      options: {
        inputs: ['data/raw'],
        output: 'data/warehouse.duckdb',
        jobs: null,
        emit: null,
        strict: false,
        rebuild: false,
        dryRun: false,
      },
    })
  })

  it('takes what follows -- for a place, whatever it looks like', () => {
    expect(readOptions(['--', '--json'])).toMatchObject({ json: false, options: { inputs: ['--json'] } })
  })

  it.each(['--help', '-h'])('shows the help for %s', (option) => {
    expect(readOptions([option, 'a'])).toBe('help')
  })

  it.each([
    [['--outptu', 'x'], '「--outptu」という選択肢はありません。'],
    [['-o', 'x'], '「-o」という選択肢はありません。'],
    [['--no-json'], '「--no-json」という選択肢はありません。'],
    [['--strict=yes'], '--strict に値は付けられません(「yes」)。'],
    [['--output'], '--output の値を指定してください。'],
    [['--output='], '--output の値を指定してください。'],
    [['--emit', ''], '--emit の値を指定してください。'],
    [['--emit', '--json'], '--emit の値を指定してください(「-」で始まる値は「--emit=--json」と書きます)。'],
    [['--jobs', '0'], '--jobs には 1 から 256 までの整数を指定してください(「0」は使えません)。'],
    [['--jobs', 'two'], '--jobs には 1 から 256 までの整数を指定してください(「two」は使えません)。'],
    [['--jobs', '1.5'], '--jobs には 1 から 256 までの整数を指定してください(「1.5」は使えません)。'],
    [['--jobs', '257'], '--jobs には 1 から 256 までの整数を指定してください(「257」は使えません)。'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(new UsageError(message))
  })

  it('takes a value that begins with a hyphen after =', () => {
    expect(readOptions(['--emit=-json'])).toMatchObject({ options: { emit: '-json' } })
  })
})
