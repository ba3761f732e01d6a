import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { constants, copyFile, link, mkdir, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { tableFromIPC } from 'apache-arrow'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { readQuery } from '../../queries/library'
import { NativeWarehouse } from '../../queries/native'
import { toRows } from '../../queries/rows'
import { DATA_META, LIVE_DATA, mapFile, precomputedFile, warehouseFile } from '../engine/locations'
import { CSP_META } from '../server/csp'
import { sendFile } from '../server/files'
import { precompress } from './compress'
import { drawMaps, type MapPicture } from './maps'
import { nameBuild, publishOffline } from './offline'
import { preloadRenderer } from './preload'
import { precompute, runDefault, toIpc } from './precompute'
import { questionFiles } from './questions'

export interface PublishOptions {
  /** The `.duckdb` file to publish. */
  warehouse: string
  /** The folder of `.sql` files. */
  queries: string
  /** Where compressed files are kept between builds. */
  cache: string
}

/** Puts the data into the dashboard: at build the warehouse and the precomputed results, in development both live. */
export function publishData(options: PublishOptions): Plugin[] {
  return [buildPlugin(options), nameBuild(), preloadRenderer(), developmentPlugin(options), questionFiles()]
}

function buildPlugin({ warehouse, queries, cache }: PublishOptions): Plugin {
  let folder = ''
  let version = ''
  return {
    name: 'pia-atlas:publish',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    // Before anything is written: a build that fails leaves the last dashboard as it was.
    async buildStart() {
      const results = await precompute(warehouse, queries)
      version = await contentVersion(warehouse, results)
      for (const [name, source] of results) {
        this.emitFile({ type: 'asset', fileName: precomputedFile(version, name), source })
      }
      for (const { scheme, tile, svg } of await firstMaps(results)) {
        this.emitFile({ type: 'asset', fileName: mapFile(version, scheme, tile), source: svg })
      }
    },
    transformIndexHtml() {
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: CSP_META }
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }, dataMeta(version)]
    },
    async writeBundle(_, bundle) {
      const published = warehouseFile(version)
      await placeFile(warehouse, join(folder, published))
      await publishOffline(folder, Object.keys(bundle), published)
      await precompress(folder, cache)
    },
  }
}

/** Pictures of the map with which the dashboard opens. */
async function firstMaps(results: ReadonlyMap<string, Uint8Array>): Promise<MapPicture[]> {
  const prefectures = results.get('prefectures')
  return prefectures ? drawMaps(toRows(tableFromIPC(prefectures))) : []
}

const dataMeta = (version: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { name: DATA_META, content: version },
  injectTo: 'head',
})

/** Names the published data by its content. */
async function contentVersion(warehouse: string, results: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(warehouse), hash, { end: false })
  for (const [name, bytes] of results) hash.update(name).update(bytes)
  return hash.digest('hex').slice(0, 12)
}

/** Hard-links a file, or copies it to another disk. The ETL swaps the warehouse whole, so the link stays what was built. */
async function placeFile(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await rm(target, { force: true })
  await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
}

function developmentPlugin({ warehouse, queries }: PublishOptions): Plugin {
  const arrowFile = new RegExp(`^/${precomputedFile(LIVE_DATA, '([a-z0-9_]+)').replace('.', '\\.')}$`)
  return {
    name: 'pia-atlas:develop',
    apply: 'serve',
    transformIndexHtml: () => [dataMeta(LIVE_DATA)],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const pathname = request.url?.split('?', 1)[0] ?? ''
        const name = arrowFile.exec(pathname)?.[1]
        if (name !== undefined) {
          sendLive(response, join(queries, `${name}.sql`), warehouse).catch(next)
        } else if (pathname === `/${warehouseFile(LIVE_DATA)}` && existsSync(warehouse)) {
          sendFile(request, response, warehouse, 'no-cache').catch(next)
        } else if (pathname.startsWith('/data/')) {
          response.writeHead(404).end()
        } else {
          next()
        }
      })
    },
  }
}

/** A precomputed result, computed now: an edited query is seen at the next load. */
async function sendLive(response: ServerResponse, queryPath: string, warehousePath: string): Promise<void> {
  if (!existsSync(queryPath) || !existsSync(warehousePath)) {
    response.writeHead(404).end()
    return
  }
  const warehouse = await NativeWarehouse.open(warehousePath)
  try {
    const table = await runDefault(warehouse, readQuery(queryPath))
    response.writeHead(200, { 'Content-Type': 'application/vnd.apache.arrow.stream' }).end(toIpc(table))
  } finally {
    warehouse.close()
  }
}
