import { RecordBatch, Schema, Table, tableToIPC } from 'apache-arrow'
import type { Parameters } from '../../queries/engine'
import { QueryError } from '../../queries/error'
import { allRows, firstRows, isList, ROWS_METADATA, type ListQuery } from '../../queries/first'
import { readQueries } from '../../queries/library'
import { NativeWarehouse } from '../../queries/native'
import { defaultParameters, type Query } from '../../queries/query'
import { toRows } from '../../queries/rows'

/** A table in the form pages fetch: an Arrow IPC stream. */
export function toIpc(table: Table): Uint8Array {
  return tableToIPC(table, 'stream')
}

/**
 * Runs a query with its default parameters. Of a list of records the result holds the first rows; where it has more, the
 * schema says how many (`ROWS_METADATA`). A failure names the query's file and line.
 */
export async function runDefault(warehouse: NativeWarehouse, query: Query): Promise<Table> {
  const parameters = defaultParameters(query)
  try {
    return isList(query) ? await runList(warehouse, query, parameters) : await warehouse.query(query.sql, parameters)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const line = error.position === null ? '' : `:${query.sql.slice(0, error.position).split('\n').length}`
    const advice = '倉庫が古ければ「npm run etl」で作り直してください。'
    throw new Error(`queries/${query.name}.sql${line}: ${error.message}\n${advice}`, { cause: error })
  }
}

async function runList(warehouse: NativeWarehouse, query: ListQuery, parameters: Parameters): Promise<Table> {
  const table = await warehouse.query(firstRows(query), parameters)
  if (table.numRows <= query.first) return table
  const [counted] = toRows(await warehouse.query(allRows(query), parameters))
  const first = table.slice(0, query.first)
  const schema = new Schema(first.schema.fields, new Map([[ROWS_METADATA, String(Number(counted?.rows))]]))
  return new Table(
    schema,
    first.batches.map((batch) => new RecordBatch(schema, batch.data)),
  )
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
