/** The set of assessments that the filters leave, chosen once for all questions of a page. */
import type { Table } from 'apache-arrow'
import { quoteText } from '../etl/schema/ddl'
import type { Engine, Parameters, Scalar } from './engine'
import { QueryError } from './error'
import { filterParameters } from './filters'

const ARGUMENTS = filterParameters.map(({ name }) => `$${name}`).join(', ')

/** How the questions choose assessments (`views/assessment_chosen.sql`). */
const CALL = `assessment_chosen(${ARGUMENTS})`

/** What questions that count (`keys: true`) read of an assessment … */
const KEYS = ['assessment_id', 'assessment_key', 'body_key', 'prefecture', 'form', 'procedure_category', 'published_on']

/** … and those that name it, besides. A question that reads more is asked as it is written. */
const NAMES = [
  'document_id',
  'series_id',
  'is_latest',
  'title',
  'agency',
  'body',
  'municipality_code',
  'municipality',
  'municipality_kana',
  'municipality_class',
  'procedure',
]

const READS_KEYS = /^-- keys: true$/m

const NONE = filterParameters.map(({ name }) => (name === 'latest' ? 'false' : 'null')).join(', ')

/** What a set holds of its assessments, and where all assessments of all versions are read from. */
interface Width {
  readonly table: string
  readonly columns: readonly string[]
  readonly source: string
}

const COUNTED: Width = { table: 'every_key', columns: KEYS, source: 'assessment_body' }
const NAMED: Width = { table: 'every_name', columns: [...KEYS, ...NAMES], source: `assessment_chosen(${NONE})` }

const widthFor = (sql: string): Width => (READS_KEYS.test(sql) ? COUNTED : NAMED)

/** What `is_chosen` asks of an assessment besides the filters. */
const TOLD = ['assessment_id', 'is_latest', 'prefecture', 'body', 'form', 'procedure_category', 'published_on']

/** Sets that are kept: who goes back to a filter finds its set again. */
const KEPT = 8

interface ChosenSet {
  readonly table: string
  /** When its making has been asked for; what is asked then is answered after it. */
  readonly asked: Promise<void>
}

/**
 * Asks questions with filters over tables of the chosen assessments, one for each choice of filters. As it is written, each
 * question would choose anew, and planning and doing that takes longer than most of the counting.
 * The engine is one that answers in the order in which it is asked: the making of a set is not waited for.
 */
export class ChosenSets {
  readonly #engine: Engine
  /** By the values of the filters, the one asked last at the end. */
  readonly #sets = new Map<string, ChosenSet>()
  /** The tables of all assessments, by name. */
  readonly #every = new Map<string, Promise<unknown>>()
  #count = 0

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** As `Engine.query`. */
  async query(sql: string, parameters: Parameters): Promise<Table> {
    if (!sql.includes(CALL)) return this.#engine.query(sql, parameters)
    const width = widthFor(sql)
    const key = JSON.stringify([width.table, ...filterParameters.map(({ name }) => parameters[name])])
    const set = this.#setOf(key, width, parameters)
    try {
      await set.asked
      return await this.#engine.query(sql.replaceAll(CALL, `temp.${set.table}`), parameters)
    } catch (error) {
      if (!(error instanceof QueryError)) throw error
      // The set may have gone with an engine that had to be ended. A question that is wrong is told as it was written.
      this.#forget(key, set)
      this.#every.clear()
      return this.#engine.query(sql, parameters)
    }
  }

  #setOf(key: string, width: Width, parameters: Parameters): ChosenSet {
    const known = this.#sets.get(key)
    if (known) {
      this.#sets.delete(key)
      this.#sets.set(key, known)
      return known
    }
    this.#count += 1
    const table = `chosen_${this.#count}`
    const forget = (): void => this.#forget(key, set)
    const set: ChosenSet = { table, asked: this.#make(table, width, parameters, forget) }
    this.#sets.set(key, set)
    set.asked.catch(forget)
    return set
  }

  #forget(key: string, set: ChosenSet): void {
    if (this.#sets.get(key) === set) this.#sets.delete(key)
  }

  /** Resolves when the set has been asked for, before it is there. */
  async #make(table: string, width: Width, parameters: Parameters, forget: () => void): Promise<void> {
    await this.#everyOf(width)
    // As literals, which are looked at once: a parameter would be taken apart for each assessment.
    const chosen = filterParameters.map(({ name }) => literal(parameters[name] ?? null)).join(', ')
    this.#engine
      .query(
        `create temp table ${table} as select ${width.columns.join(', ')} from temp.${width.table} where is_chosen(${chosen}, ${TOLD.join(', ')})`,
      )
      .then(() => this.#drop(), forget)
  }

  /** The table of all assessments, from which the sets are taken: what it holds is read and decompressed once. */
  #everyOf({ table, columns, source }: Width): Promise<unknown> {
    const known = this.#every.get(table)
    if (known) return known
    const all = [...new Set([...columns, ...TOLD])].join(', ')
    const made = this.#engine.query(`create or replace temp table ${table} as select ${all} from ${source}`)
    made.catch(() => this.#every.delete(table))
    this.#every.set(table, made)
    return made
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

const literal = (value: Scalar): string => (typeof value === 'string' ? quoteText(value) : String(value))
