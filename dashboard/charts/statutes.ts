import { textOf } from './chart'
import { rankedBars } from './ranked'

/** Assessments by the statutes they cite. */
export const statuteBars = rankedBars({
  keyOf: (row) => textOf(row, 'law'),
  labelOf: (row) => textOf(row, 'law'),
  value: 'assessments',
  share: 'assessment_share',
  title: { ja: '法令ごとの、引用する評価書の数', en: 'Assessments by statute cited' },
})
