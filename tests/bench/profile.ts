/** Which part of the project the time of a run was spent in, from V8's CPU profiles of all its threads. */
import { readFileSync } from 'node:fs'

export interface Share {
  /** A folder such as `etl/extract`, a package, or what the engine itself did. */
  readonly part: string
  readonly percent: number
}

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
  }[]
  readonly samples: readonly number[]
  /** Microseconds. */
  readonly timeDeltas: readonly number[]
}

/** Shares of the time in which the threads were not idle, the largest first. */
export function summarise(files: readonly string[]): Share[] {
  const spent = new Map<string, number>()
  for (const file of files) {
    const { nodes, samples, timeDeltas } = readProfile(file)
    const parts = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]))
    for (const [i, sample] of samples.entries()) {
      const part = parts.get(sample) ?? '?'
      spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[i] ?? 0))
    }
  }
  spent.delete('(idle)')
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0)
  return [...spent]
    .map(([part, time]) => ({ part, percent: (100 * time) / total }))
    .sort((a, b) => b.percent - a.percent)
}

function readProfile(file: string): CpuProfile {
  const profile: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (isProfile(profile)) return profile
  throw new Error(`${file}: not a CPU profile`)
}

function isProfile(value: unknown): value is CpuProfile {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'samples' in value && 'timeDeltas' in value
}

function partOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string {
  const own = /\/(etl(?:\/[a-z]+(?=\/))?)\//.exec(url)?.[1]
  if (own !== undefined && !url.includes('/node_modules/')) return own
  const packaged = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (packaged !== undefined) return packaged
  if (url.startsWith('node:')) return 'node'
  if (functionName.startsWith('(')) return functionName
  return functionName.startsWith('RegExp:') ? '(regular expressions)' : '(built in)'
}
