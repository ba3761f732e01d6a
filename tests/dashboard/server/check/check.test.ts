import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Site } from '../../../../dashboard/offline/site'
import { checkHost } from '../../../../dashboard/server/check/report'
import { CSP_HEADER } from '../../../../dashboard/server/csp'
import { createDashboardServer, listen } from '../../../../dashboard/server/server'

const WAREHOUSE = Buffer.concat([Buffer.alloc(8), Buffer.from('DUCK'), Buffer.alloc(5000, 7)])
const SCRIPT = 'export {}\n'.repeat(200)
const FILES: Record<string, string | Buffer> = {
  'index.html': '<!doctype html><title>x</title>',
  'sw.js': 'self',
  'assets/a-1.js': SCRIPT,
  'assets/a-1.js.br': brotliCompressSync(SCRIPT),
  // Too small to be compressed.
  'assets/a-0.css': 'a{}',
  'assets/a-1.css': 'a{}',
  'assets/a-1.css.br': brotliCompressSync('a{}'),
  'assets/e-1.wasm': 'wasm',
  'assets/e-1.wasm.br': brotliCompressSync('wasm'),
  'data/v1/queries/q.arrow': 'arrow',
  'data/v1/warehouse.duckdb': WAREHOUSE,
}
const SITE: Site = {
  build: 'b1',
  pages: ['index.html', 'assets/a-1.js', 'assets/a-0.css', 'assets/a-1.css', 'data/v1/queries/q.arrow'].map((url) => ({
    url,
    revision: null,
  })),
  engine: [{ url: 'assets/e-1.wasm', bytes: 4 }],
  warehouse: { url: 'data/v1/warehouse.duckdb', bytes: WAREHOUSE.length },
}

let folder: string
const servers: Server[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  for (const [name, content] of Object.entries({ ...FILES, 'site.json': JSON.stringify(SITE) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
})

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

async function check(server: Server, path = '/'): Promise<{ code: number; text: string }> {
  servers.push(server)
  const lines: string[] = []
  const code = await checkHost(`http://localhost:${await listen(server, 0, 'localhost')}${path}`, (line) =>
    lines.push(line),
  )
  return { code, text: lines.join('\n') }
}

/** The project's own server, with something done otherwise before it answers. */
function spoiled(spoil: (...args: Parameters<RequestListener>) => boolean, base = '/'): Server {
  const good = createDashboardServer(folder, base)
  return createServer((request, response) => {
    if (!spoil(request, response)) good.emit('request', request, response)
  })
}

/** The server with a header of its own, whatever it answers. */
const withHeader = (ending: string, name: string, value: string | null): Server =>
  spoiled((request, response) => {
    if (!request.url?.endsWith(ending)) return false
    const set = response.setHeader.bind(response)
    response.setHeader = (header, content) => {
      if (header.toLowerCase() !== name) return set(header, content)
      return value === null ? response : set(header, value)
    }
    return false
  })

it.each(['/', '/atlas/', '/a/b/'])('the project’s own server passes at %s', async (base) => {
  const { code, text } = await check(createDashboardServer(folder, base), base)
  expect(text).toContain('すべて整っています。')
  expect(text).not.toMatch(/[✗△]/)
  expect(code).toBe(0)
})

it('takes the address of the page as well as that of its folder', async () => {
  expect((await check(createDashboardServer(folder, '/atlas/'), '/atlas/index.html#/vendors')).code).toBe(0)
  expect((await check(createDashboardServer(folder, '/atlas/'), '/atlas')).code).toBe(0)
})

it.each([
  [
    'no ranges',
    'HEAD（Range: bytes=0-）の応答が 200',
    () =>
      spoiled((request) => {
        delete request.headers.range
        return false
      }),
  ],
  [
    'no HEAD',
    'HEAD（Range: bytes=0-）の応答が 405',
    () =>
      spoiled((request, response) => {
        if (request.method !== 'HEAD' || !request.url?.endsWith('.duckdb')) return false
        response.writeHead(405).end()
        return true
      }),
  ],
  ['wasm as text', '.wasm の Content-Type が「text/plain」', () => withHeader('.wasm', 'content-type', 'text/plain')],
  ['scripts as text', '.js の Content-Type が「text/plain」', () => withHeader('.js', 'content-type', 'text/plain')],
  [
    'a compressed warehouse',
    'br で圧縮されています',
    () =>
      spoiled((request, response) => {
        if (request.url?.endsWith('.duckdb')) response.setHeader('Content-Encoding', 'br')
        return false
      }),
  ],
  [
    'another range than asked',
    '求めた範囲と違うもの',
    () =>
      spoiled((request) => {
        const { range } = request.headers
        if (range === 'bytes=0-15') request.headers.range = 'bytes=1-16'
        return false
      }),
  ],
  [
    'a policy that forbids the engine',
    "script-src が 'wasm-unsafe-eval' を許していません",
    () => withHeader('/', 'content-security-policy', CSP_HEADER.replace(" 'wasm-unsafe-eval'", '')),
  ],
  [
    'no warehouse',
    '倉庫がありません',
    () =>
      spoiled((request, response) => {
        if (!request.url?.endsWith('.duckdb')) return false
        response.writeHead(404).end()
        return true
      }),
  ],
])('needed and missing: %s', async (_, words, server) => {
  const { code, text } = await check(server())
  expect(text).toContain(words)
  expect(text).toMatch(/場所: http:\/\/localhost:\d+\//)
  expect(text).toContain('対応: ')
  expect(code).toBe(1)
})

it('needed and missing: the folder’s address without its slash shows the page without its parts', async () => {
  const server = spoiled((request) => {
    if (request.url === '/atlas') request.url = '/atlas/'
    return false
  }, '/atlas/')
  const { code, text } = await check(server, '/atlas/')
  expect(text).toContain('末尾の / がない住所でもページを返す')
  expect(text).toContain('「/atlas」を「/atlas/」へ転送')
  expect(code).toBe(1)
})

it.each([
  [
    'no compression',
    '.js が圧縮されていません',
    () =>
      spoiled((request) => {
        delete request.headers['accept-encoding']
        return false
      }),
  ],
  ['no policy', 'Content-Security-Policy がありません', () => withHeader('/', 'content-security-policy', null)],
  ['a page kept too long', 'Cache-Control が「max-age=3600」', () => withHeader('/', 'cache-control', 'max-age=3600')],
  ['parts not kept', '毎回確かめられます', () => withHeader('.js', 'cache-control', 'no-cache')],
  [
    'a page for whatever is missing',
    'ないファイルの応答が 200',
    () =>
      spoiled((request) => {
        if (request.url?.endsWith('none.js')) request.url = '/'
        return false
      }),
  ],
])('advised and missing: %s', async (_, words, server) => {
  const { code, text } = await check(server())
  expect(text).toContain(words)
  expect(text).toContain('△')
  expect(code).toBe(0)
})

it('says so where nothing answers, and where something else does', async () => {
  const lines: string[] = []
  expect(await checkHost('http://localhost:1/', (line) => lines.push(line))).toBe(1)
  expect(lines.join('\n')).toContain('応答がありません')
  const { code, text } = await check(createServer((_, response) => response.end('hello')))
  expect(text).toContain('site.json')
  expect(code).toBe(1)
})

it('refuses what is no address', async () => {
  await expect(checkHost('atlas')).rejects.toThrow('--check「atlas」')
  await expect(checkHost('ftp://x/')).rejects.toThrow('--check「ftp://x/」')
})

it('the README’s examples send the very policy of the project’s own server', () => {
  const policies = [...readFileSync('README.md', 'utf8').matchAll(/Content-Security-Policy "([^"]+)"/g)]
  expect(policies.map(([, policy]) => policy)).toEqual([CSP_HEADER, CSP_HEADER])
})
