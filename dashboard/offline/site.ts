/**
 * What a build consists of: `site.json` beside `index.html`, and inside its service worker. Addresses are relative to
 * the page.
 */
export interface Site {
  /** Names the build by all its files. */
  build: string
  /** What the first visit keeps: pages, scripts, styles, results computed at build. */
  pages: readonly PageFile[]
  /** The engine: kept when it is first used, or when the reader keeps the site for offline use. */
  engine: readonly SizedFile[]
  /** Kept only when the reader asks for it. */
  warehouse: SizedFile
}

/** A file in the form Workbox takes; `revision` and `integrity` only where the name does not tell the content. */
export interface PageFile {
  url: string
  revision: string | null
  integrity?: string
}

export interface SizedFile {
  url: string
  /** Uncompressed. */
  bytes: number
}

export const SITE_FILE = 'site.json'
export const WORKER_FILE = 'sw.js'

/** The `<meta>` of `index.html` that names the build. */
export const BUILD_META = 'pia-atlas-build'

/** Caches belong to the whole origin: several dashboards may live in its folders. `scope`: the address of the page's folder. */
export const engineCache = (scope: string): string => `pia-atlas-engine ${scope}`
export const warehouseCache = (scope: string): string => `pia-atlas-warehouse ${scope}`

/** Asks a waiting worker to take over from the build before, if no other window may still need that. */
export interface Adoption {
  adopt: string
}

export function isAdoption(data: unknown): data is Adoption {
  return typeof data === 'object' && data !== null && 'adopt' in data && typeof data.adopt === 'string'
}

const isSized = (value: unknown): value is SizedFile =>
  typeof value === 'object' &&
  value !== null &&
  'url' in value &&
  typeof value.url === 'string' &&
  'bytes' in value &&
  typeof value.bytes === 'number'

const isPage = (value: unknown): value is PageFile =>
  typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'

/** Whether parsed JSON is a `Site`. A host may answer anything, its start page for instance. */
export function isSite(value: unknown): value is Site {
  if (typeof value !== 'object' || value === null) return false
  if (!('build' in value && 'pages' in value && 'engine' in value && 'warehouse' in value)) return false
  const { build, pages, engine, warehouse } = value
  return (
    typeof build === 'string' &&
    Array.isArray(pages) &&
    pages.every(isPage) &&
    Array.isArray(engine) &&
    engine.every(isSized) &&
    isSized(warehouse)
  )
}
