import { expect, it } from 'vitest'
import { narrowTo } from '../../../dashboard/state/crossFilter'
import { noFilters, toggleValue } from '../../../dashboard/state/filters'
import type { PickField } from '../../../dashboard/state/view'

it.each<[PickField, string, Partial<typeof noFilters> | null]>([
  ['vendor', 'v1', { vendor: ['v1'] }],
  ['vendor', '', { vendor: [''] }],
  ['category', '健康管理', { category: ['健康管理'] }],
  ['form', 'full', { form: ['full'] }],
  ['prefecture', '埼玉県', { prefecture: ['埼玉県'] }],
  ['municipality', '112151/high', { municipality: ['112151'] }],
  ['municipality', '112151', { municipality: ['112151'] }],
  ['vendorCell', '112151/v1', { municipality: ['112151'], vendor: ['v1'] }],
  ['vendorCell', '某省/某局/', { municipality: ['某省/某局'], vendor: [''] }],
  ['month', '2024-02', { from: '2024-02-01', to: '2024-02-29' }],
  ['month', '2025-12', { from: '2025-12-01', to: '2025-12-31' }],
  ['month', '', null],
  ['subcontracting', '再委託する', null],
])('%s %s', (by, value, narrowed) => {
  expect(narrowTo(noFilters, { by, value })).toEqual(narrowed === null ? null : { ...noFilters, ...narrowed })
})

it('takes the place of what was chosen, and leaves the other filters', () => {
  const filters = { ...noFilters, vendor: ['v1', 'v2'], prefecture: ['埼玉県'] }
  expect(narrowTo(filters, { by: 'vendor', value: 'v2' })).toEqual({ ...filters, vendor: ['v2'] })
})

it('chooses a value, and gives it up again', () => {
  const one = toggleValue(noFilters, 'vendor', 'v1')
  expect(one.vendor).toEqual(['v1'])
  expect(toggleValue(toggleValue(one, 'vendor', ''), 'vendor', 'v1').vendor).toEqual([''])
})
