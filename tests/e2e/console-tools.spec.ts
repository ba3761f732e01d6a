import { tableFromIPC } from 'apache-arrow'
import readXlsxFile from 'read-excel-file/node'
import { toRows } from '../../queries/rows'
import { expectAccessible } from './accessible'
import { overflow } from './boards'
import { editorOf, rowsOf, runSql, status, writeSql } from './editor'
import { expect, test } from './fixtures'
import { save } from './save'

test.beforeEach(async ({ page }) => {
  await page.goto('#/sql')
})

test('lists the tables with their meaning and shows one', async ({ page }) => {
  await page.getByText(/^表とビュー（\d+）$/).click()
  await page.getByText(/^outsourcing /).click()
  await expect(page.getByRole('term').filter({ hasText: 'vendor_raw' })).toBeVisible()
  await page.getByRole('button', { name: 'この表を見る SQL を書く' }).click()
  await expect(status(page)).toContainText(/[1-9]\d* 行、/)
  await expect(editorOf(page)).toHaveText('from "outsourcing" limit 100')
})

test('completes tables and columns with their Japanese comments', async ({ page }) => {
  await runSql(page, 'select 1')
  await expect(status(page)).toContainText('1 行')
  await writeSql(page, '')
  await editorOf(page).pressSequentially('select vendor_raw from outsourcing where outsourcing.')
  const options = page.locator('.cm-tooltip-autocomplete li')
  await expect(options.filter({ hasText: 'vendor_raw' })).toContainText('委託先')
  await writeSql(page, '')
  await editorOf(page).pressSequentially('from incid')
  await expect(options.filter({ hasText: /^incident_answer/ })).toBeVisible()
  await writeSql(page, '')
  await editorOf(page).pressSequentially('select levensh')
  await expect(options.filter({ hasText: /^levenshtein/ })).toBeVisible()
  await editorOf(page).press('Tab')
  await expect(editorOf(page)).toHaveText(/levenshtein\(/)
  await editorOf(page).press('Escape')
  await editorOf(page).press('Tab')
  await expect(editorOf(page)).not.toBeFocused()
})

test('saves a result as Excel, JSON and Arrow', async ({ page }) => {
  await runSql(page, "select '根拠' as word, date '2026-01-15' as day, i from range(12000) t(i)")
  await expect(status(page)).toContainText('12,000 行')
  const main = page.getByRole('main')
  const [{ data } = { data: [] }] = await readXlsxFile((await save(main, 'Excel（XLSX）')).bytes)
  expect(data).toHaveLength(12_001)
  expect(data[0]).toEqual(['word', 'day', 'i'])
  expect(data[12_000]).toEqual(['根拠', new Date('2026-01-15T00:00:00Z'), 11_999])
  const json: unknown = JSON.parse((await save(main, 'JSON')).bytes.toString('utf8'))
  expect(json).toHaveLength(12_000)
  expect(json).toMatchObject({ 0: { word: '根拠', day: '2026-01-15', i: 0 } })
  const arrow = tableFromIPC((await save(main, 'Arrow')).bytes)
  expect(arrow.numRows).toBe(12_000)
  expect(toRows(arrow, 11_999)).toEqual([{ word: '根拠', day: '2026-01-15', i: 11_999 }])
})

test('leads from an id in a result to its record and to its words', async ({ page }) => {
  await runSql(page, 'select assessment_id, evidence_id from answer where evidence_id is not null limit 20')
  await expect(status(page)).toContainText(/[1-9]\d* 行/)
  await rowsOf(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/document\/[0-9a-f]{16}/)
  await page.goBack()
  await rowsOf(page).first().getByRole('link').last().click()
  await expect(page).toHaveURL(/evidence=/)
  await expect(page.getByRole('region', { name: '本文' }).locator('.selected').first()).toBeVisible()
})

test('shows the same by its link alone, parameters and all', async ({ page, context }) => {
  await runSql(page, 'select $word || $word as twice')
  await page.getByRole('textbox', { name: '$word' }).fill('再委託')
  await page.getByRole('button', { name: '実行' }).click()
  await expect(rowsOf(page).first()).toContainText('再委託再委託')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(rowsOf(other).first()).toContainText('再委託再委託')
  await expect(editorOf(other)).toHaveText('select $word || $word as twice')
  await expect(other.getByRole('textbox', { name: '$word' })).toHaveValue('再委託')
  await other.close()
  await page.goBack()
  await expect(rowsOf(page).first()).toContainText('NULL')
})

test('keeps statements and history, and takes them from and to a file', async ({ page }) => {
  await runSql(page, 'select 41 + 1 as answer')
  await expect(rowsOf(page).first()).toContainText('42')
  await page.getByText(/^自分の問い（0）/).click()
  await page.getByRole('textbox', { name: '名前' }).fill('答え')
  await page.getByRole('button', { name: 'この SQL を保存' }).click()
  await page.reload()
  await page.getByText(/^自分の問い（1）/).click()
  await page.getByText(/^実行の履歴（1）/).click()
  await expect(page.getByRole('list', { name: '実行の履歴' })).toContainText('1 行')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルに書き出す' }).click()
  const file = await (await download).path()
  await page.getByRole('button', { name: '「答え」を消す' }).click()
  await expect(page.getByText(/^自分の問い（0）/)).toBeVisible()
  const input = page.getByLabel('ファイルから読み込む')
  await input.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') })
  await expect(page.getByRole('alert')).toContainText('何も変えていません')
  await input.setInputFiles(file)
  await writeSql(page, '')
  await page.getByRole('list', { name: '自分の問い' }).getByRole('button', { name: '答え', exact: true }).click()
  await expect(editorOf(page)).toHaveText('select 41 + 1 as answer')
})

test('draws a chart of a result, and says what is wrong with an edited one', async ({ page }) => {
  await runSql(page, "select 'v' || i as vendor, i as count, i % 2 as kind from range(1, 5) t(i)")
  await page.getByRole('button', { name: '図にする' }).click()
  const chart = page.getByRole('region', { name: '図' })
  const marks = chart.locator('svg [role="graphics-symbol"]:not([aria-roledescription="legend"])')
  await expect(marks).toHaveCount(4)
  await chart.getByLabel('縦軸').selectOption('（行数）')
  await chart.getByLabel('横軸').selectOption('kind')
  await chart.getByLabel('形').selectOption('点')
  await chart.getByLabel('色分け').selectOption('vendor')
  await expect(marks).toHaveCount(4)
  await chart.getByText('Vega-Lite の指定を編集する').click()
  const specification = chart.getByLabel('Vega-Lite の指定（JSON）')
  for (const [text, problem] of [
    ['{ "mark": ', 'JSON として読めません'],
    ['{ "encoding": {} }', '"mark" がありません'],
    ['{ "data": { "url": "x.json" }, "mark": "bar" }', '"url" は使えません'],
    ['{ "data": { "name": "result" }, "mark": "bar", "encoding": { "x": { "field": "nope" } } }', 'nope'],
    ['{ "data": { "name": "result" }, "mark": "pie" }', 'pie'],
  ] as const) {
    await specification.fill(text)
    await expect(chart.getByRole('alert')).toContainText(problem)
  }
  await specification.fill(
    '{"data": {"name": "result"}, "mark": "rect", "encoding": {"x": {"field": "vendor"}, "color": {"field": "count", "type": "quantitative"}}}',
  )
  await expect(chart.getByRole('alert')).toHaveCount(0)
  await expect(marks).toHaveCount(4)
  await chart.getByRole('button', { name: '選んだ内容に戻す' }).click()
  await expect(specification).toHaveValue(/"point"/)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`is accessible with everything open, and fits 360 pixels (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: 360, height: 800 })
    await runSql(page, 'select assessment_id, title, subjects_min, $word as word from assessment')
    await page.getByText(/^表とビュー（\d+）$/).click()
    await page.getByText(/^outsourcing /).click()
    await expect(page.locator('.samples').first()).toContainText('例: ')
    await page.getByText(/^自分の問い/).click()
    await page.getByRole('textbox', { name: '名前' }).fill('問い')
    await page.getByRole('button', { name: 'この SQL を保存' }).click()
    await page.getByText(/^実行の履歴/).click()
    await rowsOf(page).first().getByRole('button').click()
    await expect(page.getByRole('region', { name: '1 行目の全文' })).toBeFocused()
    await page.getByRole('button', { name: '図にする' }).click()
    await page.getByRole('region', { name: '図' }).getByLabel('色分け').selectOption('title')
    await expect(page.locator('.chart svg')).toBeVisible()
    await page.getByText('Vega-Lite の指定を編集する').click()
    await expectAccessible(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await runSql(page, 'delete from assessment')
    await expect(page.getByRole('alert')).toContainText('データは変わっていません')
    await expectAccessible(page)
  })
}

test('speaks English', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(status(page)).toContainText(/5 rows, [\d,]+ ms/)
  await page.getByRole('button', { name: 'Draw a chart' }).click()
  await expect(page.getByRole('region', { name: 'Chart' }).locator('svg')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Download' })).toContainText('Excel (XLSX)')
  expect((await page.locator('.console').innerText()).replace(/(?:用意|保存).*/, '')).not.toContain('実行')
})
