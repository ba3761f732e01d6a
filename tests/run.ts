import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from './chromium'

/** `npm test`: unit and integration tests, then components and the whole in a browser; the last line sums all up. */

interface Tally {
  passed: number
  failed: number
}

const REPORTS = 'artifacts/reports'
const E2E_REPORT = `${REPORTS}/e2e.json`

function run(module: string, args: string[], env: Record<string, string> = {}): boolean {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const
  return spawnSync(process.execPath, [module, ...args], options).status === 0
}

/** A number in a JSON report, by its path; throws when the report has another shape. */
function numberIn(report: unknown, ...path: string[]): number {
  let value = report
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  if (typeof value !== 'number') throw new Error(`no number at ${path.join('.')}`)
  return value
}

/** Reads a runner's report. A runner that fails without a failed test, or leaves no report, counts as one failure. */
function tally(succeeded: boolean, path: string, read: (report: unknown) => Tally): Tally {
  const crashed = { passed: 0, failed: 1 }
  try {
    const counted = read(JSON.parse(readFileSync(path, 'utf8')))
    if (succeeded || counted.failed > 0) return counted
    return { ...counted, failed: 1 }
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    return crashed
  }
}

function vitest(name: string, args: string[] = [], env: Record<string, string> = {}): Tally {
  const report = `${REPORTS}/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = run(
    'node_modules/vitest/vitest.mjs',
    ['run', '--configLoader', 'runner', ...reporters, ...args],
    env,
  )
  return tally(succeeded, report, (read) => ({
    passed: numberIn(read, 'numPassedTests'),
    failed: numberIn(read, 'numFailedTests'),
  }))
}

function endToEndTests(env: Record<string, string>): Tally {
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts']
  const succeeded = run('node_modules/@playwright/test/cli.js', args, { ...env, PIA_ATLAS_E2E_REPORT: E2E_REPORT })
  return tally(succeeded, E2E_REPORT, (report) => ({
    passed: numberIn(report, 'stats', 'expected'),
    failed: numberIn(report, 'stats', 'unexpected') + numberIn(report, 'stats', 'flaky'),
  }))
}

/** Everything that needs a browser; without one, one failure. */
function browserTests(): Tally[] {
  let chromium: string
  try {
    chromium = findChromium()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return [{ passed: 0, failed: 1 }]
  }
  const env = { PIA_ATLAS_CHROMIUM: chromium }
  return [vitest('components', ['--config', 'tests/components/vitest.config.ts'], env), endToEndTests(env)]
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const results = [vitest('unit'), ...browserTests()]
const passed = results.reduce((sum, each) => sum + each.passed, 0)
const failed = results.reduce((sum, each) => sum + each.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
