/** The set of assessments that the filters leave, chosen once for all questions of a page. */
import type { Table } from 'apache-arrow'
import type { Engine, Parameters } from './engine'
import { QueryError } from './error'
import { filterParameters } from './filters'

const ARGUMENTS = filterParameters.map(({ name }) => `$${name}`).join(', ')

/** How the questions choose assessments (`views/assessment_chosen.sql`). */
const CALL = `assessment_chosen(${ARGUMENTS})`

/** What the questions that count read of an assessment … */
const KEYS = [
  'assessment_id',
  'document_id',
  'municipality_code',
  'body',
  'prefecture',
  'form',
  'procedure_category',
  'published_on',
]

/** … and those that name it, besides. A question that reads more is asked as it is written. */
const NAMES = [
  'series_id',
  'is_latest',
  'title',
  'agency',
  'municipality',
  'municipality_kana',
  'municipality_class',
  'procedure',
]

const MENTIONS_NAMES = new RegExp(`^(?!--).*\\b(?:${NAMES.join('|')})\\b`, 'm')

const columnsFor = (sql: string): string => [...KEYS, ...(MENTIONS_NAMES.test(sql) ? NAMES : [])].join(', ')

/** Sets that are kept: who goes back to a filter finds its set again. */
const KEPT = 8

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
    const columns = columnsFor(sql)
    const key = JSON.stringify([columns, ...filterParameters.map(({ name }) => parameters[name])])
    const set = this.#setOf(key, columns, parameters)
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

  #setOf(key: string, columns: string, parameters: Parameters): ChosenSet {
    const known = this.#sets.get(key)
    if (known) {
      this.#sets.delete(key)
      this.#sets.set(key, known)
      return known
    }
    this.#count += 1
    const table = `chosen_${this.#count}`
    const made = this.#make(table, columns, parameters)
    made.catch(() => undefined)
    const set = { table, made }
    this.#sets.set(key, set)
    this.#drop()
    return set
  }

  async #make(table: string, columns: string, parameters: Parameters): Promise<void> {
    // A table is made of a statement without parameters only.
    const none = filterParameters.map(() => 'null').join(', ')
    await this.#engine.query(`create temp table ${table} as select ${columns} from assessment_chosen(${none}) limit 0`)
    await this.#engine.query(`insert into temp.${table} select ${columns} from ${CALL}`, parameters)
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
