import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Scalar } from './engine'
import { QueryError } from './error'
import { formats, formatTable, isFormat, type Format } from './format'
import { readQueryOrStatement } from './library'
import { DEFAULT_WAREHOUSE, NativeWarehouse } from './native'
import { defaultParameters, parseScalar, type Query } from './query'

const HELP = `使い方: npm run query -- <queries/x.sql> [--param 名前=値]… [--format ${formats.join('|')}]
                     [--output ファイル] [--database ${DEFAULT_WAREHOUSE}] [--bom]

問い（queries/ の .sql）を倉庫に対して実行します。倉庫は読むだけで、書き換えません。
  --param 名前=値   パラメーター。null は「指定なし」
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
  const parameters = readParameters(query, values.param)
  return { query, path, parameters, format, output, database: values.database, bom: values.bom }
}

function parseCommandLine(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
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

function readParameters(query: Query, words: readonly string[]): Record<string, Scalar> {
  const parameters = defaultParameters(query)
  for (const word of words) {
    const [, name, value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? []
    if (name === undefined) throw new UsageError(`--param「${word}」は「名前=値」と書きます`)
    const known = query.parameters.find((parameter) => parameter.name === name)
    if (!known) {
      const names = query.parameters.map((parameter) => parameter.name).join('、')
      throw new UsageError(
        `パラメーター「${name}」は ${query.name} にありません（${names === '' ? 'パラメーターなし' : `あるのは ${names}`}）`,
      )
    }
    try {
      parameters[name] = parseScalar(known.type, value)
    } catch (cause) {
      throw new UsageError(`--param ${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
  return parameters
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
