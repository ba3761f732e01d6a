/** Writing normalised assessments into a folder: each is there as a whole or not at all. */
import { readdirSync, rmSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { normalizedOf, type ReadDocument } from './document'
import { LoadError, reasonOf } from './load/error'
import { makeFolder } from './load/place'
import { isRunning, ownMark, readMark } from './load/process'
import { refusalOf } from './system-error'

/** `.DOCUMENT.PROCESS.THREAD.tmp`: hidden, so that a load of the folder passes it over. */
const UNFINISHED = /^\.[^.]+\.([\d-]+)\.\d+\.tmp$/

/**
 * Makes the folder, and clears away what loads that were killed have left in it.
 * @throws LoadError
 */
export function prepareEmit(folder: string): void {
  try {
    makeFolder(folder)
    for (const file of readdirSync(folder)) {
      const owner = readMark(UNFINISHED.exec(file)?.[1] ?? '')
      if (owner && !isRunning(owner)) rmSync(join(folder, file), { force: true })
    }
  } catch (cause) {
    throw failure(folder, cause)
  }
}

/**
 * Writes the normalised assessment of a document, named by its id.
 * @throws LoadError
 */
export async function emit(folder: string, document: ReadDocument): Promise<void> {
  const { document_id } = document.header
  const path = join(folder, `${document_id}.json`)
  const unfinished = join(folder, `.${document_id}.${ownMark()}.${threadId}.tmp`)
  try {
    await writeFile(unfinished, `${JSON.stringify(normalizedOf(document), null, 1)}\n`)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw failure(path, cause)
  }
}

function failure(path: string, cause: unknown): LoadError {
  const advice = refusalOf(cause) ?? 'ほかのフォルダーを指定してください。'
  return new LoadError(
    `正規化した JSON を ${path} に書けませんでした。前の倉庫はそのままです。\n${advice}\n${reasonOf(cause)}`,
    { cause },
  )
}
