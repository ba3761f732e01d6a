import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page, userEvent } from 'vitest/browser'
import type { Choice } from '../../../../dashboard/components/filters/choices'
import MultiSelect from '../../../../dashboard/components/filters/MultiSelect.svelte'
import Period from '../../../../dashboard/components/filters/Period.svelte'
import { goTo } from '../../../components/address'

const choice = (value: string, label: string, kana: string, assessments: number): Choice => ({
  value,
  label,
  kana,
  assessments,
  detail: '',
})
const few = [choice('112151', '狭山市', 'さやまし', 1234), choice('172014', '金沢市', 'かなざわし', 0)]
const many = [...few, ...Array.from({ length: 120 }, (_, at) => choice(`${at}`, `第${at}市`, 'し', 1))]

async function select(choices: readonly Choice[], chosen: readonly string[] = []) {
  const calls = { ontoggle: vi.fn(), onclear: vi.fn() }
  const screen = await render(MultiSelect, { label: '団体', choices, chosen, ...calls })
  return { ...screen, ...calls, opener: screen.container.querySelector('summary') ?? screen.container }
}

describe('MultiSelect', () => {
  it('is opened, ticked and closed by keyboard; Esc gives the focus back', async () => {
    const { getByRole, ontoggle, opener } = await select(few)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.element(getByRole('group', { name: '団体' })).toBeVisible()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(ontoggle).toHaveBeenCalledExactlyOnceWith('112151')
    await userEvent.keyboard('{Escape}')
    await expect.element(getByRole('group', { name: '団体' })).not.toBeInTheDocument()
    await expect.element(opener).toHaveFocus()
  })

  it('says how many assessments each value leaves, and how many values are chosen', async () => {
    const { getByRole, getByLabelText, opener } = await select(few, ['172014'])
    expect(opener.textContent).toBe('団体1')
    await userEvent.click(opener)
    await expect.element(getByLabelText('狭山市 1,234')).not.toBeChecked()
    await expect.element(getByLabelText('金沢市 0')).toBeChecked()
    await expect.element(getByRole('searchbox')).not.toBeInTheDocument()
  })

  it('says when it is opened and closed, and no number while they are counted', async () => {
    const onopen = vi.fn()
    const { getByLabelText, opener, rerender } = await select(few)
    await rerender({ pending: true, onopen })
    await userEvent.click(opener)
    expect(onopen).toHaveBeenLastCalledWith(true)
    await expect.element(getByLabelText('狭山市')).toBeVisible()
    await expect.element(getByLabelText('狭山市 1,234')).not.toBeInTheDocument()
    await rerender({ pending: false })
    await expect.element(getByLabelText('狭山市 1,234')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => onopen.mock.lastCall).toEqual([false])
  })

  it('offers to clear what is chosen, and only then', async () => {
    const { getByRole, onclear, opener, rerender } = await select(few, ['172014'])
    await userEvent.click(opener)
    await getByRole('button', { name: 'すべて外す' }).click()
    expect(onclear).toHaveBeenCalledOnce()
    await rerender({ chosen: [] })
    await expect.element(getByRole('button', { name: 'すべて外す' })).not.toBeInTheDocument()
  })

  it('searches a long list by name and reading, and says what it does not show', async () => {
    const { getByRole, getByText, opener } = await select(many)
    await userEvent.click(opener)
    await expect.element(getByText('ほか 22 件。言葉で探してください。')).toBeVisible()
    expect(getByRole('checkbox').elements()).toHaveLength(100)
    const search = getByRole('searchbox', { name: '団体を探す' })
    await userEvent.type(search, 'サヤマ')
    await expect.poll(() => getByRole('checkbox').elements()).toHaveLength(1)
    await expect.element(getByRole('checkbox', { name: /狭山市/ })).toBeVisible()
    await search.fill('ない市')
    await expect.element(getByText('当てはまるものはありません。')).toBeVisible()
  })

  it('closes when something else is clicked or focused', async () => {
    const { getByRole, opener } = await select(few)
    const other = document.createElement('button')
    document.body.append(other)
    try {
      await userEvent.click(opener)
      await expect.element(getByRole('group', { name: '団体' })).toBeVisible()
      await userEvent.click(document.body, { position: { x: 5, y: 700 } })
      await expect.element(getByRole('group', { name: '団体' })).not.toBeInTheDocument()
      await userEvent.click(opener)
      other.focus()
      await expect.element(getByRole('group', { name: '団体' })).not.toBeInTheDocument()
    } finally {
      other.remove()
    }
  })

  it('may go while it opens: the page is left', async () => {
    const { container, unmount } = await select(few)
    const error = vi.fn()
    addEventListener('error', error)
    try {
      const details = container.querySelector('details')
      const told = new Promise((resolve) => details?.addEventListener('toggle', resolve))
      details?.setAttribute('open', '')
      await unmount()
      await told
      expect(error).not.toHaveBeenCalled()
    } finally {
      removeEventListener('error', error)
    }
  })

  it('stays within the window where its button stands at the right', async () => {
    await page.viewport(360, 640)
    try {
      const { container, opener, getByRole } = await select(few)
      container.style.cssText = 'width: 6rem; margin-inline-start: auto'
      await userEvent.click(opener)
      const group = getByRole('group', { name: '団体' })
      await expect.poll(() => group.element().getBoundingClientRect().right).toBeLessThanOrEqual(360)
      expect(group.element().getBoundingClientRect().left).toBeGreaterThanOrEqual(0)
    } finally {
      await page.viewport(1024, 768)
    }
  })
})

describe('Period', () => {
  const open = async () => {
    const screen = await render(Period)
    const opener = screen.container.querySelector('summary') ?? screen.container
    await userEvent.click(opener)
    return { ...screen, opener }
  }

  it('writes days into the address, counts them and clears both', async () => {
    const { getByLabelText, getByRole, opener } = await open()
    await getByLabelText('この日から').fill('2025-04-01')
    await getByLabelText('この日まで').fill('2026-03-31')
    await expect.poll(() => location.hash).toContain('from=2025-04-01')
    expect(location.hash).toContain('to=2026-03-31')
    expect(opener.textContent).toBe('公表日2')
    await getByRole('button', { name: 'すべて外す' }).click()
    await expect.poll(() => location.hash).not.toContain('2025')
    await expect.element(getByLabelText('この日から')).toHaveValue('')
    expect(opener.textContent).toBe('公表日')
  })

  it('shows the days of the address, and leaves them while a day is half typed', async () => {
    goTo('#/vendors?from=2025-04-01')
    const { getByLabelText } = await open()
    const from = getByLabelText('この日から')
    await expect.element(from).toHaveValue('2025-04-01')
    await userEvent.click(from)
    await userEvent.keyboard('{Delete}')
    expect(location.hash).toContain('from=2025-04-01')
  })
})
