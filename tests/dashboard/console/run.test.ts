import { tableFromArrays, type Table } from 'apache-arrow'
import { expect, it } from 'vitest'
import { ConsoleRun } from '../../../dashboard/console/run.svelte'
import { StatementCancelled } from '../../../dashboard/engine/cancel'
import { EngineError } from '../../../dashboard/engine/errors'
import { QueryError } from '../../../queries/error'

const none = () => ({})
const table = (n: number): Table => tableFromArrays({ n: [n] })

function consoleOver(
  query: (sql: string, signal?: AbortSignal) => Promise<Table>,
  start = () => Promise.resolve(),
): ConsoleRun {
  return new ConsoleRun({ query: (sql, _, signal) => query(sql, signal), start })
}

it('shows the result with its time', async () => {
  const run = consoleOver(() => Promise.resolve(table(1)))
  expect(run.state).toEqual({ status: 'idle' })
  const running = run.run('select 1', none)
  expect(run.state).toEqual({ status: 'running', cancelling: false })
  await running
  expect(run.state).toMatchObject({ status: 'done', sql: 'select 1' })
})

it('lets the newest statement win, whichever is answered last', async () => {
  const answers = new Map<string, (answer: Table) => void>()
  const run = consoleOver((sql) => new Promise((done) => answers.set(sql, done)))
  const first = run.run('slow', none)
  const second = run.run('quick', none)
  await Promise.resolve()
  answers.get('quick')?.(table(2))
  await second
  answers.get('slow')?.(table(1))
  await first
  expect(run.state).toMatchObject({ status: 'done', sql: 'quick' })
})

it('keeps the position of a wrong statement', async () => {
  const message = 'Binder Error: no\n\nLINE 1: select nope\n               ^'
  const run = consoleOver((sql) => Promise.reject(new QueryError(sql, new Error(message))))
  await run.run('select nope', none)
  expect(run.state).toMatchObject({ status: 'failed', message, position: 7, sql: 'select nope' })
})

it('tells why the engine could not start, and a parameter that cannot be read', async () => {
  const run = consoleOver(
    () => Promise.resolve(table(1)),
    () => Promise.reject(new EngineError('warehouse_broken', 'bad magic')),
  )
  await run.run('select 1', none)
  expect(run.state).toMatchObject({ status: 'failed', position: null })
  expect(run.state.status === 'failed' ? run.state.message : '').toMatch(/npm start.*\nbad magic$/s)

  await run.run('select $n', () => {
    throw new Error('$n: 「x」は整数ではありません')
  })
  expect(run.state).toMatchObject({ status: 'failed', message: '$n: 「x」は整数ではありません' })
})

it('cancels the running statement, and an older one when a newer is run', async () => {
  const signals: (AbortSignal | undefined)[] = []
  const run = consoleOver((_, signal) => {
    signals.push(signal)
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new StatementCancelled(signals.length > 1)))
    })
  })
  const first = run.run('slow', none)
  await Promise.resolve()
  run.cancel()
  expect(run.state).toEqual({ status: 'running', cancelling: true })
  await first
  expect(run.state).toEqual({ status: 'cancelled', engineGone: false })
  run.cancel()
  expect(run.state.status).toBe('cancelled')

  const second = run.run('slow', none)
  await Promise.resolve()
  const third = run.run('slower', none)
  expect(await second).toMatchObject({ status: 'cancelled' })
  expect(run.state.status).toBe('running')
  await Promise.resolve()
  run.cancel()
  await third
  expect(run.state).toEqual({ status: 'cancelled', engineGone: true })
})

it('knows a statement that the locked engine refuses', async () => {
  for (const [message, refused] of [
    ['Invalid Input Error: Cannot execute statement of type "DELETE" … attached in read-only mode!', true],
    ['Permission Error: file system operations are disabled by configuration', true],
    ['Invalid Input Error: Cannot change configuration option - the configuration has been locked', true],
    ['Parser Error: syntax error', false],
  ] as const) {
    const run = consoleOver((sql) => Promise.reject(new QueryError(sql, new Error(message))))
    expect(await run.run('x', none), message).toMatchObject({ status: 'failed', refused })
  }
})
