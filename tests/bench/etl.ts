/** How fast documents become a warehouse, beside what merely reading them takes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ETL_PROGRAM } from '../../etl/program'
import { writeCorpus } from '../fixtures/corpus'
import { report, rounded } from './figures'
import { measureFloor } from './floor'
import { summarise, type Share } from './profile'

export interface EtlBench {
  readonly documents: number
  readonly jobs: number
  /** Where the figures are written as JSON. */
  readonly output: string
  readonly profile: boolean
}

/** What is required of the figures; the seconds of loads are those of whole processes, from start to end. */
const REQUIRED = { load_per_floor: 4, rerun_per_floor: 0.5, peak_memory_mb: 1000 } as const

/** The loader from its sources, which a profile can tell apart. */
const BY_SOURCES = ['--import', 'tsx', 'etl/cli.ts']

/** @returns whether all that is required holds */
export async function benchEtl({ documents, jobs, output, profile }: EtlBench): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'pia-atlas-bench-'))
  try {
    const raw = join(folder, 'raw')
    console.log(`写しを ${documents} 件作っています…`)
    writeCorpus(raw, documents)
    const warehouse = join(folder, 'warehouse.duckdb')
    const load = (program: readonly string[], ...more: readonly string[]) =>
      timed([...program, raw, '--output', warehouse, '--jobs', String(jobs), '--json', ...more])
    const floor = await measureFloor(raw)
    const whole = load(ETL_PROGRAM)
    const rerun = load(ETL_PROGRAM)
    const megabytes = numberOf(whole.report, 'bytes') / 1e6
    const figures = {
      documents,
      megabytes: rounded(megabytes),
      jobs,
      processors: cpus().length,
      processor: cpus()[0]?.model ?? '',
      node: process.version,
      floor_seconds: rounded(floor),
      load_seconds: rounded(whole.seconds),
      rerun_seconds: rounded(rerun.seconds),
      load_per_floor: rounded(whole.seconds / floor),
      rerun_per_floor: rounded(rerun.seconds / floor),
      load_mb_per_second: rounded(megabytes / whole.seconds),
      peak_memory_mb: rounded(numberOf(whole.report, 'peak_memory_mb')),
      rerun_unchanged: numberOf(rerun.report, 'unchanged'),
      warehouse_megabytes: rounded(statSync(warehouse).size / 1e6),
      shares: profile ? profiled(folder, (node) => load([...node, ...BY_SOURCES], '--rebuild')) : null,
    }
    return report(figures, REQUIRED, output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the loader to its end, and reads the report that it prints. */
function timed(args: readonly string[]) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(status)}\n${stdout}${stderr}`)
  const report: unknown = JSON.parse(stdout)
  return { seconds, report }
}

function profiled(folder: string, load: (node: readonly string[]) => unknown): Share[] {
  const profiles = join(folder, 'profiles')
  load(['--cpu-prof', '--cpu-prof-dir', profiles])
  return summarise(readdirSync(profiles).map((file) => join(profiles, file)))
}

function numberOf(report: unknown, name: string): number {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined
  if (typeof value !== 'number') throw new Error(`no number ${name} in the report`)
  return value
}
