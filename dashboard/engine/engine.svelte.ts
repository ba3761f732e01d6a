import type { Table } from 'apache-arrow'
import type { Engine, Parameters } from '../../queries/engine'
import { EngineError } from './errors'

export type EngineState =
  | { status: 'idle' }
  /** `progress`: share of the engine that has arrived, 0–1. */
  | { status: 'loading'; progress: number }
  | { status: 'ready' }
  | { status: 'failed'; error: EngineError }

type Start = (onProgress: (share: number) => void) => Promise<Engine>

/** The page's one engine: started by the first query (or `start`), its state there to be shown. */
export class EngineHandle implements Engine {
  readonly #startEngine: Start
  #started: Promise<Engine> | null = null
  #state = $state.raw<EngineState>({ status: 'idle' })

  constructor(startEngine: Start) {
    this.#startEngine = startEngine
  }

  get state(): EngineState {
    return this.#state
  }

  /** Starts the engine once; after a failure the next call tries again. Rejects with an `EngineError`. */
  start(): Promise<Engine> {
    this.#started ??= this.#load()
    return this.#started
  }

  async query(sql: string, parameters: Parameters = {}): Promise<Table> {
    const engine = await this.start()
    try {
      return await engine.query(sql, parameters)
    } catch (error) {
      if (error instanceof EngineError) this.#fail(error)
      throw error
    }
  }

  async #load(): Promise<Engine> {
    this.#state = { status: 'loading', progress: 0 }
    try {
      const engine = await this.#startEngine((progress) => {
        this.#state = { status: 'loading', progress }
      })
      this.#state = { status: 'ready' }
      return engine
    } catch (cause) {
      throw this.#fail(cause instanceof EngineError ? cause : new EngineError('engine_blocked', cause))
    }
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
