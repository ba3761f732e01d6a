import type { Table } from 'apache-arrow'
import { ChosenSets } from '../../queries/chosen'
import { allRows, firstRows, ROWS_METADATA } from '../../queries/first'
import { defaultParameters, type Query } from '../../queries/query'
import { engine, precomputed, readQuery, toRows, type Parameters, type Question } from '../engine'
import { Line, type Place } from '../engine/line'

/** What a question has yielded. */
export interface Answer {
  readonly table: Table
  /** Where `table` holds the first rows only: asks how many there are. */
  readonly count: (() => Promise<number>) | null
}

const sets = new ChosenSets(engine)
const line = new Line<Table>()

interface Wish extends Place {
  /** All rows of a list, not only the first. */
  readonly whole?: boolean
}

/** What is asked of a list: its first rows, all of them, or how many there are. */
type Part = 'first' | 'whole' | 'count'

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
  // The line is joined at once: questions are answered in the page's order, however late their SQL comes.
  const reading = readQuery(question.name)
  reading.catch(() => undefined)
  const ask = (part: Part, sqlOf: (query: Query) => string, place: Place): Promise<Table> => {
    const key = JSON.stringify([question.name, part, values])
    return line.ask(key, async () => sets.query(sqlOf(await reading), values), place)
  }
  const { first } = question
  if (wish.whole === true || first === null) return { table: await ask('whole', ({ sql }) => sql, wish), count: null }
  const table = await ask('first', (query) => firstRows({ ...query, first }), wish)
  if (table.numRows <= first) return { table, count: null }
  const count = async (): Promise<number> =>
    Number(toRows(await ask('count', (query) => allRows({ ...query, first }), { ...wish, later: true }))[0]?.rows)
  return { table: table.slice(0, first), count }
}
