/** Where the system refuses to write: a clear message, the warehouse before as it was, and nothing left behind. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeCorpus } from '../fixtures/corpus'
import { etl, etlIn, filesIn, like, loadInto, type Ended, type Intervention } from '../fixtures/etl'

let folder = ''
let raw = ''
let place = ''
let target = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  raw = join(folder, 'raw')
  writeCorpus(raw, 1)
  await loadInto(join(folder, 'before.duckdb'), [raw])
  writeCorpus(raw, 3)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  place = mkdtempSync(join(folder, 'place-'))
  target = join(place, 'w.duckdb')
  copyFileSync(join(folder, 'before.duckdb'), target)
})

function expectRefused({ status, out, err }: Ended, message: RegExp, json: boolean): void {
  expect(status).toBe(3)
  if (json) {
    expect(JSON.parse(out)).toEqual({ exit_code: 3, error: like(message), written: false })
    expect(err).toBe('')
  } else expect(err).toMatch(message)
  expect(readFileSync(target).equals(readFileSync(join(folder, 'before.duckdb')))).toBe(true)
  expect(filesIn(place).filter((file) => file !== 'json')).toEqual(['w.duckdb'])
}

describe('a disk that is full', () => {
  // `ulimit -f` stops files from growing as a full disk does, and needs no disk and no rights for it.
  it.each([
    ['for the lock', 0, []],
    ['for the warehouse', 200, []],
    ['for the warehouse, with threads', 200, ['--rebuild', '--jobs', '2', '--json']],
  ])('%s', async (_, blocks, options) => {
    const ended = await etlIn(`ulimit -f ${blocks}; exec "$@"`, [raw, '--output', target, ...options])
    const message = /w\.duckdb を作れませんでした。前の倉庫はそのままです。\n.*上限を超えました。ほかの場所を指定/
    expectRefused(ended, message, options.length > 0)
  })

  it('for a normalised assessment, which is then not there by half', async () => {
    const json = join(place, 'json')
    const args = [raw, '--output', target, '--emit', json, '--jobs', '2', '--json']
    const message = /正規化した JSON を .*\.json に書けませんでした。前の倉庫はそのままです。\n.*上限を超えました/
    expectRefused(await etlIn('ulimit -f 200; exec "$@"', args), message, true)
    for (const file of filesIn(json)) {
      expect(file).toMatch(/^[\da-f]{16}\.json$/)
      expect(() => void JSON.parse(readFileSync(join(json, file), 'utf8'))).not.toThrow()
    }
  })
})

describe('a place that cannot be written', () => {
  it.each<[string, Intervention, RegExp]>([
    [
      'no space for the lock',
      { call: 'writeFileSync', path: '.lock', act: 'refuse', code: 'ENOSPC' },
      /w\.duckdb を作れませんでした。.*\n.*空き容量が足りません。.*空きのある場所/,
    ],
    [
      'no right to the folder',
      { call: 'writeFileSync', path: '.lock', act: 'refuse', code: 'EACCES' },
      /w\.duckdb を作れませんでした。.*\n権限がないか.*権限のある場所を指定/,
    ],
    [
      'a disk for reading only',
      { call: 'writeFileSync', path: '.lock', act: 'refuse', code: 'EROFS' },
      /w\.duckdb を作れませんでした。.*\n書き込みのできない場所です。/,
    ],
    [
      'the old warehouse open in a program, where the system minds',
      { call: 'renameSync', path: '.tmp', act: 'refuse', code: 'EPERM' },
      /w\.duckdb を作れませんでした。前の倉庫はそのままです。\n.*ほかのプログラムが開いています。.*閉じる/,
    ],
  ])('because of %s', async (_, intervention, message) => {
    expectRefused(await etl([raw, '--output', target], intervention), message, false)
  })
})

it('says so where the report cannot be written, and loads all the same', async () => {
  const { status, err } = await etlIn('exec "$@" > /dev/full', [raw, '--output', target, '--json'])
  expect(status).toBe(0)
  expect(err).toMatch(/^結果を標準出力に書けませんでした\(.*ENOSPC.*\)。\n$/)
  expect(filesIn(place)).toEqual(['w.duckdb'])
})
