/** A load that is killed, at moments all over it: the warehouse before is whole, and the next load clears up. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusDocument, writeCorpus } from '../fixtures/corpus'
import { contentOf, etl, filesIn, loadInto, query, type Ended, type Intervention } from '../fixtures/etl'

const DOCUMENTS = 8
let folder = ''
let raw = ''
let expected: unknown[] = []

/** A warehouse of eight documents; then some are new, changed and gone. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  raw = join(folder, 'raw')
  writeCorpus(raw, DOCUMENTS)
  await loadInto(join(folder, 'before.duckdb'), [raw])
  rmSync(join(raw, corpusDocument(0).file))
  writeFileSync(join(raw, corpusDocument(1).file), `${corpusDocument(1).text}\n追記\n`)
  for (const n of [0, 1]) {
    const { file, text } = corpusDocument(DOCUMENTS + n)
    writeFileSync(join(raw, file), text)
  }
  await loadInto(join(folder, 'rebuilt.duckdb'), [raw])
  expected = await contentOf(join(folder, 'rebuilt.duckdb'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A place of its own for each test, with the warehouse before: tests run side by side. */
function placeOf(): { readonly place: string; readonly target: string } {
  const place = mkdtempSync(join(folder, 'place-'))
  const target = join(place, 'w.duckdb')
  copyFileSync(join(folder, 'before.duckdb'), target)
  return { place, target }
}

const last = () => filesIn(raw).at(-1) ?? ''
const middle = (): string => corpusDocument(5).file
const first = (): string => corpusDocument(1).file

function expectKilled({ signal, err }: Ended): void {
  expect({ signal, err }).toEqual({ signal: 'SIGKILL', err: '' })
}

async function expectUntouched(target: string): Promise<void> {
  expect(readFileSync(target).equals(readFileSync(join(folder, 'before.duckdb')))).toBe(true)
  expect(await query(target, 'SELECT count(*)::INTEGER FROM assessment')).toEqual([[DOCUMENTS]])
}

async function expectNextLoad(target: string): Promise<void> {
  await loadInto(target, [raw])
  expect(await contentOf(target)).toEqual(expected)
  expect(filesIn(dirname(target))).toEqual(['w.duckdb'])
}

describe.concurrent('a load that is killed', () => {
  const moments: [string, string[], () => Intervention, ...string[]][] = [
    ['before it takes the lock', [], () => ({ call: 'writeFileSync', path: '.lock', act: 'kill' })],
    ['with the lock taken', ['lock'], () => ({ call: 'writeFileSync', path: '.lock', when: 'after', act: 'kill' })],
    ['before the first document', ['lock'], () => ({ call: 'readFile', path: first(), act: 'kill' })],
    ['before the last document', ['lock'], () => ({ call: 'readFile', path: last(), act: 'kill' })],
    [
      'while threads read',
      ['lock'],
      () => ({ call: 'readFile', path: middle(), act: 'kill', inThread: true }),
      ...['--jobs', '2'],
    ],
    // Views are read for the version first, then into the new warehouse.
    ['while it writes', ['lock', 'tmp'], () => ({ call: 'readFileSync', path: 'coverage.sql', nth: 2, act: 'kill' })],
    ['with the new warehouse complete', ['lock', 'tmp'], () => ({ call: 'renameSync', path: '.tmp', act: 'kill' })],
  ]
  it.each(moments)('%s leaves the warehouse before, and the next one succeeds', async (_, left, moment, ...options) => {
    const { place, target } = placeOf()
    expectKilled(await etl([raw, '--output', target, '--rebuild', ...options], moment()))
    for (const name of left)
      expect(filesIn(place)).toContainEqual(expect.stringMatching(`^w\\.duckdb\\.(?:.*\\.)?${name}$`))
    await expectUntouched(target)
    await expectNextLoad(target)
  })

  it('with the new warehouse in its place leaves just that', async () => {
    const { target } = placeOf()
    expectKilled(await etl([raw, '--output', target], { call: 'renameSync', path: '.tmp', when: 'after', act: 'kill' }))
    expect(await contentOf(target)).toEqual(expected)
    await expectNextLoad(target)
  })

  it('is no obstacle where there was no warehouse', async () => {
    const { target } = placeOf()
    rmSync(target)
    expectKilled(await etl([raw, '--output', target], { call: 'renameSync', path: '.tmp', act: 'kill' }))
    expect(existsSync(target)).toBe(false)
    await expectNextLoad(target)
  })

  it('leaves normalised assessments that are whole, and the next one takes away what is not', async () => {
    const { place, target } = placeOf()
    const json = join(place, 'json')
    const killed = await etl([raw, '--output', target, '--emit', json], {
      call: 'rename',
      path: '.tmp',
      act: 'kill',
    })
    expectKilled(killed)
    expect(filesIn(json)).toEqual([expect.stringMatching(/^\./)])
    await loadInto(target, [raw], { emit: json })
    expect(filesIn(json).map((file) => /^[\da-f]{16}\.json$/.test(file))).toEqual(filesIn(raw).map(() => true))
  })
})

it('a load that is stopped by Ctrl-C says so and leaves nothing behind', async () => {
  const { place, target } = placeOf()
  const moment: Intervention = { call: 'readFile', path: middle(), act: 'interrupt', inThread: true }
  const { status, err } = await etl([raw, '--output', target, '--rebuild', '--jobs', '2'], moment)
  expect(status).toBe(3)
  expect(err).toContain('途中で止めました。前の倉庫はそのままです。')
  await expectUntouched(target)
  expect(filesIn(place)).toEqual(['w.duckdb'])
})

it('a log that a program left of the old warehouse is not played into the new one', async () => {
  const { place, target } = placeOf()
  writeFileSync(join(place, 'w.duckdb.wal'), 'left by a program that was killed')
  await loadInto(target, [raw], { rebuild: true })
  expect(await contentOf(target)).toEqual(expected)
  expect(filesIn(dirname(target))).toEqual(['w.duckdb'])
})
