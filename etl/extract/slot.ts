/** One item of the form as it is printed in a document, for one repeat of it. */
import type { PlacedItem } from './label-index'
import type { Range } from './value'

export interface Slot {
  readonly placed: PlacedItem
  readonly fileNo: number | null
  readonly entryNo: number | null
  /** The printed labels; more than one where a group's labels come first. */
  readonly labels: Range[]
  values: Range[]
  /** Option lists of other items that stand in this one's cell: explained, but no value. */
  readonly foreign: Range[]
  /** The label shares its cell with other labels, so an empty value may be a lost one. */
  collapsed: boolean
  /** The cell was overwritten by the option list of an item that has its answer elsewhere. */
  displaced: boolean
  /** The item is printed twice for one repeat, and not the same: which is meant cannot be told. */
  twice: boolean
  /** How the value was found, where not simply after its label (Japanese). */
  note: string | null
}
