import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createDashboardServer, listen } from '../../dashboard/server/server'
import { ETL_PROGRAM } from '../../etl/program'
import { ROOT, runProgram } from '../fixtures/program'
import { DIST, WAREHOUSE } from './paths'

/**
 * Loads the documents of `data/raw` into a warehouse for the tests, builds the dashboard over it and serves it:
 * everything as the user has it, but beside the user's own files. The address goes to the tests as `PIA_ATLAS_URL`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  mkdirSync(resolve(ROOT, 'artifacts/e2e'), { recursive: true })
  const env = { PIA_ATLAS_WAREHOUSE: WAREHOUSE, PIA_ATLAS_DIST: DIST }
  runProgram([...ETL_PROGRAM, '--output', WAREHOUSE], env)
  runProgram(['--import', 'tsx', 'dashboard/build/cli.ts'], env)
  const server = createDashboardServer(resolve(ROOT, DIST))
  const port = await listen(server, 0, 'localhost')
  process.env.PIA_ATLAS_URL = `http://localhost:${port}/`
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}
