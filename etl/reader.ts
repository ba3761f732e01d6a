/** Reading one file of a load, wherever that is done: in this thread or in a worker. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizedOf, readDocument, type DocumentRows, type ReadDocument } from './document'
import { readInput } from './files'

/** What every file of a load is read with. */
export interface ReaderSettings {
  /** ISO time. */
  readonly loadedAt: string
  /** A document with warnings is rejected. */
  readonly strict: boolean
  /** Folder for the normalised assessments, or null. */
  readonly emit: string | null
}

/** One file, read. */
export interface FileRead {
  readonly path: string
  /** Of the file, which may be a normalised assessment; null where it could not be opened. */
  readonly sha256: string | null
  /** Size of the file. */
  readonly bytes: number
  readonly rows: DocumentRows
}

/** Reads one file and writes its normalised assessment where that is wanted. */
export async function readFileRows(path: string, { loadedAt, strict, emit }: ReaderSettings): Promise<FileRead> {
  const file = await readInput(path)
  const emitted: ReadDocument[] = []
  const rows = readDocument(file, loadedAt, { strict, onRead: (document) => emit !== null && emitted.push(document) })
  for (const document of emitted) {
    const json = `${JSON.stringify(normalizedOf(document), null, 1)}\n`
    await writeFile(join(emit ?? '', `${document.header.document_id}.json`), json)
  }
  return 'sha256' in file
    ? { path, sha256: file.sha256, bytes: file.bytes.length, rows }
    : { path, sha256: null, bytes: 0, rows }
}
