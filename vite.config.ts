import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { publishData } from './dashboard/build/plugin'
import { DEFAULT_WAREHOUSE } from './queries/native'

const here = import.meta.dirname

export default defineConfig({
  root: 'dashboard',
  // Relative addresses: the dashboard works from any folder of any host.
  base: './',
  plugins: [
    svelte({ configFile: resolve(here, 'svelte.config.js') }),
    publishData({
      // Tests publish a warehouse of their own and leave the user's alone.
      warehouse: resolve(here, process.env.PIA_ATLAS_WAREHOUSE ?? DEFAULT_WAREHOUSE),
      queries: resolve(here, 'queries'),
      cache: resolve(here, 'node_modules/.cache/pia-atlas'),
    }),
  ],
  resolve: {
    // DuckDB-WASM brings an older apache-arrow; we decode its bytes ourselves, so one copy is enough.
    dedupe: ['apache-arrow'],
    alias: [{ find: /^fflate$/, replacement: resolve(here, 'dashboard/export/zip.ts') }],
  },
  build: {
    outDir: resolve(here, process.env.PIA_ATLAS_DIST ?? 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would be `data:` addresses, which the Content-Security-Policy refuses outside images.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    // Who builds wants the dashboard, not the bundler's advice to its authors of plugins.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What the first screen needs is one file: it is smaller and there sooner than one for each set of pages that share it.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    root: here,
    include: ['tests/**/*.test.ts'],
    // Components run in a browser: tests/components/vitest.config.ts.
    exclude: ['tests/**/*.browser.test.ts'],
    environment: 'node',
    // Only against a test that hangs: a slow machine fails no test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
