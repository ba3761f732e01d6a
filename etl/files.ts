/** Finding and reading the input files: the only place where the reader touches the disk. */
import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, normalize, resolve } from 'node:path'
import { codeOf, refusalOf } from './system-error'

/** One input file with its bytes, or with the reason why they could not be read. */
export type InputFile =
  | { readonly path: string; readonly sha256: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly unreadable: string }

/** An input path that does not exist. */
export class NoSuchInput extends Error {
  override name = 'NoSuchInput'
  constructor(readonly path: string) {
    super(`「${path}」がありません。評価書のファイルか、それを入れたフォルダーを指定してください。`)
  }
}

/** Notes and hidden files that may stand in a folder of documents. */
const NO_DOCUMENT = /^(?:\.|README\.md$)/i

/** No assessment comes near: a file beyond it is something else, and would take all memory. */
const MOST_BYTES = 100e6

/**
 * All files under the given files and folders, sorted by path, each once. Everything in a folder counts as a document
 * except README.md and hidden files: a file that is none is rejected later with a reason, not passed over.
 * @throws NoSuchInput
 */
export async function findFiles(inputs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    inputs.map(async (input) => {
      const path = normalize(input)
      if (input === '' || !(await stat(path).catch(() => null))) throw new NoSuchInput(input)
      return filesUnder(path, [])
    }),
  )
  const places = new Map<string, string>()
  for (const path of found.flat().sort()) if (!places.has(resolve(path))) places.set(resolve(path), path)
  return [...places.values()].sort()
}

/**
 * A path that cannot be looked into stays in the list: reading it will say why.
 * @param above the folders it stands in: one of them again, through a link, has no files that are not found already
 */
async function filesUnder(path: string, above: readonly string[]): Promise<string[]> {
  const entry = await stat(path).catch(() => null)
  if (!entry?.isDirectory()) return [path]
  const place = await realpath(path).catch(() => resolve(path))
  if (above.includes(place)) return []
  const names = await readdir(path).catch(() => null)
  if (!names) return [path]
  const documents = names.filter((name) => !NO_DOCUMENT.test(name))
  return (await Promise.all(documents.map((name) => filesUnder(join(path, name), [...above, place])))).flat()
}

/** Reads one file; what goes wrong is said in the result. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    const unreadable = whyUnreadable(await stat(path))
    if (unreadable !== null) return { path, unreadable }
    const bytes = new Uint8Array(await readFile(path))
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
  } catch (error) {
    const reason = refusalOf(error) ?? '権限と場所を確認してください。'
    const detail = codeOf(error) ?? (error instanceof Error ? error.message : String(error))
    return { path, unreadable: `ファイルを開けません(${detail})。${reason}` }
  }
}

/** Null for a file that may be read. */
function whyUnreadable(entry: Stats): string | null {
  if (entry.isDirectory()) return 'フォルダーの中を見られません。権限を確かめてください。'
  if (!entry.isFile()) return 'ふつうのファイルではありません(パイプや装置など)。評価書のファイルを指定してください。'
  if (entry.size > MOST_BYTES) {
    return `ファイルが大きすぎます(${Math.round(entry.size / 1e6)} MB。${MOST_BYTES / 1e6} MB まで読みます)。評価書のファイルを指定してください。`
  }
  return null
}

/** `document_id`: the first 16 hex digits of the SHA-256 of the bytes, or of the path where there are none. */
export function documentIdOf(file: InputFile): string {
  const sha256 = 'sha256' in file ? file.sha256 : createHash('sha256').update(file.path).digest('hex')
  return sha256.slice(0, 16)
}

/** A JSON file is taken for a normalised assessment. */
export function isNormalized(path: string): boolean {
  return path.toLowerCase().endsWith('.json')
}
