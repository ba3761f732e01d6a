import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import type { Row } from '../engine'
import { codeLabel, formTerm } from '../i18n/format'
import { textOf } from './chart'
import { crossTable } from './crossTable'
import { unansweredStates } from './states'

/** The options of the forms: portable media first, then lines and systems. */
const OPTIONS = [
  '紙',
  '電子記録媒体',
  'フラッシュメモリ',
  '電子メール',
  '専用線',
  '庁内連携システム',
  '情報提供ネットワークシステム',
  'その他',
]

export const mediumKey = (row: Row): string => `${textOf(row, 'medium')}/${textOf(row, 'flow')}`

/** Assessments by medium (rows) and flow (columns); what could not be told stands in rows of its own. */
export const mediaTable = crossTable({
  keyOf: mediumKey,
  rowOf: (row, locale) => formTerm(textOf(row, 'medium'), locale),
  columnOf: (row, locale) => codeLabel('medium_flow', textOf(row, 'flow'), locale),
  rows: (locale) => [...OPTIONS.map((option) => formTerm(option, locale)), ...unansweredStates(locale)],
  columns: (locale) => keysOf(codes.medium_flow).map((flow) => codeLabel('medium_flow', flow, locale)),
  value: 'assessments',
  share: 'assessment_share',
  title: { ja: '媒体と流れごとの評価書の数', en: 'Assessments by medium and flow' },
})
