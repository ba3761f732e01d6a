/** Loading again: what is taken over, and that it makes no difference. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '../../etl/files'
import { load, type LoadOptions, type LoadOutcome } from '../../etl/pipeline'
import { SILENT } from '../../etl/progress'
import { settledTables } from '../../etl/schema'
import { documents } from '../fixtures/documents'

let folder = ''
let raw = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  raw = join(folder, 'raw')
  mkdirSync(raw)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, i: number, more = ''): void => {
  writeFileSync(join(raw, name), (documents[i]?.text ?? '') + more)
}
const path = (name: string): string => join(folder, name)

async function run(output: string, options: Partial<LoadOptions> = {}, inputs = [raw]): Promise<LoadOutcome> {
  const defaults = { inputs, output: path(output), jobs: 1, emit: null, strict: false, rebuild: false, dryRun: false }
  return load(await findFiles(inputs), { ...defaults, ...options }, SILENT)
}

async function query(output: string, sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(path(output), { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const content = (output: string) => query(output, 'SELECT table_name, rows, content_hash FROM load_table ORDER BY ALL')

/** The warehouse is what a rebuild beside it makes of the same files. */
async function expectRebuilt(options: Partial<LoadOptions> = {}): Promise<void> {
  await run('rebuilt.duckdb', { ...options, rebuild: true })
  expect(await content('w.duckdb')).toEqual(await content('rebuilt.duckdb'))
}

describe('a load over the warehouse before', () => {
  it('leaves the file as it is where nothing changed', async () => {
    put('a.txt', 0)
    put('b.txt', 2)
    put('no.txt', 9, '拝啓')
    const first = await run('w.duckdb')
    const bytes = readFileSync(path('w.duckdb'))
    const second = await run('w.duckdb')
    expect([first.written, second.written]).toEqual([true, false])
    expect([first.unchanged, second.unchanged]).toEqual([0, 3])
    expect({ ...second, written: true, unchanged: 0, seconds: 0 }).toEqual({
      ...first,
      rows: second.rows,
      seconds: 0,
    })
    expect(readFileSync(path('w.duckdb')).equals(bytes)).toBe(true)
  })

  it('reads what is new or changed, forgets what is gone, and equals a rebuild', async () => {
    for (const i of [0, 1, 2]) put(`${i}.txt`, i)
    await run('w.duckdb')
    put('1.txt', 1, '\n追記\n')
    put('4.txt', 4)
    rmSync(path('raw/2.txt'))
    renameSync(path('raw/0.txt'), path('raw/renamed.txt'))
    const outcome = await run('w.duckdb')
    expect(outcome).toMatchObject({ written: true, loaded: 3, unchanged: 1, documents: 3 })
    await expectRebuilt()
    expect(await query('w.duckdb', 'SELECT loaded, unchanged FROM load_run')).toEqual([[3, 1]])
  })

  it('knows the firms that only the change log of an unchanged document names', async () => {
    put('a.txt', 0)
    put('b.txt', 2)
    await run('w.duckdb')
    put('b.txt', 2, '\n追記\n')
    expect(await run('w.duckdb')).toMatchObject({ written: true, unchanged: 1 })
    await expectRebuilt()
    const past = `SELECT name FROM vendor_term JOIN vendor USING (vendor_id) JOIN vendor_alias ON raw = vendor_raw
      WHERE vendor_raw NOT IN (SELECT vendor_raw FROM outsourcing) ORDER BY ALL`
    expect((await query('w.duckdb', past)).flat()).toEqual([
      '埼玉計算センター',
      '日東テクノブレーション',
      '日東テクノブレーン',
    ])
  })

  it('settles the ids of equal assessments anew, whichever were there first', async () => {
    put('1.txt', 0, '\n1\n')
    put('2.txt', 0, '\n2\n')
    await run('w.duckdb')
    for (const n of [3, 4, 5]) put(`${n}.txt`, 0, `\n${n}\n`)
    rmSync(path('raw/1.txt'))
    expect(await run('w.duckdb')).toMatchObject({ loaded: 4, unchanged: 1 })
    await expectRebuilt()
  })

  it('loads one of several files with the same content: the first by path, whichever was there first', async () => {
    put('b.txt', 0)
    put('c.txt', 0)
    await run('w.duckdb')
    expect(await run('w.duckdb')).toMatchObject({ written: false, unchanged: 2 })
    put('a.txt', 0)
    put('d.txt', 2)
    expect(await run('w.duckdb')).toMatchObject({ loaded: 2, documents: 4 })
    await expectRebuilt()
    rmSync(path('raw/a.txt'))
    rmSync(path('raw/b.txt'))
    await run('w.duckdb')
    await expectRebuilt()
  })

  it('takes nothing over from a warehouse of another version, or from one that is damaged', async () => {
    put('a.txt', 0)
    await run('w.duckdb')
    const instance = await DuckDBInstance.create(path('w.duckdb'))
    const connection = await instance.connect()
    await connection.run(`UPDATE load_run SET version = 'old'`)
    connection.closeSync()
    instance.closeSync()
    expect(await run('w.duckdb')).toMatchObject({ written: true, unchanged: 0 })
    writeFileSync(path('w.duckdb'), readFileSync(path('w.duckdb')).subarray(0, 9000))
    expect(await run('w.duckdb')).toMatchObject({ written: true, loaded: 1 })
  })

  it('--strict rejects documents with warnings, also unchanged ones, and takes them back without it', async () => {
    for (const i of [0, 3]) put(`${i}.txt`, i)
    await run('w.duckdb')
    const strict = await run('w.duckdb', { strict: true })
    expect(strict).toMatchObject({ loaded: 1, unchanged: 1 })
    expect(strict.rejected.map(({ reason }) => reason)).toEqual([expect.stringContaining('--strict')])
    await expectRebuilt({ strict: true })
    expect(await run('w.duckdb')).toMatchObject({ loaded: 2, unchanged: 1, rejected: [] })
    await expectRebuilt()
  })
})

describe('normalised assessments', () => {
  it('give the warehouse of their documents, loaded at once or one after the other', async () => {
    for (const i of documents.keys()) put(`${i}.txt`, i)
    await run('w.duckdb', { emit: path('json') })
    expect(readdirSync(path('json'))).toHaveLength(documents.length)
    await run('json.duckdb', {}, [path('json')])
    expect(await content('json.duckdb')).toEqual(await content('w.duckdb'))
    expect(await run('json.duckdb', {}, [path('json')])).toMatchObject({ written: false })
    // The documents in the place of their JSON: other files, read anew.
    expect(await run('json.duckdb')).toMatchObject({ written: true, unchanged: 0 })
    expect(await content('json.duckdb')).toEqual(await content('w.duckdb'))
  })

  it('that are wrong are rejected with the JSON pointer; the rest is loaded', async () => {
    put('a.txt', 0)
    await run('w.duckdb', { emit: path('json') })
    const [name = ''] = readdirSync(path('json'))
    const good = readFileSync(path(`json/${name}`), 'utf8')
    writeFileSync(path('json/wrong.json'), good.replace('"state": "answered"', '"state": "yes"'))
    const { loaded, rejected } = await run('w.duckdb', {}, [path('json')])
    expect(loaded).toBe(1)
    expect(rejected.map(({ reason }) => reason)).toEqual([expect.stringMatching(/\/answers\/\d+\/state/)])
  })
})

describe('a dry run', () => {
  it('reports what a load would write, and writes nothing', async () => {
    for (const i of [0, 2]) put(`${i}.txt`, i)
    put('no.txt', 9, '拝啓')
    const dry = await run('w.duckdb', { dryRun: true })
    expect(readdirSync(folder)).toEqual(['raw'])
    const real = await run('w.duckdb')
    // What is made of all documents together is made in a warehouse only.
    const rows = { ...real.rows }
    for (const table of settledTables) {
      expect(rows[table], table).toBeGreaterThan(0)
      delete rows[table]
    }
    expect(dry.rows).toEqual(rows)
    expect(dry.findings).toBeNull()
    expect([dry.loaded, dry.rejected, dry.issues]).toEqual([real.loaded, real.rejected, real.issues])
  })
})

it('reads a folder and a copy of it in any order to the same content', async () => {
  for (const i of documents.keys()) put(`${i}.txt`, i)
  const other = path('other')
  mkdirSync(other)
  for (const i of documents.keys()) copyFileSync(join(raw, `${i}.txt`), join(other, `${documents.length - i}.txt`))
  await run('w.duckdb')
  await run('other.duckdb', {}, [other])
  const stable = (rows: unknown[]) => rows.filter((row) => Array.isArray(row) && row[0] !== 'document')
  expect(stable(await content('other.duckdb'))).toEqual(stable(await content('w.duckdb')))
})
