import { categoryBars } from './categories'

/** Assessments by procedure. */
export const procedureBars = categoryBars({
  category: 'procedure_category',
  value: 'assessments',
  title: { ja: '事務の区分ごとの評価書の数', en: 'Assessments by procedure' },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})
