import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import type { Parameters } from '../../queries/engine'
import { allRows, firstRows, isList, type ListQuery } from '../../queries/first'
import { readQueries } from '../../queries/library'
import { packList } from '../../queries/list'
import { defaultParameters } from '../../queries/query'
import { askOverDocuments } from '../fixtures/ask'

const lists = readQueries('queries').filter(isList)
const { ask, sql } = askOverDocuments()

/** The question as if pages began with fewer rows. */
const beginningWith = (list: ListQuery, first: number): ListQuery => ({ ...list, first })

it.each(lists)('the first rows of $name are those of the whole, and are counted', async (list) => {
  const all = await ask(list.name)
  const parameters = defaultParameters(list)
  expect(await sql(allRows(list), parameters)).toEqual([{ rows: all.length }])
  expect(await sql(firstRows(list), parameters)).toEqual(all.slice(0, list.first + 1))
  expect(await sql(firstRows(beginningWith(list, 2)), parameters)).toEqual(all.slice(0, 3))
})

const deciding = lists.filter(({ sql: written }) => written.includes('/* first */'))

/** Choices by which a list is shorter: filters, and of each other parameter what the whole says in the column of its name. */
async function choices(list: ListQuery): Promise<Parameters[]> {
  const rows = await ask(list.name)
  const told = list.parameters.flatMap(({ name }) =>
    [...new Set(rows.map((row) => row[name]))]
      .filter((value) => typeof value === 'string')
      .slice(0, 6)
      .map((value): Parameters => ({ [name]: value })),
  )
  const filters: Parameters[] = [{ form: packList(['full']) }, { latest: false }, { prefecture: packList(['埼玉県']) }]
  return [...filters, ...told].filter((choice) =>
    Object.keys(choice).every((name) => list.parameters.some((parameter) => parameter.name === name)),
  )
}

it.each(deciding)('the first rows of $name are decided early as by the whole', async (list) => {
  for (const choice of await choices(list)) {
    const all = await ask(list.name, choice)
    const parameters = { ...defaultParameters(list), ...choice }
    expect(await sql(allRows(list), parameters)).toEqual([{ rows: all.length }])
    for (const first of [1, 3, 40]) {
      const early = await sql(firstRows(beginningWith(list, first)), parameters)
      expect(early).toEqual(all.slice(0, first + 1))
    }
  }
})

it('the questions that list most decide early', () => {
  const named = ['findings', 'coverage_items', 'passage_records', 'changes', 'incident_changes']
  expect(deciding.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
})

it('a marker is a limit where the first rows are asked, and a position stays where it was', () => {
  for (const list of deciding) {
    const early = firstRows(list)
    expect(early).not.toContain('/* first */')
    expect(early.indexOf('\nselect\n')).toBe(list.sql.indexOf('\nselect\n'))
  }
})

it('every question whose rows are records begins with the first', () => {
  const records = readdirSync('queries').filter((file) =>
    /_records\.sql$|^(?:changes|findings|assessments)\.sql$/.test(file),
  )
  expect(lists.map(({ name }) => `${name}.sql`)).toEqual(expect.arrayContaining(records.map((file) => basename(file))))
})
