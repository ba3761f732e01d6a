import { join } from 'node:path'
import { PROJECT } from '../../etl/paths'
import { keysOf } from '../../etl/schema/column'
import type { Engine, Parameters } from '../engine'
import { readQuery } from '../library'
import type { Query } from '../query'
import { toRows } from '../rows'
import { Fields } from './fields'

const FOLDER = join(PROJECT, 'queries/report')

/** Asked once for the whole warehouse. */
export const GENERAL = ['bodies', 'labels', 'release'] as const

/** Asked for some bodies (`$bodies`); what decides which of them a row is about. */
const KEYS = {
  answers: 'assessment_id',
  assessments: 'body',
  chapters: 'assessment_id',
  controls: 'assessment_id',
  documents: 'body',
  findings: 'assessment_id',
  gaps: 'assessment_id',
  hosting_places: 'assessment_id',
  incident_answers: 'assessment_id',
  incidents: 'assessment_id',
  issues: 'assessment_id',
  lines: 'document_id',
  outsourcing: 'assessment_id',
  outsourcing_declared: 'assessment_id',
  places: 'document_id',
  recent_changes: 'assessment_id',
  risks: 'assessment_id',
  vendor_terms: 'assessment_id',
} as const
export const OF_BODIES = keysOf(KEYS)

export type Question = (typeof GENERAL)[number] | keyof typeof KEYS

/** What the warehouse answers about one body, by question. */
export type Facts = Readonly<Record<keyof typeof KEYS, readonly Fields[]>>

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

/** Bodies asked about together: a question goes through the whole warehouse, for one body as for many. */
const TOGETHER = 50

/** Bodies (rows of `bodies.sql`), each with everything that is reported of it. Rejects with a `QueryError`. */
export async function* withFacts(
  engine: Engine,
  bodies: readonly Fields[],
): AsyncGenerator<readonly [body: Fields, facts: Facts]> {
  for (let from = 0; from < bodies.length; from += TOGETHER) {
    const some = bodies.slice(from, from + TOGETHER)
    const keys = some.map(keyOf).join('\n')
    const answers = new Map<keyof Facts, Fields[]>()
    for (const question of OF_BODIES) answers.set(question, await ask(engine, question, { bodies: keys }))
    const owners = ownersOf(answers)
    for (const body of some) {
      yield [body, ofBody(answers, (row, key) => (owners.get(row.text(key) ?? '') ?? row.text(key)) === keyOf(body))]
    }
  }
}

const keyOf = (body: Fields): string => body.text('body') ?? ''

/** The body of each assessment and document. */
function ownersOf(answers: ReadonlyMap<keyof Facts, readonly Fields[]>): Map<string, string> {
  const owners = new Map<string, string>()
  for (const row of [...(answers.get('assessments') ?? []), ...(answers.get('documents') ?? [])]) {
    for (const key of ['assessment_id', 'document_id']) owners.set(row.text(key) ?? '', row.text('body') ?? '')
  }
  return owners
}

function ofBody(
  answers: ReadonlyMap<keyof Facts, readonly Fields[]>,
  isItsOwn: (row: Fields, key: string) => boolean,
): Facts {
  const own = (question: keyof Facts): readonly Fields[] =>
    (answers.get(question) ?? []).filter((row) => isItsOwn(row, KEYS[question]))
  return {
    answers: own('answers'),
    assessments: own('assessments'),
    chapters: own('chapters'),
    controls: own('controls'),
    documents: own('documents'),
    findings: own('findings'),
    gaps: own('gaps'),
    hosting_places: own('hosting_places'),
    incident_answers: own('incident_answers'),
    incidents: own('incidents'),
    issues: own('issues'),
    lines: own('lines'),
    outsourcing: own('outsourcing'),
    outsourcing_declared: own('outsourcing_declared'),
    places: own('places'),
    recent_changes: own('recent_changes'),
    risks: own('risks'),
    vendor_terms: own('vendor_terms'),
  }
}
