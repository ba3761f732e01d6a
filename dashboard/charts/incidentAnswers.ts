import { categoryBars } from './categories'

/** Assessments by their answer about serious incidents. */
export const incidentAnswerBars = categoryBars({
  category: 'answer',
  value: 'assessments',
  title: {
    ja: '過去3年以内の重大事故の答えごとの評価書の数',
    en: 'Assessments by their answer about serious incidents',
  },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})
