import type { Row } from '../engine'
import { numberOf, textOf, type Chart } from './chart'
import { crossTable } from './crossTable'

/** Statutes (rows) and procedures (columns) drawn at most; the table below has all. */
export const LAWS_DRAWN = 12
const CATEGORIES_DRAWN = 8

export const lawCategoryKey = (row: Row): string => `${textOf(row, 'law')}/${textOf(row, 'procedure_category')}`

const table = crossTable({
  keyOf: lawCategoryKey,
  rowOf: (row) => textOf(row, 'law'),
  columnOf: (row, locale) =>
    textOf(row, 'procedure_category') || (locale === 'ja' ? '読み取れない' : 'Could not be read'),
  value: 'assessments',
  share: 'assessment_share',
  title: { ja: '法令と事務の区分ごとの評価書の数', en: 'Assessments by statute and procedure' },
})

/** Assessments by statute (rows, the most cited first) and procedure (columns, the most frequent first). */
export const statuteCategoryTable: Chart = (rows, context) => {
  const laws = new Set([...new Set(rows.map((row) => textOf(row, 'law')))].slice(0, LAWS_DRAWN))
  const counts = new Map<string, number>()
  for (const row of rows) {
    const category = textOf(row, 'procedure_category')
    counts.set(category, (counts.get(category) ?? 0) + numberOf(row, 'assessments'))
  }
  const categories = new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, CATEGORIES_DRAWN)
      .map(([category]) => category),
  )
  const drawn = rows.filter((row) => laws.has(textOf(row, 'law')) && categories.has(textOf(row, 'procedure_category')))
  return table(drawn, context)
}
