import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './paths'

/** Version of the reader, for people: raised with each release. */
const VERSION = '1'

/** What a warehouse depends on besides the documents: the code that makes it, the packages it uses, tables, views and checks. */
const SOURCES = ['etl', 'data/reference', 'queries/views', 'queries/checks']
const PACKAGES = 'package-lock.json'
/** Reads warehouses, makes none. */
const DIFF = /^diff[/\\]/

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
  const hash = createHash('sha256').update(readFileSync(join(PROJECT, PACKAGES)))
  for (const folder of SOURCES) {
    const path = join(PROJECT, folder)
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /\.\w+$/.test(name) && !DIFF.test(name)).sort()) {
      hash.update(`\0${file}\0`).update(readFileSync(join(path, file)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}
