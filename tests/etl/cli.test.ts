/** `npm run etl` as a user runs it: exit codes, messages, and what is in the warehouse afterwards. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documents } from '../fixtures/documents'
import { etl, etlIn, filesIn, like, query } from '../fixtures/etl'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  mkdirSync(join(folder, 'raw'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const raw = (): string => join(folder, 'raw')
const put = (name: string, bytes: Uint8Array | string): void => {
  writeFileSync(join(raw(), name), bytes)
}
const putDocument = (i: number): void => {
  const document = documents[i]
  if (document) put(document.file, document.bytes)
}
const target = (): string => join(folder, 'warehouse.duckdb')
const load = (...more: string[]) => etl([raw(), '--output', target(), ...more])

const rows = (sql: string) => query(target(), sql)
const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : [])
const isPair = (row: unknown): row is [string, number] => Array.isArray(row) && row.length === 2
const counts = async (sql: string) => Object.fromEntries((await rows(sql)).filter(isPair))

/** The one object on standard output. */
async function json(...args: string[]): Promise<{ readonly status: number | null; readonly report: unknown }> {
  const { status, out } = await etl([...args, '--json'])
  return { status, report: JSON.parse(out) }
}

describe('npm run etl', () => {
  it('loads documents and ends with 0', async () => {
    putDocument(0)
    const { status, out, err } = await load()
    expect(err).toBe('')
    expect(status).toBe(0)
    expect(out).toMatch(
      /^\[1\/1\] .* — 読み込みました\n[^]*点検で見つかったこと\(表 finding\): 高 \d+、中 \d+、低 \d+\n[^]*倉庫を作りました/,
    )
    expect(await rows('SELECT assessment_id, municipality FROM assessment')).toEqual([['112151-22-20260115', '狭山市']])
  })

  it('rejects what is no assessment with a reason, loads the rest, and ends with 1', async () => {
    putDocument(0)
    const reasons: Record<string, RegExp> = {
      'broken-link.txt': /ファイルを開けません\(ENOENT\)。.*確かめて/,
      'empty.txt': /./,
      'huge.txt': /大きすぎます\(200 MB/,
      'letter.txt': /./,
      'picture.png': /./,
      'zz-copy.txt': /同じ内容のファイル/,
    }
    put('empty.txt', '')
    put('huge.txt', '')
    truncateSync(join(raw(), 'huge.txt'), 200e6)
    put('letter.txt', '拝啓 時下ますますご清栄のこととお喜び申し上げます。\n')
    put('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
    symlinkSync(join(folder, 'gone.txt'), join(raw(), 'broken-link.txt'))
    symlinkSync(raw(), join(raw(), 'around-and-around'))
    copyFileSync(join(raw(), documents[0]?.file ?? ''), join(raw(), 'zz-copy.txt'))
    const { status, err } = await load()
    expect(status).toBe(1)
    expect(err).toContain('6 件の文書を受け付けませんでした')
    for (const [name, reason] of Object.entries(reasons))
      expect(err).toMatch(new RegExp(`/${name}\n    .*${reason.source}`))
    expect(
      await rows(
        'SELECT status, count(*)::INTEGER, count(reject_reason)::INTEGER FROM document GROUP BY ALL ORDER BY 1',
      ),
    ).toEqual([
      ['loaded', 1, 0],
      ['rejected', 6, 6],
    ])
  })

  it('gives two documents with one assessment_id different ids and says so', async () => {
    putDocument(0)
    put('again.txt', (documents[0]?.text ?? '') + '\n')
    expect(await load()).toMatchObject({ status: 0 })
    expect(await rows('SELECT assessment_id FROM assessment ORDER BY 1')).toEqual([
      ['112151-22-20260115'],
      ['112151-22-20260115~2'],
    ])
    expect(await rows(`SELECT count(*)::INTEGER FROM load_issue WHERE code = 'duplicate_assessment_id'`)).toEqual([[1]])
  })

  it('makes the same rows whatever the number of runs', async () => {
    for (const i of documents.keys()) putDocument(i)
    expect(await load()).toMatchObject({ status: 0 })
    const first = await rows('SELECT table_name, rows, content_hash FROM load_table ORDER BY 1')
    expect(await load('--rebuild')).toMatchObject({ status: 0 })
    expect(await rows('SELECT table_name, rows, content_hash FROM load_table ORDER BY 1')).toEqual(first)
    expect(first).toContainEqual(['change', 220, like(/./)])
  })

  it('reads a document once, however it is named, and never its own warehouse', async () => {
    putDocument(0)
    const inside = join(raw(), 'w.duckdb')
    const twice = [raw(), join(raw(), '..', 'raw', documents[0]?.file ?? ''), '--output', inside]
    expect(await etl(twice)).toMatchObject({ status: 0, err: '' })
    expect((await etl(twice)).out).toContain('倉庫は最新です')
  })

  it('goes on where nobody listens any more', async () => {
    putDocument(0)
    expect(await etlIn('"$@" | true', [raw(), '--output', target()])).toMatchObject({ err: '' })
    expect(await rows('SELECT count(*)::INTEGER FROM assessment')).toEqual([[1]])
  })
})

describe('--json', () => {
  it('prints one report of a load', async () => {
    for (const i of [0, 3]) putDocument(i)
    put('letter.txt', '拝啓')
    const expected = {
      exit_code: 1,
      error: null,
      output: target(),
      written: true,
      documents: 3,
      loaded: 2,
      unchanged: 0,
      rejected: [{ path: join(raw(), 'letter.txt'), reason: like(/./) }],
    }
    const { status, report } = await json(raw(), '--output', target())
    expect(status).toBe(1)
    expect(report).toMatchObject(expected)
    const more = ['issues', 'rows', 'findings', 'bytes', 'seconds', 'mb_per_second', 'peak_memory_mb']
    expect(keysOf(report)).toEqual([...Object.keys(expected), ...more])
    expect(report).toMatchObject({
      issues: await counts('SELECT code, count(*)::INTEGER FROM load_issue GROUP BY code'),
      rows: await counts('SELECT table_name, rows::INTEGER FROM load_table'),
      findings: await counts('SELECT severity, count(*)::INTEGER FROM finding GROUP BY severity'),
    })

    const { status: again, report: second } = await json(raw(), '--output', target())
    expect(again).toBe(1)
    expect(second).toMatchObject({
      ...expected,
      findings: await counts('SELECT severity, count(*)::INTEGER FROM finding GROUP BY severity'),
      written: false,
      unchanged: 3,
    })
  })

  it('prints one object for each failure', async () => {
    const failures: [string, number, string[], RegExp][] = [
      ['a place that is not there', 2, [join(folder, 'nowhere')], /nowhere」がありません。.*指定してください/],
      ['an option that is not there', 2, ['--outptu', 'x'], /「--outptu」という選択肢はありません/],
      ['a number of jobs that is none', 2, ['--jobs', '0'], /--jobs には 1 から 256/],
      ['a folder without documents', 3, [raw()], /raw に文書がありません。.*もう一度/],
      ['a folder for a warehouse', 3, [raw(), '--output', raw()], /raw に文書がありません/],
      ['the folder of the warehouse', 3, ['data/raw', '--output', raw()], /その名前のフォルダー.*ファイルの名前を指定/],
      [
        'a document for a warehouse',
        3,
        ['data/raw', '--output', join(folder, 'letter.txt')],
        /上書きしません。ほかの名前/,
      ],
      [
        'a file for a folder',
        3,
        ['data/raw', '--output', join(folder, 'letter.txt', 'w.duckdb')],
        /フォルダーでないもの/,
      ],
      [
        'a file for the folder of JSON',
        3,
        ['data/raw', '--output', target(), '--emit', join(folder, 'letter.txt', 'json')],
        /正規化した JSON を .*書けません.*\n.*フォルダーでないもの/,
      ],
    ]
    writeFileSync(join(folder, 'letter.txt'), '拝啓')
    const told = await Promise.all(failures.map(async ([what, , args]) => ({ what, ...(await json(...args)) })))
    expect(told).toEqual(
      failures.map(([what, exit_code, , error]) => {
        return { what, status: exit_code, report: { exit_code, error: like(error), written: false } }
      }),
    )
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('拝啓')
    expect(filesIn(folder)).toEqual(['letter.txt', 'raw'])
  })
})

describe('without --json', () => {
  it('wrong use ends with 2 and the help, on standard error', async () => {
    expect(await etl(['--outptu', 'x'])).toEqual({
      status: 2,
      signal: null,
      out: '',
      err: like(/^「--outptu」という.*\n\n使い方: /),
    })
  })

  it('--help explains every option, with examples', async () => {
    const { status, out, err } = await etl(['--help'])
    expect([status, err]).toEqual([0, ''])
    for (const word of [
      '--output',
      '--jobs',
      '--emit',
      '--json',
      '--strict',
      '--rebuild',
      '--dry-run',
      '例:',
      '終了コード',
    ])
      expect(out).toContain(word)
  })
})

it('--strict rejects a document with warnings, --dry-run writes nothing', async () => {
  for (const i of [0, 3]) putDocument(i)
  const { status, report } = await json(raw(), '--output', target(), '--strict', '--dry-run')
  expect(status).toBe(1)
  expect(report).toMatchObject({
    written: false,
    loaded: 1,
    rejected: [
      { path: join(raw(), documents[3]?.file ?? ''), reason: like(/^--strict: 注意すべき点が \d+ 件あります/) },
    ],
    issues: { strict: 1 },
    rows: { assessment: 1 },
    findings: null,
  })
  expect(filesIn(folder)).toEqual(['raw'])
})
