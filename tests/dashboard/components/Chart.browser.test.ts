import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page } from 'vitest/browser'
import Chart from '../../../dashboard/components/Chart.svelte'
import { findingSeverityBars } from '../../../dashboard/charts/findingSeverities'
import { textOf } from '../../../dashboard/charts/chart'
import { vendorBars } from '../../../dashboard/charts/vendors'
import { precomputed, toRows } from '../../../dashboard/engine'
import { preferences } from '../../../dashboard/state/preferences.svelte'

const vendors = async () => toRows(await precomputed('vendors'))

async function drawn(props: object = {}) {
  const onpick = vi.fn()
  const rows = await vendors()
  const screen = await render(Chart, { chart: vendorBars, rows, picked: null, onpick, ...props })
  return { ...screen, onpick, rows }
}

const svgOf = (container: Element): SVGElement | null => container.querySelector('svg')
const barsOf = (container: Element): Element[] =>
  [...container.querySelectorAll('[role="graphics-symbol"][aria-label]')].filter((mark) => mark.matches('path'))

describe('Chart', () => {
  it('draws a mark for every row and names it', async () => {
    const { container, rows } = await drawn()
    await expect.poll(() => barsOf(container).length).toBe(rows.length)
    const named = rows.filter(({ vendor }) => vendor !== null).map((row) => textOf(row, 'vendor'))
    const said = barsOf(container).map((bar) => bar.getAttribute('aria-label') ?? '')
    expect(named.filter((name) => !said.some((words) => words.startsWith(`${name}: `)))).toEqual([])
  })

  it('tells which mark is clicked', async () => {
    const { container, onpick, rows } = await drawn()
    await expect.poll(() => barsOf(container).length).toBe(rows.length)
    const first = rows.find(({ vendor }) => vendor !== null) ?? {}
    const name = textOf(first, 'vendor')
    const bar = barsOf(container).find((each) => each.getAttribute('aria-label')?.startsWith(`${name}: `))
    if (!bar) throw new Error('no bar')
    await page.elementLocator(bar).click()
    expect(onpick).toHaveBeenCalledExactlyOnceWith(first.vendor_id)
  })

  it('is as wide as its place, and is drawn again when that changes', async () => {
    const { container } = await drawn()
    // The room that its labels leave free at its side is its own.
    const share = (width: number): number => (svgOf(container)?.getBoundingClientRect().width ?? 0) / width
    const fits = (width: number) => expect.poll(() => share(width) > 0.85 && share(width) <= 1)
    container.style.width = '900px'
    await fits(900).toBe(true)
    container.style.width = '340px'
    await fits(340).toBe(true)
    // Only the chart of now is there.
    expect(container.querySelectorAll('svg')).toHaveLength(1)
  })

  it('follows the colours and the language of the page', async () => {
    const rows = toRows(await precomputed('findings_by_severity'))
    const { container } = await drawn({ chart: findingSeverityBars, rows })
    await expect.poll(() => container.textContent).toContain('高')
    const light = container.innerHTML
    preferences.theme = 'dark'
    await expect.poll(() => container.innerHTML).not.toBe(light)
    await preferences.speak('en')
    await expect.poll(() => container.textContent).toMatch(/High/i)
  })

  it('says so when it cannot be drawn, and draws the next that can', async () => {
    const broken = () => ({
      data: { values: [{ a: 1 }] },
      transform: [{ filter: 'no( such' }],
      mark: 'bar' as const,
      encoding: {},
    })
    const { getByRole, rerender, container } = await drawn({ chart: broken })
    await expect.element(getByRole('alert')).toHaveTextContent('グラフを描けませんでした')
    await rerender({ chart: vendorBars })
    await expect.poll(() => barsOf(container).length).toBeGreaterThan(0)
    await expect.element(getByRole('alert')).not.toBeInTheDocument()
  })

  it('leaves the trouble to who asks to be told of it', async () => {
    const onreport = vi.fn()
    const broken = () => ({
      data: { values: [] },
      transform: [{ filter: 'no( such' }],
      mark: 'bar' as const,
      encoding: {},
    })
    const { getByRole } = await drawn({ chart: broken, onreport })
    await expect.poll(() => onreport.mock.calls.length).toBe(1)
    expect(onreport.mock.calls[0]?.[0]).toMatchObject({ error: expect.stringMatching(/\S/) as unknown, warnings: [] })
    await expect.element(getByRole('alert')).not.toBeInTheDocument()
  })
})
