/** Reading the reviewed tables of data/reference: comma-separated, one heading line, no quoting. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REFERENCE } from '../paths'

/**
 * The rows of a reference table, cell by cell.
 * @throws Error when a line has another number of cells than the heading
 */
export function readReference(name: string): string[][] {
  return parseReference(readFileSync(join(REFERENCE, name), 'utf8'), name)
}

export function parseReference(csv: string, name: string): string[][] {
  const [heading = '', ...lines] = csv.trim().split(/\r?\n/)
  const width = heading.split(',').length
  return lines.map((line, i) => {
    const cells = line.split(',')
    if (cells.length !== width)
      throw new Error(`data/reference/${name}:${i + 2}: 列が${width}つではありません: ${line}`)
    return cells
  })
}
