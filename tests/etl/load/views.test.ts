/** Views whose rows are kept: they say what their SQL says, and are explained as before. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { askOverDocuments } from '../../fixtures/ask'

const FOLDER = 'queries/views'
const kept = readdirSync(FOLDER).flatMap((file) => {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8')
  const definition = /create view (\w+) as\n([^;]*);/.exec(source)
  return source.includes('\n-- kept: true\n') && definition?.[1] && definition[2]
    ? [{ name: definition[1], sql: definition[2], source }]
    : []
})
const { sql } = askOverDocuments()

it.each(kept)('$name has the rows of its definition', async ({ name, sql: definition }) => {
  const [counted] = await sql(`
    select
      (select count(*) from ${name}) as rows,
      (select count(*) from ((from ${name}) except all (${definition}))) as more,
      (select count(*) from ((${definition}) except all (from ${name}))) as fewer`)
  expect(counted).toMatchObject({ more: 0, fewer: 0 })
  expect(counted?.rows).toBeGreaterThan(0)
})

it.each(kept)('$name reads the kept rows, and keeps its comments', async ({ name, source }) => {
  const [view] = await sql(`select sql, comment from duckdb_views() where view_name = '${name}'`)
  expect(view?.sql).toContain(`kept.${name}`)
  expect(view?.comment).toMatch(/\S/)
  const comments = await sql(
    `select column_name, comment from duckdb_columns() where table_name = '${name}' and schema_name = 'main'`,
  )
  for (const [, column, comment] of source.matchAll(/comment on column \w+\.(\w+) is '([^']+)'/g)) {
    expect(comments).toContainEqual({ column_name: column, comment })
  }
})
