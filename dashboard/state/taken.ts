/** The assessments that the reader has taken from lists, to compare them. */

/** Assessments side by side at most: more cannot be read. */
export const MOST_COMPARED = 6

const TAKEN = 'take'

/** The taken assessments of an address, in the order in which they were taken. */
export function decodeTaken(parameters: URLSearchParams): string[] {
  const ids = parameters.getAll(TAKEN).filter((id) => id !== '')
  return [...new Set(ids)].slice(0, MOST_COMPARED)
}

export function encodeTaken(taken: readonly string[], parameters: URLSearchParams): void {
  for (const id of taken) parameters.append(TAKEN, id)
}

/** With an assessment taken, where there is room, or no longer. */
export function toggleTaken(taken: readonly string[], id: string): readonly string[] {
  if (taken.includes(id)) return taken.filter((each) => each !== id)
  return taken.length < MOST_COMPARED ? [...taken, id] : taken
}
