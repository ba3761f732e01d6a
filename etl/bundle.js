/** `node etl/bundle.js CACHE BUNDLE` bundles the loader and its threads for `run.js`, and removes older bundles. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const SOURCES = import.meta.dirname
const [cache, bundle] = process.argv.slice(2)
if (cache === undefined || bundle === undefined) throw new Error('node etl/bundle.js CACHE BUNDLE')

const unfinished = `${bundle}.${process.pid}`
await build({
  configFile: false,
  logLevel: 'error',
  root: SOURCES,
  build: {
    ssr: true,
    outDir: unfinished,
    target: 'node20',
    rollupOptions: {
      input: ['cli', 'reader-worker'].map((name) => join(SOURCES, `${name}.ts`)),
      output: { entryFileNames: '[name].js' },
    },
  },
})
for (const old of existsSync(cache) ? readdirSync(cache) : []) {
  if (!unfinished.endsWith(old)) rmSync(join(cache, old), { recursive: true, force: true })
}
renameSync(unfinished, bundle)
