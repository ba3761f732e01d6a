/** The warehouse could not be written. The message is Japanese and says what failed, where, and what to do. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
}

export const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
