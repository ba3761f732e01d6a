import { categoryBars } from './categories'

/** Assessments by where the intermediate server stands. */
export const intermediateBars = categoryBars({
  category: 'intermediate_status',
  value: 'assessments',
  title: { ja: '中間サーバーの環境ごとの評価書の数', en: 'Assessments by where the intermediate server stands' },
  unread: { ja: '判別できない', en: 'Undetermined' },
})
