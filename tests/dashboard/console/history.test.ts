import { expect, it } from 'vitest'
import { HISTORY_LENGTH, parseHistory, withRun, type HistoryEntry } from '../../../dashboard/console/history'

const entry = (sql: string, values: Record<string, string> = {}, minute = 0): HistoryEntry => ({
  sql,
  values,
  at: `2026-01-15T09:${String(minute).padStart(2, '0')}:00.000Z`,
  rows: 1,
})

it('has the newest run at its top, a repeated one once', () => {
  const history = [entry('c', {}, 3), entry('a', { n: '1' }, 2), entry('b', {}, 4)].reduceRight(withRun, [])
  expect(history.map(({ sql }) => sql)).toEqual(['c', 'a', 'b'])
  const again = withRun(history, entry('a', { n: '1', other: '' }, 9))
  expect(again.map(({ sql, at }) => [sql, at.slice(14, 16)])).toEqual([
    ['a', '09'],
    ['c', '03'],
    ['b', '04'],
  ])
  expect(withRun(history, entry('a', { n: '2' }))).toHaveLength(4)
})

it('forgets the oldest', () => {
  const history = Array.from({ length: HISTORY_LENGTH + 5 }, (_, index) => entry(`q${index}`)).reduce<HistoryEntry[]>(
    withRun,
    [],
  )
  expect(history).toHaveLength(HISTORY_LENGTH)
  expect(history[0]?.sql).toBe(`q${HISTORY_LENGTH + 4}`)
})

it('reads what was kept, and leaves out what is broken', () => {
  const good = entry('select 1', { n: '1' })
  const failed = { ...good, rows: null }
  const broken = [{ ...good, at: 'gestern' }, { ...good, values: { n: 1 } }, { ...good, sql: ' ' }, null, 'x']
  expect(parseHistory(JSON.stringify([good, ...broken, failed]))).toEqual([good, failed])
  for (const text of [null, '', '{', '{}', 'null']) expect(parseHistory(text)).toEqual([])
})
