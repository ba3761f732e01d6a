/**
 * Asks for something once and keeps it; what could not be had is asked for again at the next call. A module that is there
 * already would be handed over by `import` in a task of its own, after the browser has painted.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null
  return () => {
    if (kept !== null) return kept
    const asked = load()
    asked.catch(() => (kept = null))
    kept = asked
    return asked
  }
}
