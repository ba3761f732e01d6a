/** Which rows the page shows, how many there are, and what they are called. */
import type { Locale } from '../../state/preferences.svelte'
import { topicOf, type CompareRow } from './align'
import type { Choice } from './choice'
import { isAnswered } from './verdict'

/** Whether the switches leave a row. What may differ is no "alike": it stays. */
export function isShown({ verdict, cells }: CompareRow, { differences, answered }: Choice): boolean {
  return (!differences || verdict === 'differs' || verdict === 'unknown') && (!answered || cells.some(isAnswered))
}

export interface Counts {
  items: number
  differs: number
  unknown: number
  alone: number
}

export function countVerdicts(rows: readonly CompareRow[]): Counts {
  const count = (verdict: CompareRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length
  return { items: rows.length, differs: count('differs'), unknown: count('unknown'), alone: count('alone') }
}

/** The chapter's place in the page. */
export const chapterAnchor = (topic: string): string => `compare-${topic}`

/** A chapter's title in the page's language. */
export function topicLabel(topic: string, rows: readonly CompareRow[], locale: Locale): string {
  if (locale === 'ja') return topic
  for (const { cells } of rows) {
    for (const cell of cells) {
      const answer = cell.status === 'answers' ? cell.answers[0] : undefined
      if (answer && topicOf(answer.form, answer.chapter, 'ja') === topic) {
        return topicOf(answer.form, answer.chapter, locale)
      }
    }
  }
  return topic
}
