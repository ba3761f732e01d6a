import { codes, type CodeDomain, type Label } from '../../etl/schema/codes'
import type { Cell } from '../engine'
import type { Locale } from '../state/preferences.svelte'
import { chapterNumber } from '../../queries/chapters'
import { catalogue } from './catalogues'

/** Columns whose values are codes, and the domain that labels them. */
const codeColumns: Readonly<Record<string, CodeDomain>> = {
  basis: 'statement_basis',
  business_status: 'business_status',
  business_statuses: 'business_status',
  change_category: 'change_category',
  citation: 'citation_currency',
  currency: 'citation_currency',
  disclosed_basis: 'disclosed_basis',
  environment: 'hosting_environment',
  flow: 'medium_flow',
  form: 'form',
  forms: 'form',
  incident_status: 'incident_status',
  intermediate_status: 'intermediate_status',
  kind: 'incident_kind',
  layer: 'hosting_layer',
  reach: 'passage_reach',
  review_state: 'review_state',
  severity: 'finding_severity',
  stage: 'hosting_stage',
  state: 'answer_state',
}

/** Columns that hold the forms' own words, an option or a label, or where there is no answer its state. */
const formColumns: ReadonlySet<string> = new Set([
  'adequacy',
  'control',
  'label',
  'level',
  'media',
  'medium',
  'rating',
  'retention',
  'risk',
  'timing',
  'undetermined_media',
])

const side = (locale: Locale): 0 | 1 => (locale === 'ja' ? 0 : 1)

/** The label of a code; a code that is not known is shown as it is. */
export function codeLabel(domain: CodeDomain, code: string, locale: Locale): string {
  const labels: Readonly<Record<string, Label>> = codes[domain]
  return labels[code]?.[side(locale)] ?? code
}

/** An option or label of the forms, a level of controls or a state of answers in the language; other words as they are. */
export function formTerm(term: string, locale: Locale): string {
  const code = codeLabel('control_level', codeLabel('answer_state', term, locale), locale)
  return code === term ? catalogue(locale).answer(term) : code
}

/** The heading of a result column. */
export function columnLabel(name: string, locale: Locale): string {
  const labels: Readonly<Record<string, string>> = catalogue(locale).columns
  return labels[name] ?? name
}

const numberFormats: Readonly<Record<Locale, Intl.NumberFormat>> = {
  ja: new Intl.NumberFormat('ja'),
  en: new Intl.NumberFormat('en'),
}

export const formatNumber = (value: number, locale: Locale): string => numberFormats[locale].format(value)

/** A file's size, e.g. `34 MB` (decimal megabytes, whole from 10, else one decimal; gigabytes from 1,000). */
export function formatBytes(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1e6
  const [size, unit] = megabytes < 1000 ? [megabytes, 'megabyte'] : [megabytes / 1000, 'gigabyte']
  const maximumFractionDigits = size < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(size)
}

/** A share of 0–1 in percent: whole ones from 10 %, else one decimal, so that a small share is not shown as none. */
export function formatShare(share: number, locale: Locale): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share)
}

/** A number with its share of all, e.g. `3（60%）`. */
export function formatCountAndShare(count: number, share: number, locale: Locale): string {
  const [number, percent] = [formatNumber(count, locale), formatShare(share, locale)]
  return locale === 'ja' ? `${number}（${percent}）` : `${number} (${percent})`
}

/** Words that name one thing together, e.g. `甲市・予防接種`; those that are empty are left out. */
export const formatTogether = (words: readonly string[], locale: Locale): string =>
  words.filter((word) => word !== '').join(locale === 'ja' ? '・' : ', ')

// Made once: a table has thousands of cells.
const dayFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

/** `2026-01-15` in the language's words, e.g. `2026年1月15日`. */
export function formatDay(day: string, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return dayFormats[locale].format(date)
}

/** A day as the forms print it and as computers sort it: `令和8年1月15日（2026-01-15）`. */
export function formatEraDay(day: string, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const era = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB-u-ca-japanese', {
    era: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date)
  return locale === 'ja' ? `${era}（${day}）` : `${era} (${day})`
}

/** `2026-01` in the language's words. */
export function formatMonth(month: string, locale: Locale): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return month
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(date)
}

/** A cell that stands for words (a code, a term of the forms, a chapter, yes or no) in those words; null for any other. */
export function cellInWords(column: string, cell: Exclude<Cell, null>, locale: Locale): string | null {
  const words = catalogue(locale)
  if (typeof cell === 'boolean') return cell ? words.yes : words.no
  const domain = codeColumns[column]
  if (Array.isArray(cell) && domain !== undefined) {
    return cell
      .map((each) => (typeof each === 'string' ? codeLabel(domain, each, locale) : JSON.stringify(each)))
      .join(words.listSeparator)
  }
  if (typeof cell !== 'string') return null
  if (domain !== undefined) return codeLabel(domain, cell, locale)
  if (column === 'chapter') return chapterNumber(cell, locale)
  return formColumns.has(column) ? formTerm(cell, locale) : null
}

/** A result's cell as pages show it. NULL says so: it never looks like a "no" or a zero. */
export function formatCell(column: string, cell: Cell, locale: Locale): string {
  if (cell === null) return catalogue(locale).none
  const words = cellInWords(column, cell, locale)
  if (words !== null) return words
  if (typeof cell === 'number') {
    return column.endsWith('share') ? formatShare(cell, locale) : formatNumber(cell, locale)
  }
  if (typeof cell !== 'string') return JSON.stringify(cell)
  if (column.endsWith('_on')) return formatDay(cell, locale)
  if (column === 'occurred') return cell.length > 7 ? formatDay(cell, locale) : formatMonth(cell, locale)
  return column === 'month' || column === 'change_month' ? formatMonth(cell, locale) : cell
}
