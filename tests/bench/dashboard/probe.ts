/** What a page under measurement notes of itself, from its very beginning. Times are milliseconds since its navigation. */
import type { Page } from '@playwright/test'

/** One drawing of a chart. */
export interface Drawing {
  readonly chart: string
  readonly at: number
}

/** A drawing that stands on the page. */
export interface Drawn extends Drawing {
  /** Whether a part of the chart is in the window: a filter is set at the top of the page. */
  readonly in_view: boolean
}

declare global {
  interface Window {
    piaAtlasDrawings: Drawing[]
  }
}

/** Notes every chart that is drawn on pages opened from now on. */
export async function noteDrawings(page: Page): Promise<void> {
  // Nothing in here may have a name: what translates this file would call a helper that the page does not have.
  await page.addInitScript(() => {
    window.piaAtlasDrawings = []
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue
          const svg = node.matches('svg.marks') ? node : node.querySelector('svg.marks')
          const chart = svg?.closest('article')?.querySelector('h2, h3')?.textContent
          if (svg && chart) window.piaAtlasDrawings.push({ chart: chart.trim(), at: performance.now() })
        }
      }
    }).observe(document, { childList: true, subtree: true })
  })
}

/**
 * Waits until all cards have their answers and charts.
 * @param since when what is waited for began; a filter that leaves nothing draws nothing
 */
export async function settled(page: Page, since = 0): Promise<void> {
  await page.waitForFunction(
    (begun) =>
      document.querySelector('main article, main section') !== null &&
      document.querySelector('[aria-busy="true"]') === null &&
      // A chart is drawn in a task of its own after its rows have come.
      performance.now() - Math.max(begun, window.piaAtlasDrawings.at(-1)?.at ?? 0) > 500,
    since,
    { polling: 50, timeout: 60_000 },
  )
}

export function drawingsOf(page: Page): Promise<Drawn[]> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('article')].flatMap((card) => {
      const box = card.querySelector('svg.marks')?.getBoundingClientRect()
      const title = card.querySelector('h2, h3')?.textContent.trim()
      return box && title && box.top < innerHeight && box.bottom > 0 ? [title] : []
    })
    return window.piaAtlasDrawings.map(({ chart, at }) => ({ chart, at, in_view: seen.includes(chart) }))
  })
}

/** When the page was opened, in milliseconds since 1970. */
export function openedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin)
}

/** When a mark of the User Timing API was set; null where it was not. */
export function markOf(page: Page, name: string): Promise<number | null> {
  return page.evaluate((wanted) => performance.getEntriesByName(wanted).at(-1)?.startTime ?? null, name)
}
