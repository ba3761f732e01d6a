import { DuckDBInstance, type Json } from '@duckdb/node-api'
import { appendRows } from '../../../etl/load/writer'
import { createViews } from '../../../etl/load/views'
import { tableNames, type WarehouseRows } from '../../../etl/schema'
import { ddl } from '../../../etl/schema/ddl'

/** Runs statements over the views of a warehouse in memory with the given rows; 64-bit numbers come as numbers. */
export async function viewsOver(rows: WarehouseRows): Promise<(sql: string) => Promise<Record<string, Json>[]>> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  for (const name of tableNames) {
    await connection.run(ddl(name))
    await appendRows(connection, name, rows[name] ?? [])
  }
  await createViews(connection)
  return async (sql) => {
    const result = await connection.runAndReadAll(sql)
    const wide = new Set(result.columnNames().filter((_, index) => result.columnType(index).toString() === 'BIGINT'))
    return result
      .getRowObjectsJson()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, wide.has(name) && value !== null ? Number(value) : value]),
        ),
      )
  }
}
