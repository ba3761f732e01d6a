import { codeLabel, formatNumber } from '../i18n/format'
import type { Row } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import { textOf, type Chart } from './chart'
import { spanRows } from './spans'

const words = {
  ja: {
    title: '重大事故が評価書に記載されていた期間',
    separator: '・',
    persons: (count: string) => `${count}人`,
    records: (count: string) => `${count}件`,
  },
  en: {
    title: 'How long each serious incident stood in the assessment',
    separator: ', ',
    persons: (count: string) => `${count} persons`,
    records: (count: string) => `${count} records`,
  },
}

/** How many were affected, in words: unique persons before all, persons before records; the empty text where nothing is stated. */
export function affected(row: Row, locale: Locale): string {
  const { persons, unique_persons: unique, records } = row
  const people = typeof unique === 'number' ? unique : persons
  if (typeof people === 'number') return words[locale].persons(formatNumber(people, locale))
  return typeof records === 'number' ? words[locale].records(formatNumber(records, locale)) : ''
}

/** From the disclosure of each incident to its withdrawal. Key: `incident_id`. */
export const incidentSpans: Chart = (rows, context) => {
  const { locale } = context
  const { title, separator } = words[locale]
  const spans = rows.map((row) => ({
    key: textOf(row, 'incident_id'),
    lane: [textOf(row, 'municipality'), textOf(row, 'procedure')].join(separator),
    label: [codeLabel('incident_kind', textOf(row, 'kind'), locale), affected(row, locale)]
      .filter(Boolean)
      .join(separator),
    from: textOf(row, 'disclosed_on') || null,
    to: textOf(row, 'withdrawn_on') || null,
    until: textOf(row, 'incident_status') === 'current' ? textOf(row, 'published_on') || null : null,
  }))
  return spanRows(spans, context, title)
}
