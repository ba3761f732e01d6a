import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import type { Row } from '../engine'
import { codeLabel } from '../i18n/format'
import { textOf } from './chart'
import { crossTable } from './crossTable'
import { riskSectionLabel } from './riskSections'

export const reachKey = (row: Row): string =>
  [textOf(row, 'form'), textOf(row, 'risk_section'), textOf(row, 'reach')].join('/')

/** Passages on measures by section (rows) and by how many municipalities use them (columns). */
export const passageReachTable = crossTable({
  keyOf: reachKey,
  rowOf: riskSectionLabel,
  columnOf: (row, locale) => codeLabel('passage_reach', textOf(row, 'reach'), locale),
  columns: (locale) => keysOf(codes.passage_reach).map((reach) => codeLabel('passage_reach', reach, locale)),
  value: 'passages',
  share: 'share',
  title: { ja: '節と使う団体の数ごとの文の数', en: 'Passages by section and number of municipalities' },
})
