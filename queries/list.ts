/**
 * Lists as parameters. DuckDB-WASM binds scalars only, so a list travels as one text, its items joined by a character
 * that no value holds; the warehouse's macro `is_among` takes it apart.
 */
const SEPARATOR = '\u001f'

/** A list as it is bound: NULL where nothing is listed, which queries read as "all". */
export function packList(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.map((item) => item.replaceAll(SEPARATOR, '')).join(SEPARATOR)
}

/** Two packed lists as one. */
export function joinLists(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second
  return first + SEPARATOR + second
}

/**
 * The items of a list as it is typed: `a,b`; an item in double quotes may hold commas, and a quote written twice.
 * The empty word is one empty item. Throws an `Error` where a quote is not closed.
 */
export function readList(word: string): string[] {
  const items: string[] = []
  const item = /(?:"((?:""|[^"])*)"|([^",]*))(,|$)/y
  for (;;) {
    const match = item.exec(word)
    if (!match) throw new Error(`「${word}」の引用符 " が閉じていません`)
    items.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '') return items
  }
}
