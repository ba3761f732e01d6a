import type { Row } from '../../engine'
import { formatDay } from '../../i18n/format'
import type { Messages } from '../../i18n/ja'
import { dimensions, toggleValue, type Filters } from '../../state/filters'
import type { Locale } from '../../state/preferences.svelte'
import { choicesOf } from './choices'

/** A chosen filter in words, and the filters without it. */
export interface Chip {
  key: string
  text: string
  without: Filters
}

/** What is chosen, one value each; `choices` are rows of `filter_choices`. */
export function chipsOf(filters: Filters, choices: readonly Row[], words: Messages, locale: Locale): Chip[] {
  const values = dimensions.flatMap((dimension) => {
    const known = choicesOf(choices, dimension, filters[dimension], locale, words.unread)
    return filters[dimension].map((value): Chip => {
      const label = known.find((choice) => choice.value === value)?.label ?? value
      return {
        key: `${dimension}:${value}`,
        text: words.filter.pairOf(words.filter.names[dimension], label),
        without: toggleValue(filters, dimension, value),
      }
    })
  })
  return [...values, ...periodChip(filters, words, locale), ...versionsChip(filters, words)]
}

function periodChip(filters: Filters, { filter }: Messages, locale: Locale): Chip[] {
  const { from, to } = filters
  if (from === null && to === null) return []
  const day = (iso: string | null): string => (iso === null ? '' : formatDay(iso, locale))
  const text = filter.pairOf(filter.period, filter.periodOf(day(from), day(to)).trim())
  return [{ key: 'period', text, without: { ...filters, from: null, to: null } }]
}

function versionsChip(filters: Filters, { filter }: Messages): Chip[] {
  return filters.latest ? [] : [{ key: 'versions', text: filter.allVersions, without: { ...filters, latest: true } }]
}
