import { codeLabel } from '../i18n/format'
import { chapterNumber, chapterTitle } from '../../queries/chapters'
import type { Form } from '../state/filters'
import { answerStates } from '../state/view'
import { NARROW, numberOf, textOf, type Chart } from './chart'
import { formName, isForm } from './formName'
import { heatTable } from './heat'

const titles = { ja: '章と記載の状態ごとの項目の数', en: 'Items by chapter and state' }
/** Items by chapter of each form (rows) and state of the answer (columns). Key: `form/chapter/state`. */
export const coverageTable: Chart = (rows, context) => {
  const { locale } = context
  const titleOf = context.width < NARROW ? (_: Form, chapter: string) => chapterNumber(chapter, locale) : chapterTitle
  const cells = rows.flatMap((row) => {
    const form = textOf(row, 'form')
    if (!isForm(form)) return []
    const chapter = textOf(row, 'chapter')
    const state = textOf(row, 'state')
    return {
      key: `${form}/${chapter}/${state}`,
      row: `${formName(form, locale)} ${titleOf(form, chapter, locale)}`,
      column: codeLabel('answer_state', state, locale),
      value: numberOf(row, 'items'),
      share: numberOf(row, 'share'),
    }
  })
  const order = {
    rows: [...new Set(cells.map(({ row }) => row))],
    columns: answerStates.map((state) => codeLabel('answer_state', state, locale)),
  }
  return heatTable(cells, order, context, titles[locale])
}
