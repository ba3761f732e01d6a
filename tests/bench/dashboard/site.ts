/** The dashboard under measurement: built over a warehouse, served on this machine, with a browser to open it. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { createDashboardServer, listen } from '../../../dashboard/server/server'
import { ETL_PROGRAM } from '../../../etl/program'
import { NativeWarehouse } from '../../../queries/native'
import { toRows, type Row } from '../../../queries/rows'
import { CHROMIUM_FLAGS, findChromium } from '../../chromium'
import { writeCorpus } from '../../fixtures/corpus'

export interface DashboardBench {
  /** The warehouse that is measured; null makes one of `assessments` copies. */
  readonly warehouse: string | null
  readonly assessments: number
  /** Where the figures are written as JSON. */
  readonly output: string
}

export interface Site {
  readonly browser: Browser
  readonly server: Server
  readonly url: string
}

const FOLDER = 'artifacts/bench-dashboard'

/** The warehouse that a benchmark is about. One that was made is kept between runs: making it takes minutes. */
export function warehouseOf({ warehouse, assessments }: DashboardBench): string {
  if (warehouse !== null) return resolve(warehouse)
  const path = resolve(FOLDER, `${assessments}.duckdb`)
  if (existsSync(path)) return path
  const raw = join(FOLDER, 'raw')
  console.log(`評価書の写しを ${assessments} 件作り、読み込んでいます…`)
  writeCorpus(raw, assessments)
  run([...ETL_PROGRAM, raw, '--output', path], {})
  rmSync(raw, { recursive: true })
  return path
}

/** Builds and serves the dashboard while `measure` runs. */
export async function withSite<T>(warehouse: string, measure: (site: Site) => Promise<T>): Promise<T> {
  const dist = join(FOLDER, 'dist')
  console.log('ダッシュボードを作っています…')
  run(['--import', 'tsx', 'dashboard/build/cli.ts'], { PIA_ATLAS_WAREHOUSE: warehouse, PIA_ATLAS_DIST: dist })
  const server = createDashboardServer(resolve(dist))
  const url = `http://localhost:${await listen(server, 0, 'localhost')}/`
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] })
  try {
    return await measure({ browser, server, url })
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(status)}`)
}

export async function askWarehouse(path: string, sql: string): Promise<Row[]> {
  const warehouse = await NativeWarehouse.open(path)
  try {
    return toRows(await warehouse.query(sql))
  } finally {
    warehouse.close()
  }
}

export async function countAssessments(path: string): Promise<number> {
  const [row] = await askWarehouse(path, 'select cast(count(*) as integer) as n from assessment_latest')
  return Number(row?.n)
}
