/** Two warehouses to compare, made of documents or of rows, in a folder that is removed after each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach } from 'vitest'
import { compareReleases, type Selection, type Summary } from '../../../etl/diff/compare'
import { readDifferences } from '../../../etl/diff/read'
import type { Difference } from '../../../etl/diff/release-diff'
import { withReleases } from '../../../etl/diff/releases'
import { findFiles } from '../../../etl/files'
import { load } from '../../../etl/pipeline'
import { SILENT } from '../../../etl/progress'
import { documents } from '../../fixtures/documents'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-diff-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

export const inFolder = (name: string): string => join(folder, name)

/** The text of one of the five documents, rewritten; what is to be replaced must be there. */
export function rewritten(
  i: number,
  ...replacements: readonly (readonly [from: string | RegExp, to: string])[]
): string {
  return replacements.reduce((text, [from, to]) => {
    const replaced = text.replace(from, to)
    if (replaced === text) throw new Error(`${String(from)} is not in document ${i}`)
    return replaced
  }, documents[i]?.text ?? '')
}

export const original = (i: number): string => documents[i]?.text ?? ''

/** Loads documents into a warehouse. */
export async function warehouse(name: string, texts: readonly (string | Uint8Array)[]): Promise<string> {
  const raw = inFolder(`${name}-raw`)
  mkdirSync(raw)
  for (const [i, text] of texts.entries()) writeFileSync(join(raw, `${i}.txt`), text)
  const output = inFolder(`${name}.duckdb`)
  const options = { inputs: [raw], output, jobs: 1, emit: null, strict: false, rebuild: false, dryRun: false }
  await load(await findFiles([raw]), options, SILENT)
  return output
}

export interface Comparison {
  readonly summary: Summary
  readonly differences: readonly Difference[]
}

export async function compare(older: string, newer: string, selection: Partial<Selection> = {}): Promise<Comparison> {
  const paths = { older, newer }
  return withReleases(paths, async (connection) => {
    const summary = await compareReleases(connection, paths, { tables: [], assessment: null, ...selection })
    const differences: Difference[] = []
    for await (const difference of readDifferences(connection)) differences.push(difference)
    return { summary, differences }
  })
}

/** Compares warehouses of documents. */
export async function compareTexts(
  older: readonly (string | Uint8Array)[],
  newer: readonly (string | Uint8Array)[],
): Promise<Comparison> {
  return compare(await warehouse('older', older), await warehouse('newer', newer))
}

/** Tables with a row added, removed or changed: `{answer: '+1 -0 ~2'}`. */
export function changesOf({ tables }: Summary): Record<string, string> {
  return Object.fromEntries(
    tables.flatMap(({ table, changes }) =>
      changes && changes.added + changes.removed + changes.changed > 0
        ? [[table, `+${changes.added} -${changes.removed} ~${changes.changed}`]]
        : [],
    ),
  )
}

/** `item or row | column: from → to` of a table. */
export function listed(differences: readonly Difference[], table: string): string[] {
  return differences
    .filter(({ table_name }) => table_name === table)
    .map(
      ({ item_label, row_label, column_name, from_value, to_value }) =>
        `${[item_label, row_label].filter((word) => word !== null).join(' ')} | ${column_name}: ${from_value} → ${to_value}`,
    )
}

export async function query(path: string, sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
