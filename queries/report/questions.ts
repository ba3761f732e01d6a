import { join } from 'node:path'
import { PROJECT } from '../../etl/paths'
import type { Engine, Parameters } from '../engine'
import { readQuery } from '../library'
import type { Query } from '../query'
import { toRows } from '../rows'
import { Fields } from './fields'

const FOLDER = join(PROJECT, 'queries/report')

/** Asked once for the whole warehouse. */
export const GENERAL = ['bodies', 'labels', 'release'] as const

/** Asked for one body (`$body`). */
export const OF_A_BODY = [
  'answers',
  'assessments',
  'chapters',
  'controls',
  'documents',
  'findings',
  'gaps',
  'hosting_places',
  'incident_answers',
  'incidents',
  'issues',
  'lines',
  'outsourcing',
  'outsourcing_declared',
  'places',
  'recent_changes',
  'risks',
  'vendor_terms',
] as const

export type Question = (typeof GENERAL)[number] | (typeof OF_A_BODY)[number]

/** What the warehouse answers about one body, by question. */
export type Facts = Readonly<Record<(typeof OF_A_BODY)[number], readonly Fields[]>>

const queries = new Map<Question, Query>()

function queryOf(question: Question): Query {
  const known = queries.get(question)
  if (known) return known
  const query = readQuery(join(FOLDER, `${question}.sql`))
  queries.set(question, query)
  return query
}

/** Asks one of the questions in this folder. Rejects with a `QueryError`. */
export async function ask(engine: Engine, question: Question, parameters: Parameters = {}): Promise<Fields[]> {
  return toRows(await engine.query(queryOf(question).sql, parameters)).map((row) => new Fields(row))
}

/** Everything that is reported of a body. Rejects with a `QueryError`. */
export async function factsOf(engine: Engine, body: string): Promise<Facts> {
  const about = (question: Question) => ask(engine, question, { body })
  return {
    answers: await about('answers'),
    assessments: await about('assessments'),
    chapters: await about('chapters'),
    controls: await about('controls'),
    documents: await about('documents'),
    findings: await about('findings'),
    gaps: await about('gaps'),
    hosting_places: await about('hosting_places'),
    incident_answers: await about('incident_answers'),
    incidents: await about('incidents'),
    issues: await about('issues'),
    lines: await about('lines'),
    outsourcing: await about('outsourcing'),
    outsourcing_declared: await about('outsourcing_declared'),
    places: await about('places'),
    recent_changes: await about('recent_changes'),
    risks: await about('risks'),
    vendor_terms: await about('vendor_terms'),
  }
}
