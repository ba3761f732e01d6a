import { tableToIPC, type Table } from 'apache-arrow'
import { QueryError } from '../../queries/error'
import { readQueries } from '../../queries/library'
import { NativeWarehouse } from '../../queries/native'
import { defaultParameters, type Query } from '../../queries/query'

/** A table in the form pages fetch: an Arrow IPC stream. */
export function toIpc(table: Table): Uint8Array {
  return tableToIPC(table, 'stream')
}

/** Runs a query with its default parameters. A failure names the query's file and line. */
export async function runDefault(warehouse: NativeWarehouse, query: Query): Promise<Table> {
  try {
    return await warehouse.query(query.sql, defaultParameters(query))
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const line = error.position === null ? '' : `:${query.sql.slice(0, error.position).split('\n').length}`
    const advice = '倉庫が古ければ「npm run etl」で作り直してください。'
    throw new Error(`queries/${query.name}.sql${line}: ${error.message}\n${advice}`, { cause: error })
  }
}

/**
 * Runs every query marked `precompute`: the Arrow bytes by the query's name. Rejects when the warehouse cannot be read or
 * a query fails: a dashboard with holes is not published.
 */
export async function precompute(warehousePath: string, queriesFolder: string): Promise<Map<string, Uint8Array>> {
  const queries = readQueries(queriesFolder).filter((query) => query.precompute)
  const warehouse = await NativeWarehouse.open(warehousePath)
  const results = new Map<string, Uint8Array>()
  try {
    for (const query of queries) results.set(query.name, toIpc(await runDefault(warehouse, query)))
  } finally {
    warehouse.close()
  }
  return results
}
