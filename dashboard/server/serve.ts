import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createDashboardServer, listen } from './server'

export const DEFAULT_PORT = 4173

export interface ServeOptions {
  folder: string
  port: number
  host: string
}

/** Serves the built dashboard and prints its address. Throws an `Error` whose message says what to do. */
export async function serve({ folder, port, host }: ServeOptions): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder}/ にダッシュボードがありません。先に「npm run build」を実行してください。`)
  }
  const taken = await listen(createDashboardServer(folder), port, host)
  if (taken !== port && port !== 0) console.log(`ポート ${port} は使われているため、${taken} を使います。`)
  if (!existsSync(join(folder, 'data/warehouse.duckdb'))) {
    console.log('倉庫（data/warehouse.duckdb）が公開されていません。集計済みの画面だけが表示されます。')
  }
  console.log(`PIA Atlas: http://${host}:${taken}/  （終了: Ctrl+C）`)
}
