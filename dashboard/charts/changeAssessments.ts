import { assessmentLabel } from './assessmentLabel'
import { textOf } from './chart'
import { rankedBars } from './ranked'

/** Changes of each assessment, the most first. */
export const changeAssessmentBars = rankedBars({
  keyOf: (row) => textOf(row, 'assessment_id'),
  labelOf: assessmentLabel,
  value: 'changes',
  title: { ja: '評価書ごとの変更箇所の数', en: 'Changes by assessment' },
})
