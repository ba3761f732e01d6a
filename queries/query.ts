import { severities, type Check } from './check'
import type { Scalar } from './engine'
import { filterParameters } from './filters'
import { packList, readList } from './list'
import { parameterNames } from './statement'

/** Types a parameter may have: they decide how a word on the command line or in a URL is read. */
const parameterTypes = ['VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'DATE', 'VARCHAR[]'] as const
export type ParameterType = (typeof parameterTypes)[number]

export interface QueryParameter {
  name: string
  type: ParameterType
  default: Scalar
  description: string
}

export interface QueryColumn {
  name: string
  /** DuckDB type, e.g. `VARCHAR`, `BIGINT`, `VARCHAR[]`. */
  type: string
  description: string
}

/** A question: one `.sql` file of `queries/`, its header read. */
export interface Query {
  name: string
  title: string
  titleEn: string
  description: string
  descriptionEn: string
  /** The filters first, where it has them. */
  parameters: QueryParameter[]
  columns: QueryColumn[]
  /** Whether it counts only the assessments that the standard filters leave. */
  filters: boolean
  /** Whether it reads only the keys of these assessments, not their names (`chosen.ts`). */
  keys: boolean
  /** Run at build with its default parameters, for the first screen. */
  precompute: boolean
  /** Rows that pages read before they are asked for the others; null where a page needs all (`first.ts`). */
  first: number | null
  /** Of an oversight check (`queries/checks`); null for a question. */
  check: Check | null
  /** The whole file, header included: positions in error messages are positions in the file. */
  sql: string
}

/** A header that cannot be read. `line` is 1-based. */
export class QueryHeaderError extends Error {
  override readonly name = 'QueryHeaderError'
  readonly file: string
  readonly line: number

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`)
    this.file = file
    this.line = line
  }
}

const TEXT_KEYS = [
  'name',
  'title',
  'title_en',
  'description',
  'description_en',
  'filters',
  'keys',
  'precompute',
  'first',
  'severity',
  'basis',
  'basis_en',
  'reading',
  'reading_en',
] as const
type TextKey = (typeof TEXT_KEYS)[number]

/** What only an oversight check says. */
const CHECK_KEYS = ['severity', 'basis', 'basis_en', 'reading', 'reading_en'] as const satisfies readonly TextKey[]

const isTextKey = (key: string): key is TextKey => TEXT_KEYS.some((known) => known === key)

/**
 * Reads the header of a query file: the comment lines at its top, `-- key: value`.
 *
 *     -- name: vendor_share
 *     -- title: 委託先の割合
 *     -- title_en: Vendor share
 *     -- description: …            (a following comment line without a key continues it)
 *     -- filters: true
 *     -- param: month VARCHAR null 公表の月（null はすべて）
 *     -- column: assessments BIGINT 評価書の数
 *     -- precompute: true
 *
 * A list of records has `first: 500`, too. With `filters: true` the parameters of `filters.ts` are declared, too; a count
 * over their keys says `keys: true`. An oversight check has `severity` (high, medium or low), `basis` and `reading`
 * besides, the two in English as well (`basis_en`, `reading_en`).
 * A parameter's default is `null`, a word, or a text in single quotes; every `$name` in the SQL is declared and every
 * declared parameter is used. Throws a `QueryHeaderError` otherwise. `file` is only named in messages.
 */
export function parseQuery(source: string, file: string): Query {
  const texts: Partial<Record<TextKey, string>> = {}
  const parameters: QueryParameter[] = []
  const columns: QueryColumn[] = []
  let continued: TextKey | null = null
  const sql = source.replace(/^\ufeff/, '')

  for (const [index, line] of sql.split(/\r?\n/).entries()) {
    const comment = /^--\s?(.*)$/.exec(line)?.[1]
    if (comment === undefined) break
    const fail = (problem: string): never => {
      throw new QueryHeaderError(file, index + 1, problem)
    }
    const [, key, printed = ''] = /^([a-z_]+):(.*)$/.exec(comment) ?? []
    const value = printed.trim()
    if (key === undefined) {
      if (continued !== null) texts[continued] = `${texts[continued] ?? ''} ${comment.trim()}`.trim()
      continue
    }
    continued = null
    if (isTextKey(key)) {
      if (texts[key] !== undefined) fail(`${key} が2度書かれています`)
      texts[key] = value
      continued = key
    } else if (key === 'param') {
      const parameter = parseParameter(value, fail)
      if (parameters.some(({ name }) => name === parameter.name)) fail(`param ${parameter.name} が2度書かれています`)
      parameters.push(parameter)
    } else if (key === 'column') {
      columns.push(parseColumn(value, fail))
    } else {
      fail(`見出し「${key}」は知られていません`)
    }
  }

  const required = (key: TextKey): string => {
    const text = texts[key]
    if (text === undefined || text === '') throw new QueryHeaderError(file, 1, `見出し「${key}」がありません`)
    return text
  }
  const name = required('name')
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new QueryHeaderError(file, 1, `name「${name}」は英小文字・数字・下線で書きます`)
  }
  const flag = (key: 'filters' | 'keys' | 'precompute'): boolean => {
    const word = texts[key] ?? 'false'
    if (word !== 'true' && word !== 'false') throw new QueryHeaderError(file, 1, `${key} は true か false です`)
    return word === 'true'
  }
  const first = (): number | null => {
    if (texts.first === undefined) return null
    if (!/^[1-9]\d*$/.test(texts.first)) throw new QueryHeaderError(file, 1, 'first は1以上の整数です')
    return Number(texts.first)
  }
  const filters = flag('filters')
  if (filters) {
    const collision = parameters.find((parameter) => filterParameters.some(({ name }) => name === parameter.name))
    if (collision) throw new QueryHeaderError(file, 1, `param ${collision.name} は filters: true に含まれています`)
    parameters.unshift(...filterParameters)
  }
  checkParameters(sql, parameters, file)
  const check = (): Check => {
    const severity = severities.find((known) => known === texts.severity)
    if (severity === undefined) {
      throw new QueryHeaderError(file, 1, `severity は ${severities.join('・')} のどれかです`)
    }
    return {
      severity,
      basis: required('basis'),
      basisEn: required('basis_en'),
      reading: required('reading'),
      readingEn: required('reading_en'),
    }
  }
  return {
    name,
    title: required('title'),
    titleEn: required('title_en'),
    description: texts.description ?? '',
    descriptionEn: texts.description_en ?? '',
    parameters,
    columns,
    filters,
    keys: flag('keys'),
    precompute: flag('precompute'),
    first: first(),
    check: CHECK_KEYS.every((key) => texts[key] === undefined) ? null : check(),
    sql,
  }
}

/** Whether a file begins with a header, or is just a statement somebody has written down. */
export function hasHeader(source: string): boolean {
  return /^\ufeff?(?:--(?!\s?[a-z_]+:).*\r?\n)*--\s?[a-z_]+:/.test(source)
}

/** A file without a header: a statement without parameters. Throws a `QueryHeaderError` where it uses one. */
export function parseStatement(source: string, file: string): Query {
  const sql = source.replace(/^\ufeff/, '')
  checkParameters(sql, [], file)
  return {
    name: 'statement',
    title: file,
    titleEn: file,
    description: '',
    descriptionEn: '',
    parameters: [],
    columns: [],
    filters: false,
    keys: false,
    precompute: false,
    first: null,
    check: null,
    sql,
  }
}

function parseParameter(value: string, fail: (problem: string) => never): QueryParameter {
  const match = /^([A-Za-z_]\w*)\s+(\w+(?:\[\])?)\s+('(?:''|[^'])*'|\S+)(?:\s+(\S.*))?$/.exec(value)
  if (!match) return fail('param は「名前 型 既定値 説明」と書きます')
  const [, name = '', typeName = '', word = '', description = ''] = match
  const type = parameterTypes.find((known) => known === typeName.toUpperCase())
  if (type === undefined) return fail(`param ${name} の型 ${typeName} は ${parameterTypes.join('・')} のどれかです`)
  const text = word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word
  const quotedNull = text !== word && text === 'null'
  try {
    return { name, type, default: quotedNull ? text : parseScalar(type, text), description }
  } catch (error) {
    return fail(`param ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function parseColumn(value: string, fail: (problem: string) => never): QueryColumn {
  const match = /^(\S+)\s+(\w+(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])*)(?:\s+(\S.*))?$/.exec(value)
  if (!match) return fail('column は「名前 型 説明」と書きます')
  const [, name = '', type = '', description = ''] = match
  return { name, type: type.toUpperCase(), description }
}

function checkParameters(sql: string, parameters: readonly QueryParameter[], file: string): void {
  const used = parameterNames(sql)
  const undeclared = used.find((name) => !parameters.some((parameter) => parameter.name === name))
  if (undeclared !== undefined) {
    const line = sql.slice(0, sql.indexOf(`$${undeclared}`)).split('\n').length
    throw new QueryHeaderError(file, line, `$${undeclared} に「-- param: ${undeclared} …」がありません`)
  }
  const unused = parameters.find(({ name }) => !used.includes(name))
  if (unused) throw new QueryHeaderError(file, 1, `param ${unused.name} は SQL で使われていません`)
}

/**
 * Reads a parameter's value from a word (command line, URL, header). `null` is NULL.
 * A list is written with commas, an item with a comma in double quotes, and comes packed (`list.ts`).
 * Throws an `Error` whose message says what was expected.
 */
export function parseScalar(type: ParameterType, word: string): Scalar {
  if (word === 'null') return null
  switch (type) {
    case 'VARCHAR':
      return word
    case 'INTEGER':
      if (/^[+-]?\d+$/.test(word) && Number.isSafeInteger(Number(word))) return Number(word)
      throw new Error(`「${word}」は整数ではありません`)
    case 'DOUBLE':
      if (word.trim() !== '' && Number.isFinite(Number(word))) return Number(word)
      throw new Error(`「${word}」は数ではありません`)
    case 'BOOLEAN':
      if (word === 'true' || word === 'false') return word === 'true'
      throw new Error(`「${word}」は true か false ではありません`)
    case 'VARCHAR[]':
      return packList(readList(word))
    case 'DATE':
      if (isIsoDate(word)) return word
      throw new Error(`「${word}」は日付（2026-01-15 の形）ではありません`)
  }
}

export function isIsoDate(word: string): boolean {
  const date = new Date(`${word}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word)
}

/** The values a query runs with when nothing is chosen. */
export function defaultParameters(query: {
  parameters: readonly Pick<QueryParameter, 'name' | 'default'>[]
}): Record<string, Scalar> {
  return Object.fromEntries(query.parameters.map((parameter) => [parameter.name, parameter.default]))
}
