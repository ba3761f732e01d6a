import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './paths'

/** Version of the reader, for people: raised with each release. */
const VERSION = '1'

/** What a warehouse depends on besides the documents: the code that reads, derives and writes, tables and views. */
const SOURCES = [
  ...['read', 'forms', 'extract', 'normalized', 'derive', 'schema', 'load'].map((folder) => `etl/${folder}`),
  'data/reference',
  'queries/views',
]

let version: string | undefined

/**
 * Version of the reader, for the machine: changes with every change that may read a document differently, so that nobody
 * has to think of raising it. Stored in `load_run.version`; rows of another version are not taken over.
 */
export function readerVersion(): string {
  version ??= `${VERSION}-${fingerprint()}`
  return version
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(PROJECT, 'etl/document.ts')))
  for (const folder of SOURCES) {
    const path = join(PROJECT, folder)
    for (const file of readdirSync(path).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(path, file)))
  }
  return hash.digest('hex').slice(0, 12)
}
