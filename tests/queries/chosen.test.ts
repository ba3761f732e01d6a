import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChosenSets } from '../../queries/chosen'
import type { Engine, Parameters } from '../../queries/engine'
import { QueryError } from '../../queries/error'
import { readQueries } from '../../queries/library'
import { packList } from '../../queries/list'
import { NativeWarehouse } from '../../queries/native'
import { defaultParameters } from '../../queries/query'
import { toRows } from '../../queries/rows'
import { loadInto } from '../fixtures/etl'

let folder = ''
let warehouse: NativeWarehouse
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  await loadInto(join(folder, 'w.duckdb'), ['data/raw'])
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  warehouse = await NativeWarehouse.open(join(folder, 'w.duckdb'))
})
afterEach(async () => {
  // A set that is no longer kept is dropped when nobody waits any more.
  for (let seen: unknown = null; seen !== last;) {
    seen = last
    await seen
    await new Promise((resolve) => setTimeout(resolve))
  }
  warehouse.close()
})

/** What the warehouse was asked last. */
let last: Promise<unknown> = Promise.resolve()

/** The warehouse, which is asked one question after another, as the browser's engine is, and what it was asked. */
function noted(): { engine: Engine; asked: string[] } {
  const asked: string[] = []
  const query = (sql: string, parameters: Parameters = {}) => {
    asked.push(sql)
    const answer = last.then(() => warehouse.query(sql, parameters))
    last = answer.catch(() => undefined)
    return answer
  }
  return { engine: { query }, asked }
}

const filtered = readQueries('queries').filter(({ filters }) => filters)
const saitama = { prefecture: packList(['埼玉県']) }

describe('over the chosen set', () => {
  it.each(filtered)('$name answers as it does by itself', async (query) => {
    const { engine, asked } = noted()
    const sets = new ChosenSets(engine)
    for (const more of [saitama, { ...saitama, form: packList(['priority']), latest: false }]) {
      const parameters = { ...defaultParameters(query), ...more }
      const alone = await warehouse.query(query.sql, parameters)
      expect(toRows(await sets.query(query.sql, parameters))).toEqual(toRows(alone))
    }
    // Nothing it reads is missing in the set: it was not asked a second time.
    expect(asked.filter((sql) => sql === query.sql && sql.includes('assessment_chosen($prefecture'))).toEqual([])
  })
})

const forms = filtered.find(({ name }) => name === 'forms')
const parametersOf = (prefecture: string): Parameters => ({
  ...(forms ? defaultParameters(forms) : {}),
  prefecture: packList([prefecture]),
})
const made = (asked: readonly string[]): number => asked.filter((sql) => sql.startsWith('create temp table')).length

it('chooses once for the same filters, and again for others', async () => {
  const { engine, asked } = noted()
  const sets = new ChosenSets(engine)
  const sql = forms?.sql ?? ''
  await Promise.all([1, 2, 3].map(() => sets.query(sql, parametersOf('埼玉県'))))
  expect(made(asked)).toBe(1)
  await sets.query(sql, parametersOf('奈良県'))
  await sets.query(sql, parametersOf('埼玉県'))
  expect(made(asked)).toBe(2)
})

it('takes what a count needs, and names only where a question has them', async () => {
  const { engine, asked } = noted()
  const sets = new ChosenSets(engine)
  const sqlOf = (name: string): string => filtered.find((query) => query.name === name)?.sql ?? ''
  await sets.query(sqlOf('forms'), parametersOf('埼玉県'))
  const counting = asked.filter((sql) => sql.startsWith('create'))
  expect(counting).toHaveLength(2)
  for (const sql of counting) expect(sql).not.toContain('municipality_kana')
  const list = filtered.find(({ name }) => name === 'cloud_assessments')
  await sets.query(list?.sql ?? '', { ...(list ? defaultParameters(list) : {}), ...saitama })
  expect(asked.filter((sql) => sql.startsWith('create') && sql.includes('municipality_kana'))).toHaveLength(2)
})

it('takes a value as it is, whatever SQL would read in it', async () => {
  const sets = new ChosenSets(noted().engine)
  const value = "埼玉県') or ('' = '"
  const rows = toRows(await sets.query(forms?.sql ?? '', parametersOf(value)))
  expect(rows).toEqual(toRows(await warehouse.query(forms?.sql ?? '', parametersOf(value))))
  expect(rows).toEqual([])
})

it('keeps a few sets only', async () => {
  const { engine, asked } = noted()
  const sets = new ChosenSets(engine)
  for (let n = 0; n < 20; n++) await sets.query(forms?.sql ?? '', parametersOf(`県${n}`))
  expect(asked.filter((sql) => sql.startsWith('drop table')).length).toBe(12)
})

it('chooses again when the set has gone, and tells what is wrong with a question as it is written', async () => {
  const { engine } = noted()
  const sets = new ChosenSets(engine)
  const sql = forms?.sql ?? ''
  const expected = toRows(await sets.query(sql, parametersOf('埼玉県')))
  await warehouse.query('drop table temp.chosen_1')
  expect(toRows(await sets.query(sql, parametersOf('埼玉県')))).toEqual(expected)
  const wrong = sql.replace('group by form', 'group by no_such_column')
  const error: unknown = await sets.query(wrong, parametersOf('埼玉県')).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(QueryError)
  expect(error).toMatchObject({ sql: wrong })
})
