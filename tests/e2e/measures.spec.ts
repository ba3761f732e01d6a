import { expectAccessible } from './accessible'
import { card, chartsDrawn, chosenWords, mark, pick } from './boards'
import { expect, test } from './fixtures'

for (const scheme of ['light', 'dark'] as const) {
  test(`measures are drawn without the engine, with their tables, and accessible (${scheme})`, async ({ page }) => {
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('#/measures')
    await chartsDrawn(page)
    await expect(page.locator('.chart svg')).toHaveCount(7)
    for (const summary of await page.locator('summary').filter({ hasText: '表で見る' }).all()) await summary.click()
    await expectAccessible(page)
    expect(requested.filter((url) => /\.wasm$|\.duckdb$/.test(url))).toEqual([])
  })
}

test('a rating that is not there is a column of its own, and leads to its records', async ({ page }) => {
  await page.goto('#/measures')
  // 4 risks of form 4 (one of section 4, three of section 5) stand on pages that the text has lost.
  await expect(mark(page, '様式4 Ⅲ5 提供・移転, 本文にない: 3（50%）')).toBeVisible()
  await expect(mark(page, '様式4 Ⅲ5 提供・移転, 該当なし: 3（50%）')).toBeVisible()
  await expect(page.getByLabel(/課題が残されている/)).toHaveCount(0)
  await pick(page, '様式3 Ⅲ2 入手, 十分である: 3（100%）')
  const records = card(page, 'リスク対策の評価')
    .getByRole('region', { name: /の記録$/ })
    .first()
  const row = records.getByRole('row', { name: /狭山市.*目的外の入手が行われるリスク.*十分である/ })
  await row.getByRole('link', { name: '根拠の文' }).click()
  await expect(chosenWords(page)).toContainText('十分である')
})

test('a control that could not be read is not counted as not done', async ({ page }) => {
  await page.goto('#/measures')
  await expect(mark(page, '事故発生時手順の策定・周知, 十分に行う: 4（80%）')).toBeVisible()
  await expect(mark(page, '事故発生時手順の策定・周知, 本文にない: 1（20%）')).toBeVisible()
  await expect(page.getByLabel(/行わない・定めない/)).toHaveCount(0)
  await pick(page, '監査, 行う・定める: 3（60%）')
  const records = card(page, '管理策の答え')
    .getByRole('region', { name: /の記録$/ })
    .first()
  await expect(records).toContainText('内部監査')
  await expect(records).toContainText('自己点検')
})

test('leads from a shared passage to each municipality that uses it', async ({ page }) => {
  await page.goto('#/measures')
  await mark(page, 'ISO/IEC27017、ISO/IEC27018の認証を受けて').click()
  const records = card(page, '多くの団体が使う文')
    .getByRole('region', { name: /の記録$/ })
    .first()
  for (const municipality of ['越谷市', '金沢市', '狭山市', '川口市', '奈良市']) {
    await expect(records.getByRole('row', { name: municipality }).first()).toBeVisible()
  }
  await records.getByRole('link', { name: '根拠の文' }).first().click()
  await expect(chosenWords(page)).toContainText('ISO')
})

test('shows what is kept for long, with its reason', async ({ page }) => {
  await page.goto('#/measures')
  await mark(page, '20年以上: 1（50%）').click()
  const records = card(page, '保管期間')
    .getByRole('region', { name: /の記録$/ })
    .first()
  await expect(records).toContainText('越谷市')
  await records.getByRole('link', { name: '妥当性の文' }).click()
  await expect(chosenWords(page)).toBeVisible()
})

test('filters redraw the media, and the records follow', async ({ page }) => {
  await page.goto('#/measures?prefecture=奈良県')
  await chartsDrawn(page)
  await expect(mark(page, '判別できない, 入手: 1（100%）')).toBeVisible()
  await expect(mark(page, '電子メール, 移転')).toHaveCount(0)
  await page.goto('#/measures?pick=medium:電子メール/transfer')
  const records = card(page, '使う媒体').getByRole('region', { name: '「電子メール・移転」の記録' }).first()
  // Three transfers of one municipality.
  await expect(records.getByRole('row', { name: /川口市/ })).toHaveCount(3)
})

test('media are named in English, too', async ({ page }) => {
  await page.goto('#/measures')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(mark(page, 'Flash memory, Acquisition: 1 (20%)')).toBeVisible()
})
