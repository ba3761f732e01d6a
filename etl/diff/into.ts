/** Writing the table `release_diff` into a DuckDB file: a new one, or a warehouse beside its own tables. */
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { reasonOf } from '../load/error'
import { logOf, removeStale, removeWithCompanions, temporaryOf } from '../load/leftovers'
import { Locked, lockWarehouse } from '../load/lock'
import { preparePlace } from '../load/place'
import { quoteText, STORAGE, tableDdl } from '../schema/ddl'
import { DiffError } from './error'
import { RELEASE_DIFF, releaseDiff } from './release-diff'

/**
 * Takes the lock that a load into this file takes: what is compared is then what the table is written into.
 * @returns the file that the name stands for, and what gives the lock back
 * @throws DiffError when a load is running, the file is no database, or the folder cannot be written
 */
export async function lockTarget(name: string): Promise<{ readonly path: string; readonly unlock: () => void }> {
  try {
    const path = preparePlace(name)
    const unlock = await lockWarehouse(path)
    removeStale(path)
    return { path, unlock }
  } catch (cause) {
    if (cause instanceof Locked) throw new DiffError(cause.message, { cause })
    throw failure(name, cause)
  }
}

/**
 * Writes the differences into a copy of the file and renames it over the file: readers see the old or the new one.
 * @throws DiffError; the file is then as it was
 */
export async function writeInto(connection: DuckDBConnection, path: string): Promise<void> {
  const temporary = temporaryOf(path)
  try {
    const log = logOf(path)
    if (existsSync(log)) {
      throw new DiffError(
        `ほかのプログラムが ${path} に書き込んでいます(${log} があります)。閉じてから実行してください。`,
      )
    }
    removeWithCompanions(temporary)
    if (existsSync(path)) copyFileSync(path, temporary)
    await writeTable(connection, temporary)
    renameSync(temporary, path)
  } catch (cause) {
    removeWithCompanions(temporary)
    throw failure(path, cause)
  }
}

async function writeTable(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`ATTACH ${quoteText(path)} AS target (${STORAGE})`)
  try {
    await connection.run('USE target')
    await connection.run(`BEGIN; DROP TABLE IF EXISTS ${RELEASE_DIFF}; ${tableDdl(RELEASE_DIFF, releaseDiff)}`)
    await connection.run(`INSERT INTO ${RELEASE_DIFF} FROM memory.${RELEASE_DIFF}`)
    await connection.run('COMMIT; CHECKPOINT target')
  } catch (error) {
    // A transaction that has failed would hold the file.
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await connection.run('USE memory; DETACH target')
  }
}

function failure(path: string, cause: unknown): DiffError {
  if (cause instanceof DiffError) return cause
  return new DiffError(
    `違いを ${path} に書けませんでした。ファイルは元のままです。` +
      `DuckDB のファイルであること、空き容量、書き込みの権限を確かめてください。\n${reasonOf(cause)}`,
    { cause },
  )
}
