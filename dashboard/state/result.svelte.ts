import type { Table } from 'apache-arrow'
import { untrack } from 'svelte'
import { toRows, type Parameters, type Question, type Row } from '../engine'
import { answer, type Answer } from './answer'
import { router } from './router.svelte'
import { turn } from './turns'

export type ResultState =
  /** `rows`: those shown before, until the new ones are there. */
  | { status: 'pending'; rows: readonly Row[] | null }
  | {
      status: 'done'
      rows: readonly Row[]
      table: Table
      /** Whether the question has more rows than these: a list of records begins with the first. */
      more: boolean
    }
  | { status: 'failed'; error: Error }

interface ResultOptions {
  /** Whether it may wait for the questions of the charts. */
  readonly later?: boolean
  /** Whether the answer is needed at all; until then nothing is asked. */
  readonly wanted?: () => boolean
}

/**
 * A question's answer that follows its parameters and, where it has them, the filters (a parameter given goes before
 * the filter of its name). To be made while a component is set up; an answer that comes after
 * the parameters have changed again is dropped.
 */
export class Result {
  readonly #asked: () => { query: Question; parameters: Parameters }
  /** What is asked, as text: filters that leave it as it was ask nothing anew. */
  readonly #key = $derived.by(() => keyOf(this.#asked()))
  #state = $state.raw<ResultState>({ status: 'pending', rows: null })
  /** The same rows while new ones are awaited: a chart of them is not drawn again. */
  readonly #rows = $derived(this.#state.status === 'failed' ? null : this.#state.rows)
  #attempt = $state(0)
  /** The key of the question of which all rows are wanted. */
  #whole = $state<string | null>(null)
  #total = $state<number | null>(null)

  constructor(
    query: () => Question,
    parameters: () => Parameters = () => ({}),
    { later = false, wanted = () => true }: ResultOptions = {},
  ) {
    this.#asked = () => {
      const asked = query()
      return {
        query: asked,
        parameters: asked.filters ? { ...router.parameters, ...parameters() } : { ...parameters() },
      }
    }
    const isWanted = $derived.by(wanted)
    // Before the page follows what was chosen: the engine is at work meanwhile.
    $effect.pre(() => {
      void this.#attempt
      if (!isWanted) return
      const outdated = new AbortController()
      const { signal } = outdated
      this.#await()
      const whole = this.#whole === this.#key
      const asked = untrack(this.#asked)
      answer(asked.query, asked.parameters, { whole, later, unwanted: signal })
        .then(async (given) => {
          await turn('show')
          if (!signal.aborted) this.#show(given, signal)
        })
        .catch((cause: unknown) => {
          const error = cause instanceof Error ? cause : new Error(String(cause))
          if (!signal.aborted) this.#state = { status: 'failed', error }
        })
      return () => outdated.abort()
    })
  }

  get state(): ResultState {
    return this.#state
  }

  /** The rows to show; null when there are none yet. */
  get rows(): readonly Row[] | null {
    return this.#rows
  }

  /** How many rows the question has; null while they are counted. */
  get total(): number | null {
    return this.#total
  }

  retry(): void {
    this.#attempt += 1
  }

  /** Asks for all rows where only the first are there. */
  readAll(): void {
    if (this.#state.status === 'done' && this.#state.more) this.#whole = this.#key
  }

  /** All rows, for a download. Rejects as a query does. */
  async wholeTable(): Promise<Table> {
    if (this.#state.status === 'done' && !this.#state.more) return this.#state.table
    const { query, parameters } = this.#asked()
    return (await answer(query, parameters, { whole: true })).table
  }

  #await(): void {
    untrack(() => {
      this.#state = { status: 'pending', rows: this.rows }
    })
  }

  #show({ table, count }: Answer, outdated: AbortSignal): void {
    this.#state = { status: 'done', rows: toRows(table), table, more: count !== null }
    this.#total = count === null ? table.numRows : null
    count?.().then(
      (total) => {
        if (!outdated.aborted) this.#total = total
      },
      // The rows are there; that they cannot be counted is told by the next thing that is asked of the engine.
      () => undefined,
    )
  }
}

const keyOf = ({ query, parameters }: { query: Question; parameters: Parameters }): string =>
  `${query.name} ${JSON.stringify(parameters)}`
