import type { Row } from '../engine'
import { formatNumber } from '../i18n/format'
import type { Locale } from '../state/preferences.svelte'
import { NARROW, numberOf, textOf, type Chart } from './chart'
import { heatTable } from './heat'

/** Municipalities (rows) and vendors (columns) drawn at most; the table below the chart has all. */
const MUNICIPALITIES_DRAWN = 20
const VENDORS_DRAWN = { wide: 8, narrow: 5 } as const

const words = {
  ja: {
    title: '団体と委託先ごとの委託事項の数',
    unread: '読み取れない',
    said: (items: string, notes: readonly string[]) =>
      `委託事項 ${items}${notes.length === 0 ? '' : `（${notes.join('、')}）`}`,
    subcontracted: (items: string) => `うち再委託 ${items}`,
    unknown: (items: string) => `再委託の有無を判別できない ${items}`,
  },
  en: {
    title: 'Outsourcing items by municipality and vendor',
    unread: 'Could not be read',
    said: (items: string, notes: readonly string[]) =>
      `outsourcing items ${items}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`,
    subcontracted: (items: string) => `${items} sub-contracted`,
    unknown: (items: string) => `sub-contracting undetermined for ${items}`,
  },
}

/** `body/vendor`, the vendor empty where it could not be read. */
export const vendorCellKey = (row: Row): string => `${textOf(row, 'body_id')}/${textOf(row, 'vendor_id')}`

const bodyOf = (row: Row): string => textOf(row, 'body_id')
const vendorOf = (row: Row): string => textOf(row, 'vendor_id')

/** What a chart of this width draws of the rows: the first municipalities, and the first vendors that serve any of these. */
export function vendorsDrawn(
  rows: readonly Row[],
  width: number,
): { bodies: ReadonlySet<string>; vendors: ReadonlySet<string> } {
  const bodies = new Set([...new Set(rows.map(bodyOf))].slice(0, MUNICIPALITIES_DRAWN))
  const served = rows.filter((row) => bodies.has(bodyOf(row)) && vendorOf(row) !== '')
  const byOrder = served.toSorted((a, b) => numberOf(a, 'vendor_order') - numberOf(b, 'vendor_order'))
  const most = VENDORS_DRAWN[width < NARROW ? 'narrow' : 'wide']
  return { bodies, vendors: new Set([...new Set(byOrder.map(vendorOf))].slice(0, most)) }
}

function saidOf(row: Row, locale: Locale): string {
  const { said, subcontracted, unknown } = words[locale]
  const [yes, silent] = [numberOf(row, 'subcontracted_items'), numberOf(row, 'unknown_subcontracting')]
  return said(formatNumber(numberOf(row, 'items'), locale), [
    ...(yes > 0 ? [subcontracted(formatNumber(yes, locale))] : []),
    ...(silent > 0 ? [unknown(formatNumber(silent, locale))] : []),
  ])
}

/** Bodies of one name in two prefectures are two rows; a narrow screen has room for the prefecture only there. */
function rowNames(rows: readonly Row[], narrow: boolean, unread: string): Map<string, string> {
  const bodies = new Map(rows.map((row) => [bodyOf(row), row]))
  const names = [...bodies.values()].map((row) => textOf(row, 'municipality'))
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name)
  return new Map(
    [...bodies].map(([body, row]) => {
      const name = textOf(row, 'municipality')
      const prefecture = narrow && !isShared(name) ? '' : textOf(row, 'prefecture')
      return [body, [prefecture, name || unread].filter(Boolean).join(' ')]
    }),
  )
}

/**
 * Outsourcing items by municipality (rows) and vendor (columns), in the order of the question `vendor_matrix`; what could
 * not be read is the last column, whatever is left out. A municipality that none of the drawn vendors serves is an empty row.
 */
export const vendorMatrix: Chart = (rows, context) => {
  const { locale, width } = context
  const { title, unread } = words[locale]
  const { bodies, vendors } = vendorsDrawn(rows, width)
  const inBodies = rows.filter((row) => bodies.has(bodyOf(row)))
  const names = rowNames(inBodies, width < NARROW, unread)
  const drawn = inBodies.filter((row) => vendorOf(row) === '' || vendors.has(vendorOf(row)))
  const most = Math.max(1, ...drawn.map((row) => numberOf(row, 'items')))
  const cells = drawn.map((row) => ({
    key: vendorCellKey(row),
    row: names.get(bodyOf(row)) ?? '',
    column: textOf(row, 'vendor') || unread,
    value: numberOf(row, 'items'),
    share: numberOf(row, 'items') / most,
    said: saidOf(row, locale),
  }))
  const vendorNames = new Map(drawn.map((row) => [vendorOf(row), textOf(row, 'vendor')]))
  const order = {
    rows: [...new Set(names.values())],
    columns: [...[...vendors].map((vendor) => vendorNames.get(vendor) ?? ''), unread],
    guided: true,
  }
  return heatTable(cells, order, context, title)
}
