/** Statements that were run, the newest first, kept in the browser. */
import type { Statement } from '../state/statement'
import { isStatement } from './saved'

export interface HistoryEntry extends Statement {
  /** When it was run: an ISO time. */
  at: string
  /** Rows of the result; null when it failed or was cancelled. */
  rows: number | null
}

/** Runs that are remembered. */
export const HISTORY_LENGTH = 100

/** The history with a run at its top. A statement run again with the same values moves up instead of standing twice. */
export function withRun(history: readonly HistoryEntry[], run: HistoryEntry): HistoryEntry[] {
  const others = history.filter((entry) => !sameStatement(entry, run))
  return [run, ...others].slice(0, HISTORY_LENGTH)
}

/** Whether two statements are one, values included; an empty value is none. */
export function sameStatement(left: Statement, right: Statement): boolean {
  const names = new Set([...Object.keys(left.values), ...Object.keys(right.values)])
  return left.sql === right.sql && [...names].every((name) => (left.values[name] ?? '') === (right.values[name] ?? ''))
}

/** Reads what the browser has kept; what cannot be read is forgotten. */
export function parseHistory(text: string | null): HistoryEntry[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(read) ? read.filter(isEntry).slice(0, HISTORY_LENGTH) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (!isStatement(value)) return false
  const at: unknown = Reflect.get(value, 'at')
  const rows: unknown = Reflect.get(value, 'rows')
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && (rows === null || typeof rows === 'number')
}
