import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { ETL_PROGRAM } from '../../etl/program'
import { DEFAULT_WAREHOUSE } from '../../queries/native'
import { DEFAULT_PORT, serve } from './serve'

/** `npm start`: load `data/raw`, build the dashboard, serve it. */
async function main(): Promise<void> {
  console.log('1/3 評価書を読み込みます（data/raw → data/warehouse.duckdb）')
  const begun = Date.now()
  const loaded = await run(ETL_PROGRAM)
  // Exit code 1 with a new warehouse: some file was rejected, everything else is loaded. A crash exits with 1, too.
  if (loaded > 1 || (loaded === 1 && !warehouseWrittenSince(begun))) {
    throw new Error('読み込みに失敗したため、ここで止めます。上の表示を確かめてください。')
  }
  if (loaded === 1) console.log('読み込めなかったファイルがあります（上の表示）。ほかの評価書で続けます。')
  console.log('2/3 ダッシュボードを作ります（dist/）')
  if ((await run(['--import', 'tsx', 'dashboard/build/cli.ts'])) !== 0) {
    throw new Error('ダッシュボードを作れなかったため、ここで止めます。上の表示を確かめてください。')
  }
  console.log('3/3 配信します')
  await serve({ folder: 'dist', port: DEFAULT_PORT, host: 'localhost', base: '/' })
}

function warehouseWrittenSince(time: number): boolean {
  const stats = statSync(DEFAULT_WAREHOUSE, { throwIfNoEntry: false })
  return stats !== undefined && stats.mtimeMs >= time
}

/** Runs one of the project's programs in a process of its own. Resolves with its exit code (2 if it was killed). */
function run(program: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, program, { stdio: 'inherit' })
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 2))
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
