/** `npm run report`: oversight reports from the warehouse, one file a body. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refusalOf } from '../../etl/system-error'
import { QueryError } from '../error'
import { NativeWarehouse, WarehouseError } from '../native'
import { indexOf, placeName, reportOf } from './content'
import type { Warehouse } from './context'
import { ReportError, UsageError } from './error'
import { Fields } from './fields'
import { renderHtml } from './html'
import { renderMarkdown } from './markdown'
import type { Report } from './model'
import { HELP, readOptions, type Command, type Format } from './options'
import { ask, withFacts } from './questions'
import { select } from './selection'
import { wordsIn } from './words'
import { renderXlsx } from './xlsx'

const EXIT = { ok: 0, failed: 1, usage: 2 } as const
type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const render: Readonly<Record<Format, (report: Report) => string | Promise<Buffer>>> = {
  html: renderHtml,
  md: renderMarkdown,
  xlsx: renderXlsx,
}

async function run(command: Command): Promise<ExitCode> {
  const engine = await NativeWarehouse.open(command.database)
  try {
    await write(command, engine)
    return EXIT.ok
  } finally {
    engine.close()
  }
}

async function write({ selection, format, lang, output }: Command, engine: NativeWarehouse): Promise<void> {
  const bodies = select(await ask(engine, 'bodies'), selection)
  const [release = new Fields({})] = await ask(engine, 'release')
  const warehouse: Warehouse = { lang, labels: await ask(engine, 'labels'), release }
  const fileOf = (body: Fields): string => `${fileName(body)}.${format}`
  await intoFolder(output, () => mkdir(output, { recursive: true }))
  for await (const [body, facts] of withFacts(engine, bodies)) {
    const report = reportOf(warehouse, body, facts)
    await put(join(output, fileOf(body)), await render[format](report))
  }
  if (selection.kind === 'municipality') return
  const scope = selection.kind === 'all' ? wordsIn[lang].all : (bodies[0]?.text('prefecture') ?? selection.word)
  const index = indexOf(warehouse, scope, bodies, fileOf)
  await put(join(output, `index.${format}`), await render[format](index))
}

/** `011002-札幌市`; without a code the name alone. What a file system refuses is left out. */
function fileName(body: Fields): string {
  const code = body.text('municipality_code')
  const name = (code === null ? placeName(body) : (body.text('name') ?? ''))
    .replaceAll(/[\s\p{Cc}<>:"/\\|?*.]+/gu, '_')
    .slice(0, 60)
  return code === null ? name : `${code}-${name}`
}

async function put(path: string, content: string | Buffer): Promise<void> {
  await intoFolder(path, () => writeFile(path, content))
  console.log(`書き出しました: ${path}`)
}

async function intoFolder(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (cause) {
    const reason = refusalOf(cause) ?? (cause instanceof Error ? cause.message : String(cause))
    throw new ReportError(`${path} に書けません。${reason}`, { cause })
  }
}

/** Says what went wrong. */
function failWith(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n使い方は npm run report -- --help`)
    return EXIT.usage
  }
  if (error instanceof WarehouseError) {
    console.error(error.message)
    return EXIT.usage
  }
  if (error instanceof QueryError) {
    console.error(
      `倉庫に問い合わせられません。倉庫の版が古いかもしれません。「npm run etl -- --rebuild」で作り直してください。\n${error.message}`,
    )
    return EXIT.failed
  }
  if (error instanceof ReportError) {
    console.error(error.message)
    return EXIT.failed
  }
  console.error(error)
  console.error('想定外の誤りで止まりました。倉庫は書き換えていません。上の内容を開発者に知らせてください。')
  return EXIT.failed
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

process.exitCode = await main(process.argv.slice(2))
