import type { Table } from 'apache-arrow'
import { columnsOf } from '../../queries/rows'

/**
 * A table as a JSON array, one row a line. A statement may give two columns one name, an object cannot: the later ones
 * are called `name_2`, `name_3`.
 */
export function toJson(table: Table): string {
  const columns = columnsOf(table)
  const names = uniqueNames(columns.map(({ name }) => name))
  const lines = Array.from({ length: table.numRows }, (_, row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ cell }, index) => [names[index], cell(row)]))),
  )
  return `[\n${lines.join(',\n')}\n]\n`
}

/** Each name once: a repeated one gets the first number that makes it one of its own. */
function uniqueNames(names: readonly string[]): string[] {
  const given = new Set<string>()
  return names.map((name) => {
    let unique = name
    for (let number = 2; given.has(unique) || (unique !== name && names.includes(unique)); number++) {
      unique = `${name}_${number}`
    }
    given.add(unique)
    return unique
  })
}
