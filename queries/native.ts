import { existsSync } from 'node:fs'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { Table } from 'apache-arrow'
import { toArrow } from './arrow'
import type { Engine, Parameters } from './engine'
import { QueryError } from './error'
import { usedParameters, withoutTrailingSemicolon } from './statement'

export const DEFAULT_WAREHOUSE = 'data/warehouse.duckdb'

/** The warehouse cannot be read; the message says what to do. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError'
}

/** The warehouse, read by native DuckDB: nothing in it can be changed, and nothing is fetched from outside. */
export class NativeWarehouse implements Engine {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance
    this.#connection = connection
  }

  /** Opens a `.duckdb` file read-only. Throws a `WarehouseError` when it is not there or is no DuckDB file. */
  static async open(path: string): Promise<NativeWarehouse> {
    if (!existsSync(path)) {
      throw new WarehouseError(`倉庫 ${path} がありません。先に「npm run etl」で作ってください。`)
    }
    try {
      const instance = await DuckDBInstance.create(path, {
        access_mode: 'READ_ONLY',
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      })
      return new NativeWarehouse(instance, await instance.connect())
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new WarehouseError(
        `倉庫 ${path} を開けません。壊れているか、DuckDB のファイルではありません。「npm run etl」で作り直してください。\n${reason}`,
        { cause },
      )
    }
  }

  async query(sql: string, parameters: Parameters = {}): Promise<Table> {
    const values = usedParameters(sql, parameters)
    try {
      const reader = await this.#connection.runAndReadAll(sql, values)
      const columns = reader.getColumns()
      const types = reader.columnTypes()
      return toArrow(
        reader.deduplicatedColumnNames().flatMap((name, index) => {
          const type = types[index]
          return type ? [{ name, type, values: columns[index] ?? [] }] : []
        }),
      )
    } catch (cause) {
      throw new QueryError(sql, cause)
    }
  }

  /** Writes a statement's result as a Parquet file. Rejects with a `QueryError`. */
  async exportParquet(sql: string, parameters: Parameters, path: string): Promise<void> {
    const values = usedParameters(sql, parameters)
    const target = path.replaceAll("'", "''")
    try {
      await this.#connection.run(`copy (${withoutTrailingSemicolon(sql)}\n) to '${target}' (format parquet)`, values)
    } catch (cause) {
      throw new QueryError(sql, cause)
    }
  }

  close(): void {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }
}
