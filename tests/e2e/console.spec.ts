import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { BOM, toCsv } from '../../queries/csv'
import { readQueries } from '../../queries/library'
import { NativeWarehouse } from '../../queries/native'
import { defaultParameters } from '../../queries/query'
import { columnNames } from '../../queries/rows'
import { expect, test } from './fixtures'
import { WAREHOUSE } from './paths'

const root = resolve(import.meta.dirname, '../..')

const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: 'SQL 文' })

async function run(page: Page, sql: string): Promise<void> {
  await editorOf(page).fill(sql)
  await editorOf(page).press('Control+Enter')
}

async function downloadCsv(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

test.beforeEach(async ({ page }) => {
  await page.goto('#/sql')
})

test('runs a query: rows, time, table, CSV with BOM', async ({ page }) => {
  await run(page, "select '特定個人情報' as word, i from range(1200) t(i)")
  await expect(page.getByRole('status')).toContainText(/1,200 行、\d+ ミリ秒/)
  await expect(page.getByText('先頭の 1,000 行')).toBeVisible()
  await expect(page.getByRole('region', { name: '結果' }).locator('tbody tr')).toHaveCount(1000)
  const csv = await downloadCsv(page)
  expect(csv.startsWith('\ufeffword,i\r\n特定個人情報,0\r\n')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1201)
})

test('reads the warehouse by ranges', async ({ page }) => {
  const ranges: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/warehouse.duckdb') && request.method() === 'GET') ranges.push(request.headers().range)
  })
  await run(page, 'select count(*) as assessments from assessment')
  await expect(page.getByRole('status')).toContainText('1 行')
  await expect(page.getByRole('region', { name: '結果' })).toContainText('5')
  expect(ranges.length).toBeGreaterThan(0)
  expect(ranges.every((range) => range?.startsWith('bytes='))).toBe(true)
})

test('shows where a statement is wrong, marks it, and goes there', async ({ page }) => {
  await run(page, "select '日本語',\n  nope from assessment")
  await expect(page.getByRole('alert')).toContainText('"nope" not found')
  await expect(page.locator('.cm-sql-error')).toHaveText('nope')
  await page.getByRole('button', { name: '2 行目 3 文字目へ移動' }).click()
  await expect(editorOf(page)).toBeFocused()
  await page.keyboard.type('title as ')
  await expect(page.locator('.cm-sql-error')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toContainText('5 行')
})

test('reads numbers of every width, inside lists and structs too', async ({ page }) => {
  await run(
    page,
    `select [{'n': 1::bigint}] as listed, {'n': [2::bigint]} as held, sum(i) as total, 1.25::decimal(9, 2) as exact,
      -9007199254740991 as least from range(5) t(i)`,
  )
  await expect(page.getByRole('status')).toContainText('1 行')
  await expect(page.getByRole('region', { name: '結果' }).getByRole('cell')).toHaveText([
    '[{"n":1}]',
    '{"n":[2]}',
    '10',
    '1.25',
    '-9007199254740991',
  ])
})

test('lists the tables with their meaning and shows one', async ({ page }) => {
  await page.getByText(/^表とビュー（\d+）$/).click()
  await page.getByText(/^outsourcing /).click()
  await expect(page.getByRole('term').filter({ hasText: 'vendor_raw' })).toBeVisible()
  await page.getByRole('button', { name: 'この表を見る SQL を書く' }).click()
  await expect(page.getByRole('status')).toContainText(/[1-9]\d* 行、/)
  await expect(editorOf(page)).toHaveText('from "outsourcing" limit 100')
})

test('cannot change the data, the settings, or reach outside', async ({ page }) => {
  for (const [sql, message] of [
    ['delete from assessment', 'read-only'],
    ['create table mine as select 1', 'read-only'],
    ["attach 'other.db' as other", 'disabled by configuration'],
    ["from read_csv('https://example.com/x.csv')", 'disabled by configuration'],
    ['set enable_external_access = true', 'locked'],
    ["select json_object('a', 1)", 'json extension'],
  ] as const) {
    await run(page, sql)
    await expect(page.getByRole('alert')).toContainText(message)
  }
  await run(page, 'select count(*) as assessments from assessment')
  await expect(page.getByRole('region', { name: '結果' })).toContainText('5')
})

test('completes tables and columns with their Japanese comments', async ({ page }) => {
  await run(page, 'select 1')
  await expect(page.getByRole('status')).toContainText('1 行')
  await editorOf(page).fill('')
  await editorOf(page).pressSequentially('select vendor_raw from outsourcing where outsourcing.')
  const options = page.locator('.cm-tooltip-autocomplete li')
  await expect(options.filter({ hasText: 'vendor_raw' })).toContainText('委託先')
})

test('asks for the parameters of a statement and binds them', async ({ page }) => {
  await run(page, 'select $word || $word as twice')
  await page.getByRole('textbox', { name: '$word' }).fill("it's ")
  await page.getByRole('button', { name: '実行' }).click()
  await expect(page.getByRole('region', { name: '結果' })).toContainText("it's it's")
})

test('answers each saved question exactly as native DuckDB does', async ({ page }) => {
  const warehouse = await NativeWarehouse.open(resolve(root, WAREHOUSE))
  const queries = readQueries(resolve(root, 'queries'))
  expect(queries.length).toBeGreaterThan(0)
  for (const query of queries) {
    const native = await warehouse.query(query.sql, defaultParameters(query))
    expect(columnNames(native), query.name).toEqual(query.columns.map(({ name }) => name))
    await page.getByLabel('保存済みの問い').selectOption(query.name)
    await page.getByRole('button', { name: '実行' }).click()
    await expect(page.getByRole('status'), query.name).toContainText(`${native.numRows.toLocaleString('ja')} 行、`)
    expect(await downloadCsv(page), query.name).toBe(BOM + toCsv(native))
  }
  warehouse.close()
})
