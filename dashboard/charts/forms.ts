import { categoryBars } from './categories'

/** Assessments by form. */
export const formBars = categoryBars({
  category: 'form',
  value: 'assessments',
  title: { ja: '様式ごとの評価書の数', en: 'Assessments by form' },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})
