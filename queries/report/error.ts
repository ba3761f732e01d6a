/** The command was called wrongly, or asked for what is not there; the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The report could not be written; the message says why and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}
