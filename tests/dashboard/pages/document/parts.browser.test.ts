import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page, userEvent } from 'vitest/browser'
import type { Fact } from '../../../../dashboard/pages/document/facts'
import FactLine from '../../../../dashboard/pages/document/FactLine.svelte'
import { segmentLines } from '../../../../dashboard/pages/document/segments'
import SourceText from '../../../../dashboard/pages/document/SourceText.svelte'
import StateFilter from '../../../../dashboard/pages/document/StateFilter.svelte'

const place = (start: number, end: number, line: number) => ({
  evidenceId: `d:${start}-${end}`,
  start,
  end,
  lineStart: line,
  lineEnd: line,
})
const fact = (values: Partial<Fact>): Fact => ({
  no: 1,
  kind: 'answer',
  itemId: null,
  chapter: 'I',
  section: '2',
  label: '名称',
  fileNo: null,
  entryNo: null,
  state: 'answered',
  value: null,
  note: null,
  before: null,
  after: null,
  place: null,
  ...values,
})
const hrefOf = (evidenceId: string): string => `#/there?evidence=${evidenceId}`

describe('StateFilter', () => {
  it('counts the states, and chooses them in the order of the warehouse', async () => {
    const onchoose = vi.fn()
    const counts = { answered: 1234, blank: 0, not_applicable: 2, undetermined: 3, missing: 4 }
    const { getByRole, rerender } = await render(StateFilter, { counts, chosen: ['undetermined'], onchoose })
    await expect.element(getByRole('checkbox', { name: '記載あり 1,234' })).not.toBeChecked()
    await expect.element(getByRole('checkbox', { name: '判別できない 3' })).toBeChecked()
    await getByRole('checkbox', { name: '記載あり 1,234' }).click()
    expect(onchoose).toHaveBeenLastCalledWith(['answered', 'undetermined'])
    await rerender({ chosen: ['answered', 'undetermined'] })
    const unread = getByRole('checkbox', { name: '判別できない 3' })
    unread.element().focus()
    await userEvent.keyboard(' ')
    expect(onchoose).toHaveBeenLastCalledWith(['answered'])
  })
})

describe('FactLine', () => {
  it('says what was read, where, and leads there', async () => {
    const { getByRole, getByText } = await render(FactLine, {
      fact: fact({ entryNo: 2, value: '健康管理システム', place: place(3, 9, 12) }),
      selected: 'd:3-9',
      hrefOf,
    })
    const link = getByRole('link', { name: '2. 名称（2 番目）' })
    await expect.element(link).toHaveAttribute('href', '#/there?evidence=d:3-9')
    await expect.element(link).toHaveAttribute('aria-current', 'true')
    await expect.element(getByText('12 行目')).toBeVisible()
    await expect.element(getByText('記載あり')).toBeVisible()
  })

  it('says of a lost item that it has no words, and never leads anywhere', async () => {
    const { container, getByText } = await render(FactLine, {
      fact: fact({ state: 'missing' }),
      selected: null,
      hrefOf,
    })
    await expect.element(getByText('本文に根拠の文がありません')).toBeVisible()
    await expect.element(getByText('本文にない')).toBeVisible()
    expect(container.querySelector('a')).toBeNull()
  })

  it('lists the boxes of an item by a sign and in words', async () => {
    const marks = (['checked', 'unchecked', 'undetermined'] as const).map((state, no) =>
      fact({ no: no + 2, kind: 'mark', label: `選択肢${no}`, state }),
    )
    const { container } = await render(FactLine, { fact: fact({}), marks, selected: null, hrefOf })
    const lines = [...container.querySelectorAll('li')].map((line) => line.textContent.replaceAll(/\s+/g, ''))
    expect(lines.map((line) => line.slice(0, 1))).toEqual(['☑', '☐', '？'])
    expect(new Set(lines.map((line) => line.slice(5))).size).toBe(3)
  })
})

describe('SourceText', () => {
  const lines = Array.from({ length: 200 }, (_, at) => ({ no: at + 1, byteStart: at * 10, text: `line ${at + 1}` }))
  const places = [place(0, 4, 1), place(1505, 1508, 151)]
  const props = {
    lines: segmentLines(lines, places, true),
    kinds: new Map(places.map(({ evidenceId }) => [evidenceId, 'answer' as const])),
    selected: null,
    dim: false,
    hrefOf,
  }

  async function text(values: object = {}) {
    const screen = await render(SourceText, { ...props, ...values })
    const pane = screen.getByRole('region', { name: '本文' })
    screen.container.style.cssText = 'display: flex; flex-direction: column; height: 20rem'
    return { ...screen, pane }
  }

  it('shows the text as it stands, its words of evidence as links', async () => {
    const { pane, container } = await text()
    const first = container.querySelector('.line .text')
    expect(first?.textContent).toBe('line 1')
    const links = pane.getByRole('link').elements()
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['line', '#/there?evidence=d:0-4'],
      ['151', '#/there?evidence=d:1505-1508'],
    ])
  })

  it('brings chosen words into view, and leaves the pane alone where they are in view', async () => {
    const { pane, rerender } = await text()
    await rerender({ selected: 'd:1505-1508' })
    const chosen = pane.getByRole('link', { name: '151' })
    await expect.element(chosen).toHaveAttribute('aria-current', 'true')
    await expect.poll(() => pane.element().scrollTop).toBeGreaterThan(0)
    const [at, frame] = [chosen.element().getBoundingClientRect(), pane.element().getBoundingClientRect()]
    expect(at.top).toBeGreaterThanOrEqual(frame.top)
    expect(at.bottom).toBeLessThanOrEqual(frame.bottom)
    pane.element().scrollTop += 20
    const before = pane.element().scrollTop
    await rerender({ dim: true })
    expect(pane.element().scrollTop).toBe(before)
  })

  it('lets words of others step back only when that is asked for', async () => {
    const shared = segmentLines(lines, places, true, [place(0, 6, 1)])
    const { container, rerender } = await text({ lines: shared })
    const size = () => parseFloat(getComputedStyle(container.querySelector('.shared') ?? container).fontSize)
    const full = size()
    await rerender({ dim: true })
    expect(size()).toBeLessThan(full)
  })

  it('is scrolled by keyboard without a stop at each of thousands of links', async () => {
    const { pane } = await text()
    await page.elementLocator(document.body).click({ position: { x: 1, y: 1 } })
    await userEvent.tab()
    await expect.element(pane).toHaveFocus()
    await userEvent.keyboard('{PageDown}')
    await expect.poll(() => pane.element().scrollTop).toBeGreaterThan(0)
    await userEvent.tab()
    expect(pane.element().contains(document.activeElement)).toBe(false)
  })
})
