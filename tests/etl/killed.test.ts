/** A load that is killed, at moments all over it: the warehouse before is whole, and the next load clears up. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { corpusDocument, writeCorpus } from '../fixtures/corpus'
import { contentOf, etl, filesIn, loadInto, query, startEtl, type Ended, type Intervention } from '../fixtures/etl'

const DOCUMENTS = 8
let folder = ''
let raw = ''
let place = ''
let target = ''
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

beforeEach(() => {
  place = mkdtempSync(join(folder, 'place-'))
  target = join(place, 'w.duckdb')
  copyFileSync(join(folder, 'before.duckdb'), target)
})

const last = () => filesIn(raw).at(-1) ?? ''
const first = (): string => corpusDocument(1).file

function expectKilled({ signal, err }: Ended): void {
  expect({ signal, err }).toEqual({ signal: 'SIGKILL', err: '' })
}

async function expectUntouched(): Promise<void> {
  expect(readFileSync(target).equals(readFileSync(join(folder, 'before.duckdb')))).toBe(true)
  expect(await query(target, 'SELECT count(*)::INTEGER FROM assessment')).toEqual([[DOCUMENTS]])
}

async function expectNextLoad(): Promise<void> {
  await loadInto(target, [raw])
  expect(await contentOf(target)).toEqual(expected)
  expect(filesIn(place)).toEqual(['w.duckdb'])
}

describe('a load that is killed', () => {
  const moments: [string, () => Intervention][] = [
    ['before it takes the lock', () => ({ call: 'writeFileSync', path: '.lock', act: 'kill' })],
    ['with the lock taken', () => ({ call: 'writeFileSync', path: '.lock', when: 'after', act: 'kill' })],
    ['before the first document', () => ({ call: 'readFile', path: first(), act: 'kill' })],
    ['before the last document', () => ({ call: 'readFile', path: last(), act: 'kill' })],
    ['with the new warehouse complete', () => ({ call: 'renameSync', path: '.tmp', act: 'kill' })],
  ]
  it.each(moments)('%s leaves the warehouse before, and the next one succeeds', async (_, intervention) => {
    expectKilled(await etl([raw, '--output', target, '--rebuild'], intervention()))
    await expectUntouched()
    await expectNextLoad()
  })

  it('with the new warehouse in its place leaves just that', async () => {
    expectKilled(await etl([raw, '--output', target], { call: 'renameSync', path: '.tmp', when: 'after', act: 'kill' }))
    expect(await contentOf(target)).toEqual(expected)
    await expectNextLoad()
  })

  it('after some documents, read by threads', async () => {
    const { child, ended, lines } = startEtl([raw, '--output', target, '--rebuild', '--jobs', '2'])
    await lines(4)
    child.kill('SIGKILL')
    expectKilled(await ended)
    await expectUntouched()
    await expectNextLoad()
  })

  it('while it writes', async () => {
    const { child, ended } = startEtl([raw, '--output', target])
    while (!filesIn(place).some((file) => file.endsWith('.tmp'))) await pause(1)
    child.kill('SIGKILL')
    expectKilled(await ended)
    await expectUntouched()
    await expectNextLoad()
  })

  it('is no obstacle where there was no warehouse', async () => {
    rmSync(target)
    expectKilled(await etl([raw, '--output', target], { call: 'renameSync', path: '.tmp', act: 'kill' }))
    expect(existsSync(target)).toBe(false)
    await expectNextLoad()
  })

  it('leaves normalised assessments that are whole, and the next one takes away what is not', async () => {
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

describe('a load that is stopped', () => {
  it('by Ctrl-C says so and leaves nothing behind', async () => {
    const { child, ended, lines } = startEtl([raw, '--output', target, '--rebuild', '--jobs', '2'])
    await lines(2)
    child.kill('SIGINT')
    const { status, err } = await ended
    expect(status).toBe(3)
    expect(err).toContain('途中で止めました。前の倉庫はそのままです。')
    await expectUntouched()
    expect(filesIn(place)).toEqual(['w.duckdb'])
  })
})

it('a log that a program left of the old warehouse is not played into the new one', async () => {
  writeFileSync(join(place, 'w.duckdb.wal'), 'left by a program that was killed')
  await loadInto(target, [raw], { rebuild: true })
  expect(await contentOf(target)).toEqual(expected)
  expect(filesIn(place)).toEqual(['w.duckdb'])
})
