import { expect, it } from 'vitest'
import { chipsOf } from '../../../../dashboard/components/filters/chips'
import { en } from '../../../../dashboard/i18n/en'
import { ja } from '../../../../dashboard/i18n/ja'
import { noFilters, type Filters } from '../../../../dashboard/state/filters'
import { loadCatalogue } from '../../../../dashboard/i18n/catalogues'

await loadCatalogue('en')

const choices = [{ dimension: 'vendor', value: 'v1', label: 'アイネス', assessments: 2 }]
const filters: Filters = { ...noFilters, form: ['full'], vendor: ['v1', ''], from: '2026-01-01', latest: false }

it('says what is chosen in words, and what is left without it', () => {
  const chips = chipsOf(filters, choices, ja, 'ja')
  expect(chips.map(({ text }) => text)).toEqual([
    '様式: 全項目評価書',
    '委託先: アイネス',
    '委託先: 読み取れない',
    '公表日: 2026年1月1日 〜',
    'すべての版',
  ])
  expect(chips.map(({ without }) => without)).toEqual([
    { ...filters, form: [] },
    { ...filters, vendor: [''] },
    { ...filters, vendor: ['v1'] },
    { ...filters, from: null },
    { ...filters, latest: true },
  ])
  expect(chipsOf(noFilters, choices, ja, 'ja')).toEqual([])
  expect(chipsOf({ ...noFilters, to: '2026-01-31' }, [], en, 'en').map(({ text }) => text)).toEqual([
    'Published: – 31 Jan 2026',
  ])
})
