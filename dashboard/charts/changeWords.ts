import { codes } from '../../etl/schema/codes'
import { keysOf } from '../../etl/schema/column'
import type { Row } from '../engine'
import { codeLabel } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'
import { textOf } from './chart'

/** What a change is called that could not be read: it is a group of its own. */
export const unreadChange: Record<Locale, string> = { ja: '読み取れない', en: 'Could not be read' }

const labelOf = (category: string, locale: Locale): string => codeLabel('change_category', category, locale)

export function changeCategoryLabel(row: Row, locale: Locale): string {
  const category = textOf(row, 'change_category')
  return category === '' ? unreadChange[locale] : labelOf(category, locale)
}

/** The reasons of changes in their order, the unread ones last. */
export const changeCategoryOrder = (locale: Locale): string[] => [
  ...keysOf(codes.change_category).map((category) => labelOf(category, locale)),
  unreadChange[locale],
]
