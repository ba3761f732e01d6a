import { parseRange, type ByteRange } from '../server/range'

/**
 * The warehouse in the browser's cache, in pieces: a range is answered from the few pieces it touches, however large the
 * file. What stands under its own address is the note that all pieces are there, written last.
 */
const PIECE_BYTES = 1024 * 1024

/** The note of a kept warehouse. */
export interface Kept {
  /** Its address. */
  url: string
  bytes: number
  /** When it was kept, as an ISO time. */
  keptAt: string
}

const pieceAddress = (url: string, piece: number): string => `${url}?piece=${piece}`

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  if (!('url' in value && 'bytes' in value && 'keptAt' in value)) return false
  return typeof value.url === 'string' && typeof value.bytes === 'number' && typeof value.keptAt === 'string'
}

/** The note of the warehouse at an address; null when that is not kept, or only in part. */
async function keptAt(cache: Cache, url: string): Promise<Kept | null> {
  const note: unknown = await (await cache.match(url))?.json()
  return isKept(note) ? note : null
}

/** Whatever warehouse is kept whole, of this build or another; null when there is none. */
export async function findKept(cache: Cache): Promise<Kept | null> {
  for (const { url } of await cache.keys()) {
    const kept = url.includes('?piece=') ? null : await keptAt(cache, url)
    if (kept) return kept
  }
  return null
}

export interface Keeping {
  /** Bytes that have arrived so far. */
  onProgress: (bytes: number) => void
  signal: AbortSignal
}

/**
 * Fetches a warehouse of `bytes` into the cache by ranges; pieces an interrupted try left are not fetched again. Rejects
 * when the host does not answer a range with just that range, when there is no room, or when given up.
 */
export async function keep(cache: Cache, url: string, bytes: number, { onProgress, signal }: Keeping): Promise<void> {
  for (let start = 0; start < bytes; start += PIECE_BYTES) {
    const end = Math.min(start + PIECE_BYTES, bytes) - 1
    const address = pieceAddress(url, start / PIECE_BYTES)
    signal.throwIfAborted()
    if ((await cache.match(address)) === undefined) {
      await cache.put(address, new Response(await fetchRange(url, { start, end }, signal)))
    }
    onProgress(end + 1)
  }
  const note: Kept = { url, bytes, keptAt: new Date().toISOString() }
  await cache.put(url, Response.json(note))
}

async function fetchRange(url: string, { start, end }: ByteRange, signal: AbortSignal): Promise<Blob> {
  const headers = { Range: `bytes=${start}-${end}` }
  const response = await fetch(url, { headers, signal, cache: 'no-store' })
  if (response.status !== 206) throw new Error(`${url}: HTTP ${response.status}`)
  const piece = await response.blob()
  if (piece.size !== end - start + 1) throw new Error(`${url}: ${piece.size} bytes for ${headers.Range}`)
  return piece
}

/**
 * Answers GET and HEAD from the kept warehouse as a host does (DuckDB-WASM probes with HEAD and `Range: bytes=0-`); null
 * when it is not kept.
 */
export async function answerKept(cache: Cache, request: Request): Promise<Response | null> {
  const kept = await keptAt(cache, request.url)
  if (!kept) return null
  const { bytes } = kept
  const headers = new Headers({ 'Content-Type': 'application/octet-stream', 'Accept-Ranges': 'bytes' })
  const asked = parseRange(request.headers.get('range') ?? undefined, bytes)
  if (asked === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const range = asked === 'none' ? { start: 0, end: bytes - 1 } : asked
  if (asked !== 'none') headers.set('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`)
  headers.set('Content-Length', String(range.end - range.start + 1))
  const body = request.method === 'HEAD' ? null : await readRange(cache, kept.url, range)
  return new Response(body, { status: asked === 'none' ? 200 : 206, headers })
}

async function readRange(cache: Cache, url: string, { start, end }: ByteRange): Promise<Blob> {
  const first = Math.floor(start / PIECE_BYTES)
  const last = Math.floor(end / PIECE_BYTES)
  const pieces = Array.from({ length: last - first + 1 }, async (_, index) => {
    const piece = await cache.match(pieceAddress(url, first + index))
    if (!piece) throw new Error(`${url}: piece ${first + index} is not in the cache`)
    return piece.blob()
  })
  const before = first * PIECE_BYTES
  return new Blob(await Promise.all(pieces)).slice(start - before, end + 1 - before)
}
