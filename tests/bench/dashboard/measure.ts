/** The measurements of the dashboard: in a browser that has nothing cached, from a server on this machine. */
import type { Server } from 'node:http'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { drawingsOf, markOf, noteDrawings, openedAt, settled, type Drawn } from './probe'

/** Pages whose charts are measured, and the filters that are set there one after another. */
const PAGES = ['', 'vendors', 'cloud', 'incidents', 'measures', 'changes', 'legal', 'findings']

export interface FirstChart {
  readonly milliseconds: number
  /** When that chart answers the pointer: it may begin as a picture. */
  readonly live_milliseconds: number
  /** Compressed bytes of JavaScript that had come by then. */
  readonly script_bytes: number
}

export interface Filtered {
  /** Milliseconds from the first filter to the engine being ready. */
  readonly engine: number
  /** Bytes of the warehouse read until the first chart of the first filter was there. */
  readonly warehouse_bytes: number
  /** Milliseconds from the first filter on each page, whose columns were not read before, to each chart in view. */
  readonly first: readonly PageChart[]
  /** Milliseconds from each further filter to each chart that was drawn anew for it. */
  readonly charts: readonly PageChart[]
}

export interface PageChart extends Drawn {
  readonly page: string
}

/** Opens a browser context that has nothing cached. */
export async function withContext<T>(browser: Browser, run: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } })
  try {
    return await run(context)
  } finally {
    await context.close()
  }
}

/** Opens the overview in a fresh browser context. */
export function measureFirstChart(browser: Browser, url: string): Promise<FirstChart> {
  return withContext(browser, async (context) => {
    const page = await context.newPage()
    await noteDrawings(page)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const scripts = new Set<string>()
    const ended: { at: number; bytes: number }[] = []
    let opened = 0
    session.on('Network.requestWillBeSent', ({ requestId, type, timestamp }) => {
      if (type === 'Document') opened = timestamp
      if (type === 'Script') scripts.add(requestId)
    })
    session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
      if (scripts.has(requestId)) ended.push({ at: timestamp, bytes: encodedDataLength })
    })
    await page.goto(url)
    await settled(page)
    const drawings = await drawingsOf(page)
    const [first] = drawings
    if (!first) throw new Error(`${url}: no chart was drawn`)
    const live = drawings.findLast(({ chart }) => chart === first.chart) ?? first
    const before = ended.filter(({ at }) => (at - opened) * 1000 <= first.at)
    return {
      milliseconds: first.at,
      live_milliseconds: live.at,
      script_bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
    }
  })
}

/** Notes the bodies sent of a file, from now on: when, and how many bytes. */
function noteBytes(server: Server, file: string): readonly { at: number; bytes: number }[] {
  const sent: { at: number; bytes: number }[] = []
  server.on('request', (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0]?.endsWith(file) !== true) return
    response.once('close', () =>
      sent.push({ at: Date.now(), bytes: Number(response.getHeader('content-length') ?? 0) }),
    )
  })
  return sent
}

/** Bytes of the bodies sent of a file, from now on. */
export function countBytes(server: Server, file: string): () => number {
  const sent = noteBytes(server, file)
  return () => sent.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Sets filters by the address, as a link or a click does. */
async function filter(page: Page, fragment: string): Promise<{ begun: number; drawings: Drawn[] }> {
  const begun = await page.evaluate((hash) => {
    window.piaAtlasDrawings = []
    const now = performance.now()
    location.hash = hash
    return now
  }, fragment)
  await settled(page, begun)
  return { begun, drawings: await drawingsOf(page) }
}

/** @param choices filters as the address says them, e.g. `prefecture=埼玉県` */
export function measureFilters(
  browser: Browser,
  { server, url, choices }: { server: Server; url: string; choices: readonly string[] },
): Promise<Filtered> {
  return withContext(browser, async (context) => {
    const page = await context.newPage()
    await noteDrawings(page)
    await page.goto(url)
    await settled(page)
    const sent = noteBytes(server, 'warehouse.duckdb')
    const opened = await openedAt(page)
    const [cold = ''] = choices
    const { begun, drawings } = await filter(page, `#/?${cold}`)
    const ready = await markOf(page, 'engine-ready')
    const [earliest] = drawings
    if (ready === null || !earliest) throw new Error('the engine did not start')
    const before = sent.filter(({ at }) => at <= opened + earliest.at)
    const charts: PageChart[] = []
    const first: PageChart[] = []
    for (const name of PAGES) {
      await filter(page, `#/${name}`)
      for (const choice of choices) {
        const { begun: from, drawings: drawn } = await filter(page, `#/${name}?${choice}`)
        const into = choice === cold ? first : charts
        into.push(...drawn.map((each) => ({ ...each, page: name, at: each.at - from })))
      }
    }
    const bytes = before.reduce((sum, each) => sum + each.bytes, 0)
    return { engine: ready - begun, warehouse_bytes: bytes, first, charts }
  })
}
