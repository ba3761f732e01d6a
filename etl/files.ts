/** Finding and reading the input files: the only place where the reader touches the disk. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

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

/**
 * All files under the given files and folders, sorted by path, each once. Everything in a folder counts as a document
 * except README.md and hidden files: a file that is none is rejected later with a reason, not passed over.
 * @throws NoSuchInput
 */
export async function findFiles(inputs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    inputs.map(async (path) => {
      if (!(await stat(path).catch(() => null))) throw new NoSuchInput(path)
      return filesUnder(path)
    }),
  )
  return [...new Set(found.flat())].sort()
}

/** A path that cannot be looked into stays in the list: reading it will say why. */
async function filesUnder(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => null)
  if (!entry?.isDirectory()) return [path]
  const names = await readdir(path).catch(() => null)
  if (!names) return [path]
  const documents = names.filter((name) => !NO_DOCUMENT.test(name))
  return (await Promise.all(documents.map((name) => filesUnder(join(path, name))))).flat()
}

/** Reads one file; what goes wrong is said in the result. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    const bytes = new Uint8Array(await readFile(path))
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return { path, unreadable: `ファイルを開けません(${cause})。権限と場所を確認してください。` }
  }
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
