import type { Query, QueryColumn, QueryParameter } from '../../queries/query'
import { once } from './once'

/** What pages know of a question from the start; its SQL is fetched when it is run or shown. */
export interface Question extends Pick<
  Query,
  'name' | 'title' | 'titleEn' | 'description' | 'descriptionEn' | 'filters' | 'precompute' | 'first'
> {
  columns: readonly Pick<QueryColumn, 'name'>[]
  parameters: readonly Pick<QueryParameter, 'name' | 'default'>[]
}

const files = import.meta.glob<Question>('../../queries/*.sql', { query: '?question', import: 'default', eager: true })

const questions: readonly Question[] = Object.values(files)

/** A question by its name. Throws when there is none: a page asks for a question by a name in its own code. */
export function queryNamed(name: string): Question {
  return named(questions, name)
}

const loadQueries = once(() => import('./queries'))

/** A question with its SQL. Rejects when it cannot be fetched. */
export async function readQuery(name: string): Promise<Query> {
  const { queries } = await loadQueries()
  return named(queries, name)
}

function named<Q extends { name: string }>(all: readonly Q[], name: string): Q {
  const found = all.find((each) => each.name === name)
  if (!found) throw new Error(`queries/${name}.sql がありません`)
  return found
}
