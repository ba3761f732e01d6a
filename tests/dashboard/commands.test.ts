import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

function command(script: string, args: string[], env: Record<string, string> = {}) {
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], options)
  return { code: status, out: stdout, err: stderr }
}

it('serve: says what to do without a built dashboard', () => {
  const { code, err } = command('dashboard/server/cli.ts', ['--folder', 'none'])
  expect(err).toBe('none/ にダッシュボードがありません。先に「npm run build」を実行してください。\n')
  expect(code).toBe(2)
})

it('serve: refuses a port that is none', () => {
  const { code, err } = command('dashboard/server/cli.ts', ['--port', '99999'])
  expect(err).toContain('--port「99999」')
  expect(code).toBe(2)
})

it('build: says what to do without a warehouse', () => {
  const { code, err } = command('dashboard/build/cli.ts', [], {
    PIA_ATLAS_WAREHOUSE: 'none.duckdb',
    PIA_ATLAS_DIST: 'artifacts/none',
  })
  expect(err).toContain('npm run etl')
  expect(err).not.toContain('    at ')
  expect(code).toBe(1)
})
