/** `npm run diff` as a user runs it: what it prints and writes, exit codes and messages. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWarehouse } from '../../../etl/load/swap'
import type { WarehouseRows } from '../../../etl/schema'
import { answer, assessment, document, formItem, run } from '../../fixtures/rows'
import { inFolder, original, query, rewritten, warehouse } from './warehouses'

const ROOT = join(import.meta.dirname, '../../..')

function diff(...args: string[]) {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'etl/diff/cli.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const rows = (value: string): WarehouseRows => ({
  document: [document('d')],
  form_item: [formItem('priority.I.1.2', 'procedure.summary', { label: '事務の内容' })],
  assessment: [assessment('a', { agency: '狭山市長', title: '予防接種に関する事務' })],
  answer: [answer('a', 'priority.I.1.2', 'answered', { value })],
})

/** Two small warehouses that differ in one answer. */
async function twoWarehouses(): Promise<[older: string, newer: string]> {
  const [older, newer] = [inFolder('older.duckdb'), inFolder('newer.duckdb')]
  await writeWarehouse(older, rows('旧い内容'), run())
  await writeWarehouse(newer, rows('新しい内容'), run())
  return [older, newer]
}

describe('the text', () => {
  it('tells by assessment, table and item what was and what is; long texts by the words that differ', async () => {
    const measures =
      original(0)
        .split('\n')
        .find((line) => line.startsWith('②事務の内容')) ?? ''
    const older = await warehouse('older', [original(0)])
    const newer = await warehouse('newer', [
      rewritten(
        0,
        ['(株)両備システムズ', '(株)あたらしい会社'],
        [measures, measures.replace('予防接種法', '新しい予防接種法')],
        ['[○] 市内連携システム', '[] 市内連携システム'],
      ),
    ])
    const { status, out, err } = diff(older, newer)
    expect(err).toBe('')
    expect(status).toBe(1)
    expect(out).toMatch(/評価書: 追加 0、削除 0、改訂 0、同じ版で違いあり 1、違いなし 0/)
    expect(out).toMatch(/^ +answer +項目の記載 .* 0 +0 +3$/m)
    expect(out).toContain(
      [
        '■ 埼玉県狭山市長「狭山市 予防接種に関する事務 重点項目評価書」112151-22-20260115',
        '  【項目の記載】answer',
        '    ・ I.1 事務の内容',
        '        記載: ［ → 新しい］予防接種法(昭和23年6…',
      ].join('\n'),
    )
    expect(out).toContain(
      [
        '    ・ II.4 委託先名 〔ファイル1の1件目「健康管理システムの保守・運用」〕',
        '        記載: 「(株)両備システムズ」 → 「(株)あたらしい会社」',
        '  【チェック欄】mark',
      ].join('\n'),
    )
    expect(out).toContain('        チェックの状態: チェックあり → チェックなし')
    expect(out).toContain('        委託先: 「株式会社 両備システムズ」 → 「株式会社 あたらしい会社」')
    expect(diff(older, newer, '--summary').out).toBe(out.slice(0, out.indexOf('\n■')))
  })

  it('says that nothing differs, and ends with 0', async () => {
    const [older] = await twoWarehouses()
    copyFileSync(older, inFolder('copy.duckdb'))
    const { status, out } = diff(older, inFolder('copy.duckdb'))
    expect([status, out.endsWith('\n違いはありません。\n')]).toEqual([0, true])
  })
})

it('--format json prints one object, --output writes it to a file', async () => {
  const [older, newer] = await twoWarehouses()
  const { status, out } = diff(older, newer, '--format', 'json')
  expect(status).toBe(1)
  const found: unknown = JSON.parse(out)
  expect(found).toMatchObject({
    differs: true,
    from: { path: older, version: '0.1.0', documents: 1 },
    to: { path: newer },
    assessments: { added: 0, removed: 0, revised: 0, changed: 1, equal: 0 },
    differences: [
      {
        difference_no: 1,
        change: 'changed',
        from_assessment_id: 'a',
        to_assessment_id: 'a',
        table_name: 'answer',
        from_value: '旧い内容',
        to_value: '新しい内容',
      },
    ],
  })
  expect(diff(older, newer, '--format', 'json', '--output', inFolder('diff.json'))).toMatchObject({
    status: 1,
    out: '',
  })
  expect(readFileSync(inFolder('diff.json'), 'utf8')).toBe(out)
  const summary: unknown = JSON.parse(diff(older, newer, '--format', 'json', '--summary').out)
  expect(summary).not.toHaveProperty('differences')
})

describe('--into', () => {
  const TOLD = `SELECT change, item_label, column_name, from_value, to_value FROM release_diff`
  const DIFFERENCE = ['changed', 'I.1 事務の内容', 'value', '旧い内容', '新しい内容']

  it('makes a file of the table, explained as the others are', async () => {
    const [older, newer] = await twoWarehouses()
    const path = inFolder('made/diff.duckdb')
    expect(diff(older, newer, '--into', path).status).toBe(1)
    expect(await query(path, TOLD)).toEqual([DIFFERENCE])
    expect(await query(path, 'SELECT count(*) FROM duckdb_columns() WHERE comment IS NULL AND NOT internal')).toEqual([
      ['0'],
    ])
    expect(readdirSync(dirname(path))).toEqual(['diff.duckdb'])
  })

  it('adds the table to the newer warehouse, replaces the one before, and leaves the rest as it is', async () => {
    const [older, newer] = await twoWarehouses()
    const content = 'SELECT table_name, rows, content_hash FROM load_table ORDER BY ALL'
    const views = `SELECT count(*) FROM duckdb_views() WHERE NOT internal`
    const before = [await query(newer, content), await query(newer, views)]
    for (const status of [1, 1]) expect(diff(older, newer, '--into', newer).status).toBe(status)
    expect(await query(newer, TOLD)).toEqual([DIFFERENCE])
    expect([await query(newer, content), await query(newer, views)]).toEqual(before)
    expect(readdirSync(inFolder('.')).sort()).toEqual(['newer.duckdb', 'older.duckdb'])
    // What was added is no difference.
    copyFileSync(older, inFolder('copy.duckdb'))
    expect(diff(older, inFolder('copy.duckdb'), '--into', older).status).toBe(0)
    expect(await query(older, TOLD)).toEqual([])
  })

  it('waits for no load: it says that one is running, and leaves everything as it is', async () => {
    const [older, newer] = await twoWarehouses()
    const bytes = readFileSync(newer)
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    try {
      writeFileSync(`${newer}.lock`, String(other.pid))
      const { status, err } = diff(older, newer, '--into', newer)
      expect(status).toBe(3)
      expect(err).toContain('書き込み中です')
      expect(readFileSync(newer).equals(bytes)).toBe(true)
    } finally {
      other.kill()
      await once(other, 'exit')
    }
  })

  it('writes into the file that a link leads to, and leaves the link one', async () => {
    const [older, newer] = await twoWarehouses()
    symlinkSync(newer, inFolder('link.duckdb'))
    expect(diff(older, newer, '--into', inFolder('link.duckdb')).status).toBe(1)
    expect(lstatSync(inFolder('link.duckdb')).isSymbolicLink()).toBe(true)
    expect(await query(newer, TOLD)).toEqual([DIFFERENCE])
  })

  it('leaves a file that is no database as it is', async () => {
    const [older, newer] = await twoWarehouses()
    writeFileSync(inFolder('letter.txt'), '拝啓')
    const { status, err } = diff(older, newer, '--into', inFolder('letter.txt'))
    expect(status).toBe(3)
    expect(err).toMatch(/違いを .*letter\.txt に書けませんでした。ファイルは元のままです/)
    expect(readFileSync(inFolder('letter.txt'), 'utf8')).toBe('拝啓')
    expect(readdirSync(inFolder('.')).sort()).toEqual(['letter.txt', 'newer.duckdb', 'older.duckdb'])
  })
})

it('ends with 2 for wrong use and with 3 for a warehouse that is not there, and says what is wrong', () => {
  const wrong = diff('a.duckdb')
  expect([wrong.status, wrong.out, wrong.err]).toEqual([2, '', expect.stringContaining('2 つ指定')])
  const missing = diff(inFolder('a.duckdb'), inFolder('b.duckdb'))
  expect([missing.status, missing.out, missing.err]).toEqual([3, '', expect.stringContaining('a.duckdb がありません')])
  const help = diff('--help')
  expect([help.status, help.out]).toEqual([0, expect.stringContaining('使い方: npm run diff')])
})

it('ends with 3 where the result cannot be written', async () => {
  const [older, newer] = await twoWarehouses()
  mkdirSync(inFolder('folder'))
  const { status, err } = diff(older, newer, '--output', inFolder('folder'))
  expect([status, err]).toEqual([3, expect.stringContaining('書けませんでした')])
})
