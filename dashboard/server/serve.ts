import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSite, SITE_FILE } from '../offline/site'
import { createDashboardServer, listen } from './server'

export const DEFAULT_PORT = 4173

export interface ServeOptions {
  folder: string
  port: number
  host: string
  /** The path to serve it at, e.g. `/atlas/`. */
  base: string
}

/** Serves the built dashboard and prints its address. Throws an `Error` whose message says what to do. */
export async function serve({ folder, port, host, base }: ServeOptions): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder}/ にダッシュボードがありません。先に「npm run build」を実行してください。`)
  }
  const taken = await listen(createDashboardServer(folder, base), port, host)
  if (taken !== port && port !== 0) console.log(`ポート ${port} は使われているため、${taken} を使います。`)
  if (!hasWarehouse(folder)) {
    console.log('倉庫（warehouse.duckdb）が公開されていません。集計済みの画面だけが表示されます。')
  }
  console.log(`PIA Atlas: http://${host}:${taken}${base}  （終了: Ctrl+C）`)
}

function hasWarehouse(folder: string): boolean {
  const path = join(folder, SITE_FILE)
  const site: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
  return isSite(site) && existsSync(join(folder, site.warehouse.url))
}
