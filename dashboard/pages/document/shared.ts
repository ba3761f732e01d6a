import { numberOf } from '../../charts/chart'
import type { Row } from '../../engine'
import { readPlace } from './facts'
import type { EvidencePlace } from './segments'

/** A passage of a long answer. */
export interface Passage {
  readonly place: EvidencePlace
  readonly characters: number
  /** How many other bodies use the same or nearly the same words. */
  readonly otherBodies: number
}

/** How much of some passages other bodies use, too. */
export interface SharedText {
  /** The passages that they use. */
  readonly places: readonly EvidencePlace[]
  /** Of the characters of all passages, 0–1; null where there is no long answer. */
  readonly share: number | null
  /** The other bodies of the passage that most of them use. */
  readonly mostBodies: number
}

/** Rows of `document_shared`, one a passage. */
export function readPassages(rows: readonly Row[]): Passage[] {
  return rows.flatMap((row) => {
    const place = readPlace(row)
    const [characters, otherBodies] = [numberOf(row, 'characters'), numberOf(row, 'other_bodies')]
    return place === null ? [] : { place, characters, otherBodies }
  })
}

/** The passages that stand in the words of some evidence. */
export const passagesIn = (passages: readonly Passage[], { start, end }: EvidencePlace): Passage[] =>
  passages.filter(({ place }) => place.start >= start && place.end <= end)

/** How much of the passages is shared. */
export function sharedOf(passages: readonly Passage[]): SharedText {
  const shared = passages.filter(({ otherBodies }) => otherBodies > 0)
  const charactersOf = (some: readonly Passage[]): number => some.reduce((sum, { characters }) => sum + characters, 0)
  const all = charactersOf(passages)
  return {
    places: shared.map(({ place }) => place),
    share: all === 0 ? null : charactersOf(shared) / all,
    mostBodies: Math.max(0, ...shared.map(({ otherBodies }) => otherBodies)),
  }
}
