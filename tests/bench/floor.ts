/**
 * What no reader can do without, in one process: each file read, its SHA-256, its text decoded and split into lines with
 * their byte offsets, by the loader's own functions. Prints what it went through.
 */
import { findFiles, readInput } from '../../etl/files'
import { readSource } from '../../etl/read/source'

const [folder = '.'] = process.argv.slice(2)
let [documents, bytes, lines] = [0, 0, 0]
for (const path of await findFiles([folder])) {
  const file = await readInput(path)
  if (!('bytes' in file)) throw new Error(`${path}: ${file.unreadable}`)
  documents++
  bytes += file.bytes.length
  lines += readSource(file.bytes, path).lines.length
}
console.log(JSON.stringify({ documents, bytes, lines }))
