import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { BOM, toCsv } from '../../queries/csv'
import { readQueries } from '../../queries/library'
import { NativeWarehouse } from '../../queries/native'
import { defaultParameters } from '../../queries/query'
import { columnNames } from '../../queries/rows'
import { editorOf, resultOf, rowsOf, runSql, status, writeSql } from './editor'
import { expect, test } from './fixtures'
import { WAREHOUSE } from './paths'
import { save } from './save'

const root = resolve(import.meta.dirname, '../..')

/** The result as CSV. */
const downloadCsv = async (page: Page): Promise<string> =>
  (await save(page.getByRole('main'), 'CSV')).bytes.toString('utf8')

test.beforeEach(async ({ page }) => {
  await page.goto('#/sql')
})

test('runs a query: rows, time, table, CSV with BOM', async ({ page }) => {
  await runSql(page, "select '特定個人情報' as word, i from range(1200) t(i)")
  await expect(status(page)).toContainText(/1,200 行、[\d,]+ ミリ秒/)
  await expect(resultOf(page).getByRole('table')).toHaveAttribute('aria-rowcount', '1201')
  const csv = await downloadCsv(page)
  expect(csv.startsWith('\ufeffword,i\r\n特定個人情報,0\r\n')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1201)
})

test('reads the warehouse by ranges', async ({ page }) => {
  const ranges: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/warehouse.duckdb') && request.method() === 'GET') ranges.push(request.headers().range)
  })
  await runSql(page, 'select count(*) as assessments from assessment')
  await expect(status(page)).toContainText('1 行')
  await expect(resultOf(page)).toContainText('5')
  expect(ranges.length).toBeGreaterThan(0)
  expect(ranges.every((range) => range?.startsWith('bytes='))).toBe(true)
})

test('shows where a statement is wrong, marks it, and goes there', async ({ page }) => {
  await runSql(page, "select '日本語',\n  nope from assessment")
  await expect(page.getByRole('alert')).toContainText('"nope" not found')
  await expect(page.locator('.cm-sql-error')).toHaveText('nope')
  await page.getByRole('button', { name: '2 行目 3 文字目へ移動' }).click()
  await expect(editorOf(page)).toBeFocused()
  await page.keyboard.type('title as ')
  await expect(page.locator('.cm-sql-error')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(status(page)).toContainText('5 行')
})

test('reads numbers of every width, inside lists and structs too', async ({ page }) => {
  await runSql(
    page,
    `select [{'n': 1::bigint}] as listed, {'n': [2::bigint]} as held, sum(i) as total, 1.25::decimal(9, 2) as exact,
      -9007199254740991 as least from range(5) t(i)`,
  )
  await expect(status(page)).toContainText('1 行')
  await expect(rowsOf(page).first().getByRole('cell')).toHaveText([
    '1',
    '[{"n":1}]',
    '{"n":[2]}',
    '10',
    '1.25',
    '-9007199254740991',
  ])
})

test('reads codes as their texts', async ({ page }) => {
  await page.goto('#/sql')
  await runSql(
    page,
    `select 'b'::enum('a', 'b') as code, ['a'::enum('a', 'b')] as listed, (select min(level) from control_level_count) as level`,
  )
  await expect(status(page)).toContainText('1 行')
  await expect(rowsOf(page).first().getByRole('cell')).toHaveText(['1', 'b', '["a"]', /^\w+$/])
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
    await runSql(page, sql)
    await expect(page.getByRole('alert')).toContainText(message)
    if (!message.includes('json')) await expect(page.getByRole('alert')).toContainText('倉庫は読み取り専用')
  }
  await runSql(page, 'select count(*) as assessments from assessment')
  await expect(resultOf(page)).toContainText('5')
})

test('asks for the parameters of a statement and binds them', async ({ page }) => {
  await runSql(page, 'select $word || $word as twice')
  await page.getByRole('textbox', { name: '$word' }).fill("it's ")
  await page.getByRole('button', { name: '実行' }).click()
  await expect(resultOf(page)).toContainText("it's it's")
})

test('answers each saved question exactly as native DuckDB does', async ({ page }) => {
  const warehouse = await NativeWarehouse.open(resolve(root, WAREHOUSE))
  const queries = readQueries(resolve(root, 'queries'))
  expect(queries.length).toBeGreaterThan(0)
  for (const query of queries) {
    const native = await warehouse.query(query.sql, defaultParameters(query))
    expect(columnNames(native), query.name).toEqual(query.columns.map(({ name }) => name))
    await page.getByLabel('用意された問い').selectOption(query.name)
    await page.getByRole('button', { name: '実行' }).click()
    await expect(status(page), query.name).toContainText(`${native.numRows.toLocaleString('ja')} 行、`)
    expect(await downloadCsv(page), query.name).toBe(BOM + toCsv(native))
  }
  warehouse.close()
})

test('runs only what is selected, and marks a wrong word where it stands', async ({ page }) => {
  await writeSql(page, 'select 1 as one;\nselect nope')
  await editorOf(page).press('Control+Home')
  await editorOf(page).press('Shift+End')
  await editorOf(page).press('Control+Enter')
  await expect(page.getByText('選んだ部分だけ')).toBeVisible()
  await expect(resultOf(page).getByRole('columnheader', { name: 'one' })).toBeVisible()
  await editorOf(page).press('Control+End')
  await editorOf(page).press('Shift+Home')
  await editorOf(page).press('Control+Enter')
  await expect(page.getByRole('button', { name: '2 行目 8 文字目へ移動' })).toBeVisible()
})

test('cancels a running statement and goes on with the same engine', async ({ page }) => {
  await runSql(page, 'select 7 as warm')
  await expect(status(page)).toContainText('1 行')
  await runSql(page, 'select count(*) from range(1000000) a(i), range(1000000) b(j) where (i * j) % 7 = 3')
  await expect(status(page)).toHaveText('実行中…')
  await page.getByRole('button', { name: '中止' }).click()
  await expect(status(page)).toContainText('中止しました')
  await expect(page.getByText('集計エンジンごと止めて')).toHaveCount(0)
  await runSql(page, 'select count(*) as assessments from assessment')
  await expect(rowsOf(page).first()).toContainText('5')
})

test('ends a statement that cannot be stopped together with its engine, says so, and goes on', async ({ page }) => {
  await runSql(page, 'select 7 as warm')
  await expect(status(page)).toContainText('1 行')
  await runSql(
    page,
    'select count(*) from range(1000000) a(i), range(1000000) b(j) where (i * j) % 7 = 3 and $word is null',
  )
  await expect(status(page)).toHaveText('実行中…')
  await page.getByRole('button', { name: '中止' }).click()
  await expect(status(page)).toContainText('集計エンジンごと止めて、新しく起動しました')
  await runSql(page, 'select count(*) as assessments from assessment')
  await expect(rowsOf(page).first()).toContainText('5')
})

test('scrolls and sorts a hundred thousand rows, and opens one in full', async ({ page }) => {
  await runSql(page, "select i, 'n' || (i * 7919 % 100000) as name from range(100000) t(i)")
  await expect(status(page)).toContainText('100,000 行')
  expect(await rowsOf(page).count()).toBeLessThan(100)
  await resultOf(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(resultOf(page).getByRole('row', { name: /99999/ }).last()).toBeVisible()
  const heading = resultOf(page).getByRole('columnheader', { name: 'name' })
  await expect(heading).toBeInViewport()
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await resultOf(page).evaluate((element) => element.scrollTo(0, 0))
  await expect(rowsOf(page).nth(1)).toContainText('n1')
  await heading.getByRole('button').click()
  await expect(rowsOf(page).first()).toContainText('n99999')
  await rowsOf(page).first().getByRole('button').click()
  await expect(page.getByRole('region', { name: /行目の全文/ })).toContainText('n99999')
})
