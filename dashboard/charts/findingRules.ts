import { ruleTitle } from '../engine/rules'
import { codeLabel, formatNumber } from '../i18n/format'
import { horizontalBars } from './bars'
import { numberOf, textOf, type Chart } from './chart'

const titles = { ja: '規則ごとの点検の結果の数', en: 'Findings by rule' }

/** Findings of each rule, the gravest rules first, the severity in words before the rule's title. Key: the rule's name. */
export const findingRuleBars: Chart = (rows, context) => {
  const { locale } = context
  const bars = rows.map((row) => {
    const findings = numberOf(row, 'findings')
    const severity = codeLabel('finding_severity', textOf(row, 'severity'), locale)
    const title = ruleTitle(textOf(row, 'rule'), locale)
    return {
      key: textOf(row, 'rule'),
      label: locale === 'ja' ? `［${severity}］${title}` : `[${severity}] ${title}`,
      value: findings,
      text: formatNumber(findings, locale),
    }
  })
  return horizontalBars(bars, context, titles[locale])
}
