/** What the change log says about 重大事故, day by day: the question, the content and the prevention, before and after. */
import { fold } from '../read/fold'
import type { Change } from '../extract/model'
import { conceptOf } from './context'
import { concernsIncident } from './incidents'
import { readIncidentCell, type IncidentCell } from './incident-text'

/** One row, its cells taken apart. */
export interface IncidentRow {
  readonly change: Change
  readonly before: IncidentCell
  readonly after: IncidentCell
}

/** Rows of one date, in printed order. */
export interface IncidentDay {
  readonly on: string | null
  readonly rows: readonly IncidentRow[]
}

/** Oldest first; rows without a date stay where they are printed. */
export function incidentDays(changes: readonly Change[]): IncidentDay[] {
  const days: { on: string | null; rows: IncidentRow[] }[] = []
  for (const change of changes) {
    if (!concernsIncident(change)) continue
    const part = partOf(change)
    const row = { change, before: cellOf(change.before, part), after: cellOf(change.after, part) }
    const known = days.find(({ on }, i) => on === change.changedOn && (on !== null || i === days.length - 1))
    if (known) known.rows.push(row)
    else days.push({ on: change.changedOn, rows: [row] })
  }
  return days.some(({ on }) => on === null) ? days : days.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}

type Part = 'content' | 'prevention' | 'all'

/** The part that the row's own words name; the item is known even where they name none. */
function partOf({ itemRaw, itemId }: Change): Part {
  const item = fold(itemRaw)
  const last = Math.max(item.lastIndexOf('重大事故'), 0)
  const below = item.slice(last)
  const concept = conceptOf(itemId)
  const [content, prevention] = [/内容/.test(below.replace('再発防止策の内容', '')), below.includes('再発防止策')]
  if (content && prevention) return 'all'
  if (prevention || concept === 'incident.prevention') return 'prevention'
  return content || concept === 'incident.content' ? 'content' : 'all'
}

function cellOf(text: string | null, part: Part): IncidentCell {
  if (text === null) return { answer: null, content: '', prevention: '' }
  if (part === 'prevention') return { answer: null, content: '', prevention: text }
  return readIncidentCell(text)
}
