/** The words of the form that are found in a document: what stands between two of them is the value of the first. */
import type { PlacedItem } from './label-index'
import type { Place } from './place'

export type LandmarkKind =
  'chapter' | 'section' | 'entry' | 'band' | 'risk' | 'item' | 'furniture' | 'stamp' | 'log' | 'orphan'

/** A printed word of the form at [start, end) of the stream. */
export interface Landmark {
  readonly kind: LandmarkKind
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly placed: PlacedItem | null
  /** Last number of an entry heading that names several, `提供先2~5`, above what is said of them together. */
  readonly lastEntryNo?: number
}
