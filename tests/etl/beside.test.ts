/** What goes on beside a load: a second one, somebody who reads the warehouse, somebody who takes files away. */
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SILENT } from '../../etl/progress'
import { writeCorpus } from '../fixtures/corpus'
import { contentOf, etl, filesIn, like, loadInto, query, startEtl } from '../fixtures/etl'

const DOCUMENTS = 6
let folder = ''
let raw = ''
let place = ''
let target = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  raw = join(folder, 'raw')
  writeCorpus(raw, 2)
  await loadInto(join(folder, 'before.duckdb'), [raw])
  writeCorpus(raw, DOCUMENTS)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  place = mkdtempSync(join(folder, 'place-'))
  target = join(place, 'w.duckdb')
  copyFileSync(join(folder, 'before.duckdb'), target)
})

const before = () => readFileSync(join(folder, 'before.duckdb'))

describe('a second load', () => {
  it('stops with a message and does not disturb the first, nor does a reader of the warehouse', async () => {
    const go = join(folder, 'go')
    const first = startEtl([raw, '--output', target], { call: 'renameSync', path: '.tmp', act: 'wait', until: go })
    while (!filesIn(place).some((file) => file.endsWith('.lock'))) await pause(5)
    const reader = await (await DuckDBInstance.create(target, { access_mode: 'READ_ONLY' })).connect()
    const count = async () => (await reader.runAndReadAll('SELECT count(*)::INTEGER FROM assessment')).getRowsJson()
    expect(await count()).toEqual([[2]])

    const second = await etl([raw, '--output', target, '--json'])
    expect(second).toMatchObject({ status: 3, err: '' })
    expect(JSON.parse(second.out)).toEqual({
      exit_code: 3,
      written: false,
      error: like(new RegExp(`別の読み込み\\(プロセス ${first.child.pid ?? ''}\\)が書き込み中です。終わるのを待って`)),
    })
    expect(readFileSync(target).equals(before())).toBe(true)

    writeFileSync(go, '')
    expect(await first.ended).toMatchObject({ status: 0, err: '' })
    expect(filesIn(place)).toEqual(['w.duckdb'])
    expect(await query(target, 'SELECT count(*)::INTEGER FROM assessment')).toEqual([[DOCUMENTS]])
    // Who has the old warehouse open goes on reading it.
    expect(await count()).toEqual([[2]])
    reader.closeSync()
  })

  it('is free to write another warehouse', async () => {
    const other = join(place, 'w.duckdb.new')
    writeFileSync(`${target}.lock`, String(process.ppid))
    expect(await loadInto(other, [raw])).toMatchObject({ written: true })
    expect(filesIn(place)).toEqual(['w.duckdb', 'w.duckdb.lock', 'w.duckdb.new'])
  })
})

it('a file that vanishes while the load runs is rejected with the reason; the rest is loaded', async () => {
  const raw = join(place, 'raw')
  writeCorpus(raw, 3)
  await loadInto(target, [raw])
  writeFileSync(join(raw, 'new.txt'), '新しい文書')
  const [, gone = ''] = filesIn(raw)
  writeFileSync(join(raw, gone), `${readFileSync(join(raw, gone), 'utf8')}\n追記\n`)
  const vanish = { ...SILENT, start: () => rmSync(join(raw, gone)) }
  const { loaded, rejected, unchanged } = await loadInto(target, [raw], {}, vanish)
  expect([loaded, unchanged]).toEqual([2, 2])
  expect(rejected).toEqual([
    { path: join(raw, gone), reason: like(/ファイルを開けません\(ENOENT\)。.*確かめて/) },
    { path: join(raw, 'new.txt'), reason: like(/./) },
  ])
  await loadInto(target, [raw])
  expect(await query(target, `SELECT count(*)::INTEGER FROM document`)).toEqual([[3]])
})

it('a warehouse behind a link stays there', async () => {
  const real = join(folder, 'elsewhere')
  mkdirSync(real, { recursive: true })
  rmSync(target)
  copyFileSync(join(folder, 'before.duckdb'), join(real, 'w.duckdb'))
  symlinkSync(join(real, 'w.duckdb'), target)
  await loadInto(target, [raw])
  expect(lstatSync(target).isSymbolicLink()).toBe(true)
  expect(await contentOf(join(real, 'w.duckdb'))).toEqual(await contentOf(target))
  expect(await query(target, 'SELECT count(*)::INTEGER FROM assessment')).toEqual([[DOCUMENTS]])
})

describe('a thread that fails', () => {
  it.each([
    ['is gone', 'endThread', /スレッドが途中で止まりました。前の倉庫はそのままです。\n.*--jobs 1/],
    ['throws', 'throwLater', /想定外の誤りで止まりました。倉庫は書き換えていません。.*\n.*thrown by the test/],
  ] as const)(
    'because it %s stops the load, which says so and leaves the warehouse before',
    async (_, act, message) => {
      const args = [raw, '--output', target, '--rebuild', '--jobs', '2', '--json']
      const { status, out } = await etl(args, { call: 'readFile', path: '000003.txt', act, inThread: true })
      expect(status).toBe(3)
      expect(JSON.parse(out)).toEqual({ exit_code: 3, written: false, error: like(message) })
      expect(readFileSync(target).equals(before())).toBe(true)
      expect(filesIn(place)).toEqual(['w.duckdb'])
    },
  )
})
