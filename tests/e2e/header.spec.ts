import { expectAccessible } from './accessible'
import { overflow } from './boards'
import { expect, test } from './fixtures'

for (const scheme of ['light', 'dark'] as const) {
  test(`a narrow header folds its menu, which opens and closes by keyboard (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto('#/')
    const menu = page.getByRole('button', { name: 'メニュー' })
    const pages = page.getByRole('navigation', { name: 'ページ' })
    await expect(menu).toHaveAttribute('aria-expanded', 'false')
    await expect(pages).toBeHidden()
    const box = await page.getByRole('banner').boundingBox()
    expect(box?.height).toBeLessThan(140)
    await menu.focus()
    await page.keyboard.press('Enter')
    await expect(menu).toHaveAttribute('aria-expanded', 'true')
    await expect(pages).toBeVisible()
    await expect(page.getByRole('group', { name: '言語' })).toBeVisible()
    await expectAccessible(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await pages.getByRole('link', { name: '法令' }).focus()
    await page.keyboard.press('Escape')
    await expect(pages).toBeHidden()
    await expect(menu).toBeFocused()
    await page.keyboard.press('Enter')
    await pages.getByRole('link', { name: '法令' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '法令' })).toBeVisible()
    await expect(pages).toBeHidden()
  })
}

test('a wide header shows all at once', async ({ page }) => {
  await page.goto('#/')
  await expect(page.getByRole('button', { name: 'メニュー' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'ページ' }).getByRole('link')).toHaveCount(12)
})

test('stays in Japanese, and says so, where the English words cannot be fetched', async ({ page }) => {
  const words = '**/assets/en-*.js'
  await page.route(words, (route) => route.abort())
  await page.goto('#/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('alert')).toContainText('英語の言葉を読み込めませんでした')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expectAccessible(page)
  await page.unroute(words)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})
