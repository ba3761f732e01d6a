import type { Parameters, Scalar } from './engine'

/** A statement as DuckDB-WASM takes it: `?` in the order of `values`. */
export interface PositionalStatement {
  sql: string
  values: Scalar[]
}

/** A `$name` in a statement: offsets of the whole token. */
interface Occurrence {
  name: string
  start: number
  end: number
}

/** Comments, texts and quoted names, in which `$` and `;` mean nothing; then a parameter; then the end of a statement. */
const TOKENS = new RegExp(
  [
    String.raw`--[^\n]*`,
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    String.raw`\b[eE]'(?:\\[\s\S]|''|[^'\\])*(?:'|$)`,
    String.raw`'(?:''|[^'])*(?:'|$)`,
    String.raw`"(?:""|[^"])*(?:"|$)`,
    String.raw`(?<tag>\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?(?:\k<tag>|$)`,
    String.raw`(?<![\w$])\$(?<name>[A-Za-z_]\w*)`,
    '(?<end>;)',
  ].join('|'),
  'g',
)

function occurrences(sql: string): Occurrence[] {
  const found: Occurrence[] = []
  for (const match of sql.matchAll(TOKENS)) {
    const name = match.groups?.name
    if (name !== undefined) found.push({ name, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The parameters a statement uses, each once, in order of first use. */
export function parameterNames(sql: string): string[] {
  return [...new Set(occurrences(sql).map(({ name }) => name))]
}

/**
 * Rewrites `$name` to `?` for an engine that binds by position. Each `?` is padded to the width of the name it
 * replaces, so that a position in an error message is a position in the statement as it was written.
 * Throws a `MissingParameterError` when a value is not given; values that the statement does not use are left out.
 */
export function toPositional(sql: string, parameters: Parameters): PositionalStatement {
  const values: Scalar[] = []
  let rewritten = ''
  let end = 0
  for (const occurrence of occurrences(sql)) {
    values.push(valueOf(parameters, occurrence.name))
    rewritten += sql.slice(end, occurrence.start) + '?'.padEnd(occurrence.end - occurrence.start)
    end = occurrence.end
  }
  return { sql: rewritten + sql.slice(end), values }
}

/**
 * The statements of a script, for an engine that takes one at a time. Each keeps its place: what stands before it is
 * blanked out, so that a line and column in an error message are those of the script. Comments alone are no statement.
 */
export function splitStatements(script: string): string[] {
  const ends = [...script.matchAll(TOKENS)].filter((match) => match.groups?.end !== undefined).map(({ index }) => index)
  const statements: string[] = []
  let start = 0
  for (const end of [...ends, script.length]) {
    const statement = script.slice(start, end)
    if (!isBlank(statement)) statements.push(script.slice(0, start).replaceAll(/[^\n]/g, ' ') + statement)
    start = end + 1
  }
  return statements
}

function isBlank(statement: string): boolean {
  return statement.replaceAll(TOKENS, (token) => (/^(?:--|\/\*)/.test(token) ? '' : token)).trim() === ''
}

/** The values a statement uses, by name, for an engine that binds by name. Throws a `MissingParameterError`. */
export function usedParameters(sql: string, parameters: Parameters): Record<string, Scalar> {
  return Object.fromEntries(parameterNames(sql).map((name) => [name, valueOf(parameters, name)]))
}

export class MissingParameterError extends Error {
  override readonly name = 'MissingParameterError'
  readonly parameter: string

  constructor(parameter: string) {
    super(`パラメーター $${parameter} の値がありません`)
    this.parameter = parameter
  }
}

function valueOf(parameters: Parameters, name: string): Scalar {
  const value = parameters[name]
  if (value === undefined) throw new MissingParameterError(name)
  return value
}

export function withoutTrailingSemicolon(sql: string): string {
  return sql.replace(/;\s*$/, '')
}
