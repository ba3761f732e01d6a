/** The warehouse's tables and the types of their rows: the vocabulary that reading, deriving, loading and tests share. */
import { keysOf, type Column } from './column'
import { dictionary } from './dictionary'
import { oversight } from './oversight'
import { provenance } from './provenance'
import { search } from './search'
import { statements } from './statements'
import { subjects } from './subjects'

export const tables = { ...provenance, ...dictionary, ...statements, ...subjects, ...oversight, ...search }

export type TableName = keyof typeof tables

/** In the order in which they are created. */
export const tableNames: readonly TableName[] = keysOf(tables)

/** Tables whose rows tell of the load itself: they differ between two loads of the same content. */
const ABOUT_THE_LOAD: readonly TableName[] = ['load_run', 'load_table', 'load_input']

/** Tables that are made anew of all documents at the end of each load, none of their rows being any one document's. */
export const settledTables: readonly TableName[] = ['finding', ...keysOf(search)]

/** The tables that the documents and the dictionary decide, in the order in which they are created. */
export const contentTables: readonly TableName[] = tableNames.filter((name) => !ABOUT_THE_LOAD.includes(name))

interface JavaScriptTypes<V extends string> {
  VARCHAR: V
  INTEGER: number
  BIGINT: number
  BOOLEAN: boolean
  /** ISO `YYYY-MM-DD`. */
  DATE: string
  /** ISO `YYYY-MM-DDThh:mm:ss.sssZ`. */
  TIMESTAMP: string
  'VARCHAR[]': readonly string[]
}

type Value<C> =
  C extends Column<infer T, infer N, infer V> ? JavaScriptTypes<V>[T] | (N extends true ? null : never) : never

type Columns<T extends TableName> = (typeof tables)[T]['columns']

/** A row that has the given columns. */
export type RowOf<C> = { readonly [K in keyof C]: Value<C[K]> }

/** A row of a table, e.g. `Row<'outsourcing'>`. */
export type Row<T extends TableName> = RowOf<Columns<T>>

/** The rows of a whole warehouse; a table that is left out stays empty. */
export type WarehouseRows = { readonly [T in TableName]?: readonly Row<T>[] }
