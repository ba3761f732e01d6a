import { categoryBars } from './categories'

/** Assessments by where the business system stands. */
export const businessBars = categoryBars({
  category: 'business_status',
  value: 'assessments',
  title: { ja: '業務システムの環境ごとの評価書の数', en: 'Assessments by where the business system stands' },
  unread: { ja: '判別できない', en: 'Undetermined' },
})
