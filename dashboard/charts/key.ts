/** A mark's key that is made of several values (`a/b/c`), as parameters by their names; the first value may hold slashes. */
export function keyParts(key: string, ...names: readonly string[]): Record<string, string> {
  const words = key.split('/')
  const first = words.slice(0, words.length - names.length + 1).join('/')
  const values = [first, ...words.slice(words.length - names.length + 1)]
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
}
