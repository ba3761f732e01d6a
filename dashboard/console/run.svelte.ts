import type { Table } from 'apache-arrow'
import type { Parameters } from '../../queries/engine'
import { QueryError } from '../../queries/error'
import { StatementCancelled, type CancellableEngine } from '../engine/cancel'
import { EngineError } from '../engine/errors'

export type RunState =
  | { status: 'idle' }
  /** `cancelling`: asked to end, and not yet ended. */
  | { status: 'running'; cancelling: boolean }
  /** `milliseconds`: from sending the statement to having its result; loading the engine is not counted. */
  | { status: 'done'; table: Table; milliseconds: number; sql: string }
  /** `position`: where in `sql` the message points, if it does. `refused`: it would have written, or reached outside. */
  | { status: 'failed'; message: string; position: number | null; sql: string; refused: boolean }
  /** `engineGone`: the statement had to be ended together with its engine; a new one is started. */
  | { status: 'cancelled'; engineGone: boolean }

/** What the locked engine says to a statement that would change data or settings, or reach outside. */
const REFUSALS =
  /read-only mode|disabled by configuration|configuration has been locked|file system operations are disabled/i

type ConsoleEngine = CancellableEngine & { start(): Promise<unknown> }

/** One statement being run in the console. A newer run ends the older one and makes its answer void. */
export class ConsoleRun {
  readonly #engine: ConsoleEngine
  #state = $state.raw<RunState>({ status: 'idle' })
  #running = new AbortController()

  constructor(engine: ConsoleEngine) {
    this.#engine = engine
  }

  get state(): RunState {
    return this.#state
  }

  /** Runs a statement; `parameters` reads the values, and may throw when a field holds none. */
  async run(sql: string, parameters: () => Parameters): Promise<RunState> {
    this.#running.abort()
    const running = new AbortController()
    this.#running = running
    this.#state = { status: 'running', cancelling: false }
    const state = await this.#execute(sql, parameters, running.signal)
    if (running === this.#running) this.#state = state
    return state
  }

  /** Gives the running statement up. */
  cancel(): void {
    if (this.#state.status !== 'running') return
    this.#state = { status: 'running', cancelling: true }
    this.#running.abort()
  }

  async #execute(sql: string, readParameters: () => Parameters, signal: AbortSignal): Promise<RunState> {
    try {
      const parameters = readParameters()
      await this.#engine.start()
      if (signal.aborted) throw new StatementCancelled(false)
      const begun = performance.now()
      const table = await this.#engine.query(sql, parameters, signal)
      return { status: 'done', table, milliseconds: performance.now() - begun, sql }
    } catch (cause) {
      if (cause instanceof StatementCancelled) return { status: 'cancelled', engineGone: cause.engineGone }
      const error = cause instanceof Error ? cause : new Error(String(cause))
      const message =
        error instanceof EngineError && error.detail !== '' ? `${error.message}\n${error.detail}` : error.message
      const position = error instanceof QueryError ? error.position : null
      return {
        status: 'failed',
        message,
        position,
        sql,
        refused: error instanceof QueryError && REFUSALS.test(message),
      }
    }
  }
}
