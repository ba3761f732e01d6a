import type { Cell, Row } from '../engine'

export interface Sorting {
  column: string
  descending: boolean
}

/** Rows sorted by a column; numbers by size, texts by the language's order. NULL stands last in either direction. */
export function sortRows(rows: readonly Row[], { column, descending }: Sorting, locale: string): Row[] {
  const order = sortOrder(
    rows.map((row) => row[column] ?? null),
    descending,
    locale,
  )
  return order.flatMap((index) => rows.slice(index, index + 1))
}

/** The places of a column's cells in sorted order. */
export function sortOrder(cells: readonly Cell[], descending: boolean, locale: string): number[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = descending ? -1 : 1
  return [...cells.keys()].sort((a, b) => {
    const [left = null, right = null] = [cells[a], cells[b]]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right, collator)
  })
}

function compare(left: Exclude<Cell, null>, right: Exclude<Cell, null>, collator: Intl.Collator): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return collator.compare(print(left), print(right))
}

const print = (cell: Exclude<Cell, null>): string => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell))
