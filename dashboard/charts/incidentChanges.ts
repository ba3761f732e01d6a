import { categoryBars } from './categories'

/** Change-log rows about incidents by year. */
export const incidentChangeBars = categoryBars({
  category: 'year',
  value: 'changes',
  title: { ja: '事故に関する変更箇所の数（変更の年ごと）', en: 'Change-log rows about incidents by year' },
  unread: { ja: '日付を読み取れない', en: 'Day could not be read' },
})
