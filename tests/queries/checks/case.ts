import type { WarehouseRows } from '../../../etl/schema'

/** What a check finds in a small warehouse. */
export interface Expected {
  /** The whole Japanese sentence. */
  readonly message: string
  /** The rule's own where it is not said. */
  readonly severity?: 'high' | 'medium' | 'low'
  /** How many places of the source it rests on. */
  readonly evidence: number
}

/** A rule with warehouses in which it fires and in which it does not. */
export interface Case {
  readonly fires: readonly (Expected & { readonly why: string; readonly rows: readonly WarehouseRows[] })[]
  readonly silent: readonly { readonly why: string; readonly rows: readonly WarehouseRows[] }[]
}

/** By rule id. */
export type Cases = Readonly<Record<string, Case>>
