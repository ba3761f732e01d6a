import type { Plugin } from 'vite'
import { readQuery } from '../../queries/library'
import type { Query } from '../../queries/query'
import type { Question } from '../engine/library'

/** A `.sql` file imported as a question (`?question`) or whole (`?query`). */
const IMPORTED = /^(.+\.sql)\?(question|query)$/

/** Reads the headers of questions when the dashboard is built: pages need no reader of them, and few need the SQL. */
export function questionFiles(): Plugin {
  return {
    name: 'pia-atlas:questions',
    load(id) {
      const [, file, as] = IMPORTED.exec(id) ?? []
      if (file === undefined) return null
      this.addWatchFile(file)
      const query = readQuery(file)
      return `export default ${JSON.stringify(as === 'query' ? query : toQuestion(query))}`
    },
  }
}

const toQuestion = (query: Query): Question => ({
  name: query.name,
  title: query.title,
  titleEn: query.titleEn,
  description: query.description,
  descriptionEn: query.descriptionEn,
  columns: query.columns.map(({ name }) => ({ name })),
  parameters: query.parameters.map(({ name, default: value }) => ({ name, default: value })),
  filters: query.filters,
  precompute: query.precompute,
  first: query.first,
})
