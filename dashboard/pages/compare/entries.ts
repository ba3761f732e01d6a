/** Which entry (file, system, outsourcing item, recipient) of one assessment stands beside which of another. */

export interface Entry {
  readonly no: number
  readonly name: string
}

/** How an entry came beside those before it: alone, by its name, or only by its place in the list. */
export type MatchBasis = 'alone' | 'name' | 'order'

export interface Slot {
  /** The entry of each assessment; null where none stands here. */
  readonly entries: readonly (Entry | null)[]
  readonly basis: MatchBasis
}

/** Names that share at least this much are taken for the same thing. */
const ALIKE = 0.4

/**
 * Puts the entries of the assessments side by side: those of similar names first, the most similar before others;
 * what is left in the order of the lists. `lists` has one list an assessment, in the order of the columns.
 */
export function matchEntries(lists: readonly (readonly Entry[])[]): Slot[] {
  const slots: { entries: (Entry | null)[]; basis: MatchBasis }[] = []
  for (const [column, list] of lists.entries()) {
    const before = [...slots]
    const taken = new Set<Entry>()
    const place = (slot: (typeof slots)[number], entry: Entry, basis: MatchBasis): void => {
      slot.entries[column] = entry
      if (slot.basis !== 'order') slot.basis = basis
      taken.add(entry)
    }
    const isFree = (slot: (typeof slots)[number]): boolean => slot.entries[column] === null
    const pairs = before
      .flatMap((slot) => list.map((entry) => ({ slot, entry, likeness: likenessOf(slot.entries, entry) })))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness)
    for (const { slot, entry } of pairs) if (isFree(slot) && !taken.has(entry)) place(slot, entry, 'name')
    for (const entry of list) {
      if (taken.has(entry)) continue
      const slot = before.find(isFree)
      if (slot) {
        place(slot, entry, 'order')
      } else {
        const entries = lists.map((_, each) => (each === column ? entry : null))
        slots.push({ entries, basis: 'alone' })
      }
    }
  }
  return slots
}

function likenessOf(others: readonly (Entry | null)[], { name }: Entry): number {
  return Math.max(0, ...others.map((other) => (other === null ? 0 : similarity(other.name, name))))
}

/** How much two names have in common, 0–1: the share of their pairs of neighbouring characters (Dice). */
export function similarity(left: string, right: string): number {
  const [a, b] = [pairsOf(left), pairsOf(right)]
  const total = sizeOf(a) + sizeOf(b)
  if (total === 0) return 0
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return (2 * common) / total
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)

function pairsOf(name: string): Map<string, number> {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
