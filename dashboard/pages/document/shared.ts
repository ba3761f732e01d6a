import { numberOf } from '../../charts/chart'
import type { Row } from '../../engine'
import { readPlace } from './facts'
import type { EvidencePlace } from './segments'

/** How much of a document's long answers other bodies use, too. */
export interface SharedText {
  /** The passages that they use. */
  readonly places: readonly EvidencePlace[]
  /** Of the characters of all passages, 0–1; null where there is no long answer. */
  readonly share: number | null
}

/** Rows of `document_shared`, one a passage. */
export function readShared(rows: readonly Row[]): SharedText {
  const shared = rows.filter((row) => numberOf(row, 'other_bodies') > 0)
  const charactersOf = (some: readonly Row[]): number => some.reduce((sum, row) => sum + numberOf(row, 'characters'), 0)
  const all = charactersOf(rows)
  return {
    places: shared.flatMap((row) => readPlace(row) ?? []),
    share: all === 0 ? null : charactersOf(shared) / all,
  }
}
