import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { publishData } from '../../dashboard/build/plugin'
import { CHROMIUM_FLAGS, findChromium } from '../chromium'
import { ROOT } from '../fixtures/program'
import { WAREHOUSE } from './warehouse'

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
  ],
  resolve: { dedupe: ['apache-arrow'] },
  test: {
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
