import type { Scalar } from '../../queries/engine'
import { parseScalar, type ParameterType, type Query } from '../../queries/query'
import { parameterNames } from '../../queries/statement'

/** A parameter of the statement in the editor, as a field to fill in. */
export interface ParameterField {
  name: string
  type: ParameterType
  description: string
}

/** The fields a statement asks for. A saved query knows their types; what it does not declare is text. */
export function parameterFields(sql: string, saved: Query | undefined): ParameterField[] {
  return parameterNames(sql).map((name) => {
    const declared = saved?.parameters.find((parameter) => parameter.name === name)
    return { name, type: declared?.type ?? 'VARCHAR', description: declared?.description ?? '' }
  })
}

/** What the fields hold as values; an empty field is NULL. Throws an `Error` that names the field. */
export function readFields(
  fields: readonly ParameterField[],
  words: Readonly<Record<string, string>>,
): Record<string, Scalar> {
  return Object.fromEntries(fields.map(({ name, type }) => [name, readField(name, type, words[name] ?? '')]))
}

function readField(name: string, type: ParameterType, word: string): Scalar {
  if (word === '') return null
  try {
    return parseScalar(type, word)
  } catch (cause) {
    throw new Error(`$${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** A saved query's default values as they are typed into the fields. */
export function defaultWords(query: Query): Record<string, string> {
  return Object.fromEntries(
    query.parameters.map(({ name, default: value }) => [name, value === null ? '' : String(value)]),
  )
}
