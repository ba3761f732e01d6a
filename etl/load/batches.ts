/** Packed rows on their way into the tables: they wait until enough have come together. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { tables, type TableName } from '../schema'
import { repeated, SEPARATOR, type PackedRows } from './pack'
import { TableWriter } from './writer'

/** Rows and bytes that wait to be written together: writing a few rows costs as much as writing some thousand. */
const BATCH_ROWS = 32_768
const BATCH_BYTES = 4_000_000
const SEPARATOR_BYTES = Buffer.from(SEPARATOR)

interface Waiting {
  rows: number
  bytes: number
  /** By column, in the schema's order. */
  readonly parts: readonly Uint8Array[][]
}

export class Batches {
  private readonly waiting = new Map<TableName, Waiting>()
  private readonly writers = new Map<TableName, TableWriter>()

  /** @param connect gives the same connection each time */
  constructor(private readonly connect: () => Promise<DuckDBConnection>) {}

  /** @param assessmentId takes the place of what the rows hold, where not null */
  async add({ bytes, tables: packed }: PackedRows, assessmentId: string | null): Promise<void> {
    let start = 0
    for (const { table, rows, ends } of packed) {
      const names = Object.keys(tables[table].columns)
      const waiting = this.waiting.get(table) ?? { rows: 0, bytes: 0, parts: names.map(() => []) }
      this.waiting.set(table, waiting)
      for (const [i, end] of ends.entries()) {
        const renamed = assessmentId !== null && names[i] === 'assessment_id'
        // A copy: a table of few rows would keep all rows of its documents in memory while it waits.
        waiting.parts[i]?.push(renamed ? repeated(assessmentId, rows) : bytes.slice(start, end))
        waiting.bytes += end - start
        start = end
      }
      waiting.rows += rows
      if (waiting.rows >= BATCH_ROWS || waiting.bytes >= BATCH_BYTES) await this.write(table, waiting)
    }
  }

  /** Writes all that still waits. */
  async flush(): Promise<void> {
    for (const [table, waiting] of this.waiting) await this.write(table, waiting)
  }

  private async write(table: TableName, { parts, rows }: Waiting): Promise<void> {
    this.waiting.delete(table)
    const writer = this.writers.get(table) ?? new TableWriter(await this.connect(), table)
    this.writers.set(table, writer)
    await writer.append(parts.map(joined), rows)
  }
}

/** Parts of a column as one. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = parts
  if (parts.length < 2) return first
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [SEPARATOR_BYTES, part])))
}
