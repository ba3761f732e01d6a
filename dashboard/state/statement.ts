/** A statement of the SQL console as an address says it. */
export interface Statement {
  sql: string
  /** What is typed for the parameters, by name; an empty one is not written. */
  values: Readonly<Record<string, string>>
}

const VALUE = '$'

/** Reads a statement from an address's parameters; null where there is none. */
export function decodeStatement(parameters: URLSearchParams): Statement | null {
  const sql = parameters.get('q') ?? ''
  if (sql.trim() === '') return null
  const values = [...parameters].filter(([key, value]) => key.startsWith(VALUE) && value !== '')
  return { sql, values: Object.fromEntries(values.map(([key, value]) => [key.slice(VALUE.length), value])) }
}

/** Writes a statement into an address's parameters. */
export function encodeStatement({ sql, values }: Statement, parameters: URLSearchParams): void {
  parameters.set('q', sql)
  for (const name of Object.keys(values).sort()) {
    const value = values[name] ?? ''
    if (value !== '') parameters.set(`${VALUE}${name}`, value)
  }
}
