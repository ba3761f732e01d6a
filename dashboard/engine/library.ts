import { parseQuery, type Query } from '../../queries/query'

const sources = import.meta.glob<string>('../../queries/*.sql', { query: '?raw', import: 'default', eager: true })

/** Every query of `queries/`, sorted by name. */
export const queries: readonly Query[] = Object.entries(sources)
  .map(([path, source]) => parseQuery(source, path.replace('../../', '')))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** A query by its name. Throws when there is none: a page asks for a query by a name in its own code. */
export function queryNamed(name: string): Query {
  const query = queries.find((each) => each.name === name)
  if (!query) throw new Error(`queries/${name}.sql がありません`)
  return query
}
