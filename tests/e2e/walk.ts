import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** Clicks within which an answer is reached. */
const CLICKS = 6

/** A reader on the way from the overview to an answer. */
interface Walk {
  click: (target: Locator) => Promise<void>
  /** The browser's button, which is a click, too. */
  back: () => Promise<void>
}

/** Opens the overview, from where all is reached by clicks alone; one click too many fails. */
export async function walkFromOverview(page: Page): Promise<Walk> {
  await page.goto('#/')
  let clicks = 0
  const count = (): void => {
    clicks += 1
    expect(clicks, 'clicks from the overview').toBeLessThanOrEqual(CLICKS)
  }
  return {
    click: async (target) => {
      count()
      await target.click()
    },
    back: async () => {
      count()
      await page.goBack()
    },
  }
}
