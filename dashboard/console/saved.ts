/** The reader's own saved statements: their list, and the file they are handed on in. */
import type { Statement } from '../state/statement'

export interface SavedStatement extends Statement {
  name: string
}

/** What tells our files from others. */
const FORMAT = 'pia-atlas-statements'

/** The file of saved statements. */
export function toFile(statements: readonly SavedStatement[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, statements }, null, 2)}\n`
}

/** Why a file is not taken. `entry`: the number (1-based) of the statement that is broken. */
export type ImportProblem =
  | { kind: 'not_json'; detail: string }
  | { kind: 'not_ours' }
  | { kind: 'newer'; version: number }
  | { kind: 'broken_entry'; entry: number }

/** A file that cannot be taken as saved statements. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly problem: ImportProblem

  constructor(problem: ImportProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Reads a file of saved statements, whole or not at all. Throws an `ImportError`. */
export function fromFile(text: string): SavedStatement[] {
  const file = parse(text)
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.statements)) {
    throw new ImportError({ kind: 'not_ours' })
  }
  if (typeof file.version === 'number' && file.version > 1) {
    throw new ImportError({ kind: 'newer', version: file.version })
  }
  return file.statements.map((entry: unknown, index) => {
    if (!isSaved(entry)) throw new ImportError({ kind: 'broken_entry', entry: index + 1 })
    return { name: entry.name.trim(), sql: entry.sql, values: entry.values }
  })
}

/** Reads what the browser has kept; what cannot be read is none. */
export function recalled(text: string | null): SavedStatement[] {
  try {
    return text === null ? [] : fromFile(text)
  } catch {
    return []
  }
}

/** The list with a statement saved under its name, in place of an older one of that name; sorted by name. */
export function withSaved(list: readonly SavedStatement[], saved: SavedStatement): SavedStatement[] {
  return sorted([...list.filter(({ name }) => name !== saved.name), saved])
}

/**
 * The list with imported statements. Nothing of one's own is overwritten: another statement under a known name is called
 * `name (2)`; the same statement is not taken twice.
 */
export function withImported(list: readonly SavedStatement[], imported: readonly SavedStatement[]): SavedStatement[] {
  const merged = [...list]
  for (const statement of imported) {
    let name = statement.name
    let known = merged.find((each) => each.name === name)
    for (let number = 2; known && !isSame(known, statement); number++) {
      name = `${statement.name} (${number})`
      known = merged.find((each) => each.name === name)
    }
    if (!known) merged.push({ ...statement, name })
  }
  return sorted(merged)
}

const isSame = (left: SavedStatement, right: SavedStatement): boolean =>
  left.sql === right.sql && JSON.stringify(entriesOf(left)) === JSON.stringify(entriesOf(right))

const entriesOf = ({ values }: Statement): [string, string][] => Object.entries(values).sort()

const sorted = (list: readonly SavedStatement[]): SavedStatement[] =>
  [...list].sort((a, b) => a.name.localeCompare(b.name, 'ja'))

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new ImportError({ kind: 'not_json', detail: cause instanceof Error ? cause.message : String(cause) })
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether something read is a statement with its values. */
export function isStatement(value: unknown): value is Statement {
  if (!isObject(value) || typeof value.sql !== 'string' || value.sql.trim() === '' || !isObject(value.values))
    return false
  return Object.values(value.values).every((each) => typeof each === 'string')
}

const isSaved = (value: unknown): value is SavedStatement =>
  isStatement(value) && 'name' in value && typeof value.name === 'string' && value.name.trim() !== ''
