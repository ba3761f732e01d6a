import { textOf } from './chart'
import { rankedBars } from './ranked'

/** The passages that most municipalities share. */
export const sharedPassageBars = rankedBars({
  keyOf: (row) => textOf(row, 'similar_id'),
  labelOf: (row) => textOf(row, 'passage'),
  value: 'municipalities',
  title: { ja: '文ごとの、使う団体の数', en: 'Municipalities by passage' },
})
