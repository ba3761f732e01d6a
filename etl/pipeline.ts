/** The whole load: files → warehouse. */
import { randomUUID } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import { dictionaryRows } from './dictionary'
import { prepareEmit } from './emit'
import { Gathering, type Rejection } from './gather'
import type { FindingCounts } from './load/findings'
import { attachPrevious, copyPrevious, readPrevious, type Previous } from './load/previous'
import { renameAssessments, settleAssessments } from './load/rename'
import { CountingTarget, type Target } from './load/target'
import { WarehouseWriter, type LoadReport, type Run } from './load/swap'
import { defaultJobs, planLoad, type Plan } from './plan'
import type { FileRead } from './reader'
import { readAll } from './readers'
import { settledTables } from './schema'
import { keysOf } from './schema/column'
import { readerVersion } from './version'

export interface LoadOptions {
  readonly inputs: readonly string[]
  readonly output: string
  /** Worker threads; null for what suits the number of files. */
  readonly jobs: number | null
  /** Folder for the normalised assessments. */
  readonly emit: string | null
  /** A document with warnings is rejected. */
  readonly strict: boolean
  /** Takes nothing over from the warehouse before. */
  readonly rebuild: boolean
  /** Reads and reports, writes no warehouse. */
  readonly dryRun: boolean
}

/** Called while a load runs; whatever it has come to, `end` comes last. */
export interface Progress {
  /** Something begins that takes a while, without a count. */
  phase(name: string): void
  start(files: number, unchanged: number): void
  file(read: FileRead): void
  end(): void
}

export interface LoadOutcome {
  /** Path of the warehouse. */
  readonly output: string
  /** False for a dry run, and where the warehouse is up to date. */
  readonly written: boolean
  readonly documents: number
  readonly loaded: number
  readonly unchanged: number
  readonly rejected: readonly Rejection[]
  /** Rows of `load_issue` by code. */
  readonly issues: Readonly<Record<string, number>>
  readonly rows: Readonly<Record<string, number>>
  /** Rows of `finding` by severity; null for a dry run, which runs no checks. */
  readonly findings: FindingCounts | null
  readonly seconds: number
  /** Size of all files. */
  readonly bytes: number
}

type Written = Pick<LoadOutcome, 'issues' | 'rows' | 'findings' | 'written'>

/**
 * Loads files into a warehouse. Neither their order nor the number of jobs nor what is taken over from the warehouse
 * before has any influence on its content.
 * @param paths files, sorted
 * @throws LoadError; the warehouse before is then as it was
 */
export async function load(paths: readonly string[], options: LoadOptions, progress: Progress): Promise<LoadOutcome> {
  const startedAt = new Date()
  const session = new Session(paths, options, progress, startedAt.toISOString())
  try {
    const written = options.dryRun ? await session.dryRun() : await session.write()
    return {
      output: options.output,
      documents: paths.length,
      ...session.tally(),
      ...written,
      seconds: (Date.now() - startedAt.getTime()) / 1000,
    }
  } finally {
    progress.end()
  }
}

class Session {
  private gathering = new Gathering(new CountingTarget())
  private bytes = 0

  constructor(
    private readonly paths: readonly string[],
    private readonly options: LoadOptions,
    private readonly progress: Progress,
    private readonly startedAt: string,
  ) {}

  tally() {
    return { ...this.gathering.tally, bytes: this.bytes }
  }

  async dryRun(): Promise<Written> {
    const target = new CountingTarget()
    await this.gather(target, { unchanged: [], toRead: this.paths })
    await this.gathering.settle()
    await this.addDictionary(target)
    const rows = target.rows()
    // Nothing has been made of all documents together: unknown is not none.
    for (const table of settledTables) rows.delete(table)
    return { written: false, issues: target.issues(), rows: Object.fromEntries(rows), findings: null }
  }

  async write(): Promise<Written> {
    const { output, emit, rebuild, strict } = this.options
    const writer = await WarehouseWriter.open(output)
    try {
      // A normalised assessment is written from what is read, so that all must be read.
      const fresh = rebuild || emit !== null
      const previous = fresh ? null : await readPrevious(output, readerVersion())
      if (previous) this.progress.phase('前回から変わった文書を調べています')
      const plan = await planLoad(this.paths, previous, strict)
      await this.gather(writer, plan)
      this.progress.phase('倉庫にまとめています')
      if (previous && this.isUpToDate(plan, previous)) {
        writer.abandon()
        return { written: false, ...reported(previous.report) }
      }
      await this.complete(writer)
      await this.addDictionary(writer)
      return { written: true, ...reported(await writer.finish(this.run())) }
    } catch (error) {
      writer.abandon()
      throw error
    }
  }

  /** Gives the files to a gathering, in order of path. */
  private async gather(target: Target, { unchanged, toRead }: Plan): Promise<void> {
    const { jobs, strict, emit } = this.options
    if (emit !== null) prepareEmit(emit)
    this.gathering = new Gathering(target)
    this.progress.start(this.paths.length, unchanged.length)
    let next = 0
    const takeUnchanged = (before: string | null): void => {
      for (let file = unchanged[next]; file && (before === null || file.path < before); file = unchanged[next]) {
        this.gathering.addUnchanged(file, this.startedAt)
        this.bytes += file.bytes
        next++
      }
    }
    const settings = { loadedAt: this.startedAt, strict, emit }
    for await (const read of readAll(toRead, settings, jobs ?? defaultJobs(toRead.length))) {
      takeUnchanged(read.path)
      await this.gathering.add(read)
      this.bytes += read.bytes
      this.progress.file(read)
    }
    takeUnchanged(null)
  }

  private async complete(writer: WarehouseWriter): Promise<void> {
    const documents = this.gathering.unchangedDocuments()
    const work = (step: (connection: DuckDBConnection) => Promise<void>) => writer.work(step)
    if (documents.length > 0) {
      await work(async (connection) => {
        this.gathering.addVendors(await attachPrevious(connection, this.options.output, documents))
      })
    }
    const { settled, kept, renamed } = await this.gathering.settle()
    if (settled.size > 0) await work((connection) => settleAssessments(connection, settled))
    if (kept.length > 0) await work((connection) => copyPrevious(connection, kept))
    if (renamed.length > 0) await work((connection) => renameAssessments(connection, renamed))
  }

  private async addDictionary(target: Target): Promise<void> {
    const rows = dictionaryRows()
    for (const table of keysOf(rows)) await target.append(table, rows[table])
  }

  /** Nothing was read, and the warehouse before holds just these documents. */
  private isUpToDate(plan: Plan, previous: Previous): boolean {
    if (plan.toRead.length > 0) return false
    const documents = this.gathering.documents()
    return (
      documents.length === previous.documents.size &&
      documents.every(({ document_id, path }) => previous.documents.get(document_id) === path)
    )
  }

  private run(): Run {
    const { loaded, unchanged, rejected } = this.gathering.tally
    return {
      run_id: randomUUID(),
      started_at: this.startedAt,
      version: readerVersion(),
      input: this.options.inputs.join(' '),
      documents: this.paths.length,
      loaded,
      rejected: rejected.length,
      unchanged,
    }
  }
}

function reported({ issues, tables, findings }: LoadReport): Omit<Written, 'written'> {
  return { issues, findings, rows: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) }
}
