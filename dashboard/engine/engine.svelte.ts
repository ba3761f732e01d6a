import type { Table } from 'apache-arrow'
import type { Parameters } from '../../queries/engine'
import { StatementCancelled, type CancellableEngine } from './cancel'
import { EngineError } from './errors'

export type EngineState =
  | { status: 'idle' }
  /** `progress`: share of the engine that has arrived, 0–1. */
  | { status: 'loading'; progress: number }
  | { status: 'ready' }
  | { status: 'failed'; error: EngineError }

type Start = (onProgress: (share: number) => void) => Promise<CancellableEngine>

/** The page's one engine: started by the first query (or `start`), its state there to be shown. */
export class EngineHandle implements CancellableEngine {
  readonly #startEngine: Start
  #started: Promise<CancellableEngine> | null = null
  #state = $state.raw<EngineState>({ status: 'idle' })

  constructor(startEngine: Start) {
    this.#startEngine = startEngine
  }

  get state(): EngineState {
    return this.#state
  }

  /** Starts the engine once; after a failure the next call tries again. Rejects with an `EngineError`. */
  start(): Promise<CancellableEngine> {
    this.#started ??= this.#load()
    return this.#started
  }

  async query(sql: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<Table> {
    const started = this.start()
    const engine = await started
    try {
      return await engine.query(sql, parameters, signal)
    } catch (error) {
      if (error instanceof EngineError) this.#fail(error)
      if (!(error instanceof StatementCancelled && error.engineGone)) throw error
      if (this.#started === started) this.#restart()
      // A page's question that shared the engine with the cancelled statement is asked again.
      if (signal === undefined) return this.query(sql, parameters)
      throw error
    }
  }

  async #load(): Promise<CancellableEngine> {
    this.#state = { status: 'loading', progress: 0 }
    try {
      const engine = await this.#startEngine((progress) => {
        this.#state = { status: 'loading', progress }
      })
      this.#state = { status: 'ready' }
      performance.mark('engine-ready')
      return engine
    } catch (cause) {
      throw this.#fail(cause instanceof EngineError ? cause : new EngineError('engine_blocked', cause))
    }
  }

  /** The engine was ended with its statement; a new one is fetched from the browser's cache at once. */
  #restart(): void {
    this.#started = null
    this.start().catch(() => undefined)
  }

  #fail(error: EngineError): EngineError {
    this.#started = null
    this.#state = { status: 'failed', error }
    return error
  }
}

/** DuckDB-WASM over the published warehouse; nothing of it is loaded before it is asked for. */
export const engine = new EngineHandle(async (onProgress) => {
  const { startWasm } = await import('./wasm')
  return startWasm(onProgress)
})
