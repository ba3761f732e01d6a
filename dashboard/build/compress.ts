import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { COMPRESSED_FROM } from '../server/files'

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** Worth compressing. The warehouse is not among them: it is read by byte ranges. */
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.wasm', '.arrow'])

/**
 * Brotli's best quality makes the pages a twelfth smaller, but takes a minute for the 34 MB engine: there 9 takes seconds
 * and costs a few per cent more bytes.
 */
const brotliQuality = (bytes: number): number => (bytes <= 1024 ** 2 ? constants.BROTLI_MAX_QUALITY : 9)

/**
 * Writes `.br` and `.gz` beside every compressible file of a folder. Results are kept in `cacheFolder` by content, so
 * that the engine, which never changes between builds, is compressed once.
 */
export async function precompress(folder: string, cacheFolder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(files.map((file) => compressFile(file, cacheFolder)))
}

async function compressFile(file: string, cacheFolder: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < COMPRESSED_FROM) return
  const hash = createHash('sha256').update(content).digest('hex')
  const quality = brotliQuality(content.length)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  await Promise.all([
    cached(join(cacheFolder, `${hash}.${quality}.br`), `${file}.br`, () => brotli(content, { params })),
    cached(join(cacheFolder, `${hash}.gz`), `${file}.gz`, () => gz(content, { level: 9 })),
  ])
}

async function cached(cache: string, target: string, compress: () => Promise<Buffer>): Promise<void> {
  const found = await copyFile(cache, target).then(
    () => true,
    () => false,
  )
  if (found) return
  const compressed = await compress()
  await writeFile(target, compressed)
  await writeFile(cache, compressed)
}
