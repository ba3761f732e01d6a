import type { Row } from '../engine'
import { textOf } from './chart'
import { changeCategoryLabel, changeCategoryOrder, unreadChange } from './changeWords'
import { crossTable } from './crossTable'

export const changeYearKey = (row: Row): string => `${textOf(row, 'change_year')}/${textOf(row, 'change_category')}`

/** Changes by reason (rows) and year (columns), the unread ones last. */
export const changeYearTable = crossTable({
  keyOf: changeYearKey,
  rowOf: changeCategoryLabel,
  columnOf: (row, locale, narrow) => {
    const year = textOf(row, 'change_year')
    if (year === '') return unreadChange[locale]
    return narrow ? year.slice(2) : year
  },
  rows: changeCategoryOrder,
  value: 'changes',
  title: { ja: '理由と年ごとの変更箇所の数', en: 'Changes by reason and year' },
})
