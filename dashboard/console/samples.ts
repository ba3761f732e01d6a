import { toRows, type Cell } from '../../queries/rows'
import type { Engine } from '../../queries/engine'

/** Rows that are looked at for samples, and samples of a column. */
const ROWS = 200
const SAMPLES = 3
const LENGTH = 40

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A few different values of each column of a table, from its first rows; short enough to stand in a list. */
export async function readSamples(engine: Engine, table: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const samples = new Map<string, string[]>()
  for (const row of toRows(await engine.query(`from ${quoted(table)} limit ${ROWS}`))) {
    for (const [column, cell] of Object.entries(row)) {
      const found = samples.get(column) ?? []
      const text = sampleOf(cell)
      if (text !== '' && found.length < SAMPLES && !found.includes(text)) found.push(text)
      samples.set(column, found)
    }
  }
  return samples
}

function sampleOf(cell: Cell): string {
  if (cell === null) return ''
  const text = (typeof cell === 'object' ? JSON.stringify(cell) : String(cell)).replaceAll(/\s+/g, ' ').trim()
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text
}
