/** The warehouse of the load before: what it knows of each file, and taking over the rows of files that did not change. */
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { DuckDBInstance, LIST, listValue, VARCHAR, type DuckDBConnection } from '@duckdb/node-api'
import type { AssessmentHead, Settled } from '../derive/assemble'
import { DUPLICATE } from '../derive/assemble'
import { settledTables, tableNames, tables, type Row, type TableName } from '../schema'
import { quoteName, quoteText } from '../schema/ddl'
import { countFindings } from './findings'
import { copyPassages } from './passages'
import type { LoadReport, TableReport } from './swap'

/** A file that was read by the load before. */
export interface KnownFile {
  readonly document: Pick<Row<'document'>, 'document_id' | 'path' | 'bytes' | 'sha256' | 'status' | 'reject_reason'>
  /** Null for a rejected document. */
  readonly assessment: AssessmentHead | null
  /** The reader warned of something in it. */
  readonly warned: boolean
}

export interface Previous {
  /** By `fileKey`; files that were rejected for the sake of others (the same content twice) are left out. */
  readonly files: ReadonlyMap<string, KnownFile>
  /** `document_id` → path of every document, rejected ones as well. */
  readonly documents: ReadonlyMap<string, string>
  readonly report: LoadReport
}

/** A document whose rows are taken over. */
export interface Kept {
  readonly known: KnownFile
  readonly path: string
  /** Null for a rejected document. */
  readonly settled: Settled | null
}

/** Files of one key are read alike: the same bytes under the same kind of name. */
export function fileKey(path: string, sha256: string): string {
  return `${sha256}${extname(path).toLowerCase()}`
}

/** Codes of issues that tell of a document by itself: a rejection under this code holds as long as its bytes. */
const REJECTED = 'rejected'

/** Null where there is no warehouse, or none that this version of the reader has written. */
export async function readPrevious(path: string, version: string): Promise<Previous | null> {
  if (!existsSync(path)) return null
  let instance: DuckDBInstance | undefined
  try {
    instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const [run] = await rowsOf(connection, 'SELECT version FROM load_run')
    const previous = run?.version === version ? await read(connection, path) : null
    connection.closeSync()
    return previous
  } catch {
    // No warehouse of ours, broken, or held by another program: then everything is read anew.
    return null
  } finally {
    instance?.closeSync()
  }
}

async function read(connection: DuckDBConnection, path: string): Promise<Previous> {
  const known = await rowsOf(
    connection,
    `SELECT i.path AS input_path, i.sha256 AS input_sha256, d.document_id, d.path, d.bytes::DOUBLE AS bytes, d.sha256, d.status, d.reject_reason,
       a.assessment_id, a.series_id, a.published_on::VARCHAR AS published_on, a.title,
       d.document_id IN (SELECT document_id FROM load_issue WHERE severity = 'warning' AND code <> '${DUPLICATE}') AS warned
     FROM load_input AS i
     JOIN document AS d ON d.document_id = i.document_id
     LEFT JOIN assessment AS a ON a.document_id = d.document_id
     WHERE d.status = 'loaded' OR d.document_id IN (SELECT document_id FROM load_issue WHERE code = '${REJECTED}')`,
  )
  const documents = await rowsOf(connection, 'SELECT document_id, path FROM document')
  const reports = await rowsOf(connection, 'SELECT table_name, rows, content_hash FROM load_table')
  const issues = await rowsOf(
    connection,
    'SELECT code, count(*)::INTEGER AS n FROM load_issue GROUP BY code ORDER BY code',
  )
  return {
    files: new Map(known.map((row) => [fileKey(String(row.input_path), String(row.input_sha256)), toKnown(row)])),
    documents: new Map(documents.map(({ document_id, path }) => [String(document_id), String(path)])),
    report: {
      path,
      tables: reports.flatMap(({ table_name, rows, content_hash }): TableReport[] => {
        const table = tableNames.find((name) => name === table_name)
        return table ? [{ table, rows: Number(rows), contentHash: String(content_hash) }] : []
      }),
      issues: Object.fromEntries(issues.map(({ code, n }) => [String(code), Number(n)])),
      findings: await countFindings(connection),
    },
  }
}

function toKnown(row: Readonly<Record<string, unknown>>): KnownFile {
  const optional = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const document_id = String(row.document_id)
  const assessment_id = optional(row.assessment_id)
  return {
    document: {
      document_id,
      path: String(row.path),
      bytes: typeof row.bytes === 'number' ? row.bytes : null,
      sha256: optional(row.sha256),
      status: row.status === 'loaded' ? 'loaded' : 'rejected',
      reject_reason: optional(row.reject_reason),
    },
    assessment:
      assessment_id === null
        ? null
        : {
            assessment_id,
            document_id,
            series_id: String(row.series_id),
            published_on: optional(row.published_on),
            title: optional(row.title),
          },
    warned: row.warned === true,
  }
}

/** The printed names of the vendors of some documents of the warehouse before. */
export async function attachPrevious(
  connection: DuckDBConnection,
  path: string,
  documents: readonly string[],
): Promise<string[]> {
  await connection.run(`ATTACH ${quoteText(path)} AS previous (READ_ONLY)`)
  const raws = await connection.runAndReadAll(
    `SELECT DISTINCT vendor_raw FROM (
       SELECT assessment_id, vendor_raw FROM previous.outsourcing
       UNION ALL SELECT assessment_id, vendor_raw FROM previous.vendor_term
     ) JOIN previous.assessment USING (assessment_id)
     WHERE vendor_raw IS NOT NULL AND document_id IN (SELECT unnest($documents))`,
    { documents: listValue([...documents]) },
    { documents: LIST(VARCHAR) },
  )
  return raws.getRowsJson().flatMap(([raw]) => (typeof raw === 'string' ? [raw] : []))
}

/** Copies the rows of documents from the attached warehouse, under the ids and paths they have now. */
export async function copyPrevious(connection: DuckDBConnection, kept: readonly Kept[]): Promise<void> {
  const columns = {
    document_id: kept.map(({ known }) => known.document.document_id),
    path: kept.map(({ path }) => path),
    from_id: kept.map(({ known }) => known.assessment?.assessment_id ?? ''),
    to_id: kept.map(({ settled }) => settled?.assessment_id ?? ''),
    latest: kept.map(({ settled }) => (settled?.is_latest === true ? 'true' : 'false')),
  }
  await connection.run(
    `CREATE TEMP TABLE kept AS SELECT ${Object.keys(columns)
      .map((name) => `unnest($${name}) AS ${name}`)
      .join(', ')}`,
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, listValue(values)])),
    Object.fromEntries(Object.keys(columns).map((name) => [name, LIST(VARCHAR)])),
  )
  for (const name of tableNames) {
    const from = copySql(Object.keys(tables[name].columns), name)
    if (from !== null) await connection.run(`INSERT INTO main.${quoteName(name)} ${from}`)
  }
  await copyPassages(connection)
  await connection.run('DROP TABLE temp.kept')
}

/** Null for a table whose rows belong to no single document. */
function copySql(columns: readonly string[], name: TableName): string | null {
  const table = `previous.${quoteName(name)} AS t`
  if (name === 'document') return `SELECT t.* REPLACE (k.path AS path) FROM ${table} JOIN kept AS k USING (document_id)`
  if (name === 'assessment') {
    return `SELECT t.* REPLACE (k.to_id AS assessment_id, k.latest::BOOLEAN AS is_latest)
      FROM ${table} JOIN kept AS k USING (document_id)`
  }
  if (name === 'load_issue') {
    return `SELECT t.* FROM ${table} WHERE document_id IN (SELECT document_id FROM kept) AND code <> ${quoteText(DUPLICATE)}`
  }
  if (name === 'load_input' || settledTables.includes(name)) return null
  if (columns.includes('assessment_id')) {
    return `SELECT t.* REPLACE (k.to_id AS assessment_id) FROM ${table} JOIN kept AS k ON k.from_id = t.assessment_id`
  }
  return columns.includes('document_id') ? `SELECT t.* FROM ${table} SEMI JOIN kept USING (document_id)` : null
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson()
}
