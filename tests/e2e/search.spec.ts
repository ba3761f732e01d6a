import { expectAccessible } from './accessible'
import { overflow } from './boards'
import { expect, test } from './fixtures'

const PHRASE = 'ガバメントクラウド'

test('what is typed on any page is found, and leads to its words', async ({ page }) => {
  await page.goto('#/vendors')
  await expect(page.getByRole('heading', { level: 1, name: '委託先' })).toBeVisible()
  await page.keyboard.press('/')
  const box = page.getByRole('searchbox', { name: '検索' })
  await expect(box).toBeFocused()
  await page.keyboard.type(PHRASE)
  const texts = page.getByRole('region', { name: '評価書の文' })
  await expect(texts.locator('mark').first()).toHaveText(PHRASE)
  await expect(box).toBeFocused()
  await expect(page).toHaveURL(/#\/search\?q=/)
  await expect(texts.getByRole('status')).toHaveText('24 件の文')
  await texts.getByRole('listitem').first().getByRole('link').first().click()
  const chosen = page.getByRole('region', { name: '本文' }).locator('a.selected')
  await expect.poll(async () => (await chosen.allTextContents()).join('').replaceAll(/\s/g, '')).toContain(PHRASE)
})

test('an address shows the same search, with its chapter and the change log', async ({ page }) => {
  await page.goto(`#/search?q=${encodeURIComponent(PHRASE)}`)
  const texts = page.getByRole('region', { name: '評価書の文' })
  await expect(texts.getByRole('status')).toHaveText('24 件の文')
  await page.getByLabel('章').selectOption({ value: 'II' })
  await expect(texts.getByRole('status')).not.toHaveText('24 件の文')
  const changes = page.getByRole('region', { name: '変更箇所' })
  await expect(changes.locator('mark').first()).toHaveText(PHRASE)
  const said = await texts.getByRole('status').textContent()
  await page.reload()
  await expect(changes.locator('mark').first()).toHaveText(PHRASE)
  await expect(texts.getByRole('status')).toHaveText(said ?? '')
  await expect(page.getByRole('searchbox', { name: '検索' })).toHaveValue(PHRASE)
})

test('names lead to the pages filtered by them', async ({ page }) => {
  await page.goto(`#/search?q=${encodeURIComponent('アイネス')}`)
  await page.getByRole('region', { name: '名前' }).getByRole('link', { name: 'アイネス' }).click()
  await expect(page).toHaveURL(/#\/vendors\?vendor=/)
  await expect(page.getByRole('searchbox', { name: '検索' })).toHaveValue('')
})

test('a municipality leads to its page, a procedure to the assessments that have it', async ({ page }) => {
  await page.goto(`#/search?q=${encodeURIComponent('さやま')}`)
  await page.getByRole('region', { name: '名前' }).getByRole('link', { name: '狭山市' }).click()
  await expect(page).toHaveURL(/#\/municipality\/112151/)
  await expect(page.getByRole('heading', { level: 1, name: '狭山市' })).toBeVisible()
})

test('half-width letters find what is printed otherwise, and the printed words are shown', async ({ page }) => {
  await page.goto(`#/search?q=${encodeURIComponent('ｻｰﾊﾞｰ')}`)
  const texts = page.getByRole('region', { name: '評価書の文' })
  await expect(texts.locator('mark').first()).toHaveText(/^サーバ/)
  await page.getByRole('searchbox', { name: '検索' }).fill('ISMAP')
  await expect(texts.locator('mark', { hasText: 'ISMAP' }).first()).toBeVisible()
})

test('says what a word needs, and that nothing was found', async ({ page }) => {
  await page.goto('#/search')
  const box = page.getByRole('searchbox', { name: '検索' })
  await box.fill('情')
  await expect(page.getByText('2文字以上の言葉を入れてください。')).toBeVisible()
  await box.fill('鯨飲馬食')
  await expect(page.getByText('「鯨飲馬食」を含む文も名前もありません。')).toBeVisible()
})

test('the keys are explained, and are letters in a field', async ({ page }) => {
  await page.goto('#/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'キー操作' })
  await expect(help).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: '検索' })).not.toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('/')
  await page.keyboard.type('a/b?')
  await expect(page.getByRole('searchbox', { name: '検索' })).toHaveValue('a/b?')
  await expect(help).toBeHidden()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`is accessible and fits a small screen (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(`#/search?q=${encodeURIComponent('予防接種')}`)
    await expect(page.getByRole('region', { name: '名前' })).toBeVisible()
    await expect(page.getByRole('region', { name: '変更箇所' }).locator('mark').first()).toBeVisible()
    await expectAccessible(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
}
