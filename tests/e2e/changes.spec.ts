import { expectAccessible } from './accessible'
import { card, chartsDrawn, chosenWords, mark, pick } from './boards'
import { expect, test } from './fixtures'

for (const scheme of ['light', 'dark'] as const) {
  test(`changes are drawn without the engine, with their tables, and accessible (${scheme})`, async ({ page }) => {
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('#/changes')
    await chartsDrawn(page)
    await expect(page.locator('.chart svg')).toHaveCount(5)
    for (const summary of await page.locator('summary').filter({ hasText: '表で見る' }).all()) await summary.click()
    await expectAccessible(page)
    expect(requested.filter((url) => /\.wasm$|\.duckdb$/.test(url))).toEqual([])
    await pick(page, 'ガバメントクラウドなどへの移行, 2026: 2')
    await expect(page.locator('.diff').first()).toBeVisible()
    await expectAccessible(page)
  })
}

test('leads from a cell to before and after, word by word, and on to the words', async ({ page }) => {
  await page.goto('#/changes')
  await pick(page, 'ガバメントクラウドなどへの移行, 2026: 2')
  await expect(page).toHaveURL(/pick=changeYear/)
  const change = page.getByRole('region', { name: /^狭山市.*保管場所/ })
  await expect(change.locator('ins').first()).toContainText('クラウド事業者')
  await expect(change.locator('del')).toHaveCount(0)
  await expect(change).toContainText('事後')
  await change.getByRole('link', { name: '変更箇所の文' }).click()
  await expect(chosenWords(page)).toContainText('令和8年1月15日')
})

test('changes whose item could not be told are a group of their own', async ({ page }) => {
  await page.goto('#/changes')
  await mark(page, '項目を読み取れない: 7').click()
  const records = card(page, '変更のあった章').getByRole('region', { name: '「項目を読み取れない」の記録' })
  await expect(records.locator('.change')).toHaveCount(7)
  await expect(records.getByRole('region', { name: /^金沢市/ })).toHaveCount(6)
})

test('opens further changes, twenty at a time, and closes them', async ({ page }) => {
  await page.goto('#/changes')
  await mark(page, '川口市・後期高齢者医療に関する事務: 48').click()
  const records = card(page, '変更の多い評価書')
    .getByRole('region', { name: /^「川口市.*の記録$/ })
    .first()
  await expect(records.locator('.change')).toHaveCount(20)
  await records.getByRole('button', { name: 'さらに 20 件を表示' }).click()
  await expect(records.locator('.change')).toHaveCount(40)
  await records.getByRole('button', { name: '記録を閉じる' }).click()
  await expect(page.locator('.change')).toHaveCount(0)
})

test('filters redraw the months', async ({ page }) => {
  await page.goto('#/changes?prefecture=奈良県')
  await chartsDrawn(page)
  const months = card(page, '変更の月')
  await expect(months.locator('[role="graphics-symbol"]')).toHaveCount(1)
  await expect(mark(page, '2026年3月: 7')).toBeVisible()
})
