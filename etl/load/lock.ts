/** One load at a time into one warehouse. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { LoadError } from './error'
import { isRunning } from './process'

const FRESH_TRIES = 10
const FRESH_PAUSE_MS = 50

/**
 * Takes the lock of a warehouse: a file beside it that holds the process id. One left by a process that is gone is taken
 * over.
 * @returns gives the lock back
 * @throws LoadError when another load is running
 */
export async function lockWarehouse(path: string): Promise<() => void> {
  const lock = `${path}.lock`
  for (;;) {
    if (create(lock)) return () => rmSync(lock, { force: true })
    const owner = await readOwner(lock)
    if (owner === null) continue
    if (owner !== process.pid && isRunning(owner)) {
      throw new LoadError(
        `倉庫 ${path} には別の読み込み(プロセス ${owner})が書き込み中です。終わるのを待って、もう一度実行してください。` +
          `\n読み込みが動いていないのにこの表示が出るときは、${lock} を消してください。`,
      )
    }
    takeOver(lock, owner)
  }
}

function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Null when the lock is gone meanwhile; 0 for a file that stays empty: its process died before writing to it. */
async function readOwner(lock: string): Promise<number | null> {
  for (let i = 0; i < FRESH_TRIES; i++) {
    const owner = read(lock)
    if (owner !== 0) return owner
    await pause(FRESH_PAUSE_MS)
  }
  return 0
}

function read(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Of several processes that find the same stale lock, only one can move it away. */
function takeOver(lock: string, owner: number): void {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  // Another process may have taken the stale lock over just before: then this is its own.
  if (read(aside) === owner) rmSync(aside, { force: true })
  else renameSync(aside, lock)
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
