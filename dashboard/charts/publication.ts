import { monthBars } from './months'

/** Assessments by month of publication. */
export const publicationBars = monthBars({
  month: 'month',
  value: 'assessments',
  title: { ja: '公表の月ごとの評価書の数', en: 'Assessments by month of publication' },
})
