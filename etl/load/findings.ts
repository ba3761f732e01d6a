/** Table `finding`: the oversight checks of `queries/checks`, one rule a file, run over the finished tables and views. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { PROJECT } from '../paths'
import { codes } from '../schema/codes'
import { keysOf } from '../schema/column'
import { quoteText } from '../schema/ddl'
import { LoadError, reasonOf } from './error'

const CHECKS = join(PROJECT, 'queries/checks')

const SEVERITIES = keysOf(codes.finding_severity)
export type Severity = (typeof SEVERITIES)[number]

/** Number of findings of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>

/** What a rule's SELECT yields; `severity` may be left out, and is then the rule's own. */
const COLUMNS: Readonly<Record<string, string>> = {
  assessment_id: 'VARCHAR',
  message_ja: 'VARCHAR',
  message_en: 'VARCHAR',
  evidence_ids: 'VARCHAR[]',
}

/**
 * Runs every rule of a folder (by file name) over a warehouse whose tables and views exist, and writes what it finds.
 * Rows of one rule with the same words about one assessment are one finding, which has the evidence of all of them.
 * @throws LoadError naming the file of a rule that cannot be run, or whose rows cannot be findings
 */
export async function writeFindings(connection: DuckDBConnection, folder = CHECKS): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  for (const file of files.sort()) {
    const rule = readRule(join(folder, file))
    try {
      await runRule(connection, rule)
    } catch (cause) {
      throw refusal(rule.file, cause instanceof UnusableRow ? cause.message : reasonOf(cause), cause)
    }
  }
  await checkReferences(connection)
}

/** The number of findings in a warehouse, all severities, the gravest first. */
export async function countFindings(connection: DuckDBConnection): Promise<FindingCounts> {
  const counted = (await connection.runAndReadAll('SELECT severity, count(*) FROM finding GROUP BY severity')).getRows()
  const count = (severity: Severity): number => Number(counted.find(([known]) => known === severity)?.[1] ?? 0)
  return { high: count('high'), medium: count('medium'), low: count('low') }
}

interface Rule {
  readonly id: string
  readonly file: string
  readonly severity: Severity
  readonly sql: string
}

/** The rows of a rule are no findings; the message says why. */
class UnusableRow extends Error {}

function refusal(file: string, reason: string, cause?: unknown): LoadError {
  const advice = `queries/checks/${file} の点検を実行できません。ファイルを直すか、queries/checks から外してください。`
  return new LoadError(`${advice}\n${reason}`, { cause })
}

/** Of the header only what the load needs: the queries' own reader checks the rest (`queries/query.ts`). */
function readRule(path: string): Rule {
  const file = basename(path)
  const id = basename(path, '.sql')
  const sql = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  const header = /^(?:--.*(?:\r?\n|$))*/.exec(sql)?.[0] ?? ''
  const of = (key: string): string => new RegExp(`^--\\s?${key}:(.*)$`, 'm').exec(header)?.[1]?.trim() ?? ''
  if (of('name') !== id) {
    throw refusal(file, `見出し「-- name: ${id}」がありません(name はファイル名と同じにします)。`)
  }
  const printed = of('severity')
  const severity = SEVERITIES.find((known) => known === printed)
  if (!severity) throw refusal(file, `見出し「-- severity:」は ${SEVERITIES.join('・')} のどれかです(「${printed}」)。`)
  return { id, file, severity, sql }
}

async function runRule(connection: DuckDBConnection, { id, severity, sql }: Rule): Promise<void> {
  // What the engine says of a line holds for the file: the first line is a comment. Preparing refuses a second statement.
  const statement = await connection.prepare(`CREATE OR REPLACE TEMP TABLE checked AS ${sql}`)
  try {
    await statement.run()
  } finally {
    // Until then it holds what it has hashed and sorted.
    statement.destroySync()
  }
  const types = new Map<string, string>(
    (await connection.runAndReadAll('DESCRIBE temp.checked'))
      .getRows()
      .map(([name, type]) => [String(name), String(type)]),
  )
  for (const [name, type] of Object.entries(COLUMNS)) {
    const found = types.get(name)
    if (found === undefined) throw new UnusableRow(`SELECT に列 ${name} がありません。`)
    if (found !== type) throw new UnusableRow(`列 ${name} の型が ${found} です(${type} にしてください)。`)
  }
  const own = types.has('severity') ? 'coalesce(severity, $rule)' : '$rule'
  const rows = `SELECT assessment_id, message_ja, message_en, evidence_ids, ${own.replace('$rule', quoteText(severity))} AS severity FROM temp.checked`
  await checkRows(connection, rows)
  const rank = `list_position([${SEVERITIES.map(quoteText).join(', ')}], severity)`
  await connection.run(
    `INSERT INTO finding BY NAME
     SELECT ${quoteText(id)} AS rule_id, assessment_id, arg_min(severity, ${rank}) AS severity, message_ja,
       min(message_en) AS message_en, list(DISTINCT evidence_id ORDER BY evidence_id) AS evidence_ids
     FROM (SELECT * EXCLUDE (evidence_ids), unnest(evidence_ids) AS evidence_id FROM (${rows}))
     GROUP BY assessment_id, message_ja ORDER BY assessment_id, message_ja`,
  )
  await connection.run('DROP TABLE temp.checked')
}

async function checkRows(connection: DuckDBConnection, rows: string): Promise<void> {
  const known = SEVERITIES.map(quoteText).join(', ')
  const [wrong] = (
    await connection.runAndReadAll(
      `SELECT coalesce(assessment_id, '?'), coalesce(message_ja, '?'), CASE
         WHEN assessment_id IS NULL OR message_ja IS NULL OR message_en IS NULL THEN 'NULL'
         WHEN severity NOT IN (${known}) THEN 'severity' ELSE 'evidence' END AS problem
       FROM (${rows})
       WHERE assessment_id IS NULL OR message_ja IS NULL OR message_en IS NULL OR severity NOT IN (${known})
         OR coalesce(len(evidence_ids), 0) = 0 OR list_count(evidence_ids) < len(evidence_ids)
       ORDER BY ALL LIMIT 1`,
    )
  ).getRows()
  if (!wrong) return
  const [assessment, message, problem] = wrong.map(String)
  const reasons: Record<string, string> = {
    NULL: 'assessment_id・message_ja・message_en に NULL があります',
    severity: `severity は ${SEVERITIES.join('・')} のどれかにしてください`,
    evidence: 'evidence_ids が空か、NULL を含みます。指摘には必ず根拠を添えてください',
  }
  throw new UnusableRow(`${reasons[problem ?? ''] ?? ''}。例: ${assessment ?? ''} ${message ?? ''}`)
}

/** The keys are checked with those of all tables; here the file is named. */
async function checkReferences(connection: DuckDBConnection): Promise<void> {
  // Of the evidence only what findings name is held: all of it would not fit into DuckDB's memory.
  const [lost] = (
    await connection.runAndReadAll(
      `WITH used AS (SELECT rule_id, unnest(evidence_ids) AS evidence_id FROM finding),
         known AS (SELECT evidence_id FROM evidence SEMI JOIN used USING (evidence_id))
       SELECT rule_id, 'assessment_id', assessment_id AS value FROM finding ANTI JOIN assessment USING (assessment_id)
       UNION ALL SELECT rule_id, 'evidence_ids', evidence_id FROM used ANTI JOIN known USING (evidence_id)
       ORDER BY ALL LIMIT 1`,
    )
  ).getRows()
  if (!lost) return
  const [rule, column, value] = lost.map(String)
  throw refusal(`${rule ?? ''}.sql`, `${column ?? ''} が指す行がありません。例: ${value ?? ''}`)
}
