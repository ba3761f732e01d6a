import type { Table } from 'apache-arrow'
import type { Engine, Parameters } from '../../queries/engine'
import { QueryError } from '../../queries/error'
import { EngineError } from '../engine/errors'

export type RunState =
  | { status: 'idle' }
  | { status: 'running' }
  /** `milliseconds`: from sending the statement to having its result; loading the engine is not counted. */
  | { status: 'done'; table: Table; milliseconds: number; sql: string }
  /** `position`: where in `sql` the message points, if it does. */
  | { status: 'failed'; message: string; position: number | null; sql: string }

/** One statement being run in the console. A newer run makes the answer of an older one void. */
export class ConsoleRun {
  readonly #engine: Engine & { start(): Promise<unknown> }
  #state = $state.raw<RunState>({ status: 'idle' })
  #latest = 0

  constructor(engine: Engine & { start(): Promise<unknown> }) {
    this.#engine = engine
  }

  get state(): RunState {
    return this.#state
  }

  /** Runs a statement; `parameters` reads the values, and may throw when a field holds none. */
  async run(sql: string, parameters: () => Parameters): Promise<void> {
    const number = ++this.#latest
    this.#state = { status: 'running' }
    const state = await this.#execute(sql, parameters)
    if (number === this.#latest) this.#state = state
  }

  async #execute(sql: string, readParameters: () => Parameters): Promise<RunState> {
    try {
      const parameters = readParameters()
      await this.#engine.start()
      const begun = performance.now()
      const table = await this.#engine.query(sql, parameters)
      return { status: 'done', table, milliseconds: performance.now() - begun, sql }
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause))
      const message =
        error instanceof EngineError && error.detail !== '' ? `${error.message}\n${error.detail}` : error.message
      return { status: 'failed', message, position: error instanceof QueryError ? error.position : null, sql }
    }
  }
}
