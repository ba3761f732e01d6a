import { card } from './boards'
import { expect, test } from './fixtures'

const tile = (words: string) => `[role="graphics-symbol"][aria-label="${words}"]`

/** Where the tiles and words of a map lie, and what they say. */
const marksOf = (svg: string): string[] =>
  [...svg.matchAll(/ (?:d|transform|aria-label)="([^"]*)"|>([^<>]+)</g)].map(([, at, words]) => at ?? words ?? '')

test('the map opens a prefecture’s assessments, and narrows to it', async ({ page }) => {
  await page.goto('#/')
  const prefectures = card(page, '都道府県')
  await expect(prefectures.locator('[aria-roledescription="rect mark"]')).toHaveCount(47)
  // It opens with a picture, which says nothing under the pointer.
  await expect(prefectures.locator('[aria-busy="true"]')).toHaveCount(0)
  // The number printed upon a tile takes the click; it stands for the tile.
  const empty = prefectures.locator(tile('青森県: この倉庫に評価書はありません'))
  await empty.hover({ force: true })
  await expect(prefectures.locator('.chart [title^="青森県: この倉庫に"]')).toBeVisible()
  await empty.click({ force: true })
  await expect(page).toHaveURL(/#\/$/)
  await prefectures.locator(tile('埼玉県: 3 件')).click({ force: true })
  const records = prefectures.getByRole('region', { name: '「埼玉県」の記録' }).first()
  await expect(records.getByRole('row')).toHaveCount(4)
  await expect(records).toContainText('川口市')
  await records.getByRole('button', { name: '「埼玉県」で絞り込む' }).click()
  await expect(page).toHaveURL(/#\/\?prefecture=/)
  await expect(prefectures.locator(tile('奈良県: この倉庫に、絞り込みに当てはまる評価書はありません'))).toBeVisible()
})

test('opens with the map as it was drawn at build; what is clicked in it opens when the map itself is there', async ({
  page,
}) => {
  // What draws the charts is held back.
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/render-*.js', async (route) => {
    await released
    await route.fallback()
  })
  await page.goto('#/')
  const prefectures = card(page, '都道府県')
  await expect(prefectures.locator('.chart[aria-busy="true"] [aria-roledescription="rect mark"]')).toHaveCount(47)
  const before = await prefectures.locator('.chart svg').evaluate((svg) => svg.outerHTML)
  await prefectures.locator(tile('埼玉県: 3 件')).click({ force: true })
  await expect(page).toHaveURL(/#\/$/)
  release()
  await expect(prefectures.getByRole('region', { name: '「埼玉県」の記録' }).first()).toContainText('川口市')
  // The map is the picture: nothing moves when it comes.
  await prefectures.getByRole('button', { name: '記録を閉じる' }).click()
  await expect(prefectures.locator('.chart[aria-busy="false"] [aria-roledescription="rect mark"]')).toHaveCount(47)
  expect(marksOf(await prefectures.locator('.chart svg').evaluate((svg) => svg.outerHTML))).toEqual(marksOf(before))
})

test('the map is used by keyboard through its table', async ({ page }) => {
  await page.goto('#/')
  const prefectures = card(page, '都道府県')
  await prefectures.getByText('表で見る').focus()
  await page.keyboard.press('Enter')
  await expect(prefectures.getByRole('row')).toHaveCount(48)
  await prefectures.getByRole('button', { name: '奈良県' }).focus()
  await page.keyboard.press('Enter')
  await expect(prefectures.getByRole('region', { name: '「奈良県」の記録' }).first()).toContainText('奈良市')
})

test('says how old the assessments are, and when they are due', async ({ page }) => {
  await page.goto('#/?pick=review:later')
  const due = page.getByRole('region', { name: '「1年より先」の記録' }).first()
  await expect(due.getByRole('row')).toHaveCount(6)
  await page.goto('#/?pick=published:2025')
  const old = page.getByRole('region', { name: '「2025」の記録' }).first()
  await expect(old.getByRole('row')).toHaveCount(3)
})

test('questions often asked lead to the pages that answer them', async ({ page }) => {
  await page.goto('#/')
  const questions = page.getByRole('navigation', { name: 'よくある問い' })
  for (const [words, heading] of [
    ['最も多くの団体が委託', '委託先'],
    ['ガバメントクラウド', 'クラウド移行'],
    ['事故', '事故'],
  ] as const) {
    await questions.getByRole('link', { name: words }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.goBack()
  }
})
