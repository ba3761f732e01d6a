import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { allRows, firstRows, isList, type ListQuery } from '../../queries/first'
import { readQueries } from '../../queries/library'
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

it('every question whose rows are records begins with the first', () => {
  const records = readdirSync('queries').filter((file) =>
    /_records\.sql$|^(?:changes|findings|assessments)\.sql$/.test(file),
  )
  expect(lists.map(({ name }) => `${name}.sql`)).toEqual(expect.arrayContaining(records.map((file) => basename(file))))
})
