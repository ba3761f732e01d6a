/** Files that cannot be compared. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { DiffError } from '../../../etl/diff/error'
import { writeWarehouse } from '../../../etl/load/swap'
import { run } from '../../fixtures/rows'
import { compare, inFolder } from './warehouses'

async function alter(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run(sql)
  connection.closeSync()
  instance.closeSync()
}

it('says which file is no warehouse of these tables, and why', async () => {
  const good = inFolder('good.duckdb')
  await writeWarehouse(good, {}, run())
  mkdirSync(inFolder('folder'))
  writeFileSync(inFolder('letter.duckdb'), '拝啓')
  copyFileSync(good, inFolder('other.duckdb'))
  await alter(inFolder('other.duckdb'), 'DROP VIEW coverage; ALTER TABLE answer DROP COLUMN note')
  copyFileSync(good, inFolder('type.duckdb'))
  await alter(inFolder('type.duckdb'), 'ALTER TABLE vendor ALTER corporate_number TYPE BIGINT')
  await alter(inFolder('empty.duckdb'), 'CREATE TABLE t (a INTEGER)')
  const wrong: [string, RegExp][] = [
    ['nowhere.duckdb', /nowhere\.duckdb がありません/],
    ['folder', /folder はファイルではありません/],
    ['letter.duckdb', /letter\.duckdb を開けません/],
    ['other.duckdb', /別の版で作られています\(列 answer\.note /],
    ['type.duckdb', /別の版で作られています\(列 vendor\.corporate_number /],
    ['empty.duckdb', /empty\.duckdb は PIA Atlas の倉庫ではありません/],
  ]
  for (const [name, message] of wrong) {
    const failed: unknown = await compare(good, inFolder(name)).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(DiffError)
    expect(failed).toHaveProperty('message', expect.stringMatching(message))
  }
})

it('does not mind a table that an analyst has added', async () => {
  await writeWarehouse(inFolder('a.duckdb'), {}, run())
  copyFileSync(inFolder('a.duckdb'), inFolder('b.duckdb'))
  await alter(inFolder('b.duckdb'), 'CREATE TABLE notes (note VARCHAR)')
  expect((await compare(inFolder('a.duckdb'), inFolder('b.duckdb'))).differences).toEqual([])
})
