import { expectAccessible } from './accessible'
import { card, chartsDrawn, chosenWords, mark, pick } from './boards'
import { expect, test } from './fixtures'

for (const scheme of ['light', 'dark'] as const) {
  test(`legal bases are drawn without the engine, with their tables, and accessible (${scheme})`, async ({ page }) => {
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('#/legal')
    await chartsDrawn(page)
    await expect(page.locator('.chart svg')).toHaveCount(5)
    for (const summary of await page.locator('summary').filter({ hasText: '表で見る' }).all()) await summary.click()
    await expectAccessible(page)
    expect(requested.filter((url) => /\.wasm$|\.duckdb$/.test(url))).toEqual([])
  })
}

test('leads from a superseded citation beside a current one to the words of both', async ({ page }) => {
  await page.goto('#/legal')
  await pick(page, '番号法の別表第一・別表第二の引用, 現行と旧い引用: 1（20%）')
  const records = card(page, '現行の引用と旧い引用')
    .getByRole('region', { name: /の記録$/ })
    .first()
  await expect(records.getByRole('row', { name: /狭山市.*別表の14項/ }).first()).toBeVisible()
  await records
    .getByRole('row', { name: /狭山市.*旧い引用/ })
    .first()
    .getByRole('link', { name: '根拠の文' })
    .click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeVisible()
})

test('leads from an article and from a table item to the printed words', async ({ page }) => {
  await page.goto('#/legal')
  await mark(page, '第19条第8号: 4（80%）').click()
  const articles = card(page, '番号法の条').getByRole('region', { name: '「第19条第8号」の記録' }).first()
  await expect(articles.getByRole('row')).toHaveCount(16)
  await mark(page, '別表 14 の項（予防接種法）: 2').click()
  const items = card(page, '別表の項')
    .getByRole('region', { name: /の記録$/ })
    .first()
  await items
    .getByRole('row', { name: /狭山市.*別表の14項/ })
    .getByRole('link', { name: '根拠の文' })
    .click()
  await expect(chosenWords(page)).toContainText('別表の14項')
})

test('filters redraw the statutes', async ({ page }) => {
  await page.goto('#/legal?prefecture=奈良県')
  await chartsDrawn(page)
  await expect(mark(page, '番号法: 1（100%）')).toBeVisible()
  await expect(mark(page, '予防接種法')).toHaveCount(0)
})

test('table items are named in English, too', async ({ page }) => {
  await page.goto('#/legal')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Legal basis' })).toBeVisible()
  await expect(mark(page, '別表 item 14 (予防接種法)')).toBeVisible()
})
