import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import { rules } from '../../../../dashboard/engine/rules'
import type { Finding } from '../../../../dashboard/pages/findings/finding'
import FindingItem from '../../../../dashboard/pages/findings/FindingItem.svelte'
import RuleGroups from '../../../../dashboard/pages/findings/RuleGroups.svelte'
import Register from '../../../../dashboard/pages/incidents/Register.svelte'
import { preferences } from '../../../../dashboard/state/preferences.svelte'
import { goTo } from '../../../components/address'

const finding: Finding = {
  key: 'required_blank/0',
  rule: 'required_blank',
  severity: 'medium',
  messageJa: '必須の欄が空欄です。',
  messageEn: 'A required field is blank.',
  documentId: 'd1',
  quotes: [1, 2, 3, 4, 5].map((no) => ({
    evidenceId: `d1:${no}-9`,
    line: no === 5 ? null : no * 1000,
    text: `文${no}`,
  })),
}

describe('FindingItem', () => {
  it('shows three quotes and the rest on demand, each leading to its words', async () => {
    const { getByRole, getByText } = await render(FindingItem, { finding })
    await expect.element(getByText('文3')).toBeVisible()
    await expect.element(getByText('文4')).not.toBeVisible()
    await getByText('ほかの根拠 2 か所').click()
    await expect.element(getByText('文4')).toBeVisible()
    await expect
      .element(getByRole('link', { name: '4,000 行目の文' }))
      .toHaveAttribute('href', '#/document/d1?evidence=d1%3A4-9')
    // A line that is not told is not made up.
    await expect.element(getByRole('link', { name: '根拠の文', exact: true })).toBeVisible()
  })

  it('goes on paper whole, and speaks the language of the page', async () => {
    const { getByText, container } = await render(FindingItem, { finding })
    dispatchEvent(new Event('beforeprint'))
    await expect.element(getByText('文5')).toBeVisible()
    expect(container.querySelector('details')).toBeNull()
    await preferences.speak('en')
    await expect.element(getByText('A required field is blank.')).toBeVisible()
    dispatchEvent(new Event('afterprint'))
    await expect.poll(() => container.querySelector('details')).not.toBeNull()
  })
})

describe('RuleGroups', () => {
  it('lists the rules, gravest first, and finds by rule on demand', async () => {
    goTo('#/findings')
    const { container, getByText } = await render(RuleGroups)
    const groups = () => [...container.querySelectorAll<HTMLDetailsElement>('.groups > details')]
    await expect.poll(() => groups().length).toBeGreaterThan(20)
    expect(container.querySelectorAll('.finding')).toHaveLength(0)
    const [first] = groups()
    expect(first?.textContent).toContain('高')
    await userEvent.click(first?.querySelector('summary') ?? container)
    await expect.poll(() => container.querySelectorAll('.finding').length).toBe(1)
    const silent = rules.length - groups().length
    await expect.element(getByText(`何も見つからなかった規則 ${silent} 件`)).toBeVisible()
  })

  it('opens and closes all at once, and prints', async () => {
    goTo('#/findings?prefecture=奈良県')
    const print = vi.spyOn(window, 'print').mockReturnValue()
    const { container, getByRole } = await render(RuleGroups)
    const open = () => container.querySelectorAll('.groups > details[open]').length
    await getByRole('button', { name: 'すべて開く' }).click()
    const all = container.querySelectorAll('.groups > details').length
    await expect.poll(open).toBe(all)
    await userEvent.click(container.querySelector('.groups > details > summary') ?? container)
    await expect.poll(open).toBe(all - 1)
    await getByRole('button', { name: 'すべて開く' }).click()
    await getByRole('button', { name: 'すべて閉じる' }).click()
    await expect.poll(open).toBe(0)
    await getByRole('button', { name: '印刷する' }).click()
    expect(print).toHaveBeenCalledOnce()
    print.mockRestore()
  })
})

describe('Register', () => {
  const parts = (container: Element, name: string) =>
    Object.fromEntries(
      [...(container.querySelector(`[aria-label*="${name}"]`)?.querySelectorAll('dl > div') ?? [])].map((part) => [
        part.querySelector('dt')?.textContent ?? '',
        part.querySelector('dd')?.textContent ?? '',
      ]),
    )

  it('keeps every case, says what is stated of it and of the rest that it is not', async () => {
    goTo('#/incidents')
    const { container, getByRole } = await render(Register, { label: '事故の記録', parameters: {}, level: 3 })
    await expect.poll(() => container.querySelectorAll('section.incident').length).toBe(3)
    const theft = parts(container, '盗難')
    expect(theft['対象']).toBe('17,000 件')
    expect(Object.values(theft)).toContain('2020年10月22日：事故発生から3年経過したため、ケース1を削除するもの。')
    const unstated = parts(container, '金沢市')
    expect(unstated['対象']).toBe('評価書に記載がありません')
    expect(Object.values(unstated)).toContain('不明')
    await expect.element(getByRole('heading', { level: 3, name: /川口市/ }).first()).toBeVisible()
  })

  it('counts persons as they are stated, both ways', async () => {
    goTo('#/incidents')
    const { container } = await render(Register, {
      label: '事故の記録',
      parameters: { incident: '112038-14-20251226/2' },
      level: 5,
    })
    await expect.poll(() => container.querySelectorAll('section.incident').length).toBe(1)
    expect(container.textContent).toContain('延べ 1,457 人、実人数 352 人')
    expect(container.querySelectorAll('.links a')).toHaveLength(3)
  })

  it('says so where there is none', async () => {
    goTo('#/incidents?prefecture=奈良県')
    const { getByText } = await render(Register, { label: '事故の記録', parameters: {}, level: 3 })
    await expect.element(getByText('記載された事故はありません。')).toBeVisible()
  })
})
