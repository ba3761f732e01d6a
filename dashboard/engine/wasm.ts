import { AsyncDuckDB, DuckDBAccessMode, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { Table } from 'apache-arrow'
import type { Engine, Parameters } from '../../queries/engine'
import { QueryError } from '../../queries/error'
import { splitStatements, toPositional, type PositionalStatement } from '../../queries/statement'
import { decode } from './decode'
import { EngineError } from './errors'
import guardedWorkerUrl from './guarded.worker.js?url'
import { WAREHOUSE_FILE } from './locations'

/** Share of the engine that has arrived, 0–1. */
export type OnProgress = (share: number) => void

/**
 * Settings after opening, in this order. Without the first two DuckDB-WASM fetches a missing function's extension from
 * a public host; the others shut the file system and the settings themselves.
 */
const LOCKDOWN = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set enable_external_access = false',
  'set lock_configuration = true',
]

/** Loads DuckDB-WASM and opens the published warehouse read-only by range reads. Rejects with an `EngineError`. */
export async function startWasm(onProgress: OnProgress): Promise<Engine> {
  const warehouse = new URL(WAREHOUSE_FILE, document.baseURI)
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
    const opening = openWarehouse(database, warehouse)
    return new WasmEngine(database, await Promise.race([opening, crashed]), crashed)
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
  for (const statement of LOCKDOWN) await database.runQuery(connection, statement)
  return connection
}

/** DuckDB-WASM behind `Engine`. It hands over Arrow IPC bytes, which our one apache-arrow decodes. */
class WasmEngine implements Engine {
  readonly #database: AsyncDuckDB
  readonly #connection: number
  readonly #crashed: Promise<never>

  constructor(database: AsyncDuckDB, connection: number, crashed: Promise<never>) {
    this.#database = database
    this.#connection = connection
    this.#crashed = crashed
  }

  /** A script of several statements runs in order and yields the last one's result, as the native engine does. */
  async query(sql: string, parameters: Parameters = {}): Promise<Table> {
    let bytes: Uint8Array | null = null
    for (const statement of splitStatements(sql)) bytes = await this.#execute(sql, toPositional(statement, parameters))
    return bytes === null ? new Table() : decode(bytes)
  }

  async #execute(script: string, { sql, values }: PositionalStatement): Promise<Uint8Array> {
    try {
      return await Promise.race([this.#run(sql, values), this.#crashed])
    } catch (cause) {
      if (cause instanceof WorkerCrash) throw new EngineError('engine_crashed', cause)
      throw new QueryError(script, cause, sql)
    }
  }

  async #run(sql: string, values: readonly unknown[]): Promise<Uint8Array> {
    if (values.length === 0) return this.#database.runQuery(this.#connection, sql)
    const prepared = await this.#database.createPrepared(this.#connection, sql)
    try {
      return await this.#database.runPrepared(this.#connection, prepared, [...values])
    } finally {
      await this.#database.closePrepared(this.#connection, prepared)
    }
  }
}
