import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Shelf } from '../../../dashboard/console/shelf.svelte'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

afterEach(() => vi.unstubAllGlobals())

it('keeps statements and runs in the browser', () => {
  const shelf = new Shelf()
  shelf.save('答え', { sql: 'select $n', values: { n: '42' } })
  shelf.record({ sql: 'select 1', values: {}, at: '2026-01-15T09:00:00.000Z', rows: 1 })
  const later = new Shelf()
  expect(later.saved).toEqual([{ name: '答え', sql: 'select $n', values: { n: '42' } }])
  expect(later.history).toHaveLength(1)
  later.remove('答え')
  later.clearHistory()
  expect(new Shelf()).toMatchObject({ saved: [], history: [] })
})

it('changes nothing when a file is broken', () => {
  const shelf = new Shelf()
  shelf.save('a', { sql: '1', values: {} })
  const before = [shelf.saved, new Map(kept)]
  const file = shelf.export()
  expect(() => shelf.import(file.slice(0, -20))).toThrow()
  expect(() => shelf.import(file.replace('"sql": "1"', '"sql": 1'))).toThrow()
  expect([shelf.saved, new Map(kept)]).toEqual(before)
  expect(shelf.import(file)).toBe(0)
})

it('says so when the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
  })
  const shelf = new Shelf()
  expect(shelf.isKept).toBe(true)
  shelf.save('a', { sql: '1', values: {} })
  expect(shelf.saved).toHaveLength(1)
  expect(shelf.isKept).toBe(false)
})
