import { precomputed, toRows } from '../engine'

/** The day the warehouse was loaded, as an ISO date; null where that is not known. Never rejects. */
export async function loadedOn(): Promise<string | null> {
  try {
    const [row] = toRows(await precomputed('overview_counts'))
    return typeof row?.as_of === 'string' ? row.as_of : null
  } catch {
    return null
  }
}
