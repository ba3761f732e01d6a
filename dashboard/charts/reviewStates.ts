import { categoryBars } from './categories'

/** Latest assessments by when their review is due. */
export const reviewStateBars = categoryBars({
  category: 'review_state',
  value: 'assessments',
  title: { ja: '再実施の時期ごとの評価書の数', en: 'Assessments by when their review is due' },
  unread: { ja: '判別できない', en: 'Undetermined' },
})
