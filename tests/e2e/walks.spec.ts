/**
 * Questions of a person who has never seen the dashboard, from the overview to the words that prove the answer, by what
 * the pages say alone. The facts were read by hand in `data/raw`; the lines are given beside them.
 */
import type { Locator, Page } from '@playwright/test'
import { card, chosenWords, mark } from './boards'
import { expect, test } from './fixtures'
import { walkFromOverview } from './walk'

const question = (page: Page, words: string): Locator =>
  page.getByRole('navigation', { name: 'よくある問い' }).getByRole('link', { name: words })

/** A figure at the head of a page, by its label. */
const figure = (page: Page, label: string): Locator =>
  page.locator('dl > div').filter({ has: page.getByRole('term').getByText(label, { exact: true }) })

/** Words that the document has chosen, by some of them: what was read may stand in several lines. */
const wordsWith = (page: Page, words: string): Locator =>
  page.getByRole('region', { name: '本文' }).locator('a.selected').filter({ hasText: words }).first()

/** What the document says of the chosen words. */
const chosen = (page: Page): Locator => page.locator('.chosen')

test('which vendor serves most municipalities, and since when', async ({ page }) => {
  const { click, back } = await walkFromOverview(page)
  await click(question(page, '最も多くの団体が委託している先はどこか。いつからか。'))
  // 001:129 (Koshigaya) and 002:110 (Nara), two of five; no change names their vendor.
  await expect(figure(page, '最も多くの団体が委託している先')).toContainText('アイネス')
  await expect(figure(page, '委託している団体')).toContainText('2（40%）')
  const since = figure(page, 'いつから')
  await expect(since).toContainText('2 団体では、変更箇所に始まりの記載がありません。')
  await expect(since).toContainText('遅くとも 2026年3月11日 には受託しています。')
  await click(mark(page, 'アイネス: 2（40%）'))
  const records = card(page, '委託先').getByRole('region', { name: '「アイネス」の記録' }).first()
  await expect(records.getByRole('row')).toHaveCount(3)
  await expect(
    records.getByRole('row', { name: /越谷市.*健康管理システムの保守運用.*不明.*2026年3月16日/ }),
  ).toBeVisible()
  const nara = records.getByRole('row', { name: /奈良市.*福祉情報システムの運用・保守業務.*不明.*2026年3月11日/ })
  await click(nara.getByRole('link', { name: '根拠の文' }))
  await expect(page.getByRole('heading', { level: 1, name: 'ひとり親家庭等医療費の助成に関する事務' })).toBeVisible()
  await expect(chosenWords(page)).toHaveText('株式会社 アイネス')
  await back()
  await click(records.getByRole('row', { name: /越谷市/ }).getByRole('link', { name: '根拠の文' }))
  await expect(chosenWords(page)).toHaveText('株式会社アイネス')
})

test('which vendor serves most municipalities, and since when, in English', async ({ page }) => {
  const { click } = await walkFromOverview(page)
  await click(page.getByRole('button', { name: 'English' }))
  await click(
    page.getByRole('navigation', { name: 'Questions often asked' }).getByRole('link', { name: /most municipalities/ }),
  )
  await expect(figure(page, 'Vendor of most municipalities')).toContainText('アイネス')
  await expect(figure(page, 'Municipalities that outsource to it')).toContainText('2 (40%)')
  const since = figure(page, 'Since')
  await expect(since).toContainText('The change log does not tell the beginning for 2 municipalities.')
  await expect(since).toContainText('it has served since 11 Mar 2026 at the latest.')
  await click(mark(page, 'アイネス: 2 (40%)'))
  const records = card(page, 'Vendors').getByRole('region', { name: 'アイネス' }).first()
  const koshigaya = records.getByRole('row', { name: /越谷市.*16 Mar 2026/ })
  await click(koshigaya.getByRole('link', { name: 'Words' }))
  await expect(page.locator('a.selected').first()).toHaveText('株式会社アイネス')
})

test('which municipalities have disclosed the Government Cloud for which procedures, in whose words', async ({
  page,
}) => {
  const { click, back } = await walkFromOverview(page)
  await click(question(page, 'ガバメントクラウドを、どの団体が、どの事務で、どのような言葉で公にしたか。'))
  const list = page.getByRole('region', { name: '評価書ごとの状況' })
  // The day of the change, or of the publication: 003:592, 004:390, 001:372, 000:336, 002:358.
  for (const [municipality, procedure, day] of [
    ['金沢市', '新型コロナウイルス感染症に係る予防接種', '2025年1月14日'],
    ['川口市', '後期高齢者医療に関する事務', '2025年12月26日'],
    ['越谷市', '新型インフルエンザ等対策特別措置法による予防接種の実施に関する事務', '2026年3月16日'],
    ['狭山市', '予防接種に関する事務', '2026年1月15日'],
    ['奈良市', 'ひとり親家庭等医療費の助成に関する事務', '2026年3月11日'],
  ] as const) {
    const row = list.getByRole('row', { name: municipality })
    await expect(row).toContainText(procedure)
    await expect(row).toContainText('ガバメントクラウド')
    await expect(row).toContainText(day)
  }
  // Of the five only Kanazawa says that it is to come (003:198, "次期").
  await expect(list.getByRole('row', { name: /移行予定/ })).toHaveCount(1)
  await expect(list.getByRole('row', { name: /移行予定/ })).toContainText('金沢市')
  // 004:183: the same words as in 001, 002 and 000.
  await click(list.getByRole('row', { name: '川口市' }).getByRole('link', { name: '業務システムの文' }))
  await expect(wordsWith(page, 'サーバ等はクラウド事業者が保有・管理する環境に設置し')).toBeVisible()
  await expect(chosen(page)).toContainText('選んだ文のうち長い記述の 100% は、ほかの団体と同じ文・ほぼ同じ文です')
  await back()
  // 003:255: words that stand in none of the others.
  await click(list.getByRole('row', { name: '金沢市' }).getByRole('link', { name: '業務システムの文' }))
  await expect(wordsWith(page, 'ガバメントクラウド')).toBeVisible()
  await expect(chosen(page)).toContainText('選んだ文の長い記述は、この団体だけの言葉です。')
  await back()
  await click(list.getByRole('row', { name: '川口市' }).getByRole('link', { name: '公にした変更' }))
  await expect(wordsWith(page, '令和7年12月26日')).toBeVisible()
})

test('which incidents were disclosed and no longer are', async ({ page }) => {
  const { click, back } = await walkFromOverview(page)
  await click(question(page, '一度公にされ、今は記載されていない事故はどれか。'))
  const incidents = page.getByRole('region', {
    name: /^(?:川口市|金沢市|越谷市|狭山市|奈良市) (?:盗難|紛失|内容の記載なし)/,
  })
  await expect(incidents).toHaveCount(3)
  for (const incident of await incidents.all()) await expect(incident).toContainText('取り下げ')
  // 004:347–349 and 358–360: a disk stolen in 2016, told of in 2017 and withdrawn in 2020.
  const theft = page.getByRole('region', { name: /^川口市 盗難/ })
  await expect(theft).toContainText('2016年10月8日')
  await expect(theft).toContainText('17,000 件')
  await expect(theft).toContainText('2017年10月25日')
  await expect(theft).toContainText('2020年10月22日：事故発生から3年経過したため、ケース1を削除するもの。')
  // 004:363–366: a memory lost in 2017, told of in 2018 and withdrawn in 2022.
  const loss = page.getByRole('region', { name: /^川口市 紛失/ })
  await expect(loss).toContainText('実人数 352 人')
  await expect(loss).toContainText('2018年11月15日')
  await expect(loss).toContainText('2022年3月2日')
  // 003:609–610: withdrawn by the lapse of time; what it was is not said.
  await expect(page.getByRole('region', { name: /^金沢市 内容の記載なし/ })).toContainText('時間経過による自然消滅')
  await click(theft.getByRole('link', { name: '内容の文' }))
  await expect(wordsWith(page, 'ハードディスクドライブの盗難')).toBeVisible()
  await back()
  await click(theft.getByRole('link', { name: '取り下げた変更' }))
  await expect(wordsWith(page, '令和2年10月22日')).toBeVisible()
  await back()
  await click(
    page.getByRole('region', { name: /^金沢市 内容の記載なし/ }).getByRole('link', { name: '取り下げた変更' }),
  )
  await expect(wordsWith(page, '令和7年1月14日')).toBeVisible()
})

test('where two municipalities differ on sub-contracting', async ({ page }) => {
  const { click } = await walkFromOverview(page)
  await click(question(page, '再委託について、2つの団体の記載はどこが違うか。'))
  await click(page.getByRole('button', { name: /^狭山市/ }))
  await click(page.getByRole('button', { name: /^川口市/ }))
  await click(page.getByLabel(/違う項目だけ/))
  await click(page.getByRole('button', { name: /^ファイルの概要/ }))
  // The first items of both are sub-contracted (000:116, 004:108), the second of Kawaguchi alone (000:132, 004:119).
  const differing = page
    .getByRole('region', { name: '比較の表' })
    .getByRole('row', { name: /再委託の有無/ })
    .filter({ hasText: '再委託しない' })
  await expect(differing).toHaveCount(1)
  const [sayama, kawaguchi] = [differing.getByRole('cell').nth(0), differing.getByRole('cell').nth(1)]
  await expect(sayama).toContainText('再委託しない')
  await expect(kawaguchi).toContainText('再委託する')
  await expect(differing).toContainText('違う')
  await click(kawaguchi.getByRole('link', { name: '根拠の文' }))
  await expect(wordsWith(page, '再委託する')).toBeVisible()
})
