import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Scalar } from './engine'
import { QueryError } from './error'
import { filterParameters, type FilterName } from './filters'
import { formats, formatTable, isFormat, type Format } from './format'
import { readQueryOrStatement } from './library'
import { joinLists } from './list'
import { DEFAULT_WAREHOUSE, NativeWarehouse } from './native'
import { defaultParameters, parseScalar, type Query, type QueryParameter } from './query'

const HELP = `使い方: npm run query -- <queries/x.sql> [--param 名前=値]… [--絞り込み 値]…
                     [--format ${formats.join('|')}] [--output ファイル] [--database ${DEFAULT_WAREHOUSE}] [--bom]

問い（queries/ の .sql）を倉庫に対して実行します。倉庫は読むだけで、書き換えません。
  --param 名前=値   パラメーター。null は「指定なし」
  --絞り込み 値     絞り込みのある問い（見出し filters: true）で評価書を絞ります。
${filterParameters.map(({ name, description }) => `    --${name.padEnd(14)}${description}`).join('\n')}
                    複数の値はコンマで区切るか、繰り返して書きます。コンマを含む値は "…" で囲みます
  --format          table（既定）、csv、json、arrow（Arrow IPC ストリーム）、parquet
  --output          書き出すファイル（parquet では必須。ほかは省くと標準出力）
  --database        倉庫のファイル
  --bom             CSV に BOM を付ける（Excel 用）
終了コード: 0 成功、1 問いの実行に失敗、2 使い方の誤り・ファイルがない`

/** The command was called wrongly: told with the help's first line, exit code 2. */
class UsageError extends Error {}

interface Request {
  query: Query
  path: string
  parameters: Record<string, Scalar>
  format: Format
  output: string | undefined
  database: string
  bom: boolean
}

function readRequest(args: string[]): Request | 'help' {
  const { values, positionals } = parseCommandLine(args)
  if (values.help) return 'help'
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new UsageError('.sql ファイルを 1 つ指定してください')
  if (!existsSync(path)) throw new UsageError(`${path} がありません`)
  const query = readQueryOrStatement(path)
  const { format, output } = values
  if (!isFormat(format)) throw new UsageError(`--format「${format}」は ${formats.join('・')} のどれかです`)
  if (format === 'parquet' && output === undefined) throw new UsageError('--format parquet には --output が要ります')
  const filters = filterParameters.flatMap(({ name }) =>
    (values[name] ?? []).map((value) => ({ name, value, option: `--${name}` })),
  )
  const parameters = readParameters(query, [...filters, ...values.param.map(readParam)])
  return { query, path, parameters, format, output, database: values.database, bom: values.bom }
}

const filterOption = { type: 'string', multiple: true } as const
const filterOptions: Record<FilterName, typeof filterOption> = {
  prefecture: filterOption,
  municipality: filterOption,
  form: filterOption,
  category: filterOption,
  vendor: filterOption,
  from: filterOption,
  to: filterOption,
  latest: filterOption,
}

function parseCommandLine(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...filterOptions,
        param: { type: 'string', multiple: true, default: [] },
        format: { type: 'string', default: 'table' },
        output: { type: 'string' },
        database: { type: 'string', default: DEFAULT_WAREHOUSE },
        bom: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** A parameter as it was given: `option` is what the user wrote, for messages. */
interface Given {
  name: string
  value: string
  option: string
}

function readParam(word: string): Given {
  const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? []
  if (name === undefined) throw new UsageError(`--param「${word}」は「名前=値」と書きます`)
  return { name, value, option: `--param ${name}` }
}

/** The values to run with: the defaults, and what was given over them. A list given twice holds the items of both. */
function readParameters(query: Query, given: readonly Given[]): Record<string, Scalar> {
  const parameters = defaultParameters(query)
  const lists = new Map<string, string | null>()
  for (const { name, value, option } of given) {
    const known = query.parameters.find((parameter) => parameter.name === name)
    if (!known) throw unknownParameter(query, name)
    const scalar = readGiven(known, value, option)
    if (known.type === 'VARCHAR[]' && (typeof scalar === 'string' || scalar === null)) {
      lists.set(name, joinLists(lists.get(name) ?? null, scalar))
    } else {
      parameters[name] = scalar
    }
  }
  return { ...parameters, ...Object.fromEntries(lists) }
}

function readGiven({ type }: QueryParameter, value: string, option: string): Scalar {
  try {
    return parseScalar(type, value)
  } catch (cause) {
    throw new UsageError(`${option}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function unknownParameter(query: Query, name: string): UsageError {
  const names = query.parameters.map((parameter) => parameter.name).join('、')
  return new UsageError(
    `パラメーター「${name}」は ${query.name} にありません（${names === '' ? 'パラメーターなし' : `あるのは ${names}`}）`,
  )
}

async function execute({ query, parameters, format, output, database, bom }: Request): Promise<void> {
  const warehouse = await NativeWarehouse.open(database)
  try {
    if (format === 'parquet') {
      await warehouse.exportParquet(query.sql, parameters, output ?? '')
      return
    }
    const result = formatTable(await warehouse.query(query.sql, parameters), format, bom)
    if (output === undefined) process.stdout.write(result)
    else await writeFile(output, result)
  } finally {
    warehouse.close()
  }
}

/** Where in the file the engine's message points, as `file:line:column: `. */
function place(path: string, { sql, position }: QueryError): string {
  if (position === null) return `${path}: `
  const before = sql.slice(0, position).split('\n')
  return `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: `
}

/** Runs the command. Resolves with the exit code; messages go to the standard error. */
async function main(args: string[]): Promise<number> {
  let request: Request | 'help' | undefined
  try {
    request = readRequest(args)
    if (request === 'help') console.log(HELP)
    else await execute(request)
    return 0
  } catch (error) {
    if (error instanceof QueryError && typeof request === 'object') {
      console.error(place(request.path, error) + error.message)
      return 1
    }
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof UsageError) console.error('使い方は npm run query -- --help')
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
