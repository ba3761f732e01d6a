import type { Table } from 'apache-arrow'
import { ChosenSets } from '../../queries/chosen'
import { allRows, firstRows, isList, ROWS_METADATA } from '../../queries/first'
import { defaultParameters } from '../../queries/query'
import { engine, precomputed, readQuery, toRows, type Parameters, type Question } from '../engine'
import { Line, type Place } from '../engine/line'

/** What a question has yielded. */
export interface Answer {
  readonly table: Table
  /** Where `table` holds the first rows only: asks how many there are. */
  readonly count: (() => Promise<number>) | null
}

const sets = new ChosenSets(engine)
const line = new Line()

interface Wish extends Place {
  /** All rows of a list, not only the first. */
  readonly whole?: boolean
}

/** A question's answer: the precomputed one where nothing is filtered, the engine's otherwise. */
export async function answer(question: Question, parameters: Parameters, wish: Wish = {}): Promise<Answer> {
  const values = { ...defaultParameters(question), ...parameters }
  const isDefault = question.parameters.every((each) => values[each.name] === each.default)
  if (question.precompute && isDefault) {
    const table = await precomputed(question.name)
    const rows = table.schema.metadata.get(ROWS_METADATA)
    if (rows === undefined) return { table, count: null }
    if (wish.whole !== true) return { table, count: () => Promise.resolve(Number(rows)) }
  }
  const query = await readQuery(question.name)
  const ask = (sql: string, place: Place): Promise<Table> => line.ask(() => sets.query(sql, values), place)
  if (wish.whole === true || !isList(query)) return { table: await ask(query.sql, wish), count: null }
  const table = await ask(firstRows(query), wish)
  if (table.numRows <= query.first) return { table, count: null }
  const count = async (): Promise<number> =>
    Number(toRows(await ask(allRows(query), { ...wish, later: true }))[0]?.rows)
  return { table: table.slice(0, query.first), count }
}
