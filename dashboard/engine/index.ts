/** What pages use of the engines: precomputed results first, DuckDB-WASM when a filter or a question needs it. */
export type { Parameters } from '../../queries/engine'
export { toRows, type Cell, type Row } from '../../queries/rows'
export { StatementCancelled, type CancellableEngine } from './cancel'
export { engine } from './engine.svelte'
export { EngineError, type EngineFailure } from './errors'
export { queryNamed, readQuery, type Question } from './library'
export { precomputed } from './precomputed'
export { mapAddress } from './published'
