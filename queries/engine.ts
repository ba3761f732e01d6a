import type { Table } from 'apache-arrow'

/** A value bound to a query parameter. A date is an ISO string (`2026-01-15`). */
export type Scalar = string | number | boolean | null

export type Parameters = Readonly<Record<string, Scalar>>

/** Runs SQL with parameters written `$name`; both the native engine and the browser's stand behind it. */
export interface Engine {
  /** Rejects with a `QueryError` when the engine refuses the statement. */
  query(sql: string, parameters?: Parameters): Promise<Table>
}
