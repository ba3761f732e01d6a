/** The number that stands before a label or heading: `③`, `(3)`, `3)`, `3.`, `3`. */

export interface Prefix {
  readonly number: number | null
  readonly style: 'circled' | 'paren' | 'dot' | 'plain' | 'none'
  /** Length of the prefix in folded characters, bullets included. */
  readonly length: number
}

export const NO_PREFIX: Prefix = { number: null, style: 'none', length: 0 }

const BULLET = /^[・*>]?/
const CIRCLED_ONE = '①'.charCodeAt(0)
const NUMBERED = /^(?:([①-⑳])|\((\d{1,2})\)|(\d{1,2})\)|(\d{1,2})[.,、．]|(\d{1,2})(?=[^\d.,~\-/年月日人件]))/

/** Reads the prefix at the beginning of a folded text; `style` none and number null where there is none. */
export function readPrefix(text: string): Prefix {
  const bullet = BULLET.exec(text)?.[0].length ?? 0
  const match = NUMBERED.exec(text.slice(bullet))
  if (!match) return { number: null, style: 'none', length: bullet }
  const [whole, circled, paren, closed, dotted, plain] = match
  const length = bullet + whole.length
  if (circled !== undefined) return { number: circled.charCodeAt(0) - CIRCLED_ONE + 1, style: 'circled', length }
  if (paren !== undefined) return { number: Number(paren), style: 'paren', length }
  if (closed !== undefined) return { number: Number(closed), style: 'paren', length }
  if (dotted !== undefined) return { number: Number(dotted), style: 'dot', length }
  return { number: Number(plain), style: 'plain', length }
}
