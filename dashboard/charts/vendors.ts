import { rankedBars } from './ranked'
import { textOf } from './chart'

/** Municipalities per vendor, with its share of the municipalities that outsource. */
export const vendorBars = rankedBars({
  keyOf: (row) => textOf(row, 'vendor_id'),
  labelOf: (row, locale) => textOf(row, 'vendor') || (locale === 'ja' ? '（読み取れない）' : '(could not be read)'),
  value: 'municipalities',
  share: 'municipality_share',
  title: { ja: '委託先ごとの団体の数', en: 'Municipalities per vendor' },
})
