/** Which files of a load must be read, and which were read by the load before. */
import { availableParallelism } from 'node:os'
import { readInput } from './files'
import { fileKey, type KnownFile, type Previous } from './load/previous'

/** A file whose bytes were read before. */
export interface UnchangedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly known: KnownFile
}

export interface Plan {
  readonly unchanged: readonly UnchangedFile[]
  /** In order of path. */
  readonly toRead: readonly string[]
}

/** Files opened at once: enough to keep the disk busy, few enough to stay small in memory. */
const OPEN_FILES = 16
/** Below this number of files, starting threads takes longer than they save. */
const FEW_FILES = 24

/**
 * Compares the files with what the load before knows of them, by their bytes.
 * @param strict files that the reader warned of are read again, to be rejected
 */
export async function planLoad(paths: readonly string[], previous: Previous | null, strict: boolean): Promise<Plan> {
  if (!previous) return { unchanged: [], toRead: paths }
  const unchanged: UnchangedFile[] = []
  const toRead: string[] = []
  for (let from = 0; from < paths.length; from += OPEN_FILES) {
    for (const file of await Promise.all(paths.slice(from, from + OPEN_FILES).map(readInput))) {
      const known = 'sha256' in file ? previous.files.get(fileKey(file.path, file.sha256)) : undefined
      if ('sha256' in file && known && !(strict && known.warned)) {
        unchanged.push({ path: file.path, sha256: file.sha256, bytes: file.bytes.length, known })
      } else {
        toRead.push(file.path)
      }
    }
  }
  return { unchanged, toRead }
}

/** How many threads are worth starting. */
export function defaultJobs(files: number): number {
  return files < FEW_FILES ? 1 : availableParallelism()
}
