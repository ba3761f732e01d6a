/**
 * Dice coefficient of the character bigrams of two strings, 0 … 1: how alike two printings of a label are.
 * @param atLeast below it the result may be 0: strings whose lengths rule it out are not compared
 */
export function similarity(a: string, b: string, atLeast = 0.5): number {
  if (a === b) return 1
  const shorter = a.length < b.length ? a : b
  if (shorter.length < 2 || (2 * (shorter.length - 1)) / (a.length + b.length - 2) < atLeast) return 0
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
