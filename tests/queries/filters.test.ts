import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Parameters } from '../../queries/engine'
import { filterParameters } from '../../queries/filters'
import { readQueries } from '../../queries/library'
import { packList } from '../../queries/list'
import { askOverSmall } from '../fixtures/ask'

const queries = readQueries(resolve('queries'))
const filtered = queries.filter(({ filters }) => filters)

const { ask } = askOverSmall()

async function chosen(parameters: Parameters): Promise<string[]> {
  const rows = await ask('assessments', parameters)
  return rows.flatMap(({ document_id: id }) => (typeof id === 'string' ? [id] : [])).sort()
}

/** What fits no assessment of the small warehouse, by filter; `latest` alone excludes none. */
const none: Parameters[] = [
  { prefecture: '北海道' },
  { municipality: '011002' },
  { form: 'basic' },
  { category: '住民基本台帳' },
  { vendor: 'v9' },
  { from: '2030-01-01' },
  { to: '1990-01-01' },
]

/** Questions that always answer with a row or with every choice; what they count is none then. */
const counts: Readonly<Record<string, string[]>> = {
  overview_counts: ['assessments', 'municipalities', 'items', 'changes'],
  vendor_totals: ['assessments', 'items', 'declared_items', 'vendors'],
  filter_totals: ['chosen'],
  prefectures: ['assessments', 'municipalities'],
}

describe('every filtered question', () => {
  it('are most of the questions', () => expect(filtered.length).toBeGreaterThan(25))

  it.each(none.map((filter) => [Object.keys(filter).join(), filter] as const))(
    'counts nothing where %s fits none',
    async (_, filter) => {
      for (const { name } of filtered) {
        if (name === 'filter_choices') continue
        const rows = await ask(name, filter)
        const columns = counts[name]
        if (columns)
          expect(
            columns.map((column) => rows[0]?.[column]),
            name,
          ).toEqual(columns.map(() => 0))
        else expect(rows, name).toEqual([])
      }
    },
  )

  it('answers as without filters where every filter lets all pass', async () => {
    const all = {
      prefecture: packList(['埼玉県', '東京都']),
      municipality: packList(['112151', '131016']),
      form: packList(['full', 'priority', 'basic']),
      category: packList(['', '健康管理']),
      vendor: packList(['v1', '']),
    }
    for (const { name } of filtered) expect(await ask(name, all), name).toEqual(await ask(name))
  })
})

describe('the chosen assessments', () => {
  it.each<[string, Parameters, string[]]>([
    ['nothing', {}, ['d1', 'd2']],
    ['a prefecture', { prefecture: '東京都' }, ['d2']],
    ['two prefectures', { prefecture: packList(['東京都', '埼玉県']) }, ['d1', 'd2']],
    ['a municipality', { municipality: '112151' }, ['d1']],
    ['two forms', { form: packList(['basic', 'full']) }, ['d2']],
    ['a procedure', { category: '健康管理' }, ['d1']],
    ['an unread procedure', { category: '' }, ['d2']],
    ['a vendor', { vendor: 'v1' }, ['d1']],
    ['an unread vendor', { vendor: '' }, ['d2']],
    ['the first day included', { from: '2026-01-15' }, ['d1']],
    ['the last day included', { to: '2026-01-15' }, ['d1']],
    ['the day after', { from: '2026-01-16' }, []],
    ['all versions', { latest: false }, ['d0', 'd1', 'd2']],
    ['all versions up to a day', { latest: false, to: '2025-01-01' }, ['d0']],
    ['filters together', { prefecture: '埼玉県', vendor: 'v1', form: 'full' }, []],
    ['a filter and a picked bar', { form: packList(['full', 'priority']), picked_form: 'full' }, ['d2']],
  ])('%s', async (_, parameters, documents) => {
    expect(await chosen(parameters)).toEqual(documents)
  })

  it('are passed to the macro in the order in which it takes them', () => {
    const call = `assessment_chosen(${filterParameters.map(({ name }) => `$${name}`).join(', ')})`
    for (const { name, sql } of filtered) if (name !== 'filter_choices') expect(sql, name).toContain(call)
  })
})

describe('the choices', () => {
  const countsOf = async (dimension: string, parameters: Parameters = {}) =>
    (await ask('filter_choices', parameters))
      .filter((row) => row.dimension === dimension)
      .map(({ value, label, assessments }) => [value, label, assessments])

  it('offer every value, the unread ones last', async () => {
    expect(await countsOf('prefecture')).toEqual([
      ['埼玉県', '埼玉県', 1],
      ['東京都', '東京都', 1],
    ])
    expect(await countsOf('municipality')).toEqual([
      ['112151', '狭山市', 1],
      ['131016', '千代田区', 1],
    ])
    expect(await countsOf('category')).toEqual([
      ['健康管理', '健康管理', 1],
      ['', null, 1],
    ])
    expect(await countsOf('vendor')).toEqual([
      ['v1', '両備システムズ', 1],
      ['', null, 1],
    ])
  })

  it('count by the other filters, not by their own', async () => {
    const saitama = { prefecture: '埼玉県' }
    expect(await countsOf('prefecture', saitama)).toEqual(await countsOf('prefecture'))
    expect(await countsOf('municipality', saitama)).toEqual([
      ['112151', '狭山市', 1],
      ['131016', '千代田区', 0],
    ])
    expect(await countsOf('municipality', { ...saitama, latest: false })).toContainEqual(['112151', '狭山市', 2])
    expect(await countsOf('form', { vendor: 'v1' })).toEqual([
      ['priority', 'priority', 1],
      ['full', 'full', 0],
    ])
  })

  it('count all of the versions chosen', async () => {
    expect(await ask('filter_totals', { prefecture: '埼玉県' })).toEqual([{ chosen: 1, assessments: 2 }])
    expect(await ask('filter_totals', { prefecture: '埼玉県', latest: false })).toEqual([{ chosen: 2, assessments: 3 }])
  })
})
