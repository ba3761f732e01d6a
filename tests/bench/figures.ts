/** What benchmarks make of their measurements. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The smallest value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** To four digits: a share of a floor is as exact as a count of megabytes. */
export const rounded = (value: number): number => Number(value.toPrecision(4))

/**
 * Prints figures and writes them as JSON.
 * @param required the most that a figure of the name may be
 * @returns whether all that is required holds
 */
export function report(
  figures: Readonly<Record<string, unknown>>,
  required: Readonly<Record<string, number>>,
  output: string,
): boolean {
  mkdirSync(dirname(output), { recursive: true })
  writeFileSync(output, `${JSON.stringify({ ...figures, required }, null, 2)}\n`)
  console.log(JSON.stringify(figures, null, 2))
  const missed = Object.entries(required).filter(([name, most]) => !(Number(figures[name]) <= most))
  for (const [name, most] of missed) console.log(`必要な値に届きません: ${name} ${String(figures[name])} > ${most}`)
  console.log(`結果: ${output}`)
  return missed.length === 0
}
