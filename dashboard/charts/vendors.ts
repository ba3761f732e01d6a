import { rankedBars } from './ranked'
import { textOf } from './chart'

/** Assessments per vendor, with its share of the assessments that outsource. */
export const vendorBars = rankedBars({
  keyOf: (row) => textOf(row, 'vendor_id'),
  labelOf: (row, locale) => textOf(row, 'vendor') || (locale === 'ja' ? '（読み取れない）' : '(could not be read)'),
  value: 'assessments',
  share: 'assessment_share',
  title: { ja: '委託先ごとの評価書の数', en: 'Assessments per vendor' },
})
