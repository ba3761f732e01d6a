import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ETL_PROGRAM } from '../../etl/program'
import { ROOT, runProgram } from '../fixtures/program'

/** The five documents' warehouse, which the components ask; from the project's folder. */
export const WAREHOUSE = 'artifacts/components/warehouse.duckdb'

/** Loads the documents of `data/raw` before the tests: what a component shows was read from them. */
export default function setup(): void {
  mkdirSync(dirname(resolve(ROOT, WAREHOUSE)), { recursive: true })
  runProgram([...ETL_PROGRAM, '--output', WAREHOUSE])
}
