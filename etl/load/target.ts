/** Where the rows of a load go. */
import { contentTables, type Row, type TableName } from '../schema'
import { Packer, textsOf, type PackedRows } from './pack'

export interface Target {
  append<T extends TableName>(table: T, rows: readonly Row<T>[]): Promise<void>
  /** @param assessmentId takes the place of what the rows hold, where not null */
  appendPacked(packed: PackedRows, assessmentId: string | null): Promise<void>
}

/** Counts rows instead of writing them. */
export class CountingTarget implements Target {
  private readonly packer = new Packer()
  private readonly counts = new Map<TableName, number>()
  private readonly codes = new Map<string, number>()
  private readonly passages = new Set<string>()

  append<T extends TableName>(table: T, rows: readonly Row<T>[]): Promise<void> {
    this.packer.add(table, rows)
    return this.appendPacked(this.packer.finish())
  }

  appendPacked(packed: PackedRows): Promise<void> {
    for (const { table, rows } of packed.tables) this.counts.set(table, (this.counts.get(table) ?? 0) + rows)
    // Several documents tell the same passage; it counts once.
    for (const id of textsOf(packed, 'passage', 'passage_id')) this.passages.add(id)
    for (const code of textsOf(packed, 'load_issue', 'code')) this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
    return Promise.resolve()
  }

  /** Rows per table of content, in the schema's order. */
  rows(): Map<TableName, number> {
    const count = (table: TableName): number =>
      table === 'passage' ? this.passages.size : (this.counts.get(table) ?? 0)
    return new Map(contentTables.map((table) => [table, count(table)]))
  }

  /** Rows of `load_issue` by code. */
  issues(): Record<string, number> {
    return Object.fromEntries([...this.codes].sort())
  }
}
