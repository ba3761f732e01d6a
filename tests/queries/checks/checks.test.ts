import { resolve } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createViews } from '../../../etl/load/views'
import { appendRows } from '../../../etl/load/writer'
import { tableNames, type WarehouseRows } from '../../../etl/schema'
import { keysOf } from '../../../etl/schema/column'
import { ddl } from '../../../etl/schema/ddl'
import { readQueries } from '../../../queries/library'
import type { Query } from '../../../queries/query'
import type { Cases } from './case'
import { coverageCases } from './cases/coverage'
import { fileCases } from './cases/files'
import { historyCases } from './cases/history'
import { outsourcingCases } from './cases/outsourcing'
import { recipientCases } from './cases/recipients'
import { referenceCases } from './cases/references'

const rules = readQueries(resolve('queries/checks'))
const cases: Cases = {
  ...outsourcingCases,
  ...recipientCases,
  ...referenceCases,
  ...fileCases,
  ...coverageCases,
  ...historyCases,
}

interface Found {
  readonly columns: readonly string[]
  readonly findings: readonly { message: string; english: string; severity: string; evidence: number }[]
}

let instance: DuckDBInstance
let connection: DuckDBConnection

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  connection = await instance.connect()
  await connection.run(tableNames.map(ddl).join('\n'))
  await createViews(connection)
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a rule yields over some rows, run by DuckDB without any extension. */
async function run(rule: Query, parts: readonly WarehouseRows[]): Promise<Found> {
  await connection.run('BEGIN')
  try {
    for (const part of parts) for (const table of keysOf(part)) await appendRows(connection, table, part[table] ?? [])
    const result = await connection.runAndReadAll(rule.sql)
    return {
      columns: result.columnNames(),
      findings: result.getRowObjectsJson().map((row) => ({
        message: textOf(row.message_ja),
        english: textOf(row.message_en),
        severity: textOf(row.severity ?? rule.check?.severity),
        evidence: Array.isArray(row.evidence_ids) ? new Set(row.evidence_ids.filter(Boolean)).size : 0,
      })),
    }
  } finally {
    await connection.run('ROLLBACK')
  }
}

const ruleOf = (id: string): Query => {
  const rule = rules.find(({ name }) => name === id)
  if (!rule) throw new Error(`no queries/checks/${id}.sql`)
  return rule
}

it('has cases for every rule, in which it fires and in which it does not', () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ name }) => name))
  for (const [id, { fires, silent }] of Object.entries(cases)) {
    expect(fires.length, id).toBeGreaterThan(0)
    expect(silent.length, id).toBeGreaterThan(0)
  }
})

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it('says in its header what it checks, on what basis and how to read it', async () => {
    expect(rule.check).not.toBeNull()
    for (const text of [rule.description, rule.check?.basis, rule.check?.reading])
      expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    for (const text of [rule.descriptionEn, rule.check?.basisEn, rule.check?.readingEn])
      expect(text).toMatch(/^\S.*[a-z].*\.$/)
    expect((await run(rule, [])).columns).toEqual(rule.columns.map(({ name }) => name))
  })
})

describe.each(Object.entries(cases))('%s', (id, { fires, silent }) => {
  it.each(fires)('fires: $why', async ({ rows, message, severity, evidence }) => {
    const rule = ruleOf(id)
    const { findings } = await run(rule, rows)
    const english = findings[0]?.english ?? ''
    expect(findings).toEqual([{ message, english, severity: severity ?? rule.check?.severity, evidence }])
    expect(message).toMatch(/。$/)
    expect(english).toMatch(/^[^a-z].*\.$/s)
  })

  it.each(silent)('is silent: $why', async ({ rows }) => {
    expect((await run(ruleOf(id), rows)).findings).toEqual([])
  })
})
