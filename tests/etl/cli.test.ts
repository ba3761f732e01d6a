/** `npm run etl` as a user runs it: exit codes, messages, and what is in the warehouse afterwards. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documents } from '../fixtures/documents'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  mkdirSync(join(folder, 'raw'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function etl(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'etl/cli.ts', ...args], { cwd: ROOT, encoding: 'utf8' })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

const put = (name: string, bytes: Uint8Array | string): void => {
  writeFileSync(join(folder, 'raw', name), bytes)
}
const putDocument = (i: number): void => {
  const document = documents[i]
  if (document) put(document.file, document.bytes)
}
const target = (): string => join(folder, 'warehouse.duckdb')
const load = () => etl(join(folder, 'raw'), '--output', target())

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(target(), { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

describe('npm run etl', () => {
  it('loads documents and ends with 0', async () => {
    putDocument(0)
    const { status, out, err } = load()
    expect(err).toBe('')
    expect(status).toBe(0)
    expect(out).toContain('倉庫を作りました')
    expect(await rows('SELECT assessment_id, municipality FROM assessment')).toEqual([
      { assessment_id: '112151-22-20260115', municipality: '狭山市' },
    ])
  })

  it('rejects what is no assessment with a reason, loads the rest, and ends with 1', async () => {
    putDocument(0)
    put('empty.txt', '')
    put('letter.txt', '拝啓 時下ますますご清栄のこととお喜び申し上げます。\n')
    put('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'raw', 'broken-link.txt'))
    copyFileSync(join(folder, 'raw', documents[0]?.file ?? ''), join(folder, 'raw', 'zz-copy.txt'))
    const { status, err } = load()
    expect(status).toBe(1)
    for (const name of ['empty.txt', 'letter.txt', 'picture.png', 'broken-link.txt', 'zz-copy.txt'])
      expect(err).toContain(name)
    const kept = await rows(
      `SELECT regexp_extract(path, '[^/]+$') AS file, status, reject_reason IS NOT NULL AS said FROM document ORDER BY file`,
    )
    expect(kept).toHaveLength(6)
    expect(kept.filter((row) => row.status === 'rejected').every((row) => row.said)).toBe(true)
    expect(kept.filter((row) => row.status === 'loaded')).toHaveLength(1)
  })

  it('gives two documents with one assessment_id different ids and says so', async () => {
    putDocument(0)
    put('again.txt', (documents[0]?.text ?? '') + '\n')
    expect(load().status).toBe(0)
    expect(await rows('SELECT assessment_id FROM assessment ORDER BY 1')).toEqual([
      { assessment_id: '112151-22-20260115' },
      { assessment_id: '112151-22-20260115~2' },
    ])
    expect(await rows(`SELECT count(*)::INTEGER AS n FROM load_issue WHERE code = 'duplicate_assessment_id'`)).toEqual([
      { n: 1 },
    ])
  })

  it('ends with 2 for a place that does not exist or an unknown option, and says what to do', () => {
    const missing = etl(join(folder, 'nowhere'))
    expect(missing).toMatchObject({ status: 2 })
    expect(missing.err).toContain('nowhere')
    const unknown = etl('--outptu', 'x')
    expect(unknown.status).toBe(2)
    expect(unknown.err).toContain('使い方')
    expect(etl('--help')).toMatchObject({ status: 0 })
  })

  it('ends with 3 and leaves the old warehouse as it was where the new one cannot be written', () => {
    putDocument(0)
    const { status, err } = etl(
      join(folder, 'raw'),
      '--output',
      join(folder, 'raw', documents[0]?.file ?? '', 'x.duckdb'),
    )
    expect(status).toBe(3)
    expect(err).toMatch(/倉庫.*作れませんでした/)
    expect(readFileSync(join(folder, 'raw', documents[0]?.file ?? ''))).toEqual(Buffer.from(documents[0]?.bytes ?? []))
  })

  it('makes the same rows whatever the order and the number of runs', async () => {
    for (const i of documents.keys()) putDocument(i)
    expect(load().status).toBe(0)
    const first = await rows('SELECT table_name, rows, content_hash FROM load_table ORDER BY 1')
    expect(load().status).toBe(0)
    expect(await rows('SELECT table_name, rows, content_hash FROM load_table ORDER BY 1')).toEqual(first)
    const count = first.find((row) => row.table_name === 'change')
    expect(count?.rows).toBe(220)
  })
})
