import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createDashboardServer, listen } from '../../dashboard/server/server'
import { ETL_PROGRAM } from '../../etl/program'
import { DIST, WAREHOUSE } from './paths'

const root = resolve(import.meta.dirname, '../..')

/**
 * Loads the documents of `data/raw` into a warehouse for the tests, builds the dashboard over it and serves it:
 * everything as the user has it, but beside the user's own files. The address goes to the tests as `PIA_ATLAS_URL`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  mkdirSync(resolve(root, 'artifacts/e2e'), { recursive: true })
  run(...ETL_PROGRAM, '--output', WAREHOUSE)
  run('--import', 'tsx', 'dashboard/build/cli.ts')
  const server = createDashboardServer(resolve(root, DIST))
  const port = await listen(server, 0, 'localhost')
  process.env.PIA_ATLAS_URL = `http://localhost:${port}/`
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}

function run(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PIA_ATLAS_WAREHOUSE: WAREHOUSE, PIA_ATLAS_DIST: DIST },
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with exit code ${status}`)
}
