import { categoryBars } from './categories'

/** Assessments by year of publication. */
export const publicationYearBars = categoryBars({
  category: 'published_year',
  value: 'assessments',
  title: { ja: '公表の年ごとの評価書の数', en: 'Assessments by year of publication' },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})
