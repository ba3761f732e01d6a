/** What pages use of the engines: precomputed results first, DuckDB-WASM when a filter or a question needs it. */
export type { Engine, Parameters, Scalar } from '../../queries/engine'
export { toCsv, BOM } from '../../queries/csv'
export { columnNames, columnsOf, toRows, type Cell, type Column, type Row } from '../../queries/rows'
export { defaultParameters, parseScalar, type Query } from '../../queries/query'
export { EngineHandle, engine, type EngineState } from './engine.svelte'
export { EngineError, type EngineFailure } from './errors'
export { queries, queryNamed } from './library'
export { precomputed } from './precomputed'
