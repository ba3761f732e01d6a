/** The place of a warehouse: made ready for it, and safe to be written over. */
import { closeSync, lstatSync, mkdirSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../system-error'
import { LoadError } from './error'

/** What every DuckDB file has after its checksum. */
const MAGIC = { at: 8, bytes: Buffer.from('DUCK') }

/**
 * Makes the folder of a warehouse. A mistyped name must not cost a user a document, so only a database is written over.
 * @returns the file that the name stands for: of a link the one it leads to, so that the link stays one
 * @throws LoadError for the name of a folder or of a file that is no database, and errors of the system
 */
export function preparePlace(name: string): string {
  makeFolder(dirname(name))
  const path = lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() === true ? realpathSync(name) : name
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry && !entry.isFile()) {
    throw new LoadError('その名前のフォルダーか装置があります。倉庫のファイルの名前を指定してください。')
  }
  if (entry && entry.size > 0 && !isDatabase(path)) {
    throw new LoadError(
      'その名前のファイルは倉庫(DuckDB のファイル)ではないので、上書きしません。' +
        'ほかの名前を指定するか、そのファイルを取り除いてください。',
    )
  }
  return path
}

/** Like `mkdir -p`. Node's own says ENOENT of a place that cannot be written to. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another load may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function isDatabase(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const found = Buffer.alloc(MAGIC.bytes.length)
    readSync(file, found, 0, found.length, MAGIC.at)
    return found.equals(MAGIC.bytes)
  } finally {
    closeSync(file)
  }
}
