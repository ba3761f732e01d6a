import { monthBars } from './months'

/** Changes by month of the change. */
export const changeMonthBars = monthBars({
  month: 'change_month',
  value: 'changes',
  title: { ja: '変更の月ごとの変更箇所の数', en: 'Changes by month' },
})
