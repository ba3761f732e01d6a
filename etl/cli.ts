/** `npm run etl`: documents → data/warehouse.duckdb. */
import { findFiles, NoSuchInput } from './files'
import { LoadError } from './load/error'
import { HELP, readOptions, UsageError, type Command } from './options'
import { load } from './pipeline'
import { progressOn, SILENT } from './progress'
import { EXIT, exitCodeOf, jsonReport, rejectionReport, textReport, type ExitCode } from './report'

async function run({ options, json }: Command): Promise<ExitCode> {
  const paths = await findFiles(options.inputs)
  if (paths.length === 0) {
    const places = options.inputs.join('、')
    throw new LoadError(`${places} に文書がありません。評価書のテキストを置いてから、もう一度実行してください。`)
  }
  const outcome = await load(paths, options, json ? SILENT : progressOn(process.stdout))
  if (json) console.log(JSON.stringify(jsonReport(outcome), null, 2))
  else {
    console.log(textReport(outcome, options.dryRun))
    const rejections = rejectionReport(outcome)
    if (rejections !== '') console.error(rejections)
  }
  return exitCodeOf(outcome)
}

/** Says what went wrong, in the way that was asked for. */
function fail(json: boolean, exit_code: ExitCode, message: string): ExitCode {
  if (json) console.log(JSON.stringify({ exit_code, error: message }, null, 2))
  else console.error(message)
  return exit_code
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const json = args.includes('--json')
  try {
    const command = readOptions(args)
    if (command !== 'help') return await run(command)
    console.log(HELP)
    return EXIT.ok
  } catch (error) {
    if (error instanceof UsageError) return fail(json, EXIT.usage, `${error.message}\n\n${HELP}`)
    if (error instanceof NoSuchInput) return fail(json, EXIT.usage, error.message)
    if (error instanceof LoadError) return fail(json, EXIT.nothingWritten, error.message)
    console.error(error)
    return fail(
      json,
      EXIT.nothingWritten,
      '想定外の誤りで止まりました。倉庫は書き換えていません。上の内容を開発者に知らせてください。',
    )
  }
}

process.exitCode = await main(process.argv.slice(2))
