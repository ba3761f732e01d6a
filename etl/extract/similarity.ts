/** Dice coefficient of the character bigrams of two strings, 0 … 1: how alike two printings of a label are. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  // Below 1:3 the coefficient cannot reach one half, from which on anybody asks.
  if (shorter < 2 || shorter * 3 < longer) return 0
  const counts = new Map<string, number>()
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2)
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      shared++
      counts.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2)
}
