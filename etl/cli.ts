/** `npm run etl`: documents → data/warehouse.duckdb. */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { findFiles, NoSuchInput } from './files'
import { LoadError } from './load/error'
import { writeWarehouse, type LoadReport } from './load/swap'
import { collectRows } from './pipeline'
import type { Row, WarehouseRows } from './schema'
import { VERSION } from './version'

const HELP = `使い方: npm run etl -- [場所 …] [--output ファイル]

特定個人情報保護評価書のテキストを読み、証拠つきの倉庫(DuckDB)を作ります。

  場所               評価書のファイル、またはそれを入れたフォルダー(省略時 data/raw)
  --output ファイル  作る倉庫(省略時 data/warehouse.duckdb)
  --help             この説明

例:
  npm run etl
  npm run etl -- data/raw /media/usb/評価書
  npm run etl -- data/raw/000.txt --output /tmp/試し.duckdb

終了コード: 0 すべて読み込んだ / 1 受け付けなかった文書がある(残りは読み込んだ) / 2 使い方の誤り / 3 倉庫を書けなかった`

const EXIT = { ok: 0, someRejected: 1, usage: 2, nothingWritten: 3 } as const

interface Options {
  readonly inputs: readonly string[]
  readonly output: string
}

function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', default: 'data/warehouse.duckdb' },
      help: { type: 'boolean', default: false },
    },
  })
  return values.help ? 'help' : { inputs: positionals.length > 0 ? positionals : ['data/raw'], output: values.output }
}

async function load({ inputs, output }: Options): Promise<number> {
  const startedAt = new Date()
  const paths = await findFiles(inputs)
  if (paths.length === 0) {
    console.error(`${inputs.join('、')} に文書がありません。評価書のテキストを置いてから、もう一度実行してください。`)
    return EXIT.nothingWritten
  }
  const rows = await collectRows(paths, startedAt.toISOString(), (document, done, total) => {
    const outcome = document.status === 'loaded' ? '読み込みました' : `受け付けません: ${document.reject_reason ?? ''}`
    console.log(`[${done}/${total}] ${document.path} — ${outcome}`)
  })
  const documents = rows.document ?? []
  const rejected = documents.filter((document) => document.status === 'rejected')
  const report = await writeWarehouse(output, rows, {
    run_id: randomUUID(),
    started_at: startedAt.toISOString(),
    version: VERSION,
    input: inputs.join(' '),
    documents: documents.length,
    loaded: documents.length - rejected.length,
    rejected: rejected.length,
    unchanged: 0,
  })
  print(report, rows, startedAt)
  if (rejected.length === 0) return EXIT.ok
  console.error(`\n${rejected.length} 件の文書を受け付けませんでした:`)
  for (const document of rejected) console.error(`  ${document.path}\n    ${document.reject_reason ?? ''}`)
  return EXIT.someRejected
}

function print(report: LoadReport, rows: WarehouseRows, startedAt: Date): void {
  const counts = report.tables
    .filter(({ rows: count }) => count > 0)
    .map(({ table, rows: count }) => `${table} ${count}`)
  console.log(`\n表の行数: ${counts.join('、')}`)
  const issues = countBy(rows.load_issue ?? [])
  if (issues !== '') console.log(`読み取りで気づいたこと(表 load_issue): ${issues}`)
  const seconds = (Date.now() - startedAt.getTime()) / 1000
  console.log(`倉庫を作りました: ${report.path}(${seconds.toFixed(1)} 秒)`)
}

function countBy(issues: readonly Row<'load_issue'>[]): string {
  const counts = new Map<string, number>()
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => `${code} ${count}`).join('、')
}

async function main(args: readonly string[]): Promise<number> {
  let options: Options | 'help'
  try {
    options = readOptions(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    return EXIT.usage
  }
  if (options === 'help') {
    console.log(HELP)
    return EXIT.ok
  }
  try {
    return await load(options)
  } catch (error) {
    if (error instanceof NoSuchInput) {
      console.error(error.message)
      return EXIT.usage
    }
    if (error instanceof LoadError) {
      console.error(error.message)
      return EXIT.nothingWritten
    }
    console.error('想定外の誤りで止まりました。倉庫は書き換えていません。下の内容を開発者に知らせてください。')
    console.error(error)
    return EXIT.nothingWritten
  }
}

process.exitCode = await main(process.argv.slice(2))
