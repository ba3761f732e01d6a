/** `npm run etl`: documents → data/warehouse.duckdb. */
import { findFiles, NoSuchInput } from './files'
import { LoadError } from './load/error'
import { belongsTo } from './load/leftovers'
import { HELP, readOptions, UsageError, type Command } from './options'
import { load } from './pipeline'
import { progressOn, SILENT } from './progress'
import { EXIT, exitCodeOf, jsonFailure, jsonReport, rejectionReport, textReport, type ExitCode } from './report'
import { codeOf } from './system-error'

async function run({ options, json }: Command): Promise<ExitCode> {
  const { inputs, output, dryRun } = options
  // A warehouse in the folder of the documents is none of them.
  const paths = (await findFiles(inputs)).filter((path) => !belongsTo(output, path))
  if (paths.length === 0) {
    const places = inputs.join('、')
    throw new LoadError(`${places} に文書がありません。評価書のテキストを置いてから、もう一度実行してください。`)
  }
  const outcome = await load(paths, options, json ? SILENT : progressOn(process.stdout))
  if (json) printJson(jsonReport(outcome))
  else {
    console.log(textReport(outcome, dryRun))
    const rejections = rejectionReport(outcome)
    if (rejections !== '') console.error(rejections)
  }
  return exitCodeOf(outcome)
}

const json = process.argv.includes('--json')

function printJson(object: Record<string, unknown>): void {
  console.log(JSON.stringify(object, null, 2))
}

/** Says what went wrong, in the way that was asked for. */
function fail(exitCode: ExitCode, message: string): ExitCode {
  if (json) printJson(jsonFailure(exitCode, message))
  else console.error(message)
  return exitCode
}

function failWith(error: unknown): ExitCode {
  if (error instanceof UsageError) return fail(EXIT.usage, json ? error.message : `${error.message}\n\n${HELP}`)
  if (error instanceof NoSuchInput) return fail(EXIT.usage, error.message)
  if (error instanceof LoadError) return fail(EXIT.nothingWritten, error.message)
  console.error(error)
  const message = '想定外の誤りで止まりました。倉庫は書き換えていません。次の内容を開発者に知らせてください。'
  return fail(EXIT.nothingWritten, `${message}\n${String(error)}`)
}

async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    const command = readOptions(args)
    if (command !== 'help') return await run(command)
    console.log(HELP)
    return EXIT.ok
  } catch (error) {
    return failWith(error)
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    // Below the bar, or the terminal's `^C`.
    if (!json) console.error()
    process.exit(fail(EXIT.nothingWritten, '途中で止めました。前の倉庫はそのままです。'))
  })
}
process.once('uncaughtException', (error) => process.exit(failWith(error)))
process.stderr.on('error', () => undefined)
// Each line that cannot be written is an error of its own; one of them is enough.
let unwritten = false
process.stdout.on('error', (error: Error) => {
  // Whoever has stopped listening (`| head`) still gets the warehouse.
  if (!unwritten && codeOf(error) !== 'EPIPE') console.error(`結果を標準出力に書けませんでした(${error.message})。`)
  unwritten = true
})

process.exitCode = await main(process.argv.slice(2))
