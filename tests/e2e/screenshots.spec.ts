/**
 * A picture of every page, in both themes and on a narrow screen, to be looked at: `artifacts/screenshots/<how>/<page>.png`.
 * Each page must have settled, fit its window in both languages, and have reported no error.
 */
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { chartsDrawn, overflow } from './boards'
import { runSql } from './editor'
import { expect, test } from './fixtures'

const FOLDER = resolve(import.meta.dirname, '../../artifacts/screenshots')
const PAIR = '112151-22-20260115,112038-14-20251226'

interface Shown {
  /** Name of the picture. */
  name: string
  hash: string
  /** Words that stand there when the page is what it is to show. */
  words: string
  /** How many charts, if any. */
  charts?: true
  /** What a reader does there. */
  act?: (page: Page) => Promise<void>
  /** Stands in for a host that fails; the browser reports that, too. */
  broken?: (page: Page) => Promise<void>
}

const shown: readonly Shown[] = [
  { name: 'overview', hash: '#/', words: 'よくある問い', charts: true },
  { name: 'overview-records', hash: '#/?pick=prefecture:埼玉県', words: '「埼玉県」の記録', charts: true },
  { name: 'municipalities', hash: '#/municipalities', words: '川口市' },
  { name: 'municipality', hash: '#/municipality/112038', words: '変更の年表', charts: true },
  { name: 'compare-choice', hash: '#/compare', words: '比べる評価書' },
  { name: 'compare', hash: `#/compare?assessments=${PAIR}&differences=true`, words: '再委託の有無' },
  {
    name: 'vendors',
    hash: '#/vendors?pick=subcontracting:再委託する',
    words: '「再委託する」の記録',
    charts: true,
  },
  { name: 'cloud', hash: '#/cloud?pick=business:government_cloud', words: 'の記録', charts: true },
  { name: 'incidents', hash: '#/incidents', words: '事故の記録', charts: true },
  { name: 'measures', hash: '#/measures?pick=retention:20年以上', words: '「20年以上」の記録', charts: true },
  { name: 'changes', hash: '#/changes?pick=timing:事前/standardisation', words: 'の記録', charts: true },
  { name: 'legal', hash: '#/legal?pick=article:第19条第8号', words: '「第19条第8号」の記録', charts: true },
  { name: 'findings', hash: '#/findings?pick=severity:high', words: 'の記録', charts: true },
  {
    name: 'search',
    hash: `#/search?q=${encodeURIComponent('ガバメントクラウド')}&changes=true`,
    words: '24 件の文',
  },
  { name: 'filtered', hash: '#/vendors?prefecture=埼玉県', words: '都道府県: 埼玉県', charts: true },
  { name: 'no-records', hash: '#/vendors?prefecture=北海道', words: '絞り込みに当てはまる評価書はありません' },
  {
    name: 'document',
    hash: '#/cloud',
    words: '選んだ根拠',
    act: async (page) => {
      await page.getByRole('row', { name: '川口市' }).getByRole('link', { name: '業務システムの文' }).first().click()
      await expect(page.locator('.source a.selected').first()).toBeVisible()
    },
  },
  { name: 'document-unknown', hash: '#/document/0000000000000000', words: '倉庫にありません' },
  {
    name: 'sql',
    hash: '#/sql',
    words: 'ミリ秒',
    charts: true,
    act: async (page) => {
      await runSql(
        page,
        'select municipality, count(*) as items from outsourcing join assessment using (assessment_id) group by all',
      )
      await page.getByRole('button', { name: '図にする' }).click()
    },
  },
  {
    name: 'sql-error',
    hash: '#/sql',
    words: '"nope" not found',
    act: (page) => runSql(page, 'select nope from assessment'),
  },
  { name: 'unknown', hash: '#/nowhere', words: 'ページがありません' },
  {
    name: 'engine-blocked',
    hash: '#/vendors?prefecture=埼玉県',
    words: 'DuckDB-WASM',
    broken: async (page) => {
      await page.route('**/*.wasm', (route) => route.abort())
    },
  },
]

const views = [
  ['light', 'light', 1280],
  ['dark', 'dark', 1280],
  ['narrow', 'light', 360],
] as const

async function settled(page: Page, { words, charts }: Shown): Promise<void> {
  await expect(page.getByRole('main')).toContainText(words)
  await expect(page.locator('[aria-busy="true"], .pending')).toHaveCount(0)
  if (charts) await chartsDrawn(page)
}

for (const each of shown) {
  test(`${each.name} settles, fits and is pictured`, async ({ page }) => {
    const errors: string[] = []
    page.on('console', (message) => {
      // Violations of the policy are watched by fixtures.ts, which knows the one of CodeMirror that does no harm.
      if (message.type() === 'error' && !message.text().includes('Content Security Policy')) errors.push(message.text())
    })
    await each.broken?.(page)
    for (const [folder, colorScheme, width] of views) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('about:blank')
      await page.goto(each.hash)
      await each.act?.(page)
      await settled(page, each)
      expect(await overflow(page), folder).toBeLessThanOrEqual(0)
      await page.screenshot({
        path: resolve(FOLDER, folder, `${each.name}.png`),
        fullPage: true,
        animations: 'disabled',
      })
    }
    // Words are longer in English; on a narrow screen the switch is in the menu.
    await page.getByRole('button', { name: 'メニュー' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.locator('[aria-busy="true"], .pending')).toHaveCount(0)
    if (each.charts) await chartsDrawn(page)
    expect(await overflow(page), 'English').toBeLessThanOrEqual(0)
    if (!each.broken) expect(errors).toEqual([])
  })
}
