import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { mark, overflow } from './boards'
import { expect, test } from './fixtures'

const choose = (page: Page, filter: string): Locator => page.locator('.filters summary').filter({ hasText: filter })
const count = (page: Page): Locator => page.locator('.filters').getByRole('status')
const chips = (page: Page): Locator => page.getByRole('list', { name: '選んだ条件' })

test('several values of several filters, with counts that respect the others', async ({ page }) => {
  await page.goto('#/vendors')
  await expect(count(page)).toHaveText('5 件中 5 件の評価書')
  await choose(page, '都道府県').click()
  await page.getByRole('checkbox', { name: /^埼玉県 3$/ }).check()
  await expect(count(page)).toHaveText('5 件中 3 件の評価書')
  await page.getByRole('checkbox', { name: /^奈良県 1$/ }).check()
  await expect(count(page)).toHaveText('5 件中 4 件の評価書')
  await choose(page, '様式').click()
  await expect(page.getByRole('checkbox', { name: /埼玉県/ })).toBeHidden()
  await page.getByRole('checkbox', { name: /全項目.* 1$/ }).check()
  await expect(count(page)).toHaveText('5 件中 1 件の評価書')
  await expect(page).toHaveURL(/prefecture=[^&]+&prefecture=[^&]+&form=full$/)
  await page.goBack()
  await expect(count(page)).toHaveText('5 件中 4 件の評価書')
  await page.goForward()
  await expect(count(page)).toHaveText('5 件中 1 件の評価書')
  await expect(chips(page).getByRole('listitem')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await chips(page)
    .getByRole('button', { name: /「様式/ })
    .click()
  await expect(count(page)).toHaveText('5 件中 4 件の評価書')
  await chips(page).getByRole('button', { name: '絞り込みを解除' }).click()
  await expect(page).toHaveURL(/#\/vendors$/)
})

test('period and versions live in the address, too', async ({ page }) => {
  await page.goto('#/')
  await choose(page, '公表日').click()
  await page.getByLabel('この日から').fill('2026-01-01')
  await page.getByLabel('この日から').press('Tab')
  await expect(page).toHaveURL(/\?from=2026-01-01$/)
  // None of a prefecture here says nothing of the warehouse.
  await expect(page.getByText('絞り込みに当てはまる評価書がない（0 件の）都道府県')).toBeVisible()
  await expect(count(page)).toHaveText('5 件中 3 件の評価書')
  await expect(chips(page)).toContainText('2026年1月1日 〜')
  await page.getByLabel('版').selectOption('すべての版')
  await expect(page).toHaveURL(/latest=false$/)
})

test('leaves what is open on a page as it is', async ({ page }) => {
  await page.goto('#/vendors')
  const card = page.locator('.card').filter({ has: page.getByRole('heading', { name: '委託先', exact: true }) })
  await card.locator('summary').filter({ hasText: '表で見る' }).click()
  await expect(card.getByRole('table')).toBeVisible()
  await choose(page, '都道府県').click()
  await page.getByRole('checkbox', { name: '埼玉県' }).check()
  await expect(count(page)).toHaveText('5 件中 3 件の評価書')
  await expect(card.getByRole('table')).toBeVisible()
})

test('says on every page that the filters apply to that all versions are counted', async ({ page }) => {
  const note = page.getByRole('status').filter({ hasText: '同じ評価書の古い版が含まれています' })
  await page.goto('#/?latest=false')
  for (const name of ['自治体', '委託先', '点検']) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(note, name).toHaveCount(1)
  }
  await page.getByLabel('版', { exact: true }).selectOption('最新のみ')
  await expect(note).toHaveCount(0)
  await page.goto('#/sql?latest=false')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(note).toHaveCount(0)
})

test('works by keyboard alone', async ({ page }) => {
  await page.goto('#/vendors')
  await choose(page, '団体').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/municipality=\d{6}$/)
  await page.keyboard.press('Escape')
  await expect(choose(page, '団体')).toBeFocused()
  await expect(page.getByRole('checkbox').first()).toBeHidden()
  await expect(count(page)).toHaveText('5 件中 1 件の評価書')
})

test('narrows to a picked bar', async ({ page }) => {
  await page.goto('#/vendors')
  await mark(page, 'アイネス: ').click()
  await page.getByRole('button', { name: '「アイネス」で絞り込む' }).click()
  await expect(page).toHaveURL(/#\/vendors\?vendor=\w+$/)
  await expect(count(page)).toHaveText('5 件中 2 件の評価書')
  await expect(chips(page)).toContainText('委託先: アイネス')
  await page.goto('#/')
  await mark(page, '2026年1月').click()
  await page.getByRole('button', { name: '「2026年1月」で絞り込む' }).click()
  await expect(page).toHaveURL(/#\/\?from=2026-01-01&to=2026-01-31$/)
})

test('an opened link shows the same, copied from the header or the records, however long', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('#/vendors?prefecture=埼玉県')
  await expect(count(page)).toHaveText('5 件中 3 件の評価書')
  await mark(page, 'アイネス: ').click()
  const records = page.getByRole('region', { name: '「アイネス」の記録' }).first()
  await records.getByRole('button', { name: 'リンクを写す' }).click()
  await expect(records).toContainText('リンクを写しました')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(page.url())
  const other = await context.newPage()
  await other.goto(link)
  await expect(count(other)).toHaveText('5 件中 3 件の評価書')
  await expect(other.getByRole('region', { name: '「アイネス」の記録' }).first()).toBeVisible()

  const many = Array.from({ length: 60 }, (_, index) => `vendor=v${index}`).join('&')
  await page.goto(`#/vendors?prefecture=埼玉県&${many}`)
  await choose(page, '都道府県').click()
  await page.getByRole('checkbox', { name: /^奈良県/ }).check()
  await expect(page).toHaveURL(/#\/vendors\?z=[\w-]+$/)
  await page.reload()
  await expect(chips(page).getByRole('listitem')).toHaveCount(63)
  await page.goto('#/vendors?z=broken')
  await expect(count(page)).toHaveText('5 件中 5 件の評価書')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`an opened filter is accessible and stays on the screen (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('#/vendors?prefecture=埼玉県')
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      for (const filter of ['都道府県', '委託先', '公表日']) {
        await choose(page, filter).click()
        const panel = page.locator('.panel:visible')
        await expect(panel).toHaveCount(1)
        const { violations } = await new AxeBuilder({ page }).include('.filters').analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([])
        const box = await panel.boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
        await page.keyboard.press('Escape')
        await expect(panel).toHaveCount(0)
      }
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
  })
}

test('paper tells what was chosen', async ({ page }) => {
  await page.goto('#/vendors?prefecture=埼玉県')
  await expect(count(page)).toHaveText('5 件中 3 件の評価書')
  await page.emulateMedia({ media: 'print' })
  await expect(chips(page)).toContainText('都道府県: 埼玉県')
  await expect(count(page)).toBeVisible()
  await expect(page.locator('.filters').getByRole('button').and(page.locator(':visible'))).toHaveCount(0)
})

test('a period that ends before it begins is told beside its fields and above the page', async ({ page }) => {
  await page.goto('#/?from=2026-03-01&to=2025-03-01')
  const said = '「この日から」が「この日まで」より後です'
  await expect(page.getByRole('form', { name: '絞り込み' }).getByRole('alert')).toContainText(said)
  await page.locator('summary').filter({ hasText: '公表日' }).click()
  await expect(page.getByLabel('この日まで')).toHaveAccessibleDescription(new RegExp(said))
  await page.getByLabel('この日まで').fill('2026-03-31')
  await page.getByLabel('この日まで').press('Tab')
  await expect(page.getByText(said)).toHaveCount(0)
})
