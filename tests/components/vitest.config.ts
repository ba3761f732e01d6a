import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { publishData } from '../../dashboard/build/plugin'
import { CHROMIUM_FLAGS, findChromium } from '../chromium'
import { ROOT } from '../fixtures/program'
import { WAREHOUSE } from './warehouse'

/** DuckDB's worker as it is: its source map names files that are not published, of each of which Vite would warn. */
const plainWorker: Plugin = {
  name: 'pia-atlas:plain-worker',
  load(id) {
    const [file = id, query = ''] = id.split('?')
    if (!file.endsWith('/duckdb-browser-eh.worker.js') || !query.startsWith('v=')) return null
    return { code: readFileSync(file, 'utf8'), map: null }
  },
}

/** Components one by one, in a browser, over the warehouse of the five documents: `npx vitest run --config` this. */
export default defineConfig({
  root: ROOT,
  cacheDir: resolve(ROOT, 'node_modules/.cache/pia-atlas-components'),
  plugins: [
    svelte({ configFile: resolve(ROOT, 'svelte.config.js') }),
    publishData({
      warehouse: resolve(ROOT, WAREHOUSE),
      queries: resolve(ROOT, 'queries'),
      cache: resolve(ROOT, 'node_modules/.cache/pia-atlas'),
    }),
    plainWorker,
  ],
  resolve: { dedupe: ['apache-arrow'] },
  // All packages of the dashboard are made ready before the tests: one found while they run would reload the page.
  optimizeDeps: { entries: ['dashboard/main.ts'], force: true },
  test: {
    // One engine at a time: each takes a second to start and a core.
    fileParallelism: false,
    include: ['tests/dashboard/**/*.browser.test.ts'],
    globalSetup: resolve(ROOT, 'tests/components/warehouse.ts'),
    setupFiles: resolve(ROOT, 'tests/components/setup.ts'),
    // Only against a test that hangs: a slow machine fails no test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      ui: false,
      viewport: { width: 1024, height: 768 },
      provider: playwright({
        launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_FLAGS] },
        contextOptions: { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
