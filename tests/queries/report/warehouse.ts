/** The small warehouse of `rows.ts`, written and opened, and the reports from it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { writeWarehouse } from '../../../etl/load/swap'
import { NativeWarehouse } from '../../../queries/native'
import { reportOf } from '../../../queries/report/content'
import { Fields } from '../../../queries/report/fields'
import type { Cell, Report, Table } from '../../../queries/report/model'
import { ask, withFacts } from '../../../queries/report/questions'
import type { Language } from '../../../queries/report/words'
import { run } from '../../fixtures/rows'
import { rows } from './rows'

/** The warehouse's path and the warehouse, open, for the tests of a file. */
export function useWarehouse(): { readonly path: string; readonly engine: NativeWarehouse } {
  const folder = mkdtempSync(join(tmpdir(), 'pia-atlas-report-'))
  const path = join(folder, 'w.duckdb')
  let engine: NativeWarehouse | undefined
  beforeAll(async () => {
    await writeWarehouse(path, rows(), run({ version: '9-test' }))
    engine = await NativeWarehouse.open(path)
  })
  afterAll(() => {
    engine?.close()
    rmSync(folder, { recursive: true })
  })
  return {
    path,
    get engine() {
      if (!engine) throw new Error('the warehouse is written before the tests, not earlier')
      return engine
    },
  }
}

/** The report of a body of the warehouse. */
export async function reportFrom(engine: NativeWarehouse, name: string, lang: Language = 'ja'): Promise<Report> {
  const body = (await ask(engine, 'bodies')).find((each) => each.text('name') === name)
  if (!body) throw new Error(`no body ${name}`)
  const [release = new Fields({})] = await ask(engine, 'release')
  const warehouse = { lang, labels: await ask(engine, 'labels'), release }
  for await (const [each, facts] of withFacts(engine, [body])) return reportOf(warehouse, each, facts)
  throw new Error(`no facts of ${name}`)
}

export function tableOf(report: Report, id: string): Table {
  const table = report.sections.flatMap(({ tables }) => tables).find((each) => each.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return table
}

/** A row as `value「words」line`. */
export const shown = (cell: Cell | undefined): string =>
  [
    String(cell?.value ?? ''),
    ...(cell?.quotes ?? []).map(({ words, lineStart, lineEnd }) => `「${words}」${lineStart}-${lineEnd}`),
  ].join('')

export const shownRows = ({ rows: given }: Table): string[][] => given.map((row) => row.map(shown))
