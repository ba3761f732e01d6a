import type { Row } from '../engine'
import { textOf } from './chart'
import { changeCategoryLabel, changeCategoryOrder, unreadChange } from './changeWords'
import { crossTable } from './crossTable'

export const changeYearKey = (row: Row): string => `${textOf(row, 'change_year')}/${textOf(row, 'change_category')}`

const heading = (year: string, narrow: boolean): string => (narrow ? year.slice(2) : year)

/** Changes by reason (rows) and year (columns, one without a change, too), the unread ones last. */
export const changeYearTable = crossTable({
  keyOf: changeYearKey,
  rowOf: changeCategoryLabel,
  columnOf: (row, locale, narrow) => {
    const year = textOf(row, 'change_year')
    return year === '' ? unreadChange[locale] : heading(year, narrow)
  },
  scale: (rows, narrow) => {
    const years = rows.map((row) => Number(textOf(row, 'change_year'))).filter((year) => year > 0)
    const [first, last] = [Math.min(...years), Math.max(...years)]
    return Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, index) =>
      heading(String(first + index), narrow),
    )
  },
  rows: changeCategoryOrder,
  value: 'changes',
  title: { ja: '理由と年ごとの変更箇所の数', en: 'Changes by reason and year' },
})
