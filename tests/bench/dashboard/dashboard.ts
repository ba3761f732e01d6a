/** How fast the dashboard is in a browser: the first chart, the engine, and filters over a nationwide warehouse. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { createDashboardServer, listen } from '../../../dashboard/server/server'
import { ETL_PROGRAM } from '../../../etl/program'
import { NativeWarehouse } from '../../../queries/native'
import { toRows } from '../../../queries/rows'
import { CHROMIUM_FLAGS, findChromium } from '../../chromium'
import { writeCorpus } from '../../fixtures/corpus'
import { measureFilters, measureFirstChart } from './measure'

export interface DashboardBench {
  /** The warehouse over which filters are measured; null makes one of `assessments` copies. */
  readonly warehouse: string | null
  readonly assessments: number
  /** Where the figures are written as JSON. */
  readonly output: string
}

/** What is required of the figures. */
const REQUIRED = {
  first_chart_ms: 600,
  script_kilobytes: 350,
  engine_ms: 2000,
  filter_p95_ms: 100,
  warehouse_megabytes_read: 5,
} as const

/** Times that the first screen is opened; its figure is the median. */
const OPENINGS = 9
const FOLDER = 'artifacts/bench-dashboard'

/** @returns whether all that is required holds */
export async function benchDashboard({ warehouse, assessments, output }: DashboardBench): Promise<boolean> {
  const path = resolve(warehouse ?? makeWarehouse(assessments))
  const dist = join(FOLDER, 'dist')
  console.log('ダッシュボードを作っています…')
  run(['--import', 'tsx', 'dashboard/build/cli.ts'], { PIA_ATLAS_WAREHOUSE: path, PIA_ATLAS_DIST: dist })
  const choices = await filterChoices(path)
  const server = createDashboardServer(resolve(dist))
  const url = `http://localhost:${await listen(server, 0, 'localhost')}/`
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] })
  try {
    const openings = []
    for (let n = 0; n < OPENINGS; n++) openings.push(await measureFirstChart(browser, url))
    const filtered = await measureFilters(browser, { server, url, choices })
    const times = filtered.charts.map(({ at }) => at)
    const figures = {
      assessments: await countAssessments(path),
      warehouse_megabytes: rounded(statSync(path).size / 1e6),
      first_chart_ms: rounded(
        percentile(
          openings.map(({ milliseconds }) => milliseconds),
          0.5,
        ),
      ),
      first_chart_worst_ms: rounded(
        percentile(
          openings.map(({ milliseconds }) => milliseconds),
          1,
        ),
      ),
      script_kilobytes: rounded(
        percentile(
          openings.map(({ script_bytes }) => script_bytes),
          1,
        ) / 1000,
      ),
      engine_ms: rounded(filtered.engine),
      filter_median_ms: rounded(percentile(times, 0.5)),
      filter_p95_ms: rounded(percentile(times, 0.95)),
      warehouse_megabytes_read: rounded(filtered.warehouse_bytes / 1e6),
      charts: byChart(filtered.charts),
    }
    mkdirSync(dirname(output), { recursive: true })
    writeFileSync(output, `${JSON.stringify({ ...figures, required: REQUIRED }, null, 2)}\n`)
    console.log(JSON.stringify(figures, null, 2))
    const measured: Readonly<Record<string, unknown>> = figures
    const missed = Object.entries(REQUIRED).filter(([name, most]) => !(Number(measured[name]) <= most))
    for (const [name, most] of missed) console.log(`必要な値に届きません: ${name} ${String(measured[name])} > ${most}`)
    console.log(`結果: ${output}`)
    return missed.length === 0
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

/** The slowest charts first: where to look when the figure is missed. */
function byChart(charts: readonly { page: string; chart: string; at: number }[]) {
  const times = new Map<string, number[]>()
  for (const { page, chart, at } of charts) {
    const key = `${page || 'overview'}: ${chart}`
    times.set(key, [...(times.get(key) ?? []), at])
  }
  return [...times]
    .map(([chart, list]) => ({
      chart,
      median_ms: rounded(percentile(list, 0.5)),
      p95_ms: rounded(percentile(list, 0.95)),
    }))
    .toSorted((a, b) => b.p95_ms - a.p95_ms)
}

/** Kept between runs: making it takes minutes. */
function makeWarehouse(assessments: number): string {
  const path = join(FOLDER, `${assessments}.duckdb`)
  if (existsSync(path)) return path
  const raw = join(FOLDER, 'raw')
  console.log(`評価書の写しを ${assessments} 件作り、読み込んでいます…`)
  writeCorpus(raw, assessments)
  run([...ETL_PROGRAM, raw, '--output', path], {})
  rmSync(raw, { recursive: true })
  return path
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(status)}`)
}

async function ask(path: string, sql: string) {
  const warehouse = await NativeWarehouse.open(path)
  try {
    return toRows(await warehouse.query(sql))
  } finally {
    warehouse.close()
  }
}

async function countAssessments(path: string): Promise<number> {
  const [row] = await ask(path, 'select cast(count(*) as integer) as n from assessment_latest')
  return Number(row?.n)
}

/** Filters of every kind, wide and narrow ones. */
async function filterChoices(path: string): Promise<string[]> {
  const values = async (column: string, table: string, limit: number): Promise<string[]> => {
    const rows = await ask(
      path,
      `select ${column} as value from ${table} where ${column} is not null group by all order by count(*) desc, value limit ${limit}`,
    )
    return rows.flatMap(({ value }) => (typeof value === 'string' ? [encodeURIComponent(value)] : []))
  }
  const prefectures = await values('prefecture', 'assessment_latest', 6)
  return [
    ...prefectures.map((value) => `prefecture=${value}`),
    prefectures.map((value) => `prefecture=${value}`).join('&'),
    ...['basic', 'priority', 'full'].map((form) => `form=${form}`),
    ...(await values('procedure_category', 'assessment_latest', 3)).map((value) => `category=${value}`),
    ...(await values('municipality_code', 'assessment_latest', 3)).map((value) => `municipality=${value}`),
    ...(await values('vendor_id', 'outsourcing', 3)).map((value) => `vendor=${value}`),
    'from=2025-01-01&to=2025-12-31',
  ]
}

/** The smallest value that this share of the values does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

const rounded = (value: number): number => Math.round(value * 100) / 100
