/** The comparison as one JSON object, written piece by piece. */
import { differs, type Summary } from './compare'
import type { Difference } from './release-diff'

/**
 * `{differs, from, to, assessments, tables, differences}`: the summary, and every row of `release_diff` on a line of its
 * own.
 * @param differences null for the summary alone
 */
export async function* renderJson(
  summary: Summary,
  differences: AsyncIterable<Difference> | null,
): AsyncGenerator<string> {
  const head = JSON.stringify({ differs: differs(summary), ...summary }, null, 2).replace(/\n\}$/, '')
  if (differences === null) {
    yield `${head}\n}\n`
    return
  }
  yield `${head},\n  "differences": [`
  let separator = '\n'
  for await (const difference of differences) {
    yield `${separator}    ${JSON.stringify(difference)}`
    separator = ',\n'
  }
  yield '\n  ]\n}\n'
}
