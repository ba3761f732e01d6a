import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { chartsDrawn, mark } from './boards'
import { expect, test } from './fixtures'

const boards = [
  ['#/', '概要'],
  ['#/vendors', '委託先'],
  ['#/cloud', 'クラウド移行'],
  ['#/incidents', '事故'],
  ['#/findings', '点検'],
] as const

async function choosePrefecture(page: Page, prefecture: string): Promise<void> {
  await page.locator('.filters summary').filter({ hasText: '都道府県' }).click()
  await page.getByRole('checkbox', { name: prefecture }).check()
  await page.keyboard.press('Escape')
}

/** From a vendor's bar over its record to the document, its words chosen. */
async function followVendor(page: Page): Promise<void> {
  await page.goto('#/vendors')
  await chartsDrawn(page)
  await mark(page, 'アイネス: ').click()
  await page.getByRole('region', { name: '「アイネス」の記録' }).getByRole('link', { name: '根拠の文' }).first().click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeVisible()
}

for (const scheme of ['light', 'dark'] as const) {
  for (const [hash, heading] of boards) {
    test(`${heading} is drawn without the engine and accessible (${scheme})`, async ({ page }) => {
      const requested: string[] = []
      page.on('request', (request) => requested.push(request.url()))
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(hash)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await chartsDrawn(page)
      for (const summary of await page.locator('summary').filter({ hasText: '表で見る' }).all()) await summary.click()
      await expectAccessible(page)
      expect(requested.filter((url) => /\.wasm$|\.duckdb$/.test(url))).toEqual([])
    })
  }

  test(`a document is accessible (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await followVendor(page)
    await expectAccessible(page)
  })

  test(`the console is accessible (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('#/sql')
    await page.getByRole('button', { name: '実行' }).click()
    await expect(page.getByRole('region', { name: '結果' })).toBeVisible()
    await expectAccessible(page)
  })
}

test('the way from a record to its words is in view at 360 pixels, too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('#/incidents')
  const records = page.getByRole('region', { name: '現在の答え' })
  const link = records.getByRole('link', { name: '根拠の文' }).first()
  await expect(link).toBeVisible()
  const box = await records.boundingBox()
  expect(await records.evaluate((region) => region.scrollWidth - region.clientWidth)).toBeGreaterThan(100)
  const words = await link.boundingBox()
  if (box === null || words === null) throw new Error('not in view')
  expect(words.x).toBeGreaterThan(box.x)
  expect(words.x + words.width).toBeLessThanOrEqual(box.x + box.width)
  // On one line, and most of the room is left to the record.
  expect(words.height).toBeLessThan(30)
  expect(words.x - box.x).toBeGreaterThan(box.width / 2)
  await link.click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeVisible()
})

test('leads from a bar to its words, and from words to what was read', async ({ page }) => {
  await followVendor(page)
  const chosen = page.locator('.chosen')
  await expect(chosen).toContainText('委託先名')
  await expect(page.getByRole('region', { name: '読み取ったこと' }).last()).toContainText('委託先名')
  const text = page.getByRole('region', { name: '本文' })
  await text.getByRole('link', { name: '10人未満', exact: true }).first().click()
  await expect(chosen).toContainText('取扱者数')
  await expect(page).toHaveURL(/evidence=/)
  await page.goBack()
  await expect(chosen).toContainText('委託先名')
})

test('opens records from the data table by keyboard alone', async ({ page }) => {
  await page.goto('#/vendors')
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '再委託の有無' }) })
  await card.getByText('表で見る').focus()
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: '再委託する' }).focus()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('region', { name: '「再委託する」の記録' }).first()).toContainText('両備システムズ')
})

test('filters by the address and only there', async ({ page }) => {
  await page.goto('#/vendors')
  await chartsDrawn(page)
  await choosePrefecture(page, '埼玉県')
  await expect(page).toHaveURL(/#\/vendors\?prefecture=/)
  await expect(mark(page, '富士通Japan')).toHaveCount(0)
  await expect(mark(page, 'アイネス: 1（33%）')).toBeVisible()
  await page.getByRole('link', { name: 'クラウド移行' }).click()
  await expect(page.getByRole('list', { name: '選んだ条件' })).toContainText('都道府県: 埼玉県')
  await page.reload()
  await expect(page.getByRole('list', { name: '選んだ条件' })).toContainText('都道府県: 埼玉県')
  await page.getByRole('button', { name: '絞り込みを解除' }).click()
  await expect(page).toHaveURL(/#\/cloud$/)
})

test('shows the same by the address alone', async ({ page, context }) => {
  await page.goto('#/vendors')
  await chartsDrawn(page)
  await choosePrefecture(page, '奈良県')
  await expect(page).toHaveURL(/prefecture=/)
  const bars = (on: Page) => on.locator('.chart svg').first().locator('[role="graphics-symbol"]')
  await expect(bars(page)).toHaveCount(1)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(bars(other)).toHaveCount(1)
  await page.goBack()
  await expect(bars(page)).toHaveCount(6)
})

test('gives every chart its table, its SQL and its source', async ({ page }) => {
  await page.goto('#/cloud')
  await chartsDrawn(page)
  const cards = await page.getByRole('article').all()
  expect(cards.length).toBeGreaterThan(0)
  for (const card of cards) {
    await card.getByText('表で見る').click()
    await expect(card.getByRole('row').nth(1)).toBeVisible()
    await card.getByText('この結果の SQL').first().click()
    await expect(card).toContainText(/select/i)
    await expect(card).toContainText('出典')
  }
})

test('shows the change that withdrew an incident, with its words', async ({ page }) => {
  await page.goto('#/incidents')
  await chartsDrawn(page)
  const row = page.getByRole('row', { name: /2022年3月2日.*川口市/ }).first()
  await row.getByRole('link', { name: /根拠の文/ }).click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toContainText('令和4年3月2日')
})

test('speaks English by a switch, and remembers it', async ({ page }) => {
  await page.goto('#/vendors')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vendors' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Vendors' })).toBeVisible()
})

test('narrows the facts of a document to states, and says when something is not there', async ({ page }) => {
  await followVendor(page)
  await page.getByRole('checkbox', { name: /本文にない/ }).check()
  await expect(page).toHaveURL(/states=missing/)
  await expect(page.locator('.facts .fact').first()).toContainText('本文にない')
  await page.goto('#/document/0000000000000000')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('倉庫にありません')
  await page.goto('#/nowhere')
  await expect(page.getByRole('heading', { level: 1, name: 'ページがありません' })).toBeVisible()
})

test('keeps the first screen when the engine cannot start, and says what to do', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('#/vendors')
  await chartsDrawn(page)
  await choosePrefecture(page, '埼玉県')
  await expect(page.getByRole('alert').first()).toContainText('DuckDB-WASM')
  await page.getByRole('button', { name: '絞り込みを解除' }).first().click()
  await chartsDrawn(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('says so when a result of the build is missing', async ({ page }) => {
  await page.route('**/vendors.arrow', (route) => route.fulfill({ status: 404 }))
  await page.goto('#/vendors')
  await expect(page.getByRole('alert')).toContainText('npm run build')
  await page.unroute('**/vendors.arrow')
  await page.getByRole('alert').getByRole('button', { name: 'もう一度試す' }).click()
  await chartsDrawn(page)
})
