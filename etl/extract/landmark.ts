/** The words of the form that are found in a document: what stands between two of them is the value of the first. */
import type { PlacedItem } from './label-index'
import type { Place } from './place'

export type LandmarkKind = 'chapter' | 'section' | 'entry' | 'risk' | 'item' | 'furniture' | 'stamp' | 'log' | 'orphan'

/** A printed word of the form at [start, end) of the stream. */
export interface Landmark {
  readonly kind: LandmarkKind
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly placed: PlacedItem | null
}
