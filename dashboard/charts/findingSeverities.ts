import { categoryBars } from './categories'

/** Findings by severity, the gravest first. */
export const findingSeverityBars = categoryBars({
  category: 'severity',
  value: 'findings',
  title: { ja: '重さごとの点検の結果の数', en: 'Findings by severity' },
  unread: { ja: '読み取れない', en: 'Could not be read' },
})
