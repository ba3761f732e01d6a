/** The report at the end of a load, as text and as JSON. */
import type { LoadOutcome } from './pipeline'
import { codes } from './schema/codes'
import { keysOf } from './schema/column'

export const EXIT = { ok: 0, someRejected: 1, usage: 2, nothingWritten: 3 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export function exitCodeOf({ rejected }: LoadOutcome): ExitCode {
  return rejected.length === 0 ? EXIT.ok : EXIT.someRejected
}

/** Megabytes a second; 0 where the clock did not move. */
function speedOf({ bytes, seconds }: LoadOutcome): number {
  return seconds > 0 ? bytes / 1e6 / seconds : 0
}

/** The object that `--json` prints of a load; `README.md` describes it. */
export function jsonReport(outcome: LoadOutcome): Record<string, unknown> {
  const { output, written, documents, loaded, unchanged, rejected, issues, rows, findings, seconds, bytes } = outcome
  return {
    exit_code: exitCodeOf(outcome),
    error: null,
    output,
    written,
    documents,
    loaded,
    unchanged,
    rejected,
    issues,
    rows,
    findings,
    bytes,
    seconds,
    mb_per_second: Number(speedOf(outcome).toFixed(3)),
    peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1000),
  }
}

/** The object that `--json` prints where there was no load. */
export function jsonFailure(exit_code: ExitCode, error: string): Record<string, unknown> {
  return { exit_code, error, written: false }
}

/** For standard output. */
export function textReport(outcome: LoadOutcome, dryRun: boolean): string {
  const { rows, issues, findings, output, written, unchanged, seconds } = outcome
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name} ${count}`)
      .join('、')
  const found = list(issues)
  const time = `${seconds.toFixed(1)} 秒、${speedOf(outcome).toFixed(1)} MB/s`
  const end = dryRun
    ? `読むだけで、倉庫は書いていません(${time})`
    : written
      ? `倉庫を作りました: ${output}(${time})`
      : `倉庫は最新です: ${output}(${seconds.toFixed(1)} 秒)`
  return [
    `\n表の行数: ${list(rows)}`,
    ...(found === '' ? [] : [`読み取りで気づいたこと(表 load_issue): ${found}`]),
    ...(findings === null ? [] : [`点検で見つかったこと(表 finding): ${bySeverity(findings)}`]),
    ...(unchanged > 0 ? [`前回から変わらない文書: ${unchanged} 件`] : []),
    end,
  ].join('\n')
}

/** `高 3、中 12、低 5`: the gravest first, also where there is none. */
function bySeverity(findings: NonNullable<LoadOutcome['findings']>): string {
  const { finding_severity: labels } = codes
  return keysOf(labels)
    .map((severity) => `${labels[severity][0]} ${findings[severity]}`)
    .join('、')
}

/** For standard error; empty where all was loaded. */
export function rejectionReport({ rejected }: LoadOutcome): string {
  if (rejected.length === 0) return ''
  return [
    `\n${rejected.length} 件の文書を受け付けませんでした:`,
    ...rejected.map(({ path, reason }) => `  ${path}\n    ${reason}`),
  ].join('\n')
}
