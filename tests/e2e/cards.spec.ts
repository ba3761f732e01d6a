import type { Locator, Page } from '@playwright/test'
import { tableFromIPC } from 'apache-arrow'
import readXlsxFile from 'read-excel-file/node'
import { expectAccessible } from './accessible'
import { card as cardNamed, overflow } from './boards'
import { expect, test } from './fixtures'
import { save } from './save'

const share = (within: Locator): Locator => within.locator('summary').filter({ hasText: '保存・共有' })

/** What is painted of a picture: its size, and the share of pixels of the bars' blue. */
function paintedIn(page: Page, png: Buffer): Promise<{ width: number; height: number; blue: number; corner: string }> {
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' }),
    )
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let blue = 0
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === 0x49 && data[at + 1] === 0x79 && data[at + 2] === 0xf5) blue += 1
    }
    return {
      width: image.width,
      height: image.height,
      blue: blue / (image.width * image.height),
      corner: data.subarray(0, 4).join(' '),
    }
  }, png.toString('base64'))
}

test('a card is taken away as a table in three forms and as a picture in two', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('#/vendors')
  const card = cardNamed(page, '委託先')
  await share(card).click()

  const csv = await save(card, 'CSV')
  expect(csv.name).toMatch(/^PIA-Atlas_委託先_\d{4}-\d\d-\d\d\.csv$/)
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n')
  const heading = lines[0]?.slice(1).split(',') ?? []
  expect(heading).toEqual(expect.arrayContaining(['委託先', '団体', '委託先の識別子']))
  expect(lines.some((line) => line.includes('アイネス'))).toBe(true)

  const [{ data } = { data: [] }] = await readXlsxFile((await save(card, 'Excel（XLSX）')).bytes)
  expect(data[0]).toEqual(heading)
  expect(data).toHaveLength(lines.length)

  const arrow = tableFromIPC((await save(card, 'Arrow')).bytes)
  const names = arrow.schema.fields.map(({ name }) => name)
  expect(names).toHaveLength(heading.length)
  expect(names).toEqual(expect.arrayContaining(['vendor', 'municipalities', 'vendor_id']))
  expect(arrow.numRows).toBe(lines.length - 1)

  const svg = await save(card, '図（SVG）')
  expect(svg.name).toMatch(/\.svg$/)
  const drawn = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      root: picture.documentElement.localName,
      bars: picture.querySelectorAll('[aria-roledescription="bar"]').length,
      words: picture.documentElement.textContent,
    }
  }, svg.bytes.toString('utf8'))
  expect(drawn).toMatchObject({ root: 'svg', bars: lines.length - 1 })
  expect(drawn.words).toMatch(/委託先出典: .*（\d{4}年\d+月\d+日に読み込み）/)
  expect(drawn.words).toContain('アイネス')

  const png = await save(card, '図（PNG）')
  expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const painted = await paintedIn(page, png.bytes)
  expect(painted.corner).toBe('255 255 255 255')
  expect(painted.width).toBeGreaterThan(1400)
  expect(painted.height).toBeGreaterThan(400)
  expect(painted.blue).toBeGreaterThan(0.02)
  await expect(card.getByRole('status').filter({ hasText: '.png を保存しました' })).toBeVisible()
})

test('a picture of some of the assessments says of which', async ({ page }) => {
  await page.goto('#/vendors?prefecture=埼玉県')
  const card = cardNamed(page, '委託先')
  await share(card).click()
  const { bytes } = await save(card, '図（SVG）')
  expect(bytes.toString('utf8')).toContain('絞り込み: 都道府県: 埼玉県')
})

test('records are taken away, too', async ({ page }) => {
  await page.goto('#/vendors?pick=subcontracting:再委託する')
  const records = page.getByRole('region', { name: '「再委託する」の記録' }).first()
  await share(records).click()
  await expect(records.getByRole('button', { name: '図（PNG）' })).toHaveCount(0)
  const { name, bytes } = await save(records, 'CSV')
  expect(name).toContain('「再委託する」の記録')
  const [heading = '', ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n')
  expect(heading.split(',')).toEqual(expect.arrayContaining(['団体', '再委託', '根拠の識別子', '文書の識別子']))
  expect(lines.join('\n')).toContain('両備システムズ')
  expect(lines.join('\n')).toMatch(/[0-9a-f]{16}:\d+-\d+/)
})

/** What stands on its own, without a chart: where, and a heading and a value of its file. */
const LISTS = [
  ['#/', '倉庫の内容', '都道府県の数', '5'],
  ['#/vendors', '委託の全体', '委託先を読み取れない委託事項', '7'],
  ['#/municipalities', '自治体', '点検 高', '奈良市'],
  ['#/municipality/112038', '川口市', '事故（取り下げ）', '川口市'],
  ['#/municipality/112038', '評価書', '評価書の識別子', '重点項目評価書'],
  ['#/municipality/112038', '事故の記録', '事故の識別子', '紛失'],
  ['#/incidents', '事故の記録', '取り下げた変更の根拠の識別子', '川口市'],
  ['#/compare?assessments=112151-22-20260115,112038-14-20251226', '項目ごとの比較', '根拠の識別子', '川口市'],
] as const

for (const [hash, title, heading, value] of LISTS) {
  test(`${hash} gives ${title} away, with a link to it`, async ({ page }) => {
    await page.goto(hash)
    const menu = page
      .locator('.foot')
      .filter({ has: page.locator('summary', { hasText: `（${title}）` }) })
      .last()
    await share(menu).click()
    const { bytes } = await save(menu, 'CSV')
    const [first = '', ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n')
    expect(first).toContain(heading)
    expect(lines.join('\n')).toContain(value)
    await expect(menu.getByText('この結果の SQL')).toBeVisible()
    await expect(menu).toContainText('出典')
  })
}

test('a link to the register, or to the findings of a rule, opens there', async ({ page }) => {
  await page.goto('#/incidents?card=incident_register')
  await expect(page.locator('.register.linked')).toBeFocused()
  await page.goto('#/findings')
  const group = page.locator('details.group').first()
  await group.locator('summary').first().click()
  await share(group).click()
  const { bytes } = await save(group, 'CSV')
  expect(bytes.toString('utf8')).toMatch(/^\ufeff.*重さ.*\r\n.*(高|中|低)/s)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await group.getByRole('button', { name: 'ここへのリンクを写す' }).click()
  await expect(group).toContainText('リンクを写しました')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#\/findings\?card=rule_/)
  await page.goto('#/')
  await page.goto(link)
  await expect(page.locator('details.group.linked')).toHaveAttribute('open')
  await expect(page.locator('details.group.linked .list')).toBeVisible()
})

test('a link to a card opens the page there, until the reader goes on', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('#/vendors')
  const card = cardNamed(page, '委託先における取扱者数')
  await share(card).click()
  await card.getByRole('button', { name: 'ここへのリンクを写す' }).click()
  await expect(card).toContainText('リンクを写しました')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#\/vendors\?card=handlers$/)
  const other = await context.newPage()
  await other.goto(link)
  const opened = cardNamed(other, '委託先における取扱者数')
  await expect(opened.locator('.chart svg')).toBeVisible()
  await expect(opened).toBeFocused()
  await expect(opened.getByRole('heading', { level: 3 })).toBeInViewport()
  await opened.locator('[role="graphics-symbol"][aria-label^="10人未満"]').first().click()
  await expect(other).toHaveURL(/pick=handlers/)
  expect(other.url()).not.toContain('card=')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`an opened menu is accessible and fits a narrow screen (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto('#/vendors')
    const card = cardNamed(page, '委託先')
    await share(card).focus()
    await page.keyboard.press('Enter')
    // The menu is fetched when it is opened.
    await expect(card.getByRole('button', { name: 'CSV' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(card.getByRole('button', { name: 'CSV' })).toBeFocused()
    await expectAccessible(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
}

test('paper holds each chart with its table, and no tools', async ({ page }) => {
  await page.goto('#/vendors')
  const card = cardNamed(page, '委託先')
  await expect(card.locator('.chart svg')).toBeVisible()
  await expect(card.getByRole('table')).toBeHidden()
  // The browser takes the page as it is when its listeners have run: the table is there by then.
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.body.dataset.printed = String(document.querySelectorAll('.card table').length)
    })
  })
  await page.pdf({ format: 'A4' })
  expect(Number(await page.evaluate(() => document.body.dataset.printed))).toBeGreaterThan(3)
  await expect(card.getByRole('table')).toBeHidden()
  // The same page as paper has it, to be looked at.
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(card.locator('.chart svg')).toBeVisible()
  await expect(card.getByRole('cell', { name: 'アイネス' })).toBeVisible()
  await expect(share(card)).toBeHidden()
  await expect(card.getByText('この結果の SQL')).toBeHidden()
  const height = await card.getByRole('table').evaluate((table) => table.getBoundingClientRect().height)
  expect(height).toBeGreaterThan(100)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)
})

test('charts keep their own ground in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto('#/cloud')
  const chart = page.locator('.chart').first()
  await expect(chart.locator('svg')).toBeVisible()
  expect(await chart.evaluate((host) => getComputedStyle(host).backgroundColor)).toBe('rgb(26, 26, 26)')
})
