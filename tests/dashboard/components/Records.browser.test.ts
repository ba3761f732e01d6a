import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import Records from '../../../dashboard/components/Records.svelte'
import Share from '../../../dashboard/components/Share.svelte'
import { engine, precomputed } from '../../../dashboard/engine'
import { goTo } from '../../components/address'
import { catchFiles } from '../../components/saved'

describe('Records', () => {
  it('waits in words, then lists the records with their number and the way to the words', async () => {
    const { getByRole, container } = await render(Records, {
      name: 'incidents',
      parameters: {},
      label: '事故の記録',
      evidence: { evidence_id: '内容の文', disclosed_evidence_id: '記載した変更' },
    })
    await expect.element(getByRole('status').first()).toHaveTextContent('読み込んでいます')
    await expect.element(getByRole('region', { name: '事故の記録' })).toBeVisible()
    expect(container.textContent).toContain('3 件')
    // One of the three has no change that disclosed it: it leads to fewer words, not to none.
    expect(getByRole('link', { name: '内容の文' }).elements()).toHaveLength(3)
    expect(getByRole('link', { name: '記載した変更' }).elements()).toHaveLength(2)
    const href = getByRole('link', { name: '記載した変更' }).first().element().getAttribute('href') ?? ''
    expect(href).toMatch(/^#\/document\/[0-9a-f]{16}\?evidence=/)
  })

  it('asks for what the filters leave, and follows them', async () => {
    goTo('#/incidents?prefecture=埼玉県')
    const { container, getByText } = await render(Records, { name: 'incidents', parameters: {}, label: '事故' })
    await expect.poll(() => container.querySelectorAll('tbody tr').length).toBe(2)
    goTo('#/incidents?prefecture=奈良県')
    await expect.element(getByText('当てはまる評価書はありません。')).toBeVisible()
    goTo('#/incidents')
    await expect.poll(() => container.querySelectorAll('tbody tr').length).toBe(3)
  })

  it('says what went wrong and asks again on demand', async () => {
    const reached = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    const { getByRole } = await render(Records, { name: 'assessments', parameters: {}, label: '評価書の一覧' })
    await expect.element(getByRole('alert')).toHaveTextContent('集計済みの結果がありません')
    reached.mockRestore()
    await getByRole('button', { name: 'もう一度試す' }).click()
    await expect.element(getByRole('region', { name: '評価書の一覧' })).toBeVisible()
    await expect.element(getByRole('alert')).not.toBeInTheDocument()
  })

  it('begins with the first rows of many, says how many there are, and takes all of them away', async () => {
    const files = catchFiles()
    const { container, getByText, getByRole } = await render(Records, {
      name: 'coverage_items',
      parameters: {},
      label: '項目',
    })
    await expect.element(getByText('855 件のうち、はじめの 500 件です。')).toBeVisible()
    await userEvent.click(container.querySelector('.share summary') ?? container)
    await getByRole('button', { name: 'CSV' }).click()
    await expect.poll(() => files.length).toBe(1)
    const lines = (await files[0]?.blob.text())?.split('\r\n') ?? []
    expect(lines.filter(Boolean)).toHaveLength(1 + 855)
    await getByRole('button', { name: 'すべて読み込む' }).click()
    await expect.element(getByText('855 件', { exact: true })).toBeVisible()
  })
})

describe('Share', () => {
  it('saves what is shown under the name of the card and the day of the warehouse', async () => {
    const files = catchFiles()
    const table = await precomputed('incidents')
    const { getByRole, getByText, container } = await render(Share, { table, title: '事故: 記録', card: 'incidents' })
    await userEvent.click(container.querySelector('summary') ?? container)
    await getByRole('button', { name: 'CSV' }).click()
    await expect.poll(() => files.length).toBe(1)
    expect(files[0]?.name).toMatch(/^PIA-Atlas_事故 記録_\d{4}-\d\d-\d\d\.csv$/)
    const bytes = new Uint8Array((await files[0]?.blob.arrayBuffer()) ?? new ArrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('川口市')
    await expect.element(getByText(`${files[0]?.name ?? ''} を保存しました。`)).toBeVisible()
    await expect.element(getByRole('button', { name: 'JSON' })).not.toBeInTheDocument()
    await expect.element(getByRole('button', { name: '図（PNG）' })).not.toBeInTheDocument()
  })

  it('draws a picture that says which assessments it is of', async () => {
    goTo('#/findings?prefecture=埼玉県')
    const files = catchFiles()
    const { findingSeverityBars: chart } = await import('../../../dashboard/charts/findingSeverities')
    const table = await engine.query("select 'high' as severity, 3 as findings")
    const { getByRole, container } = await render(Share, { table, title: '重さ', card: 'x', chart })
    await userEvent.click(container.querySelector('summary') ?? container)
    await getByRole('button', { name: '図（SVG）' }).click()
    await expect.poll(() => files.length).toBe(1)
    const svg = (await files[0]?.blob.text()) ?? ''
    expect(svg).toContain('埼玉県')
    expect(svg).toContain('出典')
  })
})
