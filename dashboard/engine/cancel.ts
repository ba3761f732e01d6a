import type { Table } from 'apache-arrow'
import type { Engine, Parameters } from '../../queries/engine'

/** An engine whose running statement can be given up. */
export interface CancellableEngine extends Engine {
  /** Rejects with a `StatementCancelled` when `signal` is aborted before the result is there. */
  query(sql: string, parameters?: Parameters, signal?: AbortSignal): Promise<Table>
}

/** A statement was given up by its reader. */
export class StatementCancelled extends Error {
  override readonly name = 'StatementCancelled'
  /** The statement did not end by itself: the engine that ran it is gone, and the next question starts a new one. */
  readonly engineGone: boolean

  constructor(engineGone: boolean) {
    super('statement cancelled')
    this.engineGone = engineGone
  }
}
