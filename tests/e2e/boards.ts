import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** All charts of the page are drawn: how many there are is known only when no card waits for its figures. */
export async function chartsDrawn(page: Page): Promise<void> {
  await expect(page.locator('.chart svg').first()).toBeVisible()
  await expect(page.locator('.card[aria-busy="true"], .chart:not(:has(svg))')).toHaveCount(0)
}

/** The mark of a chart whose words begin with `label`. */
export const mark = (page: Page, label: string): Locator =>
  page.locator(`[role="graphics-symbol"][aria-label^="${label}"]`)

/** Opens the records of a mark; beside the number that stands in the middle of a cell. */
export async function pick(page: Page, label: string): Promise<void> {
  await mark(page, label).click({ position: { x: 6, y: 6 } })
}

/** The words that a document has chosen. */
export const chosenWords = (page: Page): Locator =>
  page.getByRole('region', { name: '本文' }).locator('a.selected').first()

/** The card of a chart, by its title. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true, level: 3 }) })

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
