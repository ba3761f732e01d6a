import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDashboardServer, filePath, listen } from '../../../dashboard/server/server'

const WAREHOUSE = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251))
const SCRIPT = 'export const answer = 42\n'.repeat(200)

let folder: string
let server: Server
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  const root = join(folder, 'dist')
  mkdirSync(join(root, 'data'), { recursive: true })
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'dist-other'))
  writeFileSync(join(folder, 'dist-other/secret.txt'), 'secret')
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>')
  writeFileSync(join(root, 'data/warehouse.duckdb'), WAREHOUSE)
  writeFileSync(join(root, 'assets/a-1.js'), SCRIPT)
  writeFileSync(join(root, 'assets/a-1.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(root, 'assets/a-1.js.gz'), gzipSync(SCRIPT))
  writeFileSync(join(root, 'assets/e.wasm'), 'wasm')
  server = createDashboardServer(root)
  port = await listen(server, 0, 'localhost')
})

afterAll(async () => {
  server.close()
  await once(server, 'close')
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** The bare protocol: `fetch` would resolve `..` and decompress by itself. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const sent = request({ host: 'localhost', port, path, method, headers, agent: false }).end()
  const response = await new Promise<IncomingMessage>((done, fail) => sent.once('response', done).once('error', fail))
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(response, 'end')
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }
}

describe('ranges of the warehouse', () => {
  const path = '/data/warehouse.duckdb'

  it('answers the probe of DuckDB-WASM: HEAD with `bytes=0-`', async () => {
    const { status, headers, body } = await ask(path, { range: 'bytes=0-' }, 'HEAD')
    expect(status).toBe(206)
    expect(headers['content-length']).toBe('5000')
    expect(headers['content-range']).toBe('bytes 0-4999/5000')
    expect(headers['accept-ranges']).toBe('bytes')
    expect(body).toHaveLength(0)
  })

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=4990-', 4990, 4999],
    ['bytes=4990-9999', 4990, 4999],
    ['bytes=-10', 4990, 4999],
    ['bytes=-9999', 0, 4999],
  ])('%s', async (range, start, end) => {
    const { status, headers, body } = await ask(path, { range, 'accept-encoding': 'br, gzip' })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes ${start}-${end}/5000`)
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.equals(WAREHOUSE.subarray(start, end + 1))).toBe(true)
  })

  it.each(['bytes=5000-', 'bytes=-0'])('%s cannot be satisfied', async (range) => {
    const { status, headers } = await ask(path, { range })
    expect(status).toBe(416)
    expect(headers['content-range']).toBe('bytes */5000')
  })

  it.each(['bytes=9-5', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=-'])('%s is ignored', async (range) => {
    const { status, body } = await ask(path, { range })
    expect(status).toBe(200)
    expect(body.equals(WAREHOUSE)).toBe(true)
  })

  it('sends the whole file when it has changed since (If-Range)', async () => {
    const etag = (await ask(path, {}, 'HEAD')).headers.etag ?? ''
    expect((await ask(path, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
    expect((await ask(path, { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200)
  })
})

describe('precompressed files', () => {
  it.each([
    ['br, gzip', 'br', brotliCompressSync(SCRIPT)],
    ['gzip', 'gzip', gzipSync(SCRIPT)],
    ['br;q=0, gzip;q=0.5', 'gzip', gzipSync(SCRIPT)],
    ['identity', undefined, Buffer.from(SCRIPT)],
  ])('Accept-Encoding: %s', async (accepted, encoding, bytes) => {
    const { headers, body } = await ask('/assets/a-1.js', { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['cache-control']).toContain('immutable')
    expect(body.equals(bytes)).toBe(true)
  })

  it('says 304 to who has it, and asks the page itself to be revalidated', async () => {
    const { headers } = await ask('/')
    expect(headers['cache-control']).toBe('no-cache')
    expect((await ask('/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
  })
})

describe('security', () => {
  it('sends the strict policy and its companions with every answer', async () => {
    for (const path of ['/', '/assets/e.wasm', '/none']) {
      const { headers } = await ask(path)
      const policy = headers['content-security-policy']
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
      expect(policy).toContain("connect-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    }
    expect((await ask('/assets/e.wasm')).headers['content-type']).toBe('application/wasm')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-other/secret.txt',
    '//etc/passwd',
    '/%00',
    '/%zz',
    '/assets',
  ])('does not give out %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).toBe('404 Not Found\n')
  })

  it('answers GET and HEAD only', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405)
  })

  it('keeps every path inside the folder', () => {
    expect(filePath('/srv/dist', '/a/b.js?x=1')).toBe('/srv/dist/a/b.js')
    expect(filePath('/srv/dist', '/')).toBe('/srv/dist/index.html')
    expect(filePath('/srv/dist', '/../dist-other/x')).toBeNull()
  })
})

it('takes the next free port and says which', async () => {
  const second = createDashboardServer(folder)
  const taken = await listen(second, port, 'localhost')
  expect(taken).toBeGreaterThan(port)
  second.close()
})
