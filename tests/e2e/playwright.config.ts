import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '../chromium'

const here = import.meta.dirname
const root = resolve(here, '../..')
const report = process.env.PIA_ATLAS_E2E_REPORT

export default defineConfig({
  testDir: here,
  outputDir: resolve(root, 'artifacts/e2e/results'),
  globalSetup: resolve(here, 'setup.ts'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Only against a test that hangs: a slow machine fails no test.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: resolve(root, report) }]],
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Tests that stand in for the host see no request a service worker makes; offline.spec.ts lets it work.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [...CHROMIUM_FLAGS],
    },
  },
})
