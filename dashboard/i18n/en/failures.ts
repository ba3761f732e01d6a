import type { EngineFailure } from '../../engine'

/** The engine's messages are Japanese; these are their English words. */
export const failures: Record<EngineFailure, string> = {
  warehouse_missing:
    'The warehouse (warehouse.duckdb) is not there. Build it with "npm run etl" and publish it with "npm run build".',
  warehouse_unreachable:
    'The warehouse (warehouse.duckdb) cannot be reached. Check that the server that publishes it is running.',
  warehouse_broken:
    'The warehouse (warehouse.duckdb) cannot be opened. It is broken or was copied only in part. Build it again with "npm start".',
  engine_blocked:
    'The engine (DuckDB-WASM) cannot start. Your browser or organisation may block WebAssembly or workers. Use a current Edge, Chrome, Firefox or Safari.',
  engine_crashed: 'The engine (DuckDB-WASM) has stopped. Reload the page.',
  result_missing: 'The precomputed result is not there. Build the dashboard again with "npm run build".',
  result_broken: 'The precomputed result cannot be read. Build the dashboard again with "npm run build".',
}
