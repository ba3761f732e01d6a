import type { Row } from '../engine'
import { formTerm } from '../i18n/format'
import { textOf } from './chart'
import { crossTable } from './crossTable'
import { riskSectionLabel } from './riskSections'
import { unansweredStates } from './states'

/** The options of the forms. */
const OPTIONS = ['特に力を入れている', '十分である', '課題が残されている']

export const riskRatingKey = (row: Row): string =>
  [textOf(row, 'form'), textOf(row, 'risk_section'), textOf(row, 'rating')].join('/')

/** Ratings of risks by section (rows) and option (columns); what is no answer stands in columns of its own. */
export const riskRatingTable = crossTable({
  keyOf: riskRatingKey,
  rowOf: riskSectionLabel,
  columnOf: (row, locale) => formTerm(textOf(row, 'rating'), locale),
  columns: (locale) => [...OPTIONS.map((option) => formTerm(option, locale)), ...unansweredStates(locale)],
  value: 'ratings',
  share: 'share',
  title: { ja: '節と評価ごとの、リスクの評価の数', en: 'Ratings of risks by section and option' },
})
