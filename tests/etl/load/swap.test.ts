import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LoadError } from '../../../etl/load/error'
import { writeWarehouse } from '../../../etl/load/swap'
import { settledTables, tableNames, type WarehouseRows } from '../../../etl/schema'
import { answer, assessment, document, evidence, formItem, run } from '../../fixtures/rows'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-load-'))
  path = join(folder, 'warehouse.duckdb')
})

afterEach(() => rmSync(folder, { recursive: true }))

const ROWS: WarehouseRows = {
  document: [document('d')],
  evidence: [evidence('d', 0, 9), evidence('d', 9, 12)],
  form_item: [formItem('priority.I.1.1', 'procedure.name', { options: ['する', 'しない'] })],
  assessment: [assessment('a', { published_on: '2024-02-29', evidence_id: 'd:0-9' })],
  answer: [answer('a', 'priority.I.1.1', 'answered', { value: '予防接種', evidence_id: 'd:9-12' })],
}

async function rowsOf(sql: string) {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

const failureOf = async (rows: WarehouseRows): Promise<string> => {
  const error: unknown = await writeWarehouse(path, rows, run()).catch((cause: unknown) => cause)
  if (error instanceof LoadError) return error.message
  throw new Error('the load did not fail', { cause: error })
}

describe('writeWarehouse', () => {
  it('writes every type as it was given', async () => {
    await writeWarehouse(path, ROWS, run())
    expect(await rowsOf('select published_on, is_latest, subjects_min from assessment')).toEqual([
      ['2024-02-29', true, null],
    ])
    expect(await rowsOf('select bytes, loaded_at, sha256 from document')).toEqual([
      ['100', '2026-02-01 00:00:00', null],
    ])
    expect(await rowsOf('select options, required from form_item')).toEqual([[['する', 'しない'], false]])
    expect(await rowsOf('select value, file_no from answer')).toEqual([['予防接種', null]])
  })

  it('writes more rows than are written together, in the order given', async () => {
    const source_line = Array.from({ length: 70_000 }, (_, i) => ({
      document_id: 'd',
      line_no: i + 1,
      byte_start: i,
      text: `${i}行目`,
    }))
    await writeWarehouse(path, { document: [document('d')], source_line }, run())
    expect(await rowsOf('select list(text) from source_line')).toEqual([[source_line.map(({ text }) => text)]])
  })

  it('reports rows and content per table, and records them with the run', async () => {
    const { tables } = await writeWarehouse(path, ROWS, run())
    const counted = new Map(tables.map(({ table, rows }) => [table, rows]))
    expect([counted.get('evidence'), counted.get('answer'), counted.get('passage')]).toEqual([2, 1, 0])
    expect(tables.map(({ table }) => table).sort()).toEqual(
      tableNames.filter((name) => !name.startsWith('load_') || name === 'load_issue').sort(),
    )
    expect(await rowsOf('select table_name, rows, content_hash from load_table')).toEqual(
      tables.map(({ table, rows, contentHash }) => [table, rows, contentHash]),
    )
    expect(await rowsOf('select run_id, loaded, finished_at >= started_at from load_run')).toEqual([['run', 1, true]])
  })

  it('gives equal rows equal hashes, whatever their order and the time of loading', async () => {
    const hashes = async (rows: WarehouseRows) => {
      const { tables } = await writeWarehouse(path, rows, run())
      return Object.fromEntries(tables.map(({ table, contentHash }) => [table, contentHash]))
    }
    const first = await hashes(ROWS)
    const again = await hashes({
      ...ROWS,
      document: [document('d', { loaded_at: '2030-01-01T00:00:00.000Z' })],
      evidence: [...(ROWS.evidence ?? [])].reverse(),
    })
    expect(again).toEqual(first)
    const moved = await hashes({
      ...ROWS,
      answer: [answer('a', 'priority.I.1.1', 'answered', { note: '予防接種', evidence_id: 'd:9-12' })],
    })
    const changed = Object.keys(first).filter((table) => first[table] !== moved[table])
    expect(changed.filter((table) => !settledTables.some((settled) => settled === table))).toEqual(['answer'])
  })

  it('replaces the old warehouse as a whole', async () => {
    await writeWarehouse(path, ROWS, run())
    await writeWarehouse(path, { document: [document('e')] }, run({ run_id: 'second' }))
    expect(await rowsOf('select document_id, (select count(*)::integer from answer) from document')).toEqual([['e', 0]])
    expect(readdirSync(folder)).toEqual(['warehouse.duckdb'])
  })

  it('makes the folder when it is not there', async () => {
    path = join(folder, 'new', 'warehouse.duckdb')
    await writeWarehouse(path, ROWS, run())
    expect(existsSync(path)).toBe(true)
  })
})

describe('a failing load', () => {
  it.each<[string, WarehouseRows, RegExp]>([
    [
      'a key twice',
      { document: [document('d'), document('d')] },
      /表 document の鍵\(document_id\)が重なっています。例: d/,
    ],
    [
      'a key with NULL twice',
      { ...ROWS, answer: [...(ROWS.answer ?? []), ...(ROWS.answer ?? [])] },
      /表 answer の鍵.*例: a, priority\.I\.1\.1, NULL, NULL/,
    ],
    [
      'evidence that is not there',
      { ...ROWS, assessment: [assessment('a', { evidence_id: 'd:1-2' })] },
      /表 assessment の evidence_id が指す行が表 evidence にありません。例: d:1-2/,
    ],
    [
      'evidence in a list that is not there',
      {
        ...ROWS,
        finding: [
          {
            rule_id: 'r',
            assessment_id: 'a',
            severity: 'low',
            message_ja: '要確認',
            message_en: 'check',
            evidence_ids: ['d:0-9', 'd:7-8'],
          },
        ],
      },
      /queries\/checks\/r\.sql [^]*evidence_ids が指す行がありません。例: d:7-8/,
    ],
    [
      'a day that is none',
      { ...ROWS, assessment: [assessment('a', { published_on: '2026-02-30' })] },
      /表 assessment の列 published_on\(DATE\)に入れられない値です: "2026-02-30"/,
    ],
    [
      'a number that is too large',
      { ...ROWS, assessment: [assessment('a', { subjects_max: 2 ** 31 })] },
      /表 assessment の列 subjects_max\(INTEGER\)/,
    ],
  ])('with %s says where, and leaves the old warehouse and nothing else', async (_, rows, message) => {
    await writeWarehouse(path, { document: [document('old')] }, run())
    const old = readFileSync(path)
    const failure = await failureOf(rows)
    expect(failure).toMatch(message)
    expect(failure).toContain('前の倉庫はそのままです')
    expect(readFileSync(path).equals(old)).toBe(true)
    expect(readdirSync(folder)).toEqual(['warehouse.duckdb'])
  })

  it('says what to do when the place cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    path = join(folder, 'file', 'warehouse.duckdb')
    expect(await failureOf(ROWS)).toMatch(/前の倉庫はそのまま.*\n.*フォルダーでないもの.*場所を確かめて/)
  })
})

describe('files of loads that were killed', () => {
  /** Beyond the largest process id of any system. */
  const dead = 2 ** 30

  it('are removed; those of running loads and other files are not', async () => {
    const running = process.ppid
    const kept = [`warehouse.duckdb.${running}.tmp`, 'warehouse.duckdb.bak', `other.duckdb.${dead}.tmp`]
    const stale = [`warehouse.duckdb.${dead}.tmp`, `warehouse.duckdb.${dead}.tmp.wal`]
    for (const file of [...kept, ...stale]) writeFileSync(join(folder, file), '')
    await writeWarehouse(path, ROWS, run())
    expect(readdirSync(folder).sort()).toEqual([...kept, 'warehouse.duckdb'].sort())
  })
})
