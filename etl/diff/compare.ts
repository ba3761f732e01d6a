/** The comparison of two attached warehouses, all of it in SQL: rows never pass through JavaScript. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { TableName } from '../schema'
import { quoteName } from '../schema/ddl'
import { pairAssessments } from './assessments'
import { beginDifferences, endDifferences, noteDifferences, type Changes } from './differences'
import { alignEntries } from './entries'
import { DiffError, UsageError } from './error'
import { SIDES, type Side } from './releases'
import { matchRows } from './rows'
import { comparedTables, countedTables, type ComparedTable } from './rules'

export interface Selection {
  /** Tables to compare; empty for all. */
  readonly tables: readonly TableName[]
  /** Part of the id, title or agency of the assessments to compare, or null for all. */
  readonly assessment: string | null
}

export interface Release {
  readonly path: string
  readonly version: string
  /** ISO instant at which it was loaded. */
  readonly loaded_at: string
  readonly documents: number
  readonly rejected: number
}

export interface TableSummary {
  readonly table: TableName
  /** Rows in the older and the newer warehouse. */
  readonly from_rows: number
  readonly to_rows: number
  /** Null for a table of which only the rows are counted. */
  readonly changes: Changes | null
}

export interface AssessmentSummary {
  readonly added: number
  readonly removed: number
  /** Another version of the same series. */
  readonly revised: number
  /** The same version, with differences. */
  readonly changed: number
  /** The same version, no difference. */
  readonly equal: number
}

export interface Summary {
  readonly from: Release
  readonly to: Release
  readonly assessments: AssessmentSummary
  readonly tables: readonly TableSummary[]
}

/**
 * Compares the warehouses attached as `older` and `newer`, and leaves the differences in the table `release_diff`. Rows of
 * added and removed assessments are counted, not listed one by one.
 * @throws UsageError where no assessment is selected
 */
export async function compareReleases(
  connection: DuckDBConnection,
  paths: Readonly<Record<Side, string>>,
  selection: Selection,
): Promise<Summary> {
  await pairAssessments(connection, selection.assessment)
  if (selection.assessment !== null && (await count(connection, 'pair')) === 0) {
    throw new UsageError(`「${selection.assessment}」に当たる評価書がどちらの倉庫にもありません。`)
  }
  await alignEntries(connection)
  await beginDifferences(connection)
  const summaries: TableSummary[] = []
  for (const [tableNo, table] of comparedTables.entries()) {
    if (isSelected(table, selection)) summaries.push(await compareTable(connection, table, tableNo))
  }
  const assessments = await summariseAssessments(connection)
  await endDifferences(connection)
  const [from, to] = await Promise.all(SIDES.map((side) => readRelease(connection, side, paths[side])))
  if (!from || !to) throw new Error('two sides')
  return { from, to, assessments, tables: [...summaries, ...(await countTables(connection, selection))] }
}

function isSelected({ name, ofAssessment }: ComparedTable, { tables, assessment }: Selection): boolean {
  return tables.length === 0 ? ofAssessment || assessment === null : tables.includes(name)
}

async function compareTable(
  connection: DuckDBConnection,
  table: ComparedTable,
  tableNo: number,
): Promise<TableSummary> {
  const { name, ofAssessment } = table
  const changes = (await matchRows(connection, table))
    ? await noteDifferences(connection, table, tableNo)
    : { added: 0, removed: 0, changed: 0 }
  const rows = (side: Side, where = '') =>
    count(
      connection,
      `${side}.${quoteName(name)} AS t ${ofAssessment ? `SEMI JOIN pair AS p ON p.${side === 'older' ? 'from_id' : 'to_id'} = t.assessment_id ${where}` : ''}`,
    )
  const alone = ofAssessment && name !== 'assessment'
  return {
    table: name,
    from_rows: await rows('older'),
    to_rows: await rows('newer'),
    changes: {
      added: changes.added + (alone ? await rows('newer', `AND p.kind = 'added'`) : 0),
      removed: changes.removed + (alone ? await rows('older', `AND p.kind = 'removed'`) : 0),
      changed: changes.changed,
    },
  }
}

async function countTables(connection: DuckDBConnection, { tables, assessment }: Selection): Promise<TableSummary[]> {
  if (tables.length > 0 || assessment !== null) return []
  const summaries: TableSummary[] = []
  for (const table of countedTables) {
    const [from_rows, to_rows] = [await count(connection, `older.${table}`), await count(connection, `newer.${table}`)]
    summaries.push({ table, from_rows, to_rows, changes: null })
  }
  return summaries
}

async function summariseAssessments(connection: DuckDBConnection): Promise<AssessmentSummary> {
  const pairs = (where: string) => count(connection, `pair WHERE ${where}`)
  const differs = 'pair_no IN (SELECT pair_no FROM cell)'
  return {
    added: await pairs(`kind = 'added'`),
    removed: await pairs(`kind = 'removed'`),
    revised: await pairs(`kind = 'revised'`),
    changed: await pairs(`kind = 'same' AND ${differs}`),
    equal: await pairs(`kind = 'same' AND NOT ${differs}`),
  }
}

async function readRelease(connection: DuckDBConnection, side: Side, path: string): Promise<Release> {
  const read = await connection.runAndReadAll(
    `SELECT version, strftime(finished_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, loaded, rejected FROM ${side}.load_run
     ORDER BY finished_at DESC LIMIT 1`,
  )
  const [run]: Record<string, unknown>[] = read.getRowObjectsJson()
  if (!run) throw new DiffError(`倉庫 ${path} に読み込みの記録がありません。「npm run etl」で作り直してください。`)
  const { version, loaded_at, loaded, rejected } = run
  return {
    path,
    version: String(version),
    loaded_at: String(loaded_at),
    documents: Number(loaded),
    rejected: Number(rejected),
  }
}

async function count(connection: DuckDBConnection, from: string): Promise<number> {
  const [row] = (await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${from}`)).getRows()
  return Number(row?.[0])
}

/** Whether anything but the printing differs. */
export function differs({ tables }: Summary): boolean {
  return tables.some(({ changes }) => changes !== null && changes.added + changes.removed + changes.changed > 0)
}
