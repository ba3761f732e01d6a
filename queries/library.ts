import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hasHeader, parseQuery, parseStatement, QueryHeaderError, type Query } from './query'

/** Reads one query file. A query is called what its file is called. Throws a `QueryHeaderError`. */
export function readQuery(path: string): Query {
  const query = parseQuery(readFileSync(path, 'utf8'), path)
  if (query.name !== basename(path, '.sql')) {
    throw new QueryHeaderError(path, 1, `name「${query.name}」がファイル名と違います`)
  }
  return query
}

/** Reads a file that somebody wants run: a query, or a plain statement without a header. Throws a `QueryHeaderError`. */
export function readQueryOrStatement(path: string): Query {
  const source = readFileSync(path, 'utf8')
  return hasHeader(source) ? readQuery(path) : parseStatement(source, path)
}

/** Reads every query of a folder, sorted by name. Throws a `QueryHeaderError`. */
export function readQueries(folder: string): Query[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readQuery(join(folder, file)))
}
