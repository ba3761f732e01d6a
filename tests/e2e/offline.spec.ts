import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { createDashboardServer, listen } from '../../dashboard/server/server'
import { ETL_PROGRAM } from '../../etl/program'
import { expectAccessible } from './accessible'
import { runSql } from './editor'
import { expect, test } from './fixtures'
import { DIST } from './paths'

const root = resolve(import.meta.dirname, '../..')

test.use({ serviceWorkers: 'allow' })

/** A host of its own for one test: it can be stopped, come back, and be given a new build. */
class Host {
  readonly folder: string
  readonly base: string
  #server: Server | null = null
  #port = 0

  constructor(folder: string, base = '/') {
    this.folder = resolve(root, folder)
    this.base = base
    cpSync(resolve(root, DIST), this.folder, { recursive: true })
  }

  get address(): string {
    return `http://localhost:${this.#port}${this.base}`
  }

  async start(): Promise<void> {
    this.#server = createDashboardServer(this.folder, this.base)
    this.#port = await listen(this.#server, this.#port, 'localhost')
  }

  async stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    this.#server = null
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  publish(folder: string): void {
    rmSync(this.folder, { recursive: true })
    cpSync(resolve(root, folder), this.folder, { recursive: true })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'オフラインで使う' })

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'オフラインで使う' }).click()
  await expect(panel(page)).toBeVisible()
}

const closePanel = (page: Page): Promise<void> => panel(page).getByRole('button', { name: '閉じる' }).click()

/** The pages are kept, without any asking. */
async function pagesKept(page: Page): Promise<void> {
  const state = () => page.evaluate(() => navigator.serviceWorker.controller?.state)
  await expect.poll(state).toBe('activated')
}

async function keepAll(page: Page): Promise<void> {
  await openPanel(page)
  await expect(panel(page)).toContainText('倉庫は保存していません')
  await expect(panel(page)).toContainText(/集計エンジン \d+ MB、倉庫 [\d.]+ MB/)
  await panel(page).getByRole('button', { name: '保存する' }).click()
  await expect(panel(page)).toContainText('サーバーにつながらなくても使えます')
}

async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.chart svg').first()).toBeVisible()
  await expect(page.locator('.card[aria-busy="true"], .chart:not(:has(svg))')).toHaveCount(0)
}

async function filter(page: Page): Promise<void> {
  await page.locator('.filters summary').filter({ hasText: '都道府県' }).click()
  await page.getByRole('checkbox', { name: '埼玉県' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByText('絞り込み中です')).toBeVisible()
  await drawn(page)
}

async function ask(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/sql`)
  await runSql(page, 'select count(*) as assessments from assessment')
  await expect(page.locator('.actions').getByRole('status')).toContainText('1 行')
}

const bytesKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let bytes = 0
    for (const name of await caches.keys()) {
      if (!name.startsWith('pia-atlas-')) continue
      const cache = await caches.open(name)
      for (const response of await cache.matchAll()) bytes += (await response.blob()).size
    }
    return bytes
  })

test('what was kept works without the server, and can be removed', async ({ page }) => {
  await using host = new Host('artifacts/e2e/offline-kept')
  await host.start()
  await page.goto(host.address)
  await drawn(page)
  await keepAll(page)
  await expectAccessible(page)
  expect(await bytesKept(page)).toBeGreaterThan(40e6)
  await closePanel(page)
  await host.stop()

  await page.reload()
  await drawn(page)
  await filter(page)
  await ask(page, host.address)

  await openPanel(page)
  await panel(page).getByRole('button', { name: '保存したものを消す' }).click()
  await expect(panel(page)).toContainText('倉庫は保存していません')
  expect(await bytesKept(page)).toBe(0)
})

test('without asking, the pages are kept and nothing else; keeping without the server says why it cannot', async ({
  page,
}) => {
  await using host = new Host('artifacts/e2e/offline-pages')
  await host.start()
  await page.goto(host.address)
  await drawn(page)
  await pagesKept(page)
  expect(await bytesKept(page)).toBe(0)
  await host.stop()

  await page.reload()
  await drawn(page)
  await page.goto(`${host.address}#/vendors`)
  await drawn(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vendors' })).toBeVisible()
  await drawn(page)
  await page.getByRole('button', { name: '日本語' }).click()
  await openPanel(page)
  await panel(page).getByRole('button', { name: '保存する' }).click()
  await expect(panel(page).getByRole('alert')).toContainText('サーバーにつながらないため')
})

test('an interrupted keeping goes on where it stopped', async ({ page }) => {
  await using host = new Host('artifacts/e2e/offline-broken')
  await host.start()
  await page.goto(host.address)
  await pagesKept(page)
  await openPanel(page)
  await panel(page).getByRole('button', { name: '保存する' }).click()
  await expect(panel(page).getByRole('progressbar')).toBeVisible()
  await host.stop()
  await expect(panel(page).getByRole('alert')).toBeVisible()
  await expect(panel(page)).toContainText('倉庫は保存していません')
  await host.start()
  await panel(page).getByRole('button', { name: '保存する' }).click()
  await expect(panel(page)).toContainText('サーバーにつながらなくても使えます')
})

/** Milliseconds: Chromium lets a new build's worker wait until the old one is idle, but no longer than five minutes. */
const TAKE_OVER = 330_000

test('a new build is offered, replaces the old one whole, and asks for the warehouse to be kept again', async ({
  page,
}) => {
  const second = 'artifacts/e2e/offline-second'
  build(second)
  await using host = new Host('artifacts/e2e/offline-new')
  await host.start()
  // The debugger that drives this test can keep the old worker from being idle.
  test.setTimeout(2 * TAKE_OVER)
  await page.addInitScript(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => Reflect.set(window, 'takenOver', true))
  })
  await page.goto(host.address)
  await drawn(page)
  await keepAll(page)
  await closePanel(page)

  host.publish(second)
  await page.evaluate(() => {
    Reflect.set(window, 'unsaved', 'work')
  })
  await openPanel(page)
  await closePanel(page)
  await expect(page.getByText('新しい版があります')).toBeVisible()
  // Nothing was reloaded, and the old page goes on with its own data.
  expect(await page.evaluate((): unknown => Reflect.get(window, 'unsaved'))).toBe('work')
  await filter(page)
  await page.getByRole('button', { name: '新しい版を開く' }).click()
  await expect(page.getByText('新しい版があります')).toHaveCount(0)
  await drawn(page)
  await expect
    .poll(() => page.evaluate((): unknown => Reflect.get(window, 'takenOver')), { timeout: TAKE_OVER })
    .toBe(true)
  await openPanel(page)
  await expect(panel(page)).toContainText('前の版のものです')
  await panel(page).getByRole('button', { name: '新しい版を保存する' }).click()
  await expect(panel(page)).toContainText('サーバーにつながらなくても使えます')
  await closePanel(page)

  // Without the server it is the new build that opens.
  const opened = await buildOf(page)
  await host.stop()
  await page.reload()
  await drawn(page)
  expect(await buildOf(page)).toBe(opened)
  await ask(page, host.address)
  await expect(page.getByRole('region', { name: '結果' })).toContainText('1')
})

const buildOf = (page: Page): Promise<string | null> =>
  page.locator('meta[name="pia-atlas-build"]').getAttribute('content')

/** Another build: of one document only. */
function build(folder: string): void {
  const warehouse = `${folder}.duckdb`
  const env = { ...process.env, PIA_ATLAS_WAREHOUSE: warehouse, PIA_ATLAS_DIST: folder }
  for (const args of [
    [...ETL_PROGRAM, 'data/raw/001_4cc911b90c73f711.txt', '--output', warehouse],
    ['--import', 'tsx', 'dashboard/build/cli.ts'],
  ]) {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env })
    expect(status).toBe(0)
  }
}

test('from a folder of a host everything works', async ({ page }) => {
  await using host = new Host('artifacts/e2e/offline-folder', '/atlas/')
  await host.start()
  const ranges: string[] = []
  page.on('request', (request) => {
    expect(new URL(request.url()).pathname).toMatch(/^\/atlas\/?/)
    const { range } = request.headers()
    if (range !== undefined) ranges.push(range)
  })
  await page.goto(host.address.replace(/\/$/, ''))
  expect(page.url()).toBe(host.address)
  await drawn(page)
  await filter(page)
  expect(ranges.length).toBeGreaterThan(0)
  await page.goto(`${host.address}#/vendors`)
  await drawn(page)
  await page.locator('[role="graphics-symbol"][aria-label^="アイネス: "]').click()
  await page.getByRole('region', { name: '「アイネス」の記録' }).getByRole('link', { name: '根拠の文' }).first().click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeVisible()
  await ask(page, host.address)
  await pagesKept(page)
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope)
  expect(scope).toBe(host.address)
})
