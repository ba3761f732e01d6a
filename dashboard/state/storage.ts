/**
 * What the browser keeps for the reader. Storage may be forbidden by the browser or the organisation, or be full: what
 * is remembered then lasts until the page is closed.
 */

/** The text kept under a key; null where there is none. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text. False when the browser does not let us. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
