import { formatCountAndShare } from '../i18n/format'
import { horizontalBars } from './bars'
import { numberOf, textOf, type Chart } from './chart'

/** Bars drawn; the table below has every vendor. */
const SHOWN = 20

const words = {
  ja: { unread: '（読み取れない）', title: '委託先ごとの評価書の数' },
  en: { unread: '(could not be read)', title: 'Assessments per vendor' },
}

/** Assessments per vendor, with its share of the assessments that outsource. */
export const vendorBars: Chart = (rows, context) => {
  const { locale } = context
  const bars = rows.slice(0, SHOWN).map((row) => {
    const assessments = numberOf(row, 'assessments')
    return {
      key: textOf(row, 'vendor_id'),
      label: textOf(row, 'vendor') || words[locale].unread,
      value: assessments,
      text: formatCountAndShare(assessments, numberOf(row, 'assessment_share'), locale),
    }
  })
  return horizontalBars(bars, context, words[locale].title)
}
