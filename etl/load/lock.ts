/** One load at a time into one warehouse. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../system-error'
import { LoadError } from './error'
import { isRunning, ownMark, readMark } from './process'

const FRESH_TRIES = 10
const FRESH_PAUSE_MS = 50

/** Another load is writing into the warehouse. */
export class Locked extends LoadError {}

/**
 * Takes the lock of a warehouse: a file beside it that names this process. One left by a process that is gone is taken
 * over.
 * @returns gives the lock back
 * @throws Locked when another load is running
 */
export async function lockWarehouse(path: string): Promise<() => void> {
  const lock = `${path}.lock`
  const own = ownMark()
  for (;;) {
    if (create(lock, own)) {
      return () => {
        // Somebody may have removed it by hand, and another load taken it.
        if (read(lock) === own) rmSync(lock, { force: true })
      }
    }
    const content = await readFresh(lock)
    if (content === null) continue
    // Null for what no load has written: its process died while writing.
    const owner = readMark(content)
    if (owner && isRunning(owner) && !(owner.pid === process.pid && owner.startedAt === null)) {
      throw new Locked(
        `倉庫 ${path} には別の読み込み(プロセス ${owner.pid})が書き込み中です。終わるのを待って、もう一度実行してください。` +
          `\n読み込みが動いていないのにこの表示が出るときは、${lock} を消してください。`,
      )
    }
    takeOver(lock, content)
  }
}

function create(lock: string, content: string): boolean {
  try {
    writeFileSync(lock, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // On a full disk the file is there, empty.
    if (read(lock) === '') rmSync(lock, { force: true })
    throw error
  }
}

/** What stands in a lock; null when it is gone meanwhile. Empty for one that stays so: its process died before writing. */
async function readFresh(lock: string): Promise<string | null> {
  for (let i = 0; i < FRESH_TRIES; i++) {
    const content = read(lock)
    if (content !== '') return content
    await pause(FRESH_PAUSE_MS)
  }
  return ''
}

function read(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Of several processes that find the same stale lock, only one can move it away. */
function takeOver(lock: string, content: string): void {
  const aside = `${lock}.${ownMark()}`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  // Another process may have taken the stale lock over just before: then this is its own.
  if (read(aside) === content) rmSync(aside, { force: true })
  else renameSync(aside, lock)
}
