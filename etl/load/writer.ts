/** Writing packed rows into a table: their text is taken apart, and given its type, by DuckDB. */
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'
import { tables, type Row, type TableName } from '../schema'
import type { Column } from '../schema/column'
import { quoteName } from '../schema/ddl'
import { refusalOf } from '../system-error'
import { LoadError, reasonOf } from './error'
import { ELEMENT, NULL_MARK, Packer, SEPARATOR } from './pack'

/** One table's statement, prepared once for all its rows. */
export class TableWriter {
  private readonly columns: readonly (readonly [string, Column])[]
  private statement: DuckDBPreparedStatement | null = null

  /** @param place where the rows go, in SQL */
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: TableName,
    private readonly place = quoteName(table),
  ) {
    this.columns = Object.entries<Column>(tables[table].columns)
  }

  /**
   * Appends rows in the order given.
   * @param columns packed, in the schema's order
   * @throws LoadError naming table, column and value for one that the column cannot hold
   */
  async append(columns: readonly Uint8Array[], rows: number): Promise<void> {
    try {
      this.statement ??= await this.connection.prepare(this.insertSql())
      bind(this.statement, columns)
      const { rowsChanged } = await this.statement.run()
      if (rowsChanged === rows) return
    } catch (cause) {
      const refusal = refusalOf(cause)
      if (refusal === null) await this.throwForValue(columns, cause)
      const advice = refusal ?? '読み取りの結果を確かめてください。'
      throw new LoadError(`表 ${this.table} に書き込めません。${advice}\n${reasonOf(cause)}`, { cause })
    }
    throw new LoadError(`表 ${this.table} の値に、区切りとして使う文字があります。元の文書を確かめてください。`)
  }

  private insertSql(): string {
    const values = this.columns.map(([, column], i) => valueSql(`c${i}`, column))
    return `INSERT INTO ${this.place} SELECT ${values.join(', ')} FROM (${this.textSql()})`
  }

  /** The columns c0, c1 … as text. */
  private textSql(): string {
    const texts = this.columns.map((_, i) => `unnest(string_split(decode($${i + 1}::BLOB), '${SEPARATOR}')) AS c${i}`)
    return `SELECT ${texts.join(', ')}`
  }

  /** Looks for the value that made an insertion fail; none where something else did. */
  private async throwForValue(columns: readonly Uint8Array[], cause: unknown): Promise<void> {
    // An aborted transaction answers no question.
    if (/transaction is aborted/i.test(await failureOf(this.connection.run('SELECT 1')))) {
      await this.connection.run('ROLLBACK')
    }
    for (const [i, [name, { type }]] of this.columns.entries()) {
      if (type === 'VARCHAR[]') continue
      const statement = await this.connection.prepare(
        `SELECT c${i} FROM (${this.textSql()}) WHERE c${i} <> '${NULL_MARK}' AND try_cast(c${i} AS ${type}) IS NULL LIMIT 1`,
      )
      bind(statement, columns)
      const [row] = (await statement.runAndReadAll()).getRows()
      if (!row) continue
      throw new LoadError(
        `表 ${this.table} の列 ${name}(${type})に入れられない値です: ${JSON.stringify(row[0])}。` +
          `読み取りの結果を確かめてください。`,
        { cause },
      )
    }
  }
}

/** Appends a few rows at once. */
export async function appendRows<T extends TableName>(
  connection: DuckDBConnection,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  const packer = new Packer()
  packer.add(table, rows)
  const { bytes, tables: packed } = packer.finish()
  for (const { ends } of packed) {
    const columns = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
    await new TableWriter(connection, table).append(columns, rows.length)
  }
}

async function failureOf(step: Promise<unknown>): Promise<string> {
  return step.then(() => '', reasonOf)
}

function bind(statement: DuckDBPreparedStatement, columns: readonly Uint8Array[]): void {
  for (const [i, column] of columns.entries()) statement.bindBlob(i + 1, column)
}

/** The value that a text of a packed column stands for. */
function valueSql(text: string, { type, nullable }: Column): string {
  const value = nullable ? `nullif(${text}, '${NULL_MARK}')` : text
  if (type === 'VARCHAR[]') return `string_split(${value}, '${ELEMENT}')[2:]`
  return type === 'VARCHAR' ? value : `${value}::${type}`
}
