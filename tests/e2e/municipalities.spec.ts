import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { overflow } from './boards'
import { expect, test } from './fixtures'

const list = (page: Page): Locator => page.getByRole('region', { name: '自治体' })
const names = (page: Page): Locator => list(page).getByRole('rowheader')

async function ready(page: Page): Promise<void> {
  await expect(page.locator('.chart svg').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"], .pending, .chart:not(:has(svg))')).toHaveCount(0)
}

test('lists municipalities by their reading, and sorts and searches them', async ({ page }) => {
  await page.goto('#/municipalities')
  await expect(names(page)).toHaveText(['金沢市', '川口市', '越谷市', '狭山市', '奈良市'])
  await list(page).getByRole('button', { name: '事故（取り下げ）' }).click()
  await expect(names(page).first()).toHaveText('川口市')
  await page.getByRole('searchbox', { name: '団体の名、読み、都道府県で探す' }).fill('サヤマ')
  await expect(names(page)).toHaveText(['狭山市'])
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(names(page)).toHaveText(['狭山市'])
})

test('leads from the list to all about one, whatever the filters', async ({ page }) => {
  await page.goto('#/municipalities')
  await list(page).getByRole('link', { name: '川口市' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '川口市' })).toBeVisible()
  await ready(page)
  const main = page.getByRole('main')
  await expect(main).toContainText('令和7年12月26日（2025-12-26）')
  await expect(page.getByRole('region', { name: /^川口市 紛失/ })).toBeVisible()
  // The filters, which stand above the page, offer all municipalities.
  await expect(main.locator('.page')).not.toContainText('狭山市')
  await expect(main).toContainText('npm run report -- --municipality 112038')
  await page.getByRole('link', { name: '点検のページで、この団体に絞り込んで見る' }).click()
  await expect(page).toHaveURL(/#\/findings\?municipality=112038/)
})

test('leads from the timeline to the changes of a month, and from there to their words', async ({ page }) => {
  await page.goto('#/municipality/112151')
  await ready(page)
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /変更の年表/ }) })
  await card.locator('[role="graphics-symbol"][aria-label*="委託先の変更"]').first().click()
  await expect(page).toHaveURL(/pick=changeCell/)
  await card
    .getByRole('region', { name: /の記録/ })
    .first()
    .getByRole('link', { name: '根拠の文' })
    .first()
    .click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeVisible()
})

test('leads to the comparison with others', async ({ page }) => {
  await page.goto('#/municipality/112151')
  await page.getByRole('link', { name: /^他の評価書と比べる/ }).click()
  await expect(page).toHaveURL(/#\/compare\?assessments=112151-22-20260115/)
  // Of the same category of procedure, first.
  await expect(page.locator('.offered li').first()).toContainText('同じ区分の事務')
})

test('says so where there is no such municipality', async ({ page }) => {
  await page.goto('#/municipality/000000')
  await expect(page.getByText('団体「000000」の評価書は')).toBeVisible()
  await page.getByRole('link', { name: '自治体の一覧へ戻る' }).click()
  await expect(names(page).first()).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`are accessible, and fit 360 pixels (${scheme})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: scheme })
    for (const hash of ['#/municipalities', '#/municipality/112038']) {
      await page.goto(hash)
      if (hash.endsWith('s')) await expect(names(page).first()).toBeVisible()
      else await ready(page)
      expect(await overflow(page), hash).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))])).toEqual([])
    }
  })
}
