import type { Page } from '@playwright/test'
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

test('with the worker missing it says so', async ({ page }) => {
  await page.route('**/*.worker-*.js', (route) => route.abort())
  await runQuery(page)
  await expect(page.getByRole('alert')).toContainText('DuckDB-WASM')
})
