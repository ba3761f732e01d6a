import type { Table } from 'apache-arrow'
import { allRows, firstRows, isList, ROWS_METADATA } from '../../queries/first'
import { defaultParameters } from '../../queries/query'
import { engine, precomputed, readQuery, toRows, type Parameters, type Question } from '../engine'

/** What a question has yielded. */
export interface Answer {
  readonly table: Table
  /** Where `table` holds the first rows only: asks how many there are. */
  readonly count: (() => Promise<number>) | null
}

/**
 * A question's answer: the precomputed one where nothing is filtered, the engine's otherwise.
 * @param whole all rows of a list, not only the first
 */
export async function answer(question: Question, parameters: Parameters, whole = false): Promise<Answer> {
  const values = { ...defaultParameters(question), ...parameters }
  const isDefault = question.parameters.every((each) => values[each.name] === each.default)
  if (question.precompute && isDefault) {
    const table = await precomputed(question.name)
    const rows = table.schema.metadata.get(ROWS_METADATA)
    if (rows === undefined) return { table, count: null }
    if (!whole) return { table, count: () => Promise.resolve(Number(rows)) }
  }
  const query = await readQuery(question.name)
  if (whole || !isList(query)) return { table: await engine.query(query.sql, values), count: null }
  const table = await engine.query(firstRows(query), values)
  if (table.numRows <= query.first) return { table, count: null }
  const count = async (): Promise<number> => Number(toRows(await engine.query(allRows(query), values))[0]?.rows)
  return { table: table.slice(0, query.first), count }
}
