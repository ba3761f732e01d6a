import { formatShare } from '../i18n/format'
import { assessmentLabel } from './assessmentLabel'
import { horizontalBars } from './bars'
import { numberOf, textOf, type Chart } from './chart'
import { BARS_DRAWN } from './ranked'

const titles = { ja: '評価書ごとの、独自の記述の割合', en: 'Share of own words by assessment' }

/** Share of its own words by assessment, of those that have long passages at all. */
export const ownTextBars: Chart = (rows, context) => {
  const { locale } = context
  const told = rows.filter((row) => typeof row.own_share === 'number').slice(0, BARS_DRAWN)
  const bars = told.map((row) => {
    const share = numberOf(row, 'own_share')
    return {
      key: textOf(row, 'assessment_id'),
      label: assessmentLabel(row, locale),
      value: share,
      text: formatShare(share, locale),
    }
  })
  return horizontalBars(bars, context, titles[locale])
}
