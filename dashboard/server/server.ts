import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import { CSP_HEADER } from './csp'
import { fileStats, sendFile } from './files'

const SECURITY_HEADERS = {
  'Content-Security-Policy': CSP_HEADER,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** Files under these carry a hash of their content in their address; everything else may be rebuilt under its name. */
const NAMED_BY_CONTENT = ['assets', 'data']
const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'no-cache'

/**
 * A server of the built dashboard in `folder`: files only, GET and HEAD only, nothing outside the folder. `base`: the path
 * it lies at, with a slash at both ends; the same without the last one is redirected there.
 */
export function createDashboardServer(folder: string, base = '/'): Server {
  const root = resolve(folder)
  return createServer((request, response) => {
    answer({ root, base }, request, response).catch((error: unknown) => {
      // A client that leaves in the middle of a file is no event; anything else is worth a line.
      if (!request.destroyed && !response.writableEnded) console.error(error)
      response.destroy()
    })
  })
}

interface Place {
  root: string
  base: string
}

async function answer({ root, base }: Place, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    refuse(response, 405, 'Method Not Allowed')
    return
  }
  const target = request.url ?? '/'
  if (`${target}/` === base) {
    response.writeHead(308, { Location: base }).end()
    return
  }
  const path = target.startsWith(base) ? filePath(root, target.slice(base.length - 1)) : null
  if (path === null || (await fileStats(path)) === null) {
    refuse(response, 404, 'Not Found')
    return
  }
  await sendFile(request, response, path, isNamedByContent(root, path) ? IMMUTABLE : REVALIDATE)
}

const isNamedByContent = (root: string, path: string): boolean =>
  NAMED_BY_CONTENT.some((folder) => path.startsWith(join(root, folder) + sep))

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status} ${reason}\n`)
}

/** The file a request's target names, or null when that lies outside `root` or cannot be read. */
export function filePath(root: string, target: string): string | null {
  let pathname: string
  try {
    pathname = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '/')
  } catch {
    return null
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null
  const path = resolve(join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname))
  return path.startsWith(root + sep) ? path : null
}

/** Listens on `port`, or on the next free one. Resolves with the port taken. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate <= 65535; candidate++) {
    if (await tryListen(server, candidate, host)) {
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : candidate
    }
  }
  throw new Error(`${port} 番より上に空いているポートがありません`)
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE') done(false)
      else fail(error)
    }
    const onListening = (): void => {
      server.off('error', onError)
      done(true)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, host)
  })
}
