import { textOf, numberOf } from '../../charts/chart'
import type { Row } from '../../engine'
import { codeLabel } from '../../i18n/format'
import type { Locale } from '../../state/preferences.svelte'
import type { Dimension } from '../../state/filters'

/** A value that may be chosen, with the assessments it leaves given the other filters. */
export interface Choice {
  value: string
  label: string
  /** What tells values of one name apart: the prefecture of a municipality. */
  detail: string
  kana: string
  assessments: number
}

/**
 * The choices of a dimension from the rows of `filter_choices`. A value in the address that no assessment has is shown
 * as chosen, too. `unread` names the empty value.
 */
export function choicesOf(
  rows: readonly Row[],
  dimension: Dimension,
  chosen: readonly string[],
  locale: Locale,
  unread: string,
): Choice[] {
  const known = rows
    .filter((row) => row.dimension === dimension)
    .map((row): Choice => {
      const value = textOf(row, 'value')
      return {
        value,
        label: labelOf(dimension, value, textOf(row, 'label'), locale, unread),
        detail: textOf(row, 'prefecture'),
        kana: textOf(row, 'kana'),
        assessments: numberOf(row, 'assessments'),
      }
    })
  const missing = chosen.filter((value) => !known.some((choice) => choice.value === value))
  const unknown = missing.map((value): Choice => {
    return { value, label: labelOf(dimension, value, value, locale, unread), detail: '', kana: '', assessments: 0 }
  })
  return [...known, ...unknown]
}

function labelOf(dimension: Dimension, value: string, name: string, locale: Locale, unread: string): string {
  if (value === '') return unread
  return dimension === 'form' ? codeLabel('form', value, locale) : name
}

/** The choices whose name or reading holds every word, whatever the width and case of its letters. */
export function searchChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return choices.filter(({ label, detail, kana }) => {
    const here = fold(`${detail}${label} ${kana}`)
    return words.every((word) => here.includes(word))
  })
}

/** Full and half width, capitals, and katakana as hiragana (in which readings are kept) are told alike. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60))
}
