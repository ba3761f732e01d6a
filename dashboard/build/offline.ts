import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { BUILD_META, SITE_FILE, WORKER_FILE, type PageFile, type Site, type SizedFile } from '../offline/site'

/** The engine's files: too large to be fetched before they are needed. */
const ENGINE = /\.wasm$|\.worker-[^/]*\.js$/

/** Files whose name changes with their content. */
const NAMED_BY_CONTENT = /^(?:assets|data)\//

const hash = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Names the build in the page, by all its files: each of them is named by its content. */
export function nameBuild(): Plugin {
  return {
    name: 'pia-atlas:name-build',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const build = hash([html, ...Object.keys(bundle ?? {}).sort()].join('\n'))
        return [{ tag: 'meta', attrs: { name: BUILD_META, content: build }, injectTo: 'head' }]
      },
    },
  }
}

/**
 * Writes the service worker and `site.json` of a built dashboard. `files`: what the build wrote; `warehouse`: the
 * published one; all relative to `folder`.
 */
export async function publishOffline(folder: string, files: readonly string[], warehouse: string): Promise<void> {
  const [engine, pages] = [files.filter((file) => ENGINE.test(file)), files.filter((file) => !ENGINE.test(file))]
  const site: Site = {
    build: buildOf(await readFile(join(folder, 'index.html'), 'utf8')),
    pages: await Promise.all(pages.sort().map((url) => pageFile(folder, url))),
    engine: await Promise.all(engine.sort().map((url) => sizedFile(folder, url))),
    warehouse: await sizedFile(folder, warehouse),
  }
  await writeFile(join(folder, SITE_FILE), JSON.stringify(site, null, 2))
  await bundleWorker(folder, site)
}

function buildOf(html: string): string {
  const build = new RegExp(`<meta name="${BUILD_META}" content="([0-9a-f]+)"`).exec(html)?.[1]
  if (build === undefined) throw new Error(`index.html has no <meta name="${BUILD_META}">`)
  return build
}

/** A host that is given a new build while a browser fetches the old one must not leave it with parts of both. */
async function pageFile(folder: string, url: string): Promise<PageFile> {
  if (NAMED_BY_CONTENT.test(url)) return { url, revision: null }
  const content = await readFile(join(folder, url))
  const integrity = `sha256-${createHash('sha256').update(content).digest('base64')}`
  return { url, revision: hash(content), integrity }
}

async function sizedFile(folder: string, url: string): Promise<SizedFile> {
  return { url, bytes: (await stat(join(folder, url))).size }
}

async function bundleWorker(folder: string, site: Site): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { SITE: JSON.stringify(site), 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../offline/sw.ts'),
        output: { entryFileNames: WORKER_FILE, format: 'iife' },
        checks: { bundlerTimings: false },
      },
    },
  })
}
