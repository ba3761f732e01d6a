import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { tableNames, type Row, type TableName, type WarehouseRows } from '../schema'
import { ddl } from '../schema/ddl'
import { checkKeys } from './checks'
import { contentHashSql } from './content-hash'
import { LoadError, reasonOf } from './error'
import { createViews } from './views'
import { appendRows } from './writer'

/** What the caller knows of the run; the end of the run is noted by the writer. */
export type Run = Omit<Row<'load_run'>, 'finished_at'>

export interface TableReport {
  readonly table: TableName
  readonly rows: number
  /** Order-independent; equal for equal input. */
  readonly contentHash: string
}

export interface LoadReport {
  readonly path: string
  /** Every table but `load_run` and `load_table`, in the schema's order. */
  readonly tables: readonly TableReport[]
}

/**
 * Writes a whole warehouse beside the old one and renames it over it: readers see the old or the new one, never half.
 * @param rows rows of each table except `load_run` and `load_table`, which are written from `run`.
 * @throws LoadError (Japanese: what, where, what to do); the old warehouse is then as it was, and nothing is left behind.
 */
export async function writeWarehouse(path: string, rows: WarehouseRows, run: Run): Promise<LoadReport> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    removeStale(path)
    removeWithCompanions(temporary)
    const tables = await build(temporary, rows, run)
    renameSync(temporary, path)
    return { path, tables }
  } catch (cause) {
    removeWithCompanions(temporary)
    throw new LoadError(`倉庫 ${path} を作れませんでした。前の倉庫はそのままです。\n${explain(cause)}`, { cause })
  }
}

function explain(cause: unknown): string {
  if (cause instanceof LoadError) return cause.message
  return `空き容量と書き込みの権限を確かめ、もう一度「npm run etl」を実行してください。\n${reasonOf(cause)}`
}

async function build(path: string, rows: WarehouseRows, run: Run): Promise<TableReport[]> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    const connection = await instance.connect()
    try {
      return await fill(connection, rows, run)
    } finally {
      connection.closeSync()
    }
  } finally {
    instance.closeSync()
  }
}

async function fill(connection: DuckDBConnection, rows: WarehouseRows, run: Run): Promise<TableReport[]> {
  // One transaction: committing each of the hundreds of comments by itself would take longer than the rows.
  await connection.run('BEGIN TRANSACTION')
  await connection.run(tableNames.map(ddl).join('\n'))
  const reports: TableReport[] = []
  for (const table of tableNames) {
    if (table === 'load_run' || table === 'load_table') continue
    await appendRows(connection, table, rows[table] ?? [])
    const [counted] = (await connection.runAndReadAll(contentHashSql(table))).getRowObjects()
    reports.push({ table, rows: Number(counted?.rows), contentHash: String(counted?.content_hash) })
  }
  await appendRows(
    connection,
    'load_table',
    reports.map(({ table, rows, contentHash }) => ({
      run_id: run.run_id,
      table_name: table,
      rows,
      content_hash: contentHash,
    })),
  )
  await appendRows(connection, 'load_run', [{ ...run, finished_at: new Date().toISOString() }])
  await checkKeys(connection)
  await createViews(connection)
  await connection.run('COMMIT')
  await connection.run('CHECKPOINT')
  return reports
}

/** Removes what loads that were killed have left beside the warehouse. */
function removeStale(path: string): void {
  const prefix = `${basename(path)}.`
  for (const file of readdirSync(dirname(path))) {
    const pid = file.startsWith(prefix)
      ? /^(\d+)\.tmp(?:\.wal|\.tmp)?$/.exec(file.slice(prefix.length))?.[1]
      : undefined
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(join(dirname(path), file), { recursive: true, force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A database file, its write-ahead log and its spill folder. */
function removeWithCompanions(path: string): void {
  for (const file of [path, `${path}.wal`, `${path}.tmp`]) {
    if (existsSync(file)) rmSync(file, { recursive: true })
  }
}
