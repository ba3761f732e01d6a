/** Processes of this machine. */
import { readFileSync } from 'node:fs'

/** A process, told from a later one of the same id where the system says when a process was started. */
export interface ProcessMark {
  readonly pid: number
  /** As the system counts; null where it does not say. */
  readonly startedAt: string | null
}

/** States of a process that has ended, and that nobody has asked how (`/proc/PID/stat`). */
const ENDED = ['Z', 'X']

/** `PID-START`, or `PID` where the system does not say when a process was started. */
const WRITTEN = /^(\d+)(?:-(\d+))?$/

/** The mark of this process, as it stands in names and files. */
export function ownMark(): string {
  const startedAt = statOf(process.pid)?.startedAt
  return startedAt === undefined ? String(process.pid) : `${process.pid}-${startedAt}`
}

/** Null for what is no mark. */
export function readMark(written: string): ProcessMark | null {
  const [, pid, startedAt] = WRITTEN.exec(written) ?? []
  return pid === undefined ? null : { pid: Number(pid), startedAt: startedAt ?? null }
}

/** Whether this very process is running, not a later one that was given its id. */
export function isRunning({ pid, startedAt }: ProcessMark): boolean {
  if (pid <= 0 || !exists(pid)) return false
  const stat = statOf(pid)
  if (stat === null) return true
  return !ENDED.includes(stat.state) && (startedAt === null || startedAt === stat.startedAt)
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Null where there is no `/proc`, or not this process in it. */
function statOf(pid: number): { readonly state: string; readonly startedAt: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the command in parentheses, may hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAt] = [fields[0], fields[19]]
    return state === undefined || startedAt === undefined ? null : { state, startedAt }
  } catch {
    return null
  }
}
