import { beforeEach, describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import KeyboardHelp from '../../../dashboard/components/KeyboardHelp.svelte'
import SearchBox from '../../../dashboard/components/SearchBox.svelte'
import { preferences } from '../../../dashboard/state/preferences.svelte'
import { goTo } from '../../components/address'

const asked = () => new URLSearchParams(location.hash.split('?')[1]).get('q')

beforeEach(() => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
})

describe('SearchBox', () => {
  it('is gone to by "/", which is not typed into it, and searches what is typed', async () => {
    const { getByRole } = await render(SearchBox)
    await userEvent.keyboard('/')
    const box = getByRole('searchbox', { name: '検索' })
    await expect.element(box).toHaveFocus()
    await expect.element(box).toHaveValue('')
    await userEvent.keyboard('予防/接種')
    await expect.poll(asked).toBe('予防/接種')
    expect(location.hash).toMatch(/^#\/search/)
  })

  it('goes back in one step to the page from which it was searched', async () => {
    goTo('#/vendors')
    const { getByRole } = await render(SearchBox)
    const before = history.length
    await userEvent.type(getByRole('searchbox'), '健康')
    await expect.poll(asked).toBe('健康')
    await userEvent.keyboard('管理')
    await expect.poll(asked).toBe('健康管理')
    expect(history.length).toBe(before + 1)
    history.back()
    await expect.poll(() => location.hash).toBe('#/vendors')
    await expect.element(getByRole('searchbox')).toHaveValue('')
  })

  it('searches at once on Enter, is emptied by Esc and takes its words from the address', async () => {
    goTo('#/search?q=川口市')
    const { getByRole } = await render(SearchBox)
    const box = getByRole('searchbox')
    await expect.element(box).toHaveValue('川口市')
    await userEvent.click(box)
    await userEvent.keyboard('{Escape}')
    await expect.element(box).toHaveValue('')
    await expect.poll(asked).toBeNull()
    await box.fill('  奈良市 ')
    await userEvent.keyboard('{Enter}')
    expect(asked()).toBe('奈良市')
    await expect.element(box).toHaveValue('  奈良市 ')
  })

  it('keeps the filters', async () => {
    goTo('#/vendors?prefecture=埼玉県')
    const { getByRole } = await render(SearchBox)
    await getByRole('searchbox').fill('保守')
    await getByRole('button', { name: '検索' }).click()
    expect(decodeURIComponent(location.hash)).toContain('prefecture=埼玉県')
  })
})

describe('KeyboardHelp', () => {
  it('is opened by "?" and closed by Esc, by its button too', async () => {
    const { getByRole, container } = await render(KeyboardHelp)
    const dialog = getByRole('dialog', { name: 'キー操作' })
    await expect.element(dialog).not.toBeInTheDocument()
    await userEvent.keyboard('?')
    await expect.element(dialog).toBeVisible()
    expect([...container.querySelectorAll('dt')].map((key) => key.textContent)).toEqual([
      '/',
      '?',
      'Tab',
      'Enter',
      'Esc',
    ])
    // Marks of charts are not gone to by Tab: their rows are.
    expect(container.textContent).toContain('グラフの印は「表で見る」の行から選ぶ')
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await getByRole('button', { name: 'キー操作' }).click()
    await getByRole('button', { name: '閉じる' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it('leaves "?" to a field in which it is typed, and "/" alone while it is open', async () => {
    await preferences.speak('en')
    const box = await render(SearchBox)
    const help = await render(KeyboardHelp)
    await userEvent.type(box.getByRole('searchbox'), 'why?')
    await expect.element(help.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(box.getByRole('searchbox')).toHaveValue('why?')
    await help.getByRole('button', { name: 'Keyboard' }).click()
    await userEvent.keyboard('/')
    await expect.element(box.getByRole('searchbox', { includeHidden: true })).not.toHaveFocus()
  })
})
