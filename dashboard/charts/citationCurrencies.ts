import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import type { Row } from '../engine'
import { ruleTitle } from '../engine/rules'
import { codeLabel } from '../i18n/format'
import { textOf } from './chart'
import { crossTable } from './crossTable'

export const currencyKey = (row: Row): string => `${textOf(row, 'rule')}/${textOf(row, 'currency')}`

/** Assessments by superseded law (rows) and by whether they cite it, the law in force, or both (columns). */
export const currencyTable = crossTable({
  keyOf: currencyKey,
  rowOf: (row, locale) => ruleTitle(textOf(row, 'rule'), locale),
  columnOf: (row, locale) => codeLabel('citation_currency', textOf(row, 'currency'), locale),
  columns: (locale) =>
    keysOf(codes.citation_currency).map((currency) => codeLabel('citation_currency', currency, locale)),
  value: 'assessments',
  share: 'assessment_share',
  title: { ja: '改められた法令ごとの、引用の現行・旧の別', en: 'Current and superseded citations by law' },
})
