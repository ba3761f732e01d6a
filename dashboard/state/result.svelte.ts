import type { Table } from 'apache-arrow'
import { untrack } from 'svelte'
import { defaultParameters } from '../../queries/query'
import { engine, precomputed, toRows, type Parameters, type Query, type Row } from '../engine'
import { router } from './router.svelte'

export type ResultState =
  /** `rows`: those shown before, until the new ones are there. */
  | { status: 'pending'; rows: readonly Row[] | null }
  | { status: 'done'; rows: readonly Row[]; table: Table }
  | { status: 'failed'; error: Error }

/** A question's answer: the precomputed one where nothing is filtered, the engine's otherwise. */
export function answer(query: Query, parameters: Parameters): Promise<Table> {
  const values = { ...defaultParameters(query), ...parameters }
  const isDefault = query.parameters.every((each) => values[each.name] === each.default)
  return query.precompute && isDefault ? precomputed(query.name) : engine.query(query.sql, values)
}

/**
 * A question's answer that follows its parameters and, where it has them, the filters (a parameter given goes before
 * the filter of its name). To be made while a component is set up; an answer that comes after
 * the parameters have changed again is dropped.
 */
export class Result {
  #state = $state.raw<ResultState>({ status: 'pending', rows: null })
  #attempt = $state(0)

  constructor(query: () => Query, parameters: () => Parameters = () => ({})) {
    $effect(() => {
      void this.#attempt
      let current = true
      this.#await()
      const asked = query()
      answer(asked, asked.filters ? { ...router.parameters, ...parameters() } : parameters()).then(
        (table) => {
          if (current) this.#state = { status: 'done', rows: toRows(table), table }
        },
        (cause: unknown) => {
          const error = cause instanceof Error ? cause : new Error(String(cause))
          if (current) this.#state = { status: 'failed', error }
        },
      )
      return () => {
        current = false
      }
    })
  }

  get state(): ResultState {
    return this.#state
  }

  /** The rows to show; null when there are none yet. */
  get rows(): readonly Row[] | null {
    return this.#state.status === 'failed' ? null : this.#state.rows
  }

  retry(): void {
    this.#attempt += 1
  }

  #await(): void {
    untrack(() => {
      this.#state = { status: 'pending', rows: this.rows }
    })
  }
}
