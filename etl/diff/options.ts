/** The command line of `npm run diff`. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { TableName } from '../schema'
import type { Selection } from './compare'
import { UsageError } from './error'
import { RELEASE_DIFF } from './release-diff'
import type { Side } from './releases'
import { comparedTables } from './rules'

export const HELP = `使い方: npm run diff -- 旧.duckdb 新.duckdb [選択肢 …]

二つの倉庫を比べ、変わったことを表・評価書・項目ごとに「旧 → 新」で示します。
評価書は系列(団体と評価書番号)で対応させ、改訂された評価書は前の版と項目ごとに比べます。
ファイル・システム・委託事項・提供先・移転先は名称で対応させ、番号のずれは違いとしません。
文字コードやバイト位置・行番号だけの違いも、違いとしません。倉庫は読むだけで、書き換えません(--into を除く)。

  --format 形式      text(省略時) または json
  --output ファイル  結果を標準出力ではなくファイルに書く
  --summary          表ごとの件数だけを示す
  --table 表         この表だけを比べる(繰り返し可。例 answer、outsourcing、change)
  --assessment 語    識別子・評価書名・評価実施機関名にこの語を含む評価書だけを比べる
  --into ファイル    違いを表 ${RELEASE_DIFF} としてこの DuckDB ファイルにも書く。倉庫を指定すればその中に加え、なければ新しく作る
  --help             この説明

例:
  npm run diff -- 前回.duckdb data/warehouse.duckdb
  npm run diff -- 前回.duckdb data/warehouse.duckdb --summary
  npm run diff -- 前回.duckdb data/warehouse.duckdb --table outsourcing --assessment 予防接種
  npm run diff -- 前回.duckdb data/warehouse.duckdb --format json --output 違い.json
  npm run diff -- 前回.duckdb data/warehouse.duckdb --summary --into 違い.duckdb

終了コード: 0 違いがない / 1 違いがある / 2 使い方の誤り / 3 倉庫を読めない、または結果を書けない`

const FORMATS = ['text', 'json'] as const

export interface Command {
  readonly paths: Readonly<Record<Side, string>>
  readonly selection: Selection
  readonly format: (typeof FORMATS)[number]
  /** Null for standard output. */
  readonly output: string | null
  /** The DuckDB file that is to hold the table as well. */
  readonly into: string | null
  readonly summaryOnly: boolean
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Command | 'help' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  const [older, newer, ...rest] = positionals
  if (older === undefined || newer === undefined || rest.length > 0) {
    throw new UsageError('比べる倉庫を、旧・新の順に 2 つ指定してください。')
  }
  if (samePlace(older, newer)) throw new UsageError(`同じ倉庫を 2 度指定しています: ${older}`)
  const { output = null, into = null } = values
  const written = output === null ? [] : [older, newer, into].filter((path) => path !== null && samePlace(output, path))
  if (written.length > 0) throw new UsageError(`--output に倉庫は指定できません(${output ?? ''} が失われます)。`)
  return {
    paths: { older, newer },
    selection: { tables: values.table.map(readTable), assessment: values.assessment ?? null },
    format: readFormat(values.format),
    output,
    into,
    summaryOnly: values.summary,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        output: { type: 'string' },
        into: { type: 'string' },
        table: { type: 'string', multiple: true, default: [] },
        assessment: { type: 'string' },
        summary: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function readFormat(word: string): Command['format'] {
  const format = FORMATS.find((each) => each === word)
  if (format) return format
  throw new UsageError(`--format「${word}」は使えません。${FORMATS.join(' か ')} を指定してください。`)
}

function readTable(word: string): TableName {
  const names = comparedTables.map(({ name }) => name)
  const table = names.find((name) => name === word)
  if (table) return table
  throw new UsageError(`--table「${word}」は比べられる表ではありません。比べられるのは ${names.join('、')} です。`)
}

function samePlace(a: string, b: string): boolean {
  return placeOf(a) === placeOf(b)
}

/** The file itself, behind links; a file that is not there by its path. */
function placeOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
