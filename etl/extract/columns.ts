/** A table printed by rows: labels side by side in one row and as many values in the next. */
import { isBoundary, LINE, spaceBefore, type Stream } from '../read/stream'
import type { Slot } from './slot'
import type { Range } from './value'

/** Gives each label of such a row the value of its column. */
export function spreadColumns(stream: Stream, all: readonly Slot[]): void {
  for (const [at, last] of all.entries()) {
    const [value] = last.values
    const label = last.labels[0]
    if (!value || !label || last.values.length > 1 || all[at - 1]?.values.length !== 0) continue
    const group = [last]
    for (let i = at - 1, slot = all[i]; slot && slot.values.length === 0; slot = all[--i]) {
      const before = slot.labels.at(-1)
      const next = group[0]?.labels[0]
      if (!before || !next) break
      const between = stream.text.slice(before.end, next.start)
      if (between.includes(LINE) && !(slot.placed.item.singleLine && last.placed.item.singleLine)) break
      if (between.replace(/[\n\t\v]/g, '') !== '') break
      group.unshift(slot)
    }
    if (group.length < 2) continue
    const printed = cellsOf(stream, value)
    const cells = printed.length < group.length ? numberApart(stream, printed) : printed
    if (cells.length !== group.length || !stream.text.slice(value.start, cells[0]?.start).includes(LINE)) continue
    group.forEach((slot, i) => {
      const cell = cells[i]
      slot.values = cell ? [cell] : []
    })
  }
}

function cellsOf(stream: Stream, range: Range): Range[] {
  const cells: Range[] = []
  let start = range.start
  for (let i = range.start; i <= range.end; i++) {
    if (i < range.end && !isBoundary(stream.text.charAt(i))) continue
    if (i > start) cells.push({ start, end: i })
    start = i + 1
  }
  return cells
}

/** `22 予防接種に関する事務` is two cells that lost what stood between them. */
function numberApart(stream: Stream, cells: readonly Range[]): readonly Range[] {
  const [first, ...others] = cells
  if (!first) return cells
  const digits = /^\d+/.exec(stream.text.slice(first.start, first.end))?.[0].length ?? 0
  const end = first.start + digits
  if (digits === 0 || end === first.end || !spaceBefore(stream, end)) return cells
  return [{ start: first.start, end }, { start: end, end: first.end }, ...others]
}
