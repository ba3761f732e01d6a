import { tableFromArrays, type Table } from 'apache-arrow'
import { expect, it } from 'vitest'
import { ConsoleRun } from '../../../dashboard/console/run.svelte'
import { EngineError } from '../../../dashboard/engine/errors'
import { QueryError } from '../../../queries/error'

const none = () => ({})
const table = (n: number): Table => tableFromArrays({ n: [n] })

function consoleOver(query: (sql: string) => Promise<Table>, start = () => Promise.resolve()): ConsoleRun {
  return new ConsoleRun({ query, start })
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
