/** The files that stand beside a warehouse while it is written, and what loads that were killed leave of them. */
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isRunning, ownMark, readMark } from './process'

/** Everything that is named after a warehouse, after its name and a dot: its log, its lock, new ones being written. */
const COMPANION = /^(?:wal|tmp|lock(?:\.([\d-]+))?|([\d-]+)\.tmp(?:\.wal|\.tmp)?)$/

/** Where a process writes a warehouse before it takes the place of the old one. */
export function temporaryOf(path: string): string {
  return `${path}.${ownMark()}.tmp`
}

/** Whether a file is the warehouse itself or one of its companions. */
export function belongsTo(warehouse: string, file: string): boolean {
  const [whole, part] = [resolve(warehouse), resolve(file)]
  return part === whole || (part.startsWith(`${whole}.`) && COMPANION.test(part.slice(whole.length + 1)))
}

/** Removes what loads that were killed have left beside the warehouse. The lock is not looked at: it is ours by now. */
export function removeStale(path: string): void {
  const prefix = `${basename(path)}.`
  for (const file of readdirSync(dirname(path))) {
    const [, ...marks] = (file.startsWith(prefix) && COMPANION.exec(file.slice(prefix.length))) || []
    const owner = readMark(marks.find(Boolean) ?? '')
    if (owner && !isRunning(owner)) rmSync(join(dirname(path), file), { recursive: true, force: true })
  }
}

/** A database file, its write-ahead log and its spill folder. */
export function removeWithCompanions(path: string): void {
  for (const file of [path, logOf(path), `${path}.tmp`]) rmSync(file, { recursive: true, force: true })
}

/** The write-ahead log of a database: what was written into it by a program that did not end as it should. */
export function logOf(path: string): string {
  return `${path}.wal`
}
