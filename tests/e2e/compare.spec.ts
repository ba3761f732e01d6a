import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { overflow } from './boards'
import { expect, test } from './fixtures'

const SAYAMA = '112151-22-20260115'
const KAWAGUCHI = '112038-14-20251226'
const KOSHIGAYA = '112224-43-20260316'

const table = (page: Page): Locator => page.getByRole('region', { name: '比較の表' })
const row = (page: Page, key: string): Locator => table(page).locator(`tr[data-concept="${key}"]`)

async function compare(page: Page, ids: readonly string[], rest = ''): Promise<void> {
  await page.goto(`#/compare?assessments=${ids.join(',')}${rest}`)
  await expect(table(page)).toBeVisible()
}

test('keeps the choice and the switches in the address', async ({ page, context }) => {
  await compare(page, [SAYAMA, KAWAGUCHI])
  const rows = (on: Page) => table(on).locator('tr[data-concept]')
  const all = await rows(page).count()
  await page.getByLabel(/違う項目だけ/).check()
  await page.getByLabel(/記載のある項目だけ/).check()
  await expect(page).toHaveURL(/differences=true&answered=true/)
  const fewer = await rows(page).count()
  expect(fewer).toBeLessThan(all)
  await page.getByRole('button', { name: /^基準にする 川口市/ }).click()
  await expect(table(page).getByRole('columnheader').nth(1)).toContainText('川口市')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(table(other).getByRole('columnheader').nth(1)).toContainText('川口市')
  await expect(rows(other)).toHaveCount(await rows(page).count())
  await page.goBack()
  await expect(table(page).getByRole('columnheader').nth(1)).toContainText('狭山市')
})

test('tells the five states apart, across forms', async ({ page }) => {
  await compare(page, [SAYAMA, KAWAGUCHI, KOSHIGAYA])
  await expect(row(page, 'procedure.subjects_range').getByRole('cell').nth(2)).toContainText('本文にない')
  await expect(row(page, 'procedure.subjects_range')).toContainText('違うか判別できない')
  await expect(row(page, 'procedure.necessity').getByRole('cell').nth(0)).toContainText('様式にない項目')
  await expect(row(page, 'file.methods').getByRole('cell').nth(0)).toContainText('判別できない')
  await expect(row(page, 'cover.special_notes').getByRole('cell').nth(0)).toContainText('空欄')
  await expect(row(page, 'recipient.name|provision').getByRole('cell').nth(1)).toContainText('対応するものなし')
  await expect(row(page, 'risk.adequacy|6|目的外の入手が行われるリスク').getByRole('cell').nth(1)).toContainText(
    '該当なし',
  )
})

test('marks words, and dims those that others use', async ({ page }) => {
  await compare(page, [SAYAMA, KAWAGUCHI])
  const place = row(page, 'storage.place').getByRole('cell').nth(1)
  await expect(row(page, 'cover.title').locator('ins').first()).toHaveText('川口')
  await expect(row(page, 'cover.title').locator('del').first()).toHaveText('狭山')
  await expect(place.locator('.shared', { hasText: 'ISMAP' }).first()).toHaveAttribute('title', /団体が使う文/)
})

test('finds assessments by their words, and says which are not there', async ({ page }) => {
  await page.goto(`#/compare?assessments=${SAYAMA},nowhere`)
  await expect(page.getByText('倉庫にない評価書があります: nowhere')).toBeVisible()
  await page.goto('#/compare')
  await page
    .getByRole('searchbox', { name: /で探す/ })
    .last()
    .fill('奈良')
  await expect(page.locator('.offered li')).toHaveCount(1)
  await page.getByRole('button', { name: /^奈良市/ }).click()
  await expect(page).toHaveURL(/assessments=292010/)
  await expect(page.getByText('評価書を 2 つ以上')).toBeVisible()
})

test('is read in English, the forms’ own words included', async ({ page }) => {
  await compare(page, [SAYAMA, KAWAGUCHI])
  await page.getByRole('button', { name: 'English' }).click()
  const region = page.getByRole('region', { name: 'Table of the comparison' })
  await expect(region.getByRole('heading', { name: 'Risk measures' })).toBeVisible()
  await expect(region.locator('tr[data-concept="outsourcing.subcontracting"] th')).not.toContainText('再委託')
})

test('prints the whole table without anything to press', async ({ page }) => {
  await compare(page, [SAYAMA, KAWAGUCHI], '&differences=true')
  await page.emulateMedia({ media: 'print' })
  await expect(table(page)).toHaveCSS('overflow', 'visible')
  await expect(page.getByRole('button').and(page.locator(':visible'))).toHaveCount(0)
})

test('stacks the columns at 360 pixels, and scrolls in its own box with six', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await compare(page, [SAYAMA, KAWAGUCHI, KOSHIGAYA])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await expect(row(page, 'cover.title').locator('.whose').nth(1)).toBeVisible()
  await page.setViewportSize({ width: 1024, height: 800 })
  await compare(page, [SAYAMA, KAWAGUCHI, KOSHIGAYA, '292010-28-20260311', '172014-28-20250905'])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const label = row(page, 'cover.title').getByRole('rowheader')
  const before = await label.boundingBox()
  await table(page).evaluate((box) => (box.scrollLeft = 400))
  expect((await label.boundingBox())?.x).toBe(before?.x)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`is accessible (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await compare(page, [SAYAMA, KAWAGUCHI], '&differences=true')
    for (const summary of ['評価書を選ぶ', '印と言葉の読み方']) await page.getByText(summary, { exact: true }).click()
    await expect(page.locator('.offered li').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))])).toEqual([])
  })
}

test('the bar of what is taken leaves a narrow screen to the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`#/municipalities?take=${SAYAMA}`)
  const bar = page.getByRole('region', { name: '比べる評価書' })
  const height = async (): Promise<number> => (await bar.boundingBox())?.height ?? Infinity
  await expect(bar.getByRole('link')).toBeVisible()
  expect(await height()).toBeLessThan(100)
  await page.goto(`#/municipalities?take=${SAYAMA}&take=${KAWAGUCHI}`)
  await expect(bar.getByRole('link', { name: '2 件を比べる' })).toBeVisible()
  expect(await height()).toBeLessThan(100)
  await page.getByRole('button', { name: 'メニュー' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.keyboard.press('Escape')
  const english = page.getByRole('region', { name: 'To be compared' })
  expect((await english.boundingBox())?.height).toBeLessThan(100)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

test('takes assessments from lists, by keyboard, across pages, and compares them', async ({ page }) => {
  await page.goto('#/?form=priority')
  const bar = page.getByRole('region', { name: '比べる評価書' })
  const toggle = (name: RegExp): Locator => page.getByRole('button', { name })
  await expect(bar.getByRole('link')).toHaveCount(0)
  await toggle(/^比べる 狭山市/).focus()
  await page.keyboard.press('Space')
  await expect(toggle(/^比べる 狭山市/)).toHaveAttribute('aria-pressed', 'true')
  await expect(bar.getByRole('status')).toHaveText('比べる評価書を 1 件選びました（6 件まで）。')
  await expect(page).toHaveURL(/take=112151-22-20260115/)
  await expectAccessible(page)
  await page.goBack()
  await expect(bar.getByRole('link')).toHaveCount(0)
  await page.goForward()
  await page.getByRole('link', { name: '自治体', exact: true }).click()
  await page.getByRole('region', { name: '自治体' }).getByRole('link', { name: '川口市' }).click()
  await page.getByRole('button', { name: /^比べる 川口市/ }).click()
  await page.reload()
  await bar.getByRole('link', { name: '2 件を比べる' }).click()
  await expect(page).toHaveURL(/#\/compare\?assessments=112151-22-20260115%2C112038-14-20251226&form=priority$/)
  await expect(page.getByRole('heading', { level: 2, name: '項目ごとの比較' })).toBeVisible()
  await expect(bar.getByRole('link')).toHaveCount(0)
  await page.goBack()
  await bar.getByRole('button', { name: 'すべて外す' }).click()
  await expect(page).not.toHaveURL(/take=/)
  await expect(page.getByRole('main')).toBeFocused()
})
