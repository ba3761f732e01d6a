/** Writing a whole warehouse beside the old one and renaming it over it: readers see the old or the new one, never half. */
import { renameSync, rmSync } from 'node:fs'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { keysOf } from '../schema/column'
import { contentTables, tableNames, type Row, type TableName, type WarehouseRows } from '../schema'
import { ddl, quoteText, STORAGE } from '../schema/ddl'
import { refusalOf } from '../system-error'
import { Batches } from './batches'
import { checkKeys } from './checks'
import { contentHashSql } from './content-hash'
import { LoadError, reasonOf } from './error'
import { logOf, removeStale, removeWithCompanions, temporaryOf } from './leftovers'
import { Locked, lockWarehouse } from './lock'
import { completePassages, preparePassages } from './passages'
import { preparePlace } from './place'
import { completeSearch } from './search'
import type { Target } from './target'
import { countFindings, writeFindings, type FindingCounts } from './findings'
import { createViews, keepViews } from './views'
import { Packer, type PackedRows } from './pack'
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
  /** Every table but those about the load itself, in the schema's order. */
  readonly tables: readonly TableReport[]
  /** Number of rows of `load_issue` by code. */
  readonly issues: Readonly<Record<string, number>>
  /** Number of rows of `finding` by severity. */
  readonly findings: FindingCounts
}

/** What DuckDB may keep in memory before it writes to its temporary folder, while other threads read documents … */
const MEMORY_LIMIT = '150MB'
/** … and when they have ended, in megabytes: checks and indexes go over all documents at once, and hold some of each. */
const memoryLimitAlone = (documents: number): number => Math.max(400, Math.ceil(documents * 0.03))

/** A warehouse being written. Whoever opens it ends it by `finish` or `abandon`. */
export class WarehouseWriter implements Target {
  private readonly temporary: string
  private readonly packer = new Packer()
  private readonly batches = new Batches(() => this.connect())
  private instance: DuckDBInstance | null = null
  private connection: DuckDBConnection | null = null

  private constructor(
    readonly path: string,
    private readonly unlock: () => void,
  ) {
    this.temporary = temporaryOf(path)
    process.once('exit', this.clearAway)
  }

  /**
   * Takes the lock of the warehouse and clears away what killed loads have left. Nothing is written before the first row.
   * @throws LoadError also when another load is running
   */
  static async open(name: string): Promise<WarehouseWriter> {
    let unlock: (() => void) | undefined
    try {
      const path = preparePlace(name)
      unlock = await lockWarehouse(path)
      removeStale(path)
      return new WarehouseWriter(path, unlock)
    } catch (cause) {
      unlock?.()
      throw failure(name, cause)
    }
  }

  /** Adds rows to a table, as `appendPacked`. */
  async append<T extends TableName>(table: T, rows: readonly Row<T>[]): Promise<void> {
    this.packer.add(table, rows)
    await this.appendPacked(this.packer.finish(), null)
  }

  /**
   * Adds packed rows. They may wait in memory until enough have come together.
   * @param assessmentId takes the place of what the rows hold, where not null
   * @throws LoadError for a value that its column cannot hold
   */
  async appendPacked(packed: PackedRows, assessmentId: string | null): Promise<void> {
    await this.guarded(() => this.batches.add(packed, assessmentId))
  }

  /** Runs a step of the load in the warehouse's own SQL, all rows being written. */
  async work<T>(step: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.guarded(async () => {
      await this.batches.flush()
      return step(await this.connect())
    })
  }

  /**
   * Checks the keys, notes the run and puts the warehouse in the place of the old one.
   * @throws LoadError
   */
  async finish(run: Run): Promise<LoadReport> {
    const written = await this.work((connection) => complete(connection, run))
    await this.guarded(() => {
      this.close()
      // A log that a program left of the old warehouse would be played into the new one.
      rmSync(logOf(this.path), { force: true })
      renameSync(this.temporary, this.path)
      return Promise.resolve()
    })
    this.clearAway()
    return { path: this.path, ...written }
  }

  /** Leaves the old warehouse as it is and nothing behind. */
  abandon(): void {
    attempt(() => this.close())
    this.clearAway()
  }

  /** Also when the process ends in the middle of a load, on a signal or an error: the database is then not closed. */
  private readonly clearAway = (): void => {
    attempt(() => removeWithCompanions(this.temporary))
    attempt(this.unlock)
    process.off('exit', this.clearAway)
  }

  private async connect(): Promise<DuckDBConnection> {
    if (this.connection) return this.connection
    removeWithCompanions(this.temporary)
    this.instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: MEMORY_LIMIT,
      temp_directory: `${this.temporary}.tmp`,
      preserve_insertion_order: 'true',
    })
    this.connection = await this.instance.connect()
    await this.connection.run(
      `ATTACH ${quoteText(this.temporary)} AS warehouse (${STORAGE}); USE warehouse;
       SET force_compression = 'zstd'`,
    )
    // One transaction: committing each of the hundreds of comments by itself would take longer than the rows.
    await this.connection.run('BEGIN TRANSACTION')
    await this.connection.run(tableNames.map(ddl).join('\n'))
    await preparePassages(this.connection)
    return this.connection
  }

  private close(): void {
    this.connection?.closeSync()
    this.instance?.closeSync()
    this.connection = null
    this.instance = null
  }

  private async guarded<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (cause) {
      throw failure(this.path, cause)
    }
  }
}

/**
 * Writes a whole warehouse at once.
 * @param rows rows of each table except those about the load, which are written from `run`
 * @throws LoadError (Japanese: what, where, what to do); the old warehouse is then as it was, and nothing is left behind
 */
export async function writeWarehouse(path: string, rows: WarehouseRows, run: Run): Promise<LoadReport> {
  const writer = await WarehouseWriter.open(path)
  try {
    for (const table of keysOf(rows)) await writer.append(table, rows[table] ?? [])
    return await writer.finish(run)
  } catch (error) {
    writer.abandon()
    throw error
  }
}

/** No warehouse was written: says so, and why. */
class NotWritten extends LoadError {
  constructor(path: string, cause: unknown) {
    super(`倉庫 ${path} を作れませんでした。前の倉庫はそのままです。\n${explain(cause)}`, { cause })
  }
}

function failure(path: string, cause: unknown): LoadError {
  return cause instanceof Locked || cause instanceof NotWritten ? cause : new NotWritten(path, cause)
}

function explain(cause: unknown): string {
  if (cause instanceof LoadError) return cause.message
  const advice =
    refusalOf(cause) ?? 'もう一度「npm run etl -- --rebuild」を実行し、前の倉庫から引き継がずに作り直してください。'
  return `${advice}\n${reasonOf(cause)}`
}

/** What cannot be cleared away now, the next load clears away; it must not hide what the load has come to. */
function attempt(step: () => void): void {
  try {
    step()
  } catch {
    // See above.
  }
}

async function complete(connection: DuckDBConnection, run: Run): Promise<Omit<LoadReport, 'path'>> {
  await connection.run(`SET memory_limit = '${memoryLimitAlone(run.documents)}MB'`)
  // What a transaction has written stays in memory in part until it ends: what follows needs the room for itself.
  await connection.run('COMMIT')
  await connection.run('CHECKPOINT')
  await connection.run('BEGIN TRANSACTION')
  await completePassages(connection)
  await createViews(connection)
  await completeSearch(connection)
  // Before the hashes: what the checks find counts as content.
  await writeFindings(connection)
  await keepViews(connection)
  const reports: TableReport[] = []
  const unique = new Set<TableName>()
  for (const table of contentTables) {
    const [counted] = (await connection.runAndReadAll(contentHashSql(table))).getRowObjects()
    if (counted?.keys === counted?.rows) unique.add(table)
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
  await checkKeys(connection, unique)
  const findings = await countFindings(connection)
  const issues = await connection.runAndReadAll('SELECT code, count(*) FROM load_issue GROUP BY code ORDER BY code')
  await connection.run('COMMIT')
  await connection.run('CHECKPOINT')
  return {
    tables: reports,
    findings,
    issues: Object.fromEntries(issues.getRows().map(([code, count]) => [String(code), Number(count)])),
  }
}
