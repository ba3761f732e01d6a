import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseRange } from './range'

/** Bytes from which a file is published compressed, too: below, the saved bytes do not pay for the header. */
export const COMPRESSED_FROM = 1024

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.arrow': 'application/vnd.apache.arrow.stream',
  '.duckdb': 'application/octet-stream',
}

/** Precompressed forms the build leaves beside a file, best first. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

/** The media type of a file by its name's ending. */
function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
}

/** A file's status, or null when it is no regular file. */
export async function fileStats(path: string): Promise<Stats | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() ? stats : null
}

/**
 * Answers a GET or HEAD with a file: its precompressed form if the client takes it, a part of it if a `Range` is asked
 * (HEAD too: DuckDB-WASM probes with `HEAD` and `Range: bytes=0-`), 304 if the client has it. The caller has made sure
 * that `path` is a regular file.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  cacheControl: string,
): Promise<void> {
  const encoded = request.headers.range === undefined ? await encodedForm(request, path) : null
  const file = encoded?.path ?? path
  const stats = encoded?.stats ?? (await stat(path))
  const etag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`
  response.setHeader('Content-Type', mediaType(path))
  response.setHeader('Cache-Control', cacheControl)
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('ETag', etag)
  response.setHeader('Last-Modified', stats.mtime.toUTCString())
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoded) response.setHeader('Content-Encoding', encoded.name)

  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  const ifRange = request.headers['if-range']
  const rangeHeld = ifRange === undefined || ifRange === etag
  const range = rangeHeld ? parseRange(request.headers.range, stats.size) : 'none'
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${stats.size}` }).end()
    return
  }
  if (range === 'none') {
    response.writeHead(200, { 'Content-Length': stats.size })
  } else {
    response.writeHead(206, {
      'Content-Range': `bytes ${range.start}-${range.end}/${stats.size}`,
      'Content-Length': range.end - range.start + 1,
    })
  }
  if (request.method === 'HEAD' || stats.size === 0) {
    response.end()
    return
  }
  await pipeline(createReadStream(file, range === 'none' ? {} : range), response)
}

async function encodedForm(
  request: IncomingMessage,
  path: string,
): Promise<{ name: string; path: string; stats: Stats } | null> {
  const accepted = acceptedEncodings(request.headers['accept-encoding'])
  for (const { name, suffix } of ENCODINGS) {
    if (!accepted.has(name)) continue
    const stats = await fileStats(path + suffix)
    if (stats) return { name, path: path + suffix, stats }
  }
  return null
}

function acceptedEncodings(header: string | string[] | undefined): Set<string> {
  const accepted = new Set<string>()
  for (const part of String(header ?? '').split(',')) {
    const [name = '', quality = ''] = part.split(';').map((piece) => piece.trim())
    if (!/^q=0(\.0*)?$/.test(quality)) accepted.add(name.toLowerCase())
  }
  return accepted
}
