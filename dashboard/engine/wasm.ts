import { AsyncDuckDB, DuckDBAccessMode, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { DataType, Table, tableFromIPC } from 'apache-arrow'
import type { Parameters } from '../../queries/engine'
import { QueryError } from '../../queries/error'
import { columnsOf, innerTypes } from '../../queries/rows'
import { splitStatements, toPositional, type PositionalStatement } from '../../queries/statement'
import { StatementCancelled, type CancellableEngine } from './cancel'
import { decode } from './decode'
import { EngineError } from './errors'
import guardedWorkerUrl from './guarded.worker.js?url'
import { warehouseAddress } from './published'

/** Share of the engine that has arrived, 0–1. */
export type OnProgress = (share: number) => void

/**
 * Settings after opening, in this order. Without the first two DuckDB-WASM fetches a missing function's extension from
 * a public host; the last two shut the file system and the settings themselves. The one between is for the first rows of
 * lists (`queries/first.ts`): where so many rows are joined by their `rowid`, parts of a table without one are not read.
 */
const SETTINGS = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set dynamic_or_filter_threshold = 5000',
  'set enable_external_access = false',
  'set lock_configuration = true',
]

/** Loads DuckDB-WASM and opens the published warehouse read-only by range reads. Rejects with an `EngineError`. */
export async function startWasm(onProgress: OnProgress): Promise<CancellableEngine> {
  const warehouse = warehouseAddress()
  await requireWarehouse(warehouse)
  const worker = startWorker()
  const crashed = crashOf(worker)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  try {
    await Promise.race([database.instantiate(moduleUrl, null, (progress) => onProgress(shareOf(progress))), crashed])
  } catch (cause) {
    worker.terminate()
    throw new EngineError('engine_blocked', cause)
  }
  try {
    const connection = await Promise.race([openWarehouse(database, warehouse), crashed])
    return new WasmEngine(worker, database, connection, crashed)
  } catch (cause) {
    worker.terminate()
    throw new EngineError('warehouse_broken', cause)
  }
}

async function requireWarehouse(url: URL): Promise<void> {
  const response = await fetch(url, { method: 'HEAD' }).catch((cause: unknown) => {
    throw new EngineError('warehouse_unreachable', cause)
  })
  if (response.status === 404) throw new EngineError('warehouse_missing')
  if (!response.ok) throw new EngineError('warehouse_unreachable', `HTTP ${response.status}`)
}

function startWorker(): Worker {
  try {
    return new Worker(guardedWorkerUrl, { name: new URL(workerUrl, document.baseURI).href })
  } catch (cause) {
    throw new EngineError('engine_blocked', cause)
  }
}

class WorkerCrash extends Error {}

/** Rejects when the worker dies: DuckDB-WASM then drops its pending requests and would leave us waiting forever. */
function crashOf(worker: Worker): Promise<never> {
  const crash = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      // Told to the user by the rejection; the browser need not report it as uncaught besides.
      event.preventDefault()
      reject(new WorkerCrash(event.message))
    })
  })
  crash.catch(() => undefined)
  return crash
}

function shareOf({ bytesLoaded, bytesTotal }: { bytesLoaded: number; bytesTotal: number }): number {
  return bytesTotal > 0 ? Math.min(1, bytesLoaded / bytesTotal) : 0
}

async function openWarehouse(database: AsyncDuckDB, url: URL): Promise<number> {
  await database.open({
    path: url.href,
    accessMode: DuckDBAccessMode.READ_ONLY,
    filesystem: { forceFullHTTPReads: false },
  })
  const connection = await database.connectInternal()
  for (const statement of SETTINGS) await database.runQuery(connection, statement)
  return connection
}

/** Milliseconds a cancelled statement has to end by itself; a step of it (a sort, a parameterised statement) may not. */
const CANCEL_GRACE = 1500

/** DuckDB-WASM behind `Engine`. It hands over Arrow IPC bytes, which our one apache-arrow decodes. */
class WasmEngine implements CancellableEngine {
  readonly #worker: Worker
  readonly #database: AsyncDuckDB
  readonly #connection: number
  readonly #crashed: Promise<never>
  /** Rejects when the worker is ended: it answers nothing more then. */
  readonly #gone: Promise<never>
  #leave: (reason: StatementCancelled) => void = () => undefined
  /** The connection of cancellable statements, which come one after another: a cancel cannot hit a page's question. */
  #cancellable: Promise<number> | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(worker: Worker, database: AsyncDuckDB, connection: number, crashed: Promise<never>) {
    this.#worker = worker
    this.#database = database
    this.#connection = connection
    this.#crashed = crashed
    this.#gone = new Promise((_, reject) => (this.#leave = reject))
    this.#gone.catch(() => undefined)
  }

  /** A script of several statements runs in order and yields the last one's result, as the native engine does. */
  async query(sql: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<Table> {
    const statements = splitStatements(sql).map((statement) => toPositional(statement, parameters))
    if (signal) return this.#inTurn(() => this.#queryUntil(sql, statements, signal))
    let bytes: Uint8Array | null = null
    for (const { sql: text, values } of statements) {
      bytes = await this.#execute(sql, text, () => this.#run(this.#connection, text, values))
    }
    return bytes === null ? new Table() : decode(bytes)
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(task)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #queryUntil(script: string, statements: readonly PositionalStatement[], signal: AbortSignal): Promise<Table> {
    requireWanted(signal)
    this.#cancellable ??= this.#database.connectInternal()
    const connection = await Promise.race([this.#cancellable, this.#crashed, this.#gone])
    const dispose = this.#stopOn(signal, connection)
    try {
      let bytes: Uint8Array | null = null
      for (const { sql, values } of statements) {
        const running = () =>
          values.length === 0 ? this.#poll(connection, sql, signal) : this.#run(connection, sql, values)
        bytes = await this.#execute(script, sql, running)
        requireWanted(signal)
      }
      return bytes === null ? new Table() : decode(bytes)
    } catch (cause) {
      // Whatever a statement ends with after it was cancelled, it was cancelled.
      throw signal.aborted && !(cause instanceof StatementCancelled) ? new StatementCancelled(false) : cause
    } finally {
      dispose()
    }
  }

  /** Asks a running statement to end when `signal` says so; one that does not is ended together with its worker. */
  #stopOn(signal: AbortSignal, connection: number): () => void {
    let grace: ReturnType<typeof setTimeout> | undefined
    const cancel = (): void => {
      this.#database.cancelPendingQuery(connection).catch(() => undefined)
      grace = setTimeout(() => {
        this.#worker.terminate()
        this.#leave(new StatementCancelled(true))
      }, CANCEL_GRACE)
    }
    signal.addEventListener('abort', cancel, { once: true })
    return () => {
      clearTimeout(grace)
      signal.removeEventListener('abort', cancel)
    }
  }

  async #execute(script: string, sql: string, running: () => Promise<Uint8Array>): Promise<Uint8Array> {
    try {
      return await Promise.race([running(), this.#crashed, this.#gone])
    } catch (cause) {
      if (cause instanceof StatementCancelled) throw cause
      if (cause instanceof WorkerCrash) throw new EngineError('engine_crashed', cause)
      throw new QueryError(script, cause, sql)
    }
  }

  /** Runs a statement in steps, between which the worker hears of a cancel. */
  async #poll(connection: number, sql: string, signal: AbortSignal): Promise<Uint8Array> {
    let header = await this.#database.startPendingQuery(connection, sql)
    while (header === null) header = await this.#database.pollPendingQuery(connection)
    if (hasCodes(header)) {
      await this.#database.cancelPendingQuery(connection)
      return this.#database.runQuery(connection, sql)
    }
    const chunks = [header]
    while (!signal.aborted) {
      const chunk = await this.#database.fetchQueryResults(connection)
      if (chunk?.length === 0) break
      if (chunk !== null) chunks.push(chunk)
    }
    return joined(chunks)
  }

  async #run(connection: number, sql: string, values: readonly unknown[]): Promise<Uint8Array> {
    if (values.length === 0) return this.#database.runQuery(connection, sql)
    const prepared = await this.#database.createPrepared(connection, sql)
    try {
      return await this.#database.runPrepared(connection, prepared, [...values])
    } finally {
      // The answer is there: it does not wait for the tidying.
      this.#database.closePrepared(connection, prepared).catch(() => undefined)
    }
  }
}

function requireWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new StatementCancelled(false)
}

/** Whether a result holds codes (ENUM): DuckDB-WASM leaves out their texts when it hands a result over in steps. */
const hasCodes = (header: Uint8Array): boolean => columnsOf(tableFromIPC(header)).some(({ type }) => holdsCodes(type))

/** Also inside lists and structs. */
const holdsCodes = (type: DataType): boolean => DataType.isDictionary(type) || innerTypes(type).some(holdsCodes)

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}
