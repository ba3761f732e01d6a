import type { Row } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import { textOf } from './chart'
import { LISTED_DRAWN, rankedBars } from './ranked'

export const tableItemKey = (row: Row): string => `${textOf(row, 'table_name')}/${textOf(row, 'table_item')}`

/** `別表 14の項（予防接種法）`; a table cited without an item says so. */
export function tableItemLabel(row: Row, locale: Locale): string {
  const [table, item, statute] = ['table_name', 'table_item', 'statute'].map((column) => textOf(row, column))
  const japanese = locale === 'ja'
  const named = item ? (japanese ? `${item} の項` : `item ${item}`) : japanese ? '項の記載なし' : 'no item stated'
  if (!statute) return `${table} ${named}`
  return `${table} ${named}${japanese ? `（${statute}）` : ` (${statute})`}`
}

/** Assessments by item of the annex tables, in the tables' order. */
export const tableItemBars = rankedBars({
  keyOf: tableItemKey,
  labelOf: tableItemLabel,
  value: 'assessments',
  drawn: LISTED_DRAWN,
  title: { ja: '別表の項ごとの、引用する評価書の数', en: 'Assessments by item of the annex tables' },
})
