import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { chartsDrawn } from './boards'
import { runSql } from './editor'
import { expect, test } from './fixtures'

const QUERY = 'select 1 as one'

async function runQuery(page: Page): Promise<void> {
  await page.goto('#/sql')
  await runSql(page, QUERY)
}

test('without a warehouse it says so and what to do', async ({ page }) => {
  await page.route('**/warehouse.duckdb', (route) => route.fulfill({ status: 404 }))
  await runQuery(page)
  await expect(page.getByRole('alert')).toContainText('倉庫（warehouse.duckdb）が見つかりません')
  await expect(page.getByRole('alert')).toContainText('npm run etl')
})

test('with a broken warehouse it says so and what to do', async ({ page }) => {
  await page.route('**/warehouse.duckdb', (route) =>
    route.fulfill({ status: 200, body: 'no database '.repeat(2000), contentType: 'application/octet-stream' }),
  )
  await runQuery(page)
  await expect(page.getByRole('alert')).toContainText('を開けません')
  await expect(page.getByRole('alert')).toContainText('npm start')
})

test('with the engine blocked it says so, and a later try works', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await runQuery(page)
  await expect(page.getByRole('alert')).toContainText('DuckDB-WASM')
  await page.unroute('**/*.wasm')
  await page.getByRole('button', { name: '実行' }).click()
  await expect(page.locator('.actions').getByRole('status')).toContainText('1 行')
})

const short = (page: Page): Locator => page.getByText('表示できませんでした。理由はページのはじめにあります。')

/** Many cards have failed, none waits any more, and why is said once. */
async function saidOnce(page: Page, reason: string): Promise<void> {
  await expect(short(page).nth(3)).toBeVisible()
  await expect(page.locator('.card .pending, .card[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText(reason)
}

test('with the engine blocked a page of filtered cards says it once, and a later try works', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('#/cloud?prefecture=埼玉県')
  await saidOnce(page, 'WebAssembly')
  await expectAccessible(page)
  await page.unroute('**/*.wasm')
  await page.getByRole('button', { name: 'もう一度試す' }).click()
  await chartsDrawn(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what all cards of a page fail of is tried again by one button', async ({ page }) => {
  await page.route('**/cloud_*.arrow', (route) => route.abort())
  await page.goto('#/cloud')
  await saidOnce(page, '集計済みの結果がありません')
  await page.unroute('**/cloud_*.arrow')
  await page.getByRole('button', { name: 'もう一度試す' }).click()
  await chartsDrawn(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(short(page)).toHaveCount(0)
})

test('with the worker missing it says so', async ({ page }) => {
  await page.route('**/*.worker-*.js', (route) => route.abort())
  await runQuery(page)
  await expect(page.getByRole('alert')).toContainText('DuckDB-WASM')
})
