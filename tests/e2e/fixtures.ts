import { expect, test as base, type BrowserContext } from '@playwright/test'

/** The address the dashboard under test is served at, with a slash at its end. */
export function address(): string {
  const url = process.env.PIA_ATLAS_URL
  if (url === undefined) throw new Error('PIA_ATLAS_URL is not set: tests/e2e/setup.ts sets it')
  return url
}

/** Collects requests to other origins; they get nowhere. */
async function seal(context: BrowserContext, foreign: string[]): Promise<void> {
  // Some tests start a host of their own, on another port.
  const { hostname } = new URL(address())
  await context.route(
    (url) => url.hostname !== hostname && !['blob:', 'data:'].includes(url.protocol),
    (route) => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
}

/**
 * Collects violations of the Content-Security-Policy. One kind is no fault of ours and does no harm: when a coloured word
 * in CodeMirror is typed over, Chromium's own editing tries to carry its colour over in a `style` attribute.
 */
async function watchPolicy(context: BrowserContext, violations: string[]): Promise<void> {
  await context.exposeFunction('reportViolation', (violation: string) => violations.push(violation))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const target = event.composedPath()[0]
      const typedOver =
        event.effectiveDirective === 'style-src-attr' && target instanceof Element && target.closest('.cm-content')
      const report: unknown = Reflect.get(window, 'reportViolation')
      if (!typedOver && typeof report === 'function') {
        Reflect.apply(report, null, [`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`])
      }
    })
  })
}

/** A page that reaches only the dashboard's own origin; a request elsewhere, a page error or a violation fails the test. */
export const test = base.extend<{ sealed: undefined }>({
  // Playwright wants the fixtures an option uses as an object pattern, here an empty one.
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(address()),
  sealed: [
    async ({ context, page }, use) => {
      const foreign: string[] = []
      const violations: string[] = []
      const errors: string[] = []
      await seal(context, foreign)
      await watchPolicy(context, violations)
      page.on('pageerror', (error) => errors.push(error.message))
      await use(undefined)
      expect(foreign, 'requests to other origins').toEqual([])
      expect(violations, 'violations of the Content-Security-Policy').toEqual([])
      expect(errors, 'uncaught errors').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
