/** Packed rows on their way into the tables: they wait until enough have come together. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { tables, type TableName } from '../schema'
import { GrowingBytes } from './growing-bytes'
import { repeated, SEPARATOR, type PackedRows } from './pack'
import { placeWhileLoading } from './passages'
import { TableWriter } from './writer'

/** Rows and bytes that wait to be written together: writing a few rows costs as much as writing some thousand. */
const BATCH_ROWS = 32_768
const BATCH_BYTES = 4_000_000
const SEPARATOR_BYTES = Buffer.from(SEPARATOR)

/** Bytes that a column has room for at first. */
const FIRST_ROOM = 1 << 12

/** The rows of one table that wait. */
interface Waiting {
  readonly writer: TableWriter
  readonly columns: readonly { readonly name: string; readonly bytes: GrowingBytes }[]
  rows: number
  bytes: number
}

export class Batches {
  private readonly tables = new Map<TableName, Waiting>()

  /** @param connect gives the same connection each time */
  constructor(private readonly connect: () => Promise<DuckDBConnection>) {}

  /** @param assessmentId takes the place of what the rows hold, where not null */
  async add({ bytes, tables: packed }: PackedRows, assessmentId: string | null): Promise<void> {
    let start = 0
    for (const { table, rows, ends } of packed) {
      const waiting = await this.waitingOf(table)
      for (const [i, { name, bytes: column }] of waiting.columns.entries()) {
        const end = ends[i] ?? start
        if (waiting.rows > 0) column.add(SEPARATOR_BYTES)
        const renamed = assessmentId !== null && name === 'assessment_id'
        column.add(renamed ? repeated(assessmentId, rows) : bytes.subarray(start, end))
        waiting.bytes += end - start
        start = end
      }
      waiting.rows += rows
      if (waiting.rows >= BATCH_ROWS || waiting.bytes >= BATCH_BYTES) await write(waiting)
    }
  }

  /** Writes all that still waits. */
  async flush(): Promise<void> {
    for (const waiting of this.tables.values()) if (waiting.rows > 0) await write(waiting)
  }

  private async waitingOf(table: TableName): Promise<Waiting> {
    const known = this.tables.get(table)
    if (known) return known
    const made = {
      writer: new TableWriter(await this.connect(), table, placeWhileLoading(table)),
      columns: Object.keys(tables[table].columns).map((name) => ({ name, bytes: new GrowingBytes(FIRST_ROOM) })),
      rows: 0,
      bytes: 0,
    }
    this.tables.set(table, made)
    return made
  }
}

async function write(waiting: Waiting): Promise<void> {
  await waiting.writer.append(
    waiting.columns.map(({ bytes }) => bytes.view()),
    waiting.rows,
  )
  for (const { bytes } of waiting.columns) bytes.clear()
  waiting.rows = 0
  waiting.bytes = 0
}
