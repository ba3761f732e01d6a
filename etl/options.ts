/** The command line of `npm run etl`. */
import { parseArgs } from 'node:util'
import type { LoadOptions } from './pipeline'

export const HELP = `使い方: npm run etl -- [場所 …] [選択肢 …]

特定個人情報保護評価書のテキストを読み、証拠つきの倉庫(DuckDB)を作ります。
前回から変わらない文書は読み直さず、前の倉庫から引き継ぎます。

  場所               評価書か、その正規化した JSON のファイル、またはそれらを入れたフォルダー(省略時 data/raw)
  --output ファイル  作る倉庫(省略時 data/warehouse.duckdb)
  --jobs 数          並べて読む数(省略時は CPU の数。文書が少なければ 1)
  --emit フォルダー  文書ごとに正規化した JSON も書き出す(形は data/normalized-assessment.schema.json)。すべて読み直す
  --json             結果を1つの JSON で標準出力に書く(失敗しても。形は README.md)
  --strict           注意すべき点のある文書を受け付けない
  --rebuild          前の倉庫から引き継がず、すべて読み直す
  --dry-run          読むだけで、倉庫を書かない
  --help, -h         この説明

例:
  npm run etl
  npm run etl -- data/raw /media/usb/評価書
  npm run etl -- data/raw/000.txt --output 試し.duckdb
  npm run etl -- /media/usb/評価書 --dry-run --json > 結果.json
  npm run etl -- data/raw --emit 正規化
  npm run etl -- 正規化 --output 試し.duckdb

途中で止めても(Ctrl-C、停電、強制終了)、前の倉庫はそのまま残ります。もう一度実行してください。
終了コード: 0 すべて読み込んだ / 1 受け付けなかった文書がある(残りは読み込んだ) / 2 使い方の誤り / 3 倉庫を書けなかった`

/** Wrong use of the command. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export interface Command {
  readonly options: LoadOptions
  /** One JSON report on standard output instead of text. */
  readonly json: boolean
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Command | 'help' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  return {
    json: values.json,
    options: {
      inputs: positionals.length > 0 ? positionals : ['data/raw'],
      output: values.output,
      jobs: values.jobs === undefined ? null : readJobs(values.jobs),
      emit: values.emit ?? null,
      strict: values.strict,
      rebuild: values.rebuild,
      dryRun: values['dry-run'],
    },
  }
}

const OPTIONS = {
  output: { type: 'string', default: 'data/warehouse.duckdb' },
  jobs: { type: 'string' },
  emit: { type: 'string' },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  rebuild: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
} as const

function parse(args: readonly string[]) {
  const config = { args: [...args], allowPositionals: true, options: OPTIONS }
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind === 'option') checkOption(token)
  }
  return parseArgs(config)
}

interface OptionToken {
  readonly name: string
  /** As it was typed. */
  readonly rawName: string
  readonly value: string | undefined
  /** The value was typed after `=`. */
  readonly inlineValue: boolean | undefined
}

/** What `parseArgs` would refuse, in Japanese, and an empty value. */
function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1]
  if (!option) throw new UsageError(`「${rawName}」という選択肢はありません。`)
  if (option.type === 'boolean' && value !== undefined) {
    throw new UsageError(`${rawName} に値は付けられません(「${value}」)。`)
  }
  if (option.type === 'boolean') return
  if (value === undefined || value === '') throw new UsageError(`${rawName} の値を指定してください。`)
  if (value.startsWith('-') && inlineValue !== true) {
    throw new UsageError(`${rawName} の値を指定してください(「-」で始まる値は「${rawName}=${value}」と書きます)。`)
  }
}

function readJobs(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) {
    throw new UsageError(`--jobs には 1 から 256 までの整数を指定してください(「${text}」は使えません)。`)
  }
  return jobs
}
