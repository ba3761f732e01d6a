import { textOf } from './chart'
import { LISTED_DRAWN, rankedBars } from './ranked'

/** Assessments by the articles of the Number Act that they cite, in the act's order. */
export const articleBars = rankedBars({
  keyOf: (row) => textOf(row, 'article'),
  labelOf: (row) => textOf(row, 'article'),
  value: 'assessments',
  share: 'assessment_share',
  drawn: LISTED_DRAWN,
  title: { ja: '番号法の条ごとの、引用する評価書の数', en: 'Assessments by article of the Number Act' },
})
