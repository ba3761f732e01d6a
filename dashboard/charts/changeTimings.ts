import type { Row } from '../engine'
import { formTerm } from '../i18n/format'
import { textOf } from './chart'
import { changeCategoryLabel, changeCategoryOrder, unreadChange } from './changeWords'
import { crossTable } from './crossTable'

const TIMINGS = ['事前', '事後']

export const changeTimingKey = (row: Row): string => `${textOf(row, 'timing')}/${textOf(row, 'change_category')}`

/** Changes by reason (rows) and by whether they were submitted before or after (columns), the unread ones last. */
export const changeTimingTable = crossTable({
  keyOf: changeTimingKey,
  rowOf: changeCategoryLabel,
  columnOf: (row, locale) => {
    const timing = textOf(row, 'timing')
    return timing === '' ? unreadChange[locale] : formTerm(timing, locale)
  },
  rows: changeCategoryOrder,
  columns: (locale) => [...TIMINGS.map((timing) => formTerm(timing, locale)), unreadChange[locale]],
  value: 'changes',
  share: 'share',
  title: { ja: '理由と提出時期ごとの変更箇所の数', en: 'Changes by reason and time of submission' },
})
