import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { toIpc } from '../../dashboard/build/precompute'
import { readQuery } from '../../queries/library'
import { NativeWarehouse } from '../../queries/native'
import { defaultParameters } from '../../queries/query'
import { card, chosenWords, pick } from './boards'
import { expect, test } from './fixtures'
import { WAREHOUSE } from './paths'
import { save } from './save'

const root = resolve(import.meta.dirname, '../..')

test('leads from a term to the change that began it', async ({ page }) => {
  await page.goto('#/vendors')
  await page.getByLabel(/日東テクノブレーン: 2023年8月1日 〜 2024年4月1日/).click()
  await expect(page).toHaveURL(/pick=term/)
  const records = page.getByRole('region', { name: '「狭山市・予防接種情報のデータパンチ」の記録' }).first()
  const row = records.getByRole('row', { name: /日東テクノブレーン.*2023年8月1日/ })
  await row.getByRole('link', { name: '始まりの変更' }).click()
  await expect(chosenWords(page)).toContainText('令和5年8月1日')
  await expect(page.locator('.chosen')).toContainText('日東テクノブレーン')
})

test('leads from a cell of the vendor matrix to its words, and narrows the page to it', async ({ page }) => {
  await page.goto('#/vendors')
  // 004:118, the second of two items of Kawaguchi.
  await pick(page, '埼玉県 川口市, 日本情報産業: 委託事項 1（うち再委託 1）')
  await expect(page).toHaveURL(/pick=vendorCell/)
  const records = page.getByRole('region', { name: '「川口市・日本情報産業」の記録' }).first()
  await expect(records.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: '「川口市・日本情報産業」で絞り込む' }).click()
  await expect(page).toHaveURL(/municipality=112038/)
  await expect(page).toHaveURL(/vendor=v\w+/)
  await page.goto('#/vendors')
  await pick(page, '埼玉県 川口市, 日本情報産業')
  await records.getByRole('link', { name: '根拠の文' }).click()
  await expect(chosenWords(page)).toHaveText('日本情報産業株式会社')
})

test('says how much of the vendor matrix is drawn where there is more, by the width of the screen', async ({
  page,
}) => {
  const warehouse = await NativeWarehouse.open(resolve(root, WAREHOUSE))
  const many = await warehouse.query(
    `select '団体' || b as municipality, '北海道' as prefecture, '委託先' || v as vendor, 1::bigint as items,
       1::bigint as assessments, 0::bigint as subcontracted_items, 0::bigint as unknown_subcontracting,
       'b' || b as body_id, 'v' || v as vendor_id, b as municipality_order, v as vendor_order,
       1700::bigint as municipality_total, 40::bigint as vendor_total
     from range(1, 31) t(b), range(1, 11) s(v)
     order by b, v`,
  )
  warehouse.close()
  await page.route('**/vendor_matrix.arrow', (route) => route.fulfill({ body: Buffer.from(toIpc(many)) }))
  await page.goto('#/vendors')
  const matrix = card(page, '団体と委託先の組合せ')
  await expect(matrix).toContainText('全 1,700 団体のうち 20 団体、読み取れた全 40 社の委託先のうち 8 社')
  await expect(matrix.locator('[role="graphics-symbol"]')).toHaveCount(20 * 8)
  await page.setViewportSize({ width: 360, height: 900 })
  await expect(matrix).toContainText('読み取れた全 40 社の委託先のうち 5 社')
  await expect(matrix.locator('[role="graphics-symbol"]')).toHaveCount(20 * 5)
})

test('saves the findings of all rules at once', async ({ page }) => {
  await page.goto('#/findings')
  await page.getByText('すべての規則の結果を保存・共有', { exact: true }).click()
  const menu = page.getByRole('main').getByRole('group', { name: 'ダウンロード' })
  for (const format of ['Excel（XLSX）', 'Arrow'])
    await expect(menu.getByRole('button', { name: format })).toBeVisible()
  const { name, bytes } = await save(menu, 'CSV')
  expect(name).toMatch(/^PIA-Atlas_点検の結果_.*\.csv$/)
  const lines = bytes.toString('utf8').split('\r\n').filter(Boolean)
  expect(lines).toHaveLength(1 + 62)
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(5)
})

test('leads from the register to what was said, when it was disclosed and when it was withdrawn', async ({ page }) => {
  const incident = page.getByRole('region', { name: /^川口市 紛失/ })
  for (const [link, words] of [
    ['内容の文', 'USBメモリ'],
    ['記載した変更', '平成30年11月15日'],
    ['取り下げた変更', '令和4年3月2日'],
  ] as const) {
    await page.goto('#/incidents')
    await expect(incident).toContainText('実人数 352 人')
    await incident.getByRole('link', { name: link }).click()
    await expect(chosenWords(page), link).toContainText(words)
  }
})

test('leads from a bar to the incident alone', async ({ page }) => {
  await page.goto('#/incidents')
  await page.getByLabel(/盗難・17,000件: 2017年10月25日 〜 2020年10月22日/).click()
  const records = page.getByRole('region', { name: /盗難.*の記録/ }).first()
  await expect(records.getByRole('region', { name: /川口市 盗難/ })).toHaveCount(1)
  await expect(records.getByRole('region', { name: /紛失/ })).toHaveCount(0)
})

test('leads from a layer to the change that disclosed it', async ({ page }) => {
  await page.goto('#/cloud')
  // Beside the number that stands in the middle of the cell.
  await page.getByLabel('業務システム（予定）, ガバメントクラウド: 1').click({ position: { x: 6, y: 6 } })
  const records = page.getByRole('region', { name: /^「業務システム・ガバメントクラウド・予定」の記録/ }).first()
  await records.getByRole('link', { name: '公にした変更' }).click()
  await expect(chosenWords(page)).toContainText('令和7年1月14日')
})

test('leads from a rule to its findings and their words', async ({ page }) => {
  await page.goto('#/findings')
  await page.getByLabel('［高］個人番号のチェックと別添の記録項目: 1').click()
  await expect(page).toHaveURL(/pick=rule/)
  const records = page.getByRole('region', { name: '「個人番号のチェックと別添の記録項目」の記録' })
  await expect(records.getByRole('heading', { name: /狭山市/ })).toBeVisible()
  await records
    .getByRole('link', { name: /行目の文/ })
    .first()
    .click()
  await expect(chosenWords(page)).toContainText('個人番号')
})

/** The group of a rule in the list of findings. */
const groupOf = (page: Page, title: string): Locator =>
  page.locator('.groups > details').filter({ has: page.locator('summary .title', { hasText: title }) })

test('folds the findings of each rule, with how to read it beside them', async ({ page }) => {
  await page.goto('#/findings')
  const rule = readQuery(resolve(root, 'queries/checks/number_unticked.sql'))
  const group = groupOf(page, rule.title)
  await expect(group.locator('summary').first()).toContainText(/件・\d+ 団体/)
  await expect(page.locator('.finding')).toHaveCount(0)
  await group.locator('summary').first().press('Enter')
  await expect(group.locator('.finding').first()).toBeVisible()
  await group.getByText('規則の根拠と読み方').press('Enter')
  await expect(group).toContainText(rule.check?.reading ?? 'a reading')
  const { violations } = await new AxeBuilder({ page }).include('.groups').analyze()
  expect(violations).toEqual([])
  // A rule that found nothing was checked all the same.
  const silent = page.locator('.silent')
  await silent.locator('summary').first().click()
  expect(await silent.getByRole('heading').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(groupOf(page, rule.titleEn)).toBeVisible()
})

test('prints every finding of the rules that are open with all its words, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('#/findings')
  await page.getByRole('button', { name: 'すべて開く' }).click()
  const closed = page.locator('.groups > details').last()
  await closed.locator('summary').first().click()
  const findings = page.locator('.finding')
  await expect(findings.first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText('読み込んでいます')).toHaveCount(0)
  const folded = page.locator('.finding details')
  await expect(folded.first()).toBeVisible()
  const [listed, quoted] = [await findings.count(), await page.locator('.finding q:visible').count()]
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(folded).toHaveCount(0)
  await expect(findings).toHaveCount(listed)
  expect(await page.locator('.finding q:visible').count()).toBeGreaterThan(quoted)
  await expect(closed.locator('.finding')).toHaveCount(0)
  for (const hidden of [page.getByRole('button'), page.getByRole('navigation'), page.locator('.chart')]) {
    await expect(hidden.and(page.locator(':visible'))).toHaveCount(0)
  }
  // Paper is white, whatever the screen's colours.
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(26, 26, 26)')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await folded.count()).toBeGreaterThan(0)
})

test('says how many municipalities are drawn where there are more', async ({ page }) => {
  const warehouse = await NativeWarehouse.open(resolve(root, WAREHOUSE))
  const many = await warehouse.query(
    `select '団体' || i as municipality, '北海道' as prefecture, severity, 1::bigint as findings, 'b' || i as body_id
     from range(31) t(i), (values ('high'), ('medium'), ('low')) as s(severity)`,
  )
  warehouse.close()
  await page.route('**/findings_by_municipality.arrow', (route) => route.fulfill({ body: Buffer.from(toIpc(many)) }))
  await page.goto('#/findings')
  await expect(page.getByText('全 31 団体のうち')).toBeVisible()
  await page.unroute('**/findings_by_municipality.arrow')
  await page.reload()
  await expect(page.locator('.chart').first()).toBeVisible()
  await expect(page.getByText(/全 \d+ 団体のうち/)).toHaveCount(0)
})

test('says so where nothing was found', async ({ page }) => {
  await page.goto('#/findings?prefecture=北海道')
  await expect(page.getByRole('heading', { name: '点検の結果はありません' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('絞り込みに当てはまる評価書に')
  const warehouse = await NativeWarehouse.open(resolve(root, WAREHOUSE))
  const severities = readQuery(resolve(root, 'queries/findings_by_severity.sql'))
  const none = await warehouse.query(severities.sql, { ...defaultParameters(severities), prefecture: '北海道' })
  warehouse.close()
  await page.route('**/findings_by_severity.arrow', (route) => route.fulfill({ body: Buffer.from(toIpc(none)) }))
  await page.goto('#/findings')
  await expect(page.getByRole('main')).toContainText('どの規則にも当てはまる記載がありませんでした')
  await expect(page.locator('.chart')).toHaveCount(0)
})
