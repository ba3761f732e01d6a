import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const pages = [
  ['#/', '概要'],
  ['#/vendors', '委託先'],
  ['#/cloud', 'クラウド移行'],
  ['#/incidents', '事故'],
  ['#/sql', 'SQL'],
] as const

/** Waits until nothing on the page is still being read or drawn. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The address of a document page, by way of the list on the overview. */
async function openDocument(page: Page, municipality: string): Promise<void> {
  await page.goto('#/')
  await page
    .getByRole('row', { name: new RegExp(municipality) })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '本文' })).toBeVisible()
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [address, title] of pages) {
    test(`${title} opens and is accessible (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      await settled(page)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      expect(await seriousViolations(page)).toEqual([])
    })
  }

  test(`a document opens and is accessible (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openDocument(page, '奈良市')
    expect(await seriousViolations(page)).toEqual([])
  })
}

test('the first charts stand before any engine or warehouse is asked for', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('#/')
  await expect(page.locator('svg.marks').first()).toBeVisible()
  await settled(page)
  expect(asked.filter((path) => /\.wasm$|\.duckdb$|worker/.test(path))).toEqual([])
})

test('a bar of the vendor chart leads to its records and on to their words', async ({ page }) => {
  await page.goto('#/vendors')
  const bar = page.locator('svg.marks [aria-roledescription="bar"]').first()
  await bar.click()
  const records = page.getByRole('region', { name: /「アイネス」の記録/ }).first()
  await expect(records.getByRole('link', { name: /根拠の文/ })).toHaveCount(2)
  await expect(page).toHaveURL(/vendor/)
  await records
    .getByRole('link', { name: /根拠の文/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/document\/[0-9a-f]{16}\?.*evidence=/)
  const words = page.locator('section[aria-label="本文"] a[aria-current]').first()
  await expect(words).toContainText('アイネス')
  await expect(words).toBeInViewport()
})

test('words of a document lead to what was read from them', async ({ page }) => {
  await openDocument(page, '狭山市')
  const source = page.locator('section[aria-label="本文"]')
  await source.getByRole('link', { name: '(株)両備システムズ' }).first().click()
  await expect(page.locator('.chosen')).toContainText('両備システムズ')
})

test('items can be listed by their state', async ({ page }) => {
  await openDocument(page, '奈良市')
  await page.getByRole('checkbox', { name: /本文にない/ }).check()
  await expect(page).toHaveURL(/states?=missing/)
  await page.locator('summary').filter({ hasText: 'リスク対策' }).click()
  await expect(page.getByText('事故発生時手順の策定・周知').first()).toBeVisible()
})

test('a filter stands in the address, and the address alone shows the same elsewhere', async ({ page, context }) => {
  await page.goto('#/vendors')
  await page.getByLabel('都道府県').selectOption('奈良県')
  await expect(page).toHaveURL(/prefecture=/)
  const bars = (on: Page) => on.locator('svg.marks').first().locator('[aria-roledescription="bar"]')
  await expect(bars(page)).toHaveCount(1)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(bars(other)).toHaveCount(1)
  await page.goBack()
  await expect(bars(page)).toHaveCount(6)
})

test('every chart has its table, its SQL and its source', async ({ page }) => {
  await page.goto('#/cloud')
  await settled(page)
  const card = page.getByRole('article').filter({ hasText: '業務システムの置かれる環境' })
  await card.getByText('表で見る').click()
  await expect(card.getByRole('row')).toHaveCount(3)
  await card.getByText('この結果の SQL').click()
  await expect(card).toContainText(/SELECT/i)
  await expect(card).toContainText('出典')
})

test('incidents show the changes that withdrew them, with their words', async ({ page }) => {
  await page.goto('#/incidents')
  await settled(page)
  const row = page.getByRole('row', { name: /2022年3月2日.*川口市/ }).first()
  await row.scrollIntoViewIfNeeded()
  await row.getByRole('link', { name: /根拠の文/ }).click()
  await expect(page.locator('section[aria-label="本文"] a[aria-current]').first()).toContainText('令和4年3月2日')
})

test('the first screen still shows without a warehouse, and a filter says what to do', async ({ page }) => {
  await page.route('**/data/warehouse.duckdb', (route) => route.fulfill({ status: 404 }))
  await page.goto('#/vendors')
  await expect(page.locator('svg.marks').first()).toBeVisible()
  await page.getByLabel('都道府県').selectOption('奈良県')
  await expect(page.getByRole('alert').first()).toContainText('npm run etl')
})

test('English is a switch away', async ({ page }) => {
  await page.goto('#/vendors')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vendors' })).toBeVisible()
})
