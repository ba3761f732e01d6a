import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countFindings, writeFindings } from '../../../etl/load/findings'
import { appendRows } from '../../../etl/load/writer'
import { tableNames } from '../../../etl/schema'
import { ddl } from '../../../etl/schema/ddl'
import { assessment, document, evidence } from '../../fixtures/rows'

let folder: string
let rules: string
let instance: DuckDBInstance
let connection: DuckDBConnection

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-findings-'))
  rules = join(folder, 'rules')
  mkdirSync(rules)
  instance = await DuckDBInstance.create(':memory:')
  connection = await instance.connect()
  await connection.run(tableNames.map(ddl).join('\n'))
  await appendRows(connection, 'document', [document('d')])
  await appendRows(connection, 'assessment', [assessment('a'), assessment('b')])
  await appendRows(connection, 'evidence', [evidence('d', 0, 3), evidence('d', 3, 6)])
})

afterEach(() => {
  connection.closeSync()
  instance.closeSync()
  rmSync(folder, { recursive: true })
})

const rule = (id: string, sql: string, header = `-- name: ${id}\n-- severity: medium\n`) =>
  writeFileSync(join(rules, `${id}.sql`), header + sql)

const row = (values: Partial<Record<'assessment' | 'ja' | 'en' | 'evidence' | 'more', string>> = {}): string => {
  const {
    assessment: id = "'a'",
    ja = "'要確認です。'",
    en = "'See.'",
    evidence: words = "['d:0-3']",
    more = '',
  } = values
  return `select ${id} as assessment_id, ${ja} as message_ja, ${en} as message_en, ${words} as evidence_ids${more}`
}

const findings = async () => {
  await writeFindings(connection, rules)
  const found = await connection.runAndReadAll(
    'SELECT rule_id, assessment_id, severity, message_ja, evidence_ids FROM finding ORDER BY ALL',
  )
  return found.getRowsJson()
}

const refusal = async (): Promise<string> => {
  try {
    await writeFindings(connection, rules)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('no refusal')
}

describe('the findings of the rules of a folder', () => {
  it('have the severity of their rule, or their own', async () => {
    rule('second', `${row()} union all ${row({ assessment: "'b'" })}`)
    rule('first', `${row({ more: ", 'high' as severity" })} union all ${row({ assessment: "'b'", more: ', null' })}`)
    writeFileSync(join(rules, 'README.md'), 'no rule')
    expect(await findings()).toEqual([
      ['first', 'a', 'high', '要確認です。', ['d:0-3']],
      ['first', 'b', 'medium', '要確認です。', ['d:0-3']],
      ['second', 'a', 'medium', '要確認です。', ['d:0-3']],
      ['second', 'b', 'medium', '要確認です。', ['d:0-3']],
    ])
    expect(await countFindings(connection)).toEqual({ high: 1, medium: 3, low: 0 })
  })

  it('are one where they say the same, with the evidence of all and the gravest severity', async () => {
    const rows = [row({ evidence: "['d:3-6', 'd:0-3']", more: ", 'low' as severity" }), row({ more: ", 'high'" })]
    rule('same', rows.join(' union all '))
    expect(await findings()).toEqual([['same', 'a', 'high', '要確認です。', ['d:0-3', 'd:3-6']]])
  })

  it('may rest on what DuckDB ends with a semicolon', async () => {
    rule('ended', `${row()};\n`)
    expect(await findings()).toHaveLength(1)
  })
})

describe('a rule that cannot be used is named, with what is wrong', () => {
  it.each<[string, () => void, RegExp]>([
    ['wrong SQL, at its line', () => rule('bad', 'select\n  nope'), /nope[^]*LINE 4/],
    ['another name', () => rule('bad', row(), '-- name: good\n-- severity: low\n'), /-- name: bad/],
    ['no severity', () => rule('bad', row(), '-- name: bad\n'), /severity/],
    ['an unknown severity', () => rule('bad', row(), '-- name: bad\n-- severity: grave\n'), /「grave」/],
    ['no sentence in English', () => rule('bad', "select 'a' as assessment_id, 'x' as message_ja"), /message_en/],
    ['evidence that is no list', () => rule('bad', row({ evidence: "'d:0-3'" })), /evidence_ids の型が VARCHAR/],
    ['no evidence', () => rule('bad', row({ evidence: '[]::varchar[]' })), /根拠を添えて/],
    ['lost evidence', () => rule('bad', row({ evidence: "['d:0-3', null]" })), /根拠を添えて/],
    ['no sentence', () => rule('bad', row({ ja: 'null::varchar' })), /NULL/],
    ['a severity of its own making', () => rule('bad', row({ more: ", 'grave' as severity" })), /high・medium・low/],
    ['unknown evidence', () => rule('bad', row({ evidence: "['d:7-9']" })), /evidence_ids が指す行[^]*d:7-9/],
    ['an unknown assessment', () => rule('bad', row({ assessment: "'z'" })), /assessment_id が指す行[^]*z/],
    ['two statements', () => rule('bad', `${row()}; drop table evidence`), /statement/],
  ])('%s', async (_, write, problem) => {
    write()
    rule('good', row())
    const message = await refusal()
    expect(message).toMatch(/^queries\/checks\/bad\.sql の点検を実行できません。ファイルを直すか/)
    expect(message).toMatch(problem)
    expect((await connection.runAndReadAll('SELECT count(*) FROM evidence')).getRowsJson()).toEqual([['2']])
  })
})
