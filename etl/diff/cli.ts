/** `npm run diff`: what has changed between two warehouses. */
import { writeFile } from 'node:fs/promises'
import { reasonOf } from '../load/error'
import { compareReleases, differs, type Summary } from './compare'
import { DiffError, UsageError } from './error'
import { lockTarget, writeInto } from './into'
import { renderJson } from './json'
import { HELP, readOptions, type Command } from './options'
import { readDifferences } from './read'
import { withReleases } from './releases'
import { renderText } from './text'

const EXIT = { equal: 0, different: 1, usage: 2, failed: 3 } as const
type ExitCode = (typeof EXIT)[keyof typeof EXIT]

async function run(command: Command): Promise<ExitCode> {
  const { paths, selection, into } = command
  const target = into === null ? null : await lockTarget(into)
  try {
    return await withReleases(paths, async (connection) => {
      const summary = await compareReleases(connection, paths, selection)
      await connection.run('DETACH older; DETACH newer')
      if (target) await writeInto(connection, target.path)
      await print(command, summary, command.summaryOnly ? null : readDifferences(connection))
      return differs(summary) ? EXIT.different : EXIT.equal
    })
  } finally {
    target?.unlock()
  }
}

async function print(
  { format, output }: Command,
  summary: Summary,
  differences: ReturnType<typeof readDifferences> | null,
): Promise<void> {
  const pieces = (format === 'json' ? renderJson : renderText)(summary, differences)
  try {
    if (output === null) for await (const piece of pieces) await writeOut(piece)
    else await writeFile(output, pieces)
  } catch (cause) {
    // Whoever reads the output has seen enough.
    if (cause instanceof Error && 'code' in cause && cause.code === 'EPIPE') return
    throw new DiffError(
      `結果を${output === null ? '' : ` ${output} に`}書けませんでした。空き容量と書き込みの権限を確かめてください。\n${reasonOf(cause)}`,
      { cause },
    )
  }
}

/** One piece after the other: nothing is read from the warehouses any more when writing has failed. */
function writeOut(piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', reject)
    process.stdout.write(piece, (error) => {
      process.stdout.off('error', reject)
      if (error) reject(error)
      else resolve()
    })
  })
}

async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    const command = readOptions(args)
    if (command !== 'help') return await run(command)
    console.log(HELP)
    return EXIT.equal
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n使い方は npm run diff -- --help`)
      return EXIT.usage
    }
    if (error instanceof DiffError) console.error(error.message)
    else {
      console.error(error)
      console.error('想定外の誤りで止まりました。倉庫は書き換えていません。上の内容を開発者に知らせてください。')
    }
    return EXIT.failed
  }
}

process.exitCode = await main(process.argv.slice(2))
