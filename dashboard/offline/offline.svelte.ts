import { metaContent } from '../engine/published'
import { findKept, keep, type Kept } from './kept'
import {
  BUILD_META,
  engineCache,
  isSite,
  SITE_FILE,
  warehouseCache,
  WORKER_FILE,
  type Adoption,
  type Site,
} from './site'

/** Whether this browser keeps the site: `insecure`: browsers do so only over https or on this computer. */
export type Support = 'supported' | 'insecure' | 'unsupported' | 'development'

/** Why the site could not be kept. */
export type Trouble = 'no_room' | 'unreachable' | 'new_build' | 'worker' | 'other'

export interface Progress {
  bytes: number
  total: number
}

/** Milliseconds: the first screen's own requests come first. */
const AFTER_FIRST_SCREEN = 3000
const BETWEEN_LOOKS = 10 * 60 * 1000

/** Whether the site works without its server, and what the reader asked to be kept for that. One for the page. */
class Offline {
  readonly #build = metaContent(BUILD_META)
  readonly #scope = new URL('./', document.baseURI).href
  readonly support: Support = supportOf(this.#build)
  #registered: Promise<ServiceWorkerRegistration> | null = null
  #looked = 0
  #running: AbortController | null = null
  #newBuild = $state(false)
  #kept = $state.raw<Kept | null>(null)
  #site = $state.raw<Site | null>(null)
  #room = $state.raw<StorageEstimate | null>(null)
  #progress = $state.raw<Progress | null>(null)
  #trouble = $state<Trouble | null>(null)
  #detail = $state('')

  /** The host has another build than the page that is open. */
  get newBuild(): boolean {
    return this.#newBuild
  }

  get kept(): Kept | null {
    return this.#kept
  }

  /** What is kept belongs to the build that is open. Unknown (true) while the host cannot be asked. */
  get keptIsCurrent(): boolean {
    return this.#site === null || this.#kept?.url === this.#address(this.#site.warehouse.url)
  }

  /** This page's build as the host describes it; null while it cannot be asked. */
  get site(): Site | null {
    return this.#site
  }

  get room(): StorageEstimate | null {
    return this.#room
  }

  /** Null when nothing is being fetched. */
  get progress(): Progress | null {
    return this.#progress
  }

  get trouble(): Trouble | null {
    return this.#trouble
  }

  /** The technical reason of the trouble. */
  get detail(): string {
    return this.#detail
  }

  /** Keeps the pages, and looks for a new build now and then. Nothing of it before the first screen is there. */
  begin(): void {
    if (this.support === 'development') return
    setTimeout(() => {
      this.#register().catch(() => undefined)
      void this.#look()
    }, AFTER_FIRST_SCREEN)
    setInterval(() => void this.#look(), BETWEEN_LOOKS)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() - this.#looked > BETWEEN_LOOKS / 10) void this.#look()
    })
  }

  /** Asks the host and the browser how things stand. */
  async refresh(): Promise<void> {
    await this.#look()
    if (this.support !== 'supported') return
    this.#kept = await findKept(await this.#warehouseCache())
    this.#room = await navigator.storage.estimate().catch(() => null)
  }

  /** Fetches engine and warehouse of this build into the browser; what was kept of another build goes first. */
  async keepAll(): Promise<void> {
    const running = new AbortController()
    this.#running = running
    this.#trouble = null
    this.#progress = { bytes: 0, total: 0 }
    try {
      await this.#fetchAll(running.signal)
    } catch (cause) {
      if (!running.signal.aborted) this.#fail(cause)
    } finally {
      this.#progress = null
      this.#running = null
      await this.refresh()
    }
  }

  /** Gives up what is being fetched; what has arrived is used by the next try. */
  cancel(): void {
    this.#running?.abort()
  }

  /** Frees what was kept on request. The pages stay: the browser needs no more than a few megabytes for them. */
  async remove(): Promise<void> {
    await caches.delete(warehouseCache(this.#scope))
    await caches.delete(engineCache(this.#scope))
    await this.refresh()
  }

  async #fetchAll(signal: AbortSignal): Promise<void> {
    await this.#look()
    if (this.#newBuild) throw new Refusal('new_build')
    const site = this.#site
    if (!site) throw new Refusal('unreachable')
    await this.#register().catch((cause: unknown) => {
      throw new Refusal('worker', cause)
    })
    // What the reader asked for is not to be dropped when the browser runs short of room. It may refuse.
    await navigator.storage.persist().catch(() => false)
    const { warehouse, engine } = site
    const total = engine.reduce((sum, { bytes }) => sum + bytes, warehouse.bytes)
    let done = 0
    const cache = await caches.open(engineCache(this.#scope))
    for (const { url, bytes } of engine) {
      this.#progress = { bytes: done, total }
      await addOnce(cache, this.#address(url), signal)
      done += bytes
    }
    const address = this.#address(warehouse.url)
    const kept = await findKept(await this.#warehouseCache())
    if (kept && kept.url !== address) await caches.delete(warehouseCache(this.#scope))
    const onProgress = (bytes: number): void => {
      this.#progress = { bytes: done + bytes, total }
    }
    await keep(await this.#warehouseCache(), address, warehouse.bytes, { onProgress, signal })
  }

  #fail(cause: unknown): void {
    this.#trouble = troubleOf(cause)
    const reason = cause instanceof Refusal ? cause.cause : cause
    this.#detail = reason instanceof Error ? reason.message : ''
  }

  #address(url: string): string {
    return new URL(url, this.#scope).href
  }

  #warehouseCache(): Promise<Cache> {
    return caches.open(warehouseCache(this.#scope))
  }

  /** Resolves when a worker is active. */
  #register(): Promise<ServiceWorkerRegistration> {
    if (this.support !== 'supported') return Promise.reject(new Error(this.support))
    this.#registered ??= this.#install()
    this.#registered.catch(() => (this.#registered = null))
    return this.#registered
  }

  async #install(): Promise<ServiceWorkerRegistration> {
    // The worker's own script is looked for at the host, never in the HTTP cache: it is what a new build comes with.
    const registration = await navigator.serviceWorker.register(WORKER_FILE, { updateViaCache: 'none' })
    registration.addEventListener('updatefound', () => this.#adoptWhenInstalled(registration))
    this.#adoptWhenInstalled(registration)
    if (!registration.active) await activated(registration)
    return registration
  }

  /** A new build's worker takes over at once if this page is that build's: it was opened from the host. */
  #adoptWhenInstalled(registration: ServiceWorkerRegistration): void {
    this.#adopt(registration.waiting)
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') this.#adopt(installing)
    })
  }

  #adopt(worker: ServiceWorker | null): void {
    const message: Adoption = { adopt: this.#build ?? '' }
    worker?.postMessage(message)
  }

  /** Compares the page with what the host has. Without an answer everything stays as it is. */
  async #look(): Promise<void> {
    if (this.support === 'development') return
    this.#looked = Date.now()
    const site = await fetch(this.#address(SITE_FILE), { cache: 'no-store' })
      .then(async (response): Promise<unknown> => (response.ok ? response.json() : null))
      .catch(() => null)
    if (!isSite(site)) return
    this.#newBuild = site.build !== this.#build
    // One that waits for the last window of the build before hears of it here: that may be closed by now.
    this.#registered?.then(({ waiting }) => this.#adopt(waiting)).catch(() => undefined)
    this.#site = this.#newBuild ? null : site
  }
}

class Refusal extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble, { cause })
    this.trouble = trouble
  }
}

function troubleOf(cause: unknown): Trouble {
  if (cause instanceof Refusal) return cause.trouble
  if (cause instanceof DOMException && cause.name === 'QuotaExceededError') return 'no_room'
  return cause instanceof TypeError ? 'unreachable' : 'other'
}

function supportOf(build: string | null): Support {
  if (build === null) return 'development'
  if (!isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator && 'caches' in window ? 'supported' : 'unsupported'
}

/** Resolves when the registration's first worker is active; rejects when it could not be installed. */
function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  return new Promise((done, fail) => {
    if (!worker) {
      fail(new Error('no service worker'))
      return
    }
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') done()
      if (worker.state === 'redundant') fail(new Error('the service worker could not be installed'))
    })
  })
}

async function addOnce(cache: Cache, address: string, signal: AbortSignal): Promise<void> {
  if ((await cache.match(address)) !== undefined) return
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
  await cache.put(address, response)
}

export const offline = new Offline()
