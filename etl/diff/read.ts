/** The differences, read back in small portions. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { RELEASE_DIFF, type Difference } from './release-diff'

/** In order, those of one row of a table together. */
export async function* readDifferences(connection: DuckDBConnection): AsyncGenerator<Difference> {
  const result = await connection.stream(`FROM ${RELEASE_DIFF}`)
  for await (const rows of result.yieldRowObjectJson()) for (const row of rows) yield toDifference(row)
}

function toDifference(row: Readonly<Record<string, unknown>>): Difference {
  const text = (column: keyof Difference): string | null => {
    const value = row[column]
    return typeof value === 'string' ? value : null
  }
  const number = (column: keyof Difference): number | null => {
    const value = row[column]
    return typeof value === 'number' ? value : null
  }
  const change = text('change')
  return {
    difference_no: number('difference_no') ?? 0,
    change: change === 'added' || change === 'removed' ? change : 'changed',
    from_assessment_id: text('from_assessment_id'),
    to_assessment_id: text('to_assessment_id'),
    agency: text('agency'),
    title: text('title'),
    table_name: text('table_name') ?? '',
    item_id: text('item_id'),
    item_label: text('item_label'),
    file_no: number('file_no'),
    entry_no: number('entry_no'),
    entry_name: text('entry_name'),
    row_label: text('row_label'),
    column_name: text('column_name') ?? '',
    from_value: text('from_value'),
    to_value: text('to_value'),
  }
}

/** Neighbours of one group, put together. */
export async function* groupsOf<T>(
  items: AsyncIterable<T>,
  groupOf: (item: T) => string | number,
): AsyncGenerator<readonly [T, ...T[]]> {
  let group: [T, ...T[]] | null = null
  for await (const item of items) {
    if (group && groupOf(group[0]) === groupOf(item)) group.push(item)
    else {
      if (group) yield group
      group = [item]
    }
  }
  if (group) yield group
}
