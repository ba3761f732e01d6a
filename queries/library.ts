import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseQuery, QueryHeaderError, type Query } from './query'

/** Reads one query file. A query is called what its file is called. Throws a `QueryHeaderError`. */
export function readQuery(path: string): Query {
  const query = parseQuery(readFileSync(path, 'utf8'), path)
  if (query.name !== basename(path, '.sql')) {
    throw new QueryHeaderError(path, 1, `name「${query.name}」がファイル名と違います`)
  }
  return query
}

/** Reads every query of a folder, sorted by name. Throws a `QueryHeaderError`. */
export function readQueries(folder: string): Query[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readQuery(join(folder, file)))
}
