/**
 * What no reader can do without: each file read, its SHA-256, its text decoded and split into lines with their byte
 * offsets, by the loader's own functions.
 */
import { findFiles, readInput } from '../../etl/files'
import { readSource } from '../../etl/read/source'

/** Seconds that it takes in this process, once it runs warm: the least of some runs is the one that nothing disturbed. */
export async function measureFloor(folder: string, runs = 3): Promise<number> {
  const seconds: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    for (const path of await findFiles([folder])) {
      const file = await readInput(path)
      if (!('bytes' in file)) throw new Error(`${path}: ${file.unreadable}`)
      readSource(file.bytes, path)
    }
    seconds.push((performance.now() - start) / 1000)
  }
  return Math.min(...seconds)
}
