/** Wrong use of the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Two warehouses could not be compared, or the result not be written. The message is Japanese and says what to do. */
export class DiffError extends Error {
  override readonly name = 'DiffError'
}
