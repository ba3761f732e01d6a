/** The set of assessments that the filters leave, chosen once for all questions of a page. */
import type { Table } from 'apache-arrow'
import type { Engine, Parameters } from './engine'
import { QueryError } from './error'
import { filterParameters } from './filters'

const ARGUMENTS = filterParameters.map(({ name }) => `$${name}`).join(', ')

/** How the questions choose assessments (`views/assessment_chosen.sql`). */
const CALL = `assessment_chosen(${ARGUMENTS})`

/** What the questions read of an assessment; one that reads more is asked as it is written. */
const COLUMNS = [
  'assessment_id',
  'series_id',
  'document_id',
  'is_latest',
  'form',
  'title',
  'agency',
  'municipality_code',
  'municipality',
  'prefecture',
  'published_on',
  'procedure',
  'procedure_category',
  'body',
  'municipality_kana',
  'municipality_class',
].join(', ')

/** Sets that are kept: who goes back to a filter finds its set again. */
const KEPT = 6

interface ChosenSet {
  readonly table: string
  readonly made: Promise<unknown>
}

/**
 * Asks questions with filters over tables of the chosen assessments, one for each choice of filters. As it is written, each
 * question would choose anew, and planning and doing that takes longer than most of the counting.
 */
export class ChosenSets {
  readonly #engine: Engine
  /** By the values of the filters, the one asked last at the end. */
  readonly #sets = new Map<string, ChosenSet>()
  #count = 0

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** As `Engine.query`. */
  async query(sql: string, parameters: Parameters): Promise<Table> {
    if (!sql.includes(CALL)) return this.#engine.query(sql, parameters)
    const key = JSON.stringify(filterParameters.map(({ name }) => parameters[name]))
    const set = this.#setOf(key, parameters)
    try {
      await set.made
      return await this.#engine.query(sql.replaceAll(CALL, `temp.${set.table}`), parameters)
    } catch (error) {
      if (!(error instanceof QueryError)) throw error
      // The set may have gone with an engine that had to be ended. A question that is wrong is told as it was written.
      if (this.#sets.get(key) === set) this.#sets.delete(key)
      return this.#engine.query(sql, parameters)
    }
  }

  #setOf(key: string, parameters: Parameters): ChosenSet {
    const known = this.#sets.get(key)
    if (known) {
      this.#sets.delete(key)
      this.#sets.set(key, known)
      return known
    }
    this.#count += 1
    const table = `chosen_${this.#count}`
    const made = this.#make(table, parameters)
    made.catch(() => undefined)
    const set = { table, made }
    this.#sets.set(key, set)
    this.#drop()
    return set
  }

  async #make(table: string, parameters: Parameters): Promise<void> {
    // A table is made of a statement without parameters only.
    const none = filterParameters.map(() => 'null').join(', ')
    await this.#engine.query(`create temp table ${table} as select ${COLUMNS} from assessment_chosen(${none}) limit 0`)
    await this.#engine.query(`insert into temp.${table} select ${COLUMNS} from ${CALL}`, parameters)
  }

  /** Drops the set that was asked for longest ago. */
  #drop(): void {
    const [oldest] = this.#sets
    if (!oldest || this.#sets.size <= KEPT) return
    const [key, { table }] = oldest
    this.#sets.delete(key)
    this.#engine.query(`drop table if exists temp.${table}`).catch(() => undefined)
  }
}
