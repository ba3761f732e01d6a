import { keyParts } from '../charts/key'
import type { Dimension, Filters } from './filters'
import type { Pick, PickField } from './view'

/** Picked bars whose field is a filter, too: the filter, and its value in the bar's key. */
const narrowing: Partial<Record<PickField, { dimension: Dimension; read?: (key: string) => string }>> = {
  prefecture: { dimension: 'prefecture' },
  // A cell of the table of findings: `body/severity`.
  municipality: { dimension: 'municipality', read: (key) => key.replace(/\/\w+$/, '') },
  form: { dimension: 'form' },
  category: { dimension: 'category' },
  vendor: { dimension: 'vendor' },
}

/** The filters with only the assessments of a picked bar; null where the bar is nothing that can be filtered by. */
export function narrowTo(filters: Filters, { by, value }: Pick): Filters | null {
  if (by === 'month') {
    const days = daysOf(value)
    return days === null ? null : { ...filters, ...days }
  }
  if (by === 'vendorCell') {
    const { municipality = '', vendor = '' } = keyParts(value, 'municipality', 'vendor')
    return { ...filters, municipality: [municipality], vendor: [vendor] }
  }
  const filter = narrowing[by]
  if (filter === undefined) return null
  return { ...filters, [filter.dimension]: [filter.read?.(value) ?? value] }
}

/** First and last day of a month (`2026-01`); null for what is none (the bar of unread days). */
function daysOf(month: string): { from: string; to: string } | null {
  const first = new Date(`${month}-01T00:00:00Z`)
  if (!/^\d{4}-\d{2}$/.test(month) || Number.isNaN(first.getTime())) return null
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}
