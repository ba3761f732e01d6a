/** Names that may be two spellings of one firm: reported, never merged. */
import { similarity } from '../extract/similarity'
import type { Issue, Span } from '../extract/model'
import { fold } from '../read/fold'
import { remembering } from '../read/remember'
import { readVendor, vendorIdOf } from './vendors'

/** Misprints of a name keep that much of it; other firms of the same trade share less. */
const ALIKE = 0.7

/** Whether two printed names, of different firms by what is known, may be one. */
export function areAlike(a: string, b: string): boolean {
  const [first, second] = [nameOf(a), nameOf(b)]
  if (first === '' || second === '' || vendorIdOf(a) === vendorIdOf(b)) return false
  return similarity(first, second, ALIKE) >= ALIKE
}

/** Without legal form and branch; empty where no one firm is named. */
const nameOf = remembering((raw: string) => fold(readVendor(raw)?.name ?? ''))

/** @param names printed, each with the row of the change log where it was read */
export function aliasCandidates(names: ReadonlyMap<string, Span | null>): Issue[] {
  const all = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return all.flatMap(([name, span], i) =>
    all.slice(i + 1).flatMap(([other, place]): Issue[] =>
      areAlike(name, other)
        ? [
            {
              severity: 'info',
              code: 'vendor_alias_candidate',
              message: `委託先「${name}」と「${other}」は、同じ委託先の書き方の違いかもしれません。別の委託先として扱っています。同じなら data/reference/vendor_aliases.csv に加えてください。`,
              span: span ?? place,
            },
          ]
        : [],
    ),
  )
}
