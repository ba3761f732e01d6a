/// <reference lib="webworker" />
import { matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { answerKept } from './kept'
import { engineCache, isAdoption, warehouseCache, type Site } from './site'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build. */
declare const SITE: Site

/** Milliseconds a host may take to answer with the page before the kept one is shown. */
const PATIENCE = 5000

const { scope } = self.registration
const within = (path: string): string => new URL(path, scope).href
const engineFiles = new Set(SITE.engine.map(({ url }) => within(url)))
const start = new Set([within('./'), within('index.html')])

/**
 * The page is the host's, where that answers: who opens it gets the newest build whole, scripts and data by its own names.
 * Otherwise it is the build kept here, as whole.
 */
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && start.has(url.origin + url.pathname),
  async ({ request }) => (await hostsPage(request)) ?? (await matchPrecache('index.html')) ?? Response.error(),
)

async function hostsPage(request: Request): Promise<Response | null> {
  const patience = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE))
  const response = await Promise.race([fetch(request).catch(() => null), patience])
  return response !== null && (response.ok || response.type === 'opaqueredirect') ? response : null
}

registerRoute(({ url }) => engineFiles.has(url.href), new CacheFirst({ cacheName: engineCache(scope) }))

const isWarehouse = (url: URL): boolean =>
  url.href.startsWith(within('data/')) && url.pathname.endsWith('/warehouse.duckdb')

/** DuckDB looks for the log of unfinished writes beside a file before it opens it: a published one has none. */
const isLog = (url: URL): boolean => url.href.startsWith(within('data/')) && url.pathname.endsWith('.duckdb.wal')

async function warehouse({ request }: { request: Request }): Promise<Response> {
  const cache = await self.caches.open(warehouseCache(scope))
  return (await answerKept(cache, request)) ?? fetch(request)
}

for (const method of ['GET', 'HEAD'] as const) {
  registerRoute(({ url }) => isWarehouse(url), warehouse, method)
  registerRoute(
    ({ url }) => isLog(url),
    () => Promise.resolve(new Response(null, { status: 404 })),
    method,
  )
}

precacheAndRoute([...SITE.pages], { cleanURLs: false, directoryIndex: '' })

self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

/** The engine of the build before is of no use any more. The kept warehouse is the reader's: only they remove it. */
async function takeOver(): Promise<void> {
  const cache = await self.caches.open(engineCache(scope))
  const outdated = (await cache.keys()).filter(({ url }) => !engineFiles.has(url))
  await Promise.all(outdated.map((request) => cache.delete(request)))
  await self.clients.claim()
}

self.addEventListener('message', (event) => {
  if (isAdoption(event.data) && event.data.adopt === SITE.build) event.waitUntil(adopt())
})

/** How often, and how many milliseconds apart, the windows are counted: one that is being left counts for a moment. */
const COUNTS = 5
const BETWEEN_COUNTS = 1000

/** A page of this build is open, and no window of another: that one's files may go. */
async function adopt(): Promise<void> {
  for (let count = 0; count < COUNTS; count++) {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (windows.filter(({ url }) => url.startsWith(scope)).length <= 1) return self.skipWaiting()
    await new Promise((done) => setTimeout(done, BETWEEN_COUNTS))
  }
}
