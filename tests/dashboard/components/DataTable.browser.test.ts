import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import DataTable from '../../../dashboard/components/DataTable.svelte'
import { preferences } from '../../../dashboard/state/preferences.svelte'
import type { Row } from '../../../queries/rows'

const vendors: Row[] = [
  { vendor: '日本電気', assessments: 2, form: 'priority' },
  { vendor: '両備システムズ', assessments: 10, form: 'full' },
  { vendor: null, assessments: null, form: 'basic' },
]
const columns = ['vendor', 'assessments', 'form']
const table = (props: object = {}) => render(DataTable, { label: '委託先', columns, rows: vendors, ...props })

/** The texts of a column's cells, from the top. */
const column = (container: Element, place: number): string[] =>
  [...container.querySelectorAll(`tbody td:nth-child(${place})`)].map((cell) => cell.textContent.trim())

describe('DataTable', () => {
  it('sorts by a heading: numbers from the largest, then from the smallest, what is unknown last', async () => {
    const { container, getByRole } = await table()
    const heading = getByRole('columnheader', { name: '評価書' })
    expect(column(container, 2)).toEqual(['2', '10', '―'])
    await heading.getByRole('button').click()
    expect(column(container, 2)).toEqual(['10', '2', '―'])
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    // The keyboard does what the mouse does.
    await userEvent.keyboard('{Enter}')
    expect(column(container, 2)).toEqual(['2', '10', '―'])
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
  })

  it('sorts texts from their beginning, and only by one column', async () => {
    const { container, getByRole } = await table()
    await getByRole('button', { name: '評価書' }).click()
    await getByRole('button', { name: '委託先' }).click()
    expect(column(container, 1)).toEqual(['日本電気', '両備システムズ', '―'])
    const sorted = [...container.querySelectorAll('th')].map((each) => each.getAttribute('aria-sort'))
    expect(sorted).toEqual(['ascending', 'none', 'none'])
  })

  it('says codes in words, and what is not known in the words of the column', async () => {
    const { container } = await table({
      nulls: { vendor: '読み取れない' },
      texts: { vendor: (text: string) => `${text}（株）` },
    })
    expect(column(container, 1)).toEqual(['日本電気（株）', '両備システムズ（株）', '読み取れない'])
    expect(column(container, 3)[0]).toContain('重点項目評価書')
    await preferences.speak('en')
    await expect.poll(() => column(container, 3)[0]).not.toContain('重点項目評価書')
  })

  it('hands over the row that is picked, also when it is sorted', async () => {
    const onpick = vi.fn()
    const { getByRole } = await table({ onpick, isPicked: (row: Row) => row.vendor === '両備システムズ' })
    await getByRole('button', { name: '評価書' }).click()
    const picked = getByRole('button', { name: '両備システムズ' })
    await expect.element(picked).toHaveAttribute('aria-pressed', 'true')
    await expect.element(getByRole('button', { name: '日本電気' })).toHaveAttribute('aria-pressed', 'false')
    await picked.click()
    expect(onpick).toHaveBeenCalledExactlyOnceWith(vendors[1])
  })

  it('leads on from rows that have somewhere to lead', async () => {
    const { getByRole } = await table({
      linksLabel: '根拠',
      links: [
        { text: '根拠の文', href: ({ vendor }: Row) => (typeof vendor === 'string' ? `#/search?q=${vendor}` : null) },
      ],
    })
    const links = getByRole('link', { name: '根拠の文' })
    expect(links.elements().map((link) => link.getAttribute('href'))).toEqual([
      '#/search?q=日本電気',
      '#/search?q=両備システムズ',
    ])
    await expect.element(getByRole('columnheader', { name: '根拠' })).toBeVisible()
  })

  it('draws fifty rows at first and more on demand, all of them sorted', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ vendor: `委託先${at + 1}`, assessments: at + 1 }))
    const { container, getByRole, getByText } = await table({ columns: ['vendor', 'assessments'], rows })
    expect(column(container, 1)).toHaveLength(50)
    await expect.element(getByText('50 / 300 件')).toBeVisible()
    await getByRole('button', { name: '評価書' }).click()
    expect(column(container, 2)[0]).toBe('300')
    await getByRole('button', { name: 'さらに 200 件を表示' }).click()
    expect(column(container, 1)).toHaveLength(250)
    await getByRole('button', { name: 'さらに 50 件を表示' }).click()
    expect(column(container, 2).at(-1)).toBe('1')
    await expect.element(getByRole('button', { name: /さらに/ })).not.toBeInTheDocument()
  })

  it('is scrolled by keyboard when it is wider than its place', async () => {
    const { getByRole, container } = await table({ columns: Array.from({ length: 60 }, (_, at) => `column_${at}`) })
    container.style.width = '20rem'
    const region = getByRole('region', { name: '委託先' })
    await userEvent.tab()
    await expect.element(region).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => region.element().scrollLeft).toBeGreaterThan(0)
  })
})
