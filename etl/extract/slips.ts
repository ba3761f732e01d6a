/** Reviewed list of dirty values: words printed for an option of the form that are not its text (data, not code). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REFERENCE } from '../paths'
import { fold } from '../read/fold'

const FILE = join(REFERENCE, 'slips.csv')

/** Folded printed words → option text, from data/reference/slips.csv. */
export function loadSlips(): ReadonlyMap<string, string> {
  const rows = readFileSync(FILE, 'utf8').split(/\r?\n/).slice(1)
  return new Map(
    rows.flatMap((row) => {
      const [printed, option] = row.split(',')
      return printed && option ? [[fold(printed), option] as const] : []
    }),
  )
}
