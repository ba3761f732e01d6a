import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import type { Row } from '../engine'
import { formTerm } from '../i18n/format'
import { textOf } from './chart'
import { crossTable } from './crossTable'
import { unansweredStates } from './states'

export const controlKey = (row: Row): string => `${textOf(row, 'control')}/${textOf(row, 'level')}`

/** Assessments by control (rows) and kind of answer (columns); what is no answer stands in columns of its own. */
export const controlTable = crossTable({
  keyOf: controlKey,
  rowOf: (row, locale) => formTerm(textOf(row, 'control'), locale),
  columnOf: (row, locale) => formTerm(textOf(row, 'level'), locale),
  columns: (locale) => [
    ...keysOf(codes.control_level).map((level) => formTerm(level, locale)),
    ...unansweredStates(locale),
  ],
  value: 'assessments',
  share: 'assessment_share',
  title: { ja: '管理策と答えごとの評価書の数', en: 'Assessments by control and answer' },
})
