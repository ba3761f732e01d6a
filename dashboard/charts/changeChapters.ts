import { chapterTitle } from '../../queries/chapters'
import type { Row } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import { textOf } from './chart'
import { formName, isForm } from './formName'
import { rankedBars } from './ranked'

export const changeChapterKey = (row: Row): string => `${textOf(row, 'form')}/${textOf(row, 'chapter')}`

/** A chapter of a form; of a change whose item could not be told, that it could not be. */
export function changeChapterLabel(row: Row, locale: Locale): string {
  const form = textOf(row, 'form')
  if (!isForm(form)) return locale === 'ja' ? '項目を読み取れない' : 'Item could not be read'
  return `${formName(form, locale)} ${chapterTitle(form, textOf(row, 'chapter'), locale)}`
}

/** Changes by chapter of each form, in the forms' order. */
export const changeChapterBars = rankedBars({
  keyOf: changeChapterKey,
  labelOf: changeChapterLabel,
  value: 'changes',
  drawn: Infinity,
  title: { ja: '様式と章ごとの変更箇所の数', en: 'Changes by form and chapter' },
})
