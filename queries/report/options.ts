/** The command line of `npm run report`. */
import { parseArgs } from 'node:util'
import { DEFAULT_WAREHOUSE } from '../native'
import { UsageError } from './error'
import type { Selection } from './selection'
import { languages, type Language } from './words'

export const HELP = `使い方: npm run report -- [--municipality コード | --prefecture 名前 | --all] --output フォルダー [選択肢 …]

団体ごとに点検報告書を1つ作ります: 点検で見つかったこと、重大事故、委託と再委託、クラウド、前の版からの変更、
年次調査の主題(安全管理措置、データ入力の委託・再委託、評価の実施状況)、記載の状況。
どの記載にも、原文の言葉とファイルの名前・行の番号を添えます。倉庫は読むだけで、書き換えません。

  --municipality コード  全国地方公共団体コード(6桁、または検査数字を除く5桁)か団体名。この団体だけ
  --prefecture 名前      都道府県名。その都道府県の団体と、一覧(index)
  --all                  すべての団体と、一覧(index)。団体も都道府県も指定しないときと同じ
  --format 形式          html(省略時。A4 で印刷できる1ファイル)、xlsx(表ごとに1シート)、md
  --output フォルダー    書き出すフォルダー。なければ作り、同じ名前のファイルは書き換える
  --lang 言語            ja(省略時) または en。原文の言葉は日本語のまま
  --database ファイル    倉庫(省略時 ${DEFAULT_WAREHOUSE})
  --help, -h             この説明

例:
  npm run report -- --municipality 011002 --output 報告
  npm run report -- --municipality 札幌市 --format xlsx --output 報告
  npm run report -- --prefecture 北海道 --format html --output 報告/北海道
  npm run report -- --all --format md --lang en --output reports

終了コード: 0 書き出した / 1 問い合わせか書き出しに失敗した / 2 使い方の誤り、または倉庫・団体・評価書がない`

export const formats = ['html', 'xlsx', 'md'] as const
export type Format = (typeof formats)[number]

export interface Command {
  readonly selection: Selection
  readonly format: Format
  readonly lang: Language
  /** The folder. */
  readonly output: string
  readonly database: string
}

const OPTIONS = {
  municipality: { type: 'string' },
  prefecture: { type: 'string' },
  all: { type: 'boolean', default: false },
  format: { type: 'string', default: 'html' },
  output: { type: 'string' },
  lang: { type: 'string', default: 'ja' },
  database: { type: 'string', default: DEFAULT_WAREHOUSE },
  help: { type: 'boolean', default: false, short: 'h' },
} as const

/** @throws UsageError */
export function readOptions(args: readonly string[]): Command | 'help' {
  const values = parse(args)
  if (values.help) return 'help'
  const { output, format, lang, database } = values
  const selection = readSelection(values)
  if (output === undefined) throw new UsageError('書き出すフォルダーを --output で指定してください。')
  return {
    selection,
    format: oneOf('--format', formats, format),
    lang: oneOf('--lang', languages, lang),
    output,
    database,
  }
}

function parse(args: readonly string[]) {
  const config = { args: [...args], allowPositionals: true, options: OPTIONS }
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`「${token.value}」は選択肢ではありません。団体は --municipality で指定してください。`)
    }
    if (token.kind === 'option') checkOption(token)
  }
  return parseArgs(config).values
}

interface OptionToken {
  readonly name: string
  /** As it was typed. */
  readonly rawName: string
  readonly value: string | undefined
}

/** What `parseArgs` would refuse, in Japanese, and an empty value. */
function checkOption({ name, rawName, value }: OptionToken): void {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1]
  if (!option) throw new UsageError(`「${rawName}」という選択肢はありません。`)
  if (option.type === 'boolean' && value !== undefined) {
    throw new UsageError(`${rawName} に値は付けられません(「${value}」)。`)
  }
  if (option.type === 'string' && (value === undefined || value === '' || value.startsWith('-'))) {
    throw new UsageError(`${rawName} の値を指定してください。`)
  }
}

function readSelection(values: {
  readonly municipality?: string | undefined
  readonly prefecture?: string | undefined
  readonly all: boolean
}): Selection {
  const { municipality, prefecture, all } = values
  if ([municipality !== undefined, prefecture !== undefined, all].filter(Boolean).length > 1) {
    throw new UsageError('--municipality、--prefecture、--all は、どれか1つだけを指定してください。')
  }
  if (municipality !== undefined) return { kind: 'municipality', word: municipality }
  if (prefecture !== undefined) return { kind: 'prefecture', word: prefecture }
  return { kind: 'all' }
}

function oneOf<T extends string>(option: string, known: readonly T[], word: string): T {
  const found = known.find((each) => each === word)
  if (found !== undefined) return found
  throw new UsageError(`${option}「${word}」は使えません。${known.join('・')} のどれかを指定してください。`)
}
