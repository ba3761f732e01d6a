import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'

/** A municipality's document, from the overview's list; Kanazawa's is the longest. */
async function openDocument(page: Page, municipality = '金沢市'): Promise<void> {
  await page.goto('#/')
  await page.getByRole('row', { name: municipality }).getByRole('link', { name: '文書を開く' }).click()
  await expect(page.getByRole('region', { name: '本文' }).first()).toBeVisible()
}

test('shows the changes of a chosen item beside it, with both wordings', async ({ page }) => {
  await openDocument(page)
  await page.locator('.facts summary').filter({ hasText: 'Ⅰ 基本情報' }).click()
  await page
    .locator('.facts .fact')
    .filter({ hasText: /システムの機能/ })
    .first()
    .getByRole('link')
    .first()
    .click()
  const chosen = page.locator('.chosen')
  await expect(chosen.getByRole('heading', { name: 'この項目の変更箇所' })).toBeVisible()
  await expect(chosen.locator('ins, del').first()).toBeVisible()
  await chosen.getByRole('listitem').first().getByRole('link').click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeInViewport()
})

test('lists items of a chosen state at once, and leads to their place', async ({ page }) => {
  await openDocument(page)
  await page.getByRole('checkbox', { name: /判別できない/ }).check()
  const fact = page.locator('.facts .fact').first()
  await expect(fact).toContainText('判別できない')
  await fact.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeInViewport()
  await expect(page).toHaveURL(/states=undetermined/)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`tells the share of text that others use, and dims it by a switch (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await openDocument(page, '狭山市')
    await expect(page.locator('header').filter({ hasText: 'ほかの団体と同じ文・ほぼ同じ文 53%' })).toBeVisible()
    const shared = page.locator('.source .shared').first()
    const size = () => shared.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize))
    const before = await size()
    await page.getByRole('checkbox', { name: 'ほかの団体にもある文を薄く小さくする' }).check()
    await expect(page).toHaveURL(/shared=dim/)
    expect(await size()).toBeLessThan(before)
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByRole('checkbox', { name: 'ほかの団体にもある文を薄く小さくする' })).toBeChecked()
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the longest document is accessible with all its facts open (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await openDocument(page)
    const closed = page.locator('.facts details:not([open]) > summary')
    while ((await closed.count()) > 0) await closed.first().click()
    await expect(page.locator('.facts details:not([open])')).toHaveCount(0)
    await page.locator('.facts .fact').getByRole('link').first().click()
    await expect(page.locator('.source a.selected').first()).toBeVisible()
    await expectAccessible(page)
  })
}
