import { Table } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { StatementCancelled, type CancellableEngine } from '../../../dashboard/engine/cancel'
import { EngineHandle } from '../../../dashboard/engine/engine.svelte'
import { EngineError } from '../../../dashboard/engine/errors'
import { QueryError } from '../../../queries/error'

const answering: CancellableEngine = { query: () => Promise.resolve(new Table()) }

describe('EngineHandle', () => {
  it('loads nothing until asked, then once, saying how far it is', async () => {
    let starts = 0
    const seen: string[] = []
    const handle = new EngineHandle((onProgress) => {
      starts += 1
      onProgress(0.5)
      seen.push(JSON.stringify(handle.state))
      return Promise.resolve(answering)
    })
    expect(handle.state).toEqual({ status: 'idle' })
    await Promise.all([handle.query('select 1'), handle.query('select 2'), handle.start()])
    expect(starts).toBe(1)
    expect(seen).toEqual(['{"status":"loading","progress":0.5}'])
    expect(handle.state).toEqual({ status: 'ready' })
  })

  it('says why it could not start, and tries again when asked again', async () => {
    let broken = true
    const handle = new EngineHandle(() =>
      broken ? Promise.reject(new EngineError('warehouse_missing')) : Promise.resolve(answering),
    )
    await expect(handle.query('select 1')).rejects.toThrow('npm run etl')
    expect(handle.state).toMatchObject({ status: 'failed', error: { failure: 'warehouse_missing' } })
    broken = false
    await handle.query('select 1')
    expect(handle.state).toEqual({ status: 'ready' })
  })

  it('takes an unforeseen failure for a blocked engine, and keeps its reason', async () => {
    const handle = new EngineHandle(() => Promise.reject(new TypeError('import failed')))
    const error: unknown = await handle.start().catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(EngineError)
    expect(error).toMatchObject({ failure: 'engine_blocked', detail: 'import failed' })
  })

  it('stays ready after a wrong statement, and fails when the engine dies', async () => {
    const failures = [new QueryError('x', new Error('Parser Error')), new EngineError('engine_crashed')]
    const handle = new EngineHandle(() =>
      Promise.resolve({ query: () => Promise.reject(failures.shift() ?? new Error('asked too often')) }),
    )
    await expect(handle.query('x')).rejects.toBeInstanceOf(QueryError)
    expect(handle.state).toEqual({ status: 'ready' })
    await expect(handle.query('x')).rejects.toBeInstanceOf(EngineError)
    expect(handle.state).toMatchObject({ status: 'failed', error: { failure: 'engine_crashed' } })
  })

  it('starts a new engine when a statement had to be ended with its engine, and asks a page\u2019s question again', async () => {
    let starts = 0
    const handle = new EngineHandle(() => {
      starts += 1
      const isFirst = starts === 1
      return Promise.resolve({
        query: () => (isFirst ? Promise.reject(new StatementCancelled(true)) : Promise.resolve(new Table())),
      })
    })
    const page = handle.query('select 1')
    const cancelled = handle.query('select 2', {}, new AbortController().signal)
    await expect(cancelled).rejects.toBeInstanceOf(StatementCancelled)
    await expect(page).resolves.toBeInstanceOf(Table)
    expect(starts).toBe(2)
    expect(handle.state).toEqual({ status: 'ready' })
  })
})
