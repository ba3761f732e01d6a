import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page } from 'vitest/browser'
import { queryNamed, toRows } from '../../../../dashboard/engine'
import { align } from '../../../../dashboard/pages/compare/align'
import type { Answer } from '../../../../dashboard/pages/compare/answers'
import Chooser from '../../../../dashboard/pages/compare/Chooser.svelte'
import CompareCell from '../../../../dashboard/pages/compare/CompareCell.svelte'
import { readHead } from '../../../../dashboard/pages/compare/heads'
import { chapterAnchor } from '../../../../dashboard/pages/compare/shown'
import Switches from '../../../../dashboard/pages/compare/Switches.svelte'
import type { Cell } from '../../../../dashboard/pages/compare/verdict'
import { preferences } from '../../../../dashboard/state/preferences.svelte'
import { answer as asked } from '../../../../dashboard/state/answer'
import { goTo } from '../../../components/address'
import { answer } from './answers'

const cellOf = (...answers: Answer[]): Cell => ({ status: 'answers', answers })
const show = (cell: Cell, base: Cell | null) =>
  render(CompareCell, { cell, base, label: 'system.name', passages: new Map(), names: [] })
const texts = (container: Element, mark: string) =>
  [...container.querySelectorAll(mark)].map((each) => each.textContent)

describe('CompareCell', () => {
  it('marks the words that the base has not, and those that only it has', async () => {
    const base = cellOf(answer('a', 'system.name', '健康管理システムを庁舎内に置く'))
    const { container } = await show(cellOf(answer('b', 'system.name', '健康管理システムを外部に置く')), base)
    expect(texts(container, 'ins').join('')).toBe('外部')
    expect(texts(container, 'del').join('')).toContain('庁舎')
  })

  it('says that it is the same, and then marks nothing', async () => {
    const same = cellOf(answer('a', 'system.name', '健康管理システム'))
    const { container, getByText } = await show(cellOf(answer('b', 'system.name', '健康管理システム')), same)
    await expect.element(getByText('基準と同じ')).toBeVisible()
    expect(container.querySelector('ins, del')).toBeNull()
  })

  it('tells what is not known from what is not asked and from "no"', async () => {
    const cells: [Cell, string][] = [
      [cellOf(answer('b', 'system.name', null, { state: 'undetermined' })), '判別できない'],
      [cellOf(answer('b', 'system.name', null, { state: 'missing' })), '本文にない'],
      [cellOf(answer('b', 'system.name', null)), '空欄'],
      [{ status: 'no_item' }, '様式にない項目'],
      [{ status: 'no_entry' }, '対応するものなし'],
      [cellOf(answer('b', 'system.name', null, { state: 'answered', kind: 'marks', checked: [] })), 'チェックなし'],
    ]
    for (const [cell, words] of cells) {
      const { container, unmount } = await show(cell, null)
      expect(container.textContent.trim()).toBe(words)
      await unmount()
    }
  })

  it('compares options one by one, told to a screen reader too, and leads to the words', async () => {
    const options = (id: string, ...checked: string[]) =>
      answer(id, 'system.name', null, { state: 'answered', kind: 'marks', checked, evidenceId: `${id}:0-3` })
    const { container, getByRole } = await show(
      cellOf(options('b', '紙', '電子メール')),
      cellOf(options('a', '紙', '専用線')),
    )
    expect(texts(container, 'li').map((text) => text.replaceAll(/\s+/g, ''))).toEqual([
      '紙',
      '電子メール（基準にない）',
      '専用線（基準だけ）',
    ])
    await expect
      .element(getByRole('link', { name: '根拠の文' }))
      .toHaveAttribute('href', '#/document/d-b?evidence=b%3A0-3')
  })

  it('dims what other municipalities write, too, and says how many', async () => {
    const text = '特定個人情報の漏えい等を防ぐため、アクセス権限を定めて管理する。'
    const cell = cellOf(answer('a', 'system.name', text))
    const passages = new Map([['a/priority.system.name//', [{ text, municipalities: 1234 }]]])
    const { getByTitle } = await render(CompareCell, { cell, base: null, label: 'system.name', passages, names: [] })
    await expect.element(getByTitle('1,234 団体が使う文')).toBeVisible()
  })
})

describe('Switches', () => {
  const chapters = align([
    [answer('a', 'system.name', '甲'), answer('a', 'disclosure.address', '同じ', { chapter: 'IV' })],
    [answer('b', 'system.name', '乙'), answer('b', 'disclosure.address', '同じ', { chapter: 'IV' })],
  ])
  const choice = { assessments: ['a', 'b'], differences: false, answered: false }

  it('counts, and says what is switched', async () => {
    const onchoose = vi.fn()
    const { getByLabelText, getByText } = await render(Switches, { choice, chapters, onchoose })
    await expect.element(getByText(/^2 項目のうち、違うもの 1、/)).toBeVisible()
    await getByLabelText(/違う項目だけ/).click()
    await getByLabelText('記載のある項目だけ').click()
    expect(onchoose.mock.calls).toEqual([[{ differences: true }], [{ answered: true }]])
  })

  it('jumps to a chapter, and to none that the switches leave empty', async () => {
    const heading = document.createElement('h3')
    heading.id = chapterAnchor('開示請求、問合せ')
    heading.tabIndex = -1
    document.body.append(heading)
    try {
      const { getByRole, rerender } = await render(Switches, { choice, chapters, onchoose: vi.fn() })
      const chapter = getByRole('button', { name: '開示請求、問合せ 1 項目、違い 0' })
      await chapter.click()
      await expect.element(heading).toHaveFocus()
      await rerender({ choice: { ...choice, differences: true } })
      await expect.element(chapter).toBeDisabled()
      await expect.element(getByRole('button', { name: /違い 1/ })).toBeEnabled()
    } finally {
      heading.remove()
    }
  })
})

describe('Chooser', () => {
  const heads = async () => toRows((await asked(queryNamed('compare_choices'), {})).table).map(readHead)

  it('offers what there is, finds by words, and adds to what is chosen', async () => {
    goTo('#/compare')
    const onchoose = vi.fn()
    const { container, getByRole } = await render(Chooser, { chosen: [], heads: [], onchoose })
    const offered = () => [...container.querySelectorAll('.offered strong')].map((each) => each.textContent)
    await expect.poll(offered).toHaveLength(5)
    await getByRole('searchbox', { name: '団体・事務・評価書の名で探す' }).fill('奈良')
    await expect.poll(offered).toEqual(['奈良市'])
    await getByRole('button', { name: /奈良市/ }).click()
    expect(onchoose).toHaveBeenCalledExactlyOnceWith(['292010-28-20260311'])
    await getByRole('searchbox').fill('どこにもない')
    await expect.element(getByRole('status').or(page.getByText('当てはまる評価書はありません。'))).toBeVisible()
  })

  it('changes the base, takes out, and offers no more than can be read', async () => {
    const all = await heads()
    const ids = all.map(({ id }) => id)
    const onchoose = vi.fn()
    const { getByRole, getByText, container, rerender } = await render(Chooser, { chosen: ids, heads: all, onchoose })
    await getByRole('button', { name: /^基準にする/ })
      .first()
      .click()
    expect(onchoose).toHaveBeenLastCalledWith([ids[1], ids[0], ...ids.slice(2)])
    await getByRole('button', { name: /^外す/ }).nth(2).click()
    expect(onchoose).toHaveBeenLastCalledWith(ids.filter((_, at) => at !== 2))
    await rerender({ chosen: [...ids.slice(0, 4), 'x', 'y'] })
    await getByText('評価書を選ぶ').click()
    await expect.element(getByText(/比べられるのは 6 まで/)).toBeVisible()
    await expect.poll(() => container.querySelectorAll('.offered button:disabled').length).toBe(1)
  })

  it('says which are of the same category as the base, in the language of the page', async () => {
    await preferences.speak('en')
    goTo('#/compare')
    const { container } = await render(Chooser, { chosen: ['112151-22-20260115'], heads: [], onchoose: vi.fn() })
    await page.elementLocator(container.querySelector('summary') ?? container).click()
    await expect.poll(() => container.querySelectorAll('.alike').length).toBe(2)
    expect(container.textContent).toMatch(/same category/i)
  })
})
