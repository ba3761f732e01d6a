import { resolve } from 'node:path'
import { NativeWarehouse } from '../../queries/native'
import { toRows } from '../../queries/rows'
import { resultOf, rowsOf, runSql } from './editor'
import { expect, test } from './fixtures'
import { WAREHOUSE } from './paths'

const root = resolve(import.meta.dirname, '../..')

test.beforeEach(async ({ page }) => {
  await page.goto('#/sql')
})

test('a link shows the same chart and the same order elsewhere', async ({ page, context }) => {
  await runSql(page, "select * from (values ('甲', 2, 9), ('乙', 7, 1), ('丙', 5, 3)) t(name, size, other)")
  await resultOf(page).getByRole('button', { name: 'size' }).click()
  await resultOf(page).getByRole('button', { name: 'size' }).click()
  await page.getByRole('button', { name: '図にする' }).click()
  await page.getByRole('combobox', { name: '形', exact: true }).selectOption('point')
  await page.getByRole('combobox', { name: '縦軸（棒では長さ）' }).selectOption('other')
  await expect(page).toHaveURL(/chart=point&x=name&y=other&sort=-2/)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(rowsOf(other).first()).toContainText('乙')
  await expect(resultOf(other).getByRole('columnheader', { name: 'size' })).toHaveAttribute('aria-sort', 'descending')
  await expect(other.getByRole('combobox', { name: '形', exact: true })).toHaveValue('point')
  await expect(other.getByRole('combobox', { name: '縦軸（棒では長さ）' })).toHaveValue('other')
  await expect(other.locator('.chart svg')).toBeVisible()
  await other.getByRole('button', { name: '図を閉じる' }).click()
  await expect(other).not.toHaveURL(/chart=/)
  await runSql(other, 'select 1 as n')
  await expect(other).not.toHaveURL(/sort=/)
})

test('a link shows the same edited specification elsewhere', async ({ page, context }) => {
  await runSql(page, "select * from (values ('甲', 2), ('乙', 7)) t(name, size)")
  await page.getByRole('button', { name: '図にする' }).click()
  await page.getByText('Vega-Lite の指定を編集する').click()
  const written = page.getByLabel('Vega-Lite の指定（JSON）')
  const spec = (await written.inputValue())
    .replace('"type": "bar"', '"type": "tick"')
    .replace('{', '{ "title": "私の図",')
  await written.fill(spec)
  await expect(page.locator('.chart svg')).toContainText('私の図')
  await expect(page).toHaveURL(/z=|spec=/)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('.chart svg')).toContainText('私の図')
  await other.getByText('Vega-Lite の指定を編集する').click()
  await expect(other.getByLabel('Vega-Lite の指定（JSON）')).toHaveValue(spec)
  await other.getByRole('button', { name: '選んだ内容に戻す' }).click()
  await expect(other.locator('.chart svg')).not.toContainText('私の図')
  await expect(other).toHaveURL(/chart=bar&x=name&y=size$/)
})

test('an assessment leads to its document, evidence to its words', async ({ page }) => {
  await runSql(page, 'select assessment_id, evidence_id from incident order by assessment_id limit 1')
  const links = rowsOf(page).first().getByRole('link')
  await expect(links).toHaveCount(2)
  const id = (await links.first().textContent()) ?? ''
  await links.first().click()
  await expect(page.getByRole('region', { name: '本文' }).last()).toBeVisible()
  const document = /#\/document\/([0-9a-f]{16})$/.exec(page.url())?.[1]
  const warehouse = await NativeWarehouse.open(resolve(root, WAREHOUSE))
  const [row] = toRows(await warehouse.query('select document_id from assessment where assessment_id = $id', { id }))
  warehouse.close()
  expect(row?.document_id).toBe(document)
  await page.goBack()
  await links.last().click()
  await expect(page.getByRole('region', { name: '本文' }).locator('a.selected').first()).toBeVisible()
})
