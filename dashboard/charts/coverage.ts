import { codeLabel } from '../i18n/format'
import { chapterNumber, chapterTitle } from '../../queries/chapters'
import type { Form } from '../state/filters'
import { answerStates } from '../state/view'
import { NARROW, numberOf, textOf, type Chart } from './chart'
import { heatTable } from './heat'

const titles = { ja: '章と記載の状態ごとの項目の数', en: 'Items by chapter and state' }
const formNames: Record<Form, { ja: string; en: string }> = {
  basic: { ja: '様式2', en: 'Form 2' },
  priority: { ja: '様式3', en: 'Form 3' },
  full: { ja: '様式4', en: 'Form 4' },
}

const isForm = (word: string): word is Form => Object.hasOwn(formNames, word)

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
      row: `${formNames[form][locale]} ${titleOf(form, chapter, locale)}`,
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
