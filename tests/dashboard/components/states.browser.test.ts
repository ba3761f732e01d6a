import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import CommonFailures from '../../../dashboard/components/CommonFailures.svelte'
import Failure from '../../../dashboard/components/Failure.svelte'
import Pending from '../../../dashboard/components/Pending.svelte'
import WordDiff from '../../../dashboard/components/WordDiff.svelte'
import { engine } from '../../../dashboard/engine'
import { EngineError } from '../../../dashboard/engine/errors'
import { preferences } from '../../../dashboard/state/preferences.svelte'
import { goTo } from '../../components/address'

describe('Failure', () => {
  it('says what to do in the language of the page, the technical reason on demand', async () => {
    const onretry = vi.fn()
    const error = new EngineError('warehouse_unreachable', 'HTTP 503')
    const { getByRole, getByText } = await render(Failure, { error, onretry })
    await expect.element(getByRole('alert')).toHaveTextContent('サーバーが動いているか確かめてください')
    await expect.element(getByText('HTTP 503')).not.toBeVisible()
    await getByText('詳しい理由').click()
    await expect.element(getByText('HTTP 503')).toBeVisible()
    await getByRole('button', { name: 'もう一度試す' }).click()
    expect(onretry).toHaveBeenCalledOnce()
    await expect.element(getByRole('button', { name: '絞り込みを解除' })).not.toBeInTheDocument()
    await preferences.speak('en')
    await expect.element(getByRole('alert')).toHaveTextContent('cannot be reached')
  })

  it('is short where others failed alike: that is told once, and all are tried again', async () => {
    const error = new EngineError('engine_blocked', 'no wasm')
    const retries = [vi.fn(), vi.fn()]
    const onretry = vi.fn()
    const common = await render(CommonFailures, { onretry })
    for (const retry of retries) await render(Failure, { error, onretry: retry })
    const alone = await render(Failure, { error: new Error('Catalog Error'), onretry: vi.fn() })
    await expect.element(common.getByRole('alert').filter({ hasText: 'WebAssembly' })).toBeVisible()
    expect(document.querySelectorAll('[role="alert"]')).toHaveLength(2)
    await expect.element(alone.getByText('Catalog Error')).toBeVisible()
    await common.getByRole('button', { name: 'もう一度試す' }).first().click()
    for (const retry of [...retries, onretry]) expect(retry).toHaveBeenCalledOnce()
  })

  it('offers the unfiltered result, which needs no engine', async () => {
    goTo('#/cloud?prefecture=埼玉県')
    const { getByRole } = await render(Failure, { error: new EngineError('engine_blocked'), onretry: vi.fn() })
    await expect.element(getByRole('alert')).toHaveTextContent('作成時に集計した結果')
    await getByRole('button', { name: '絞り込みを解除' }).click()
    expect(location.hash).toBe('#/cloud')
  })
})

describe('Pending', () => {
  it('says how far the engine has come, and of the rest only that it comes', async () => {
    const { getByRole } = await render(Pending)
    await expect.element(getByRole('status')).toHaveTextContent('読み込んでいます…')
    await expect.element(getByRole('progressbar')).not.toBeInTheDocument()
    const started = engine.start()
    await expect.element(getByRole('progressbar', { name: '集計エンジンを読み込んでいます…' })).toBeInTheDocument()
    await started
    await expect.element(getByRole('progressbar')).not.toBeInTheDocument()
  })
})

describe('WordDiff', () => {
  const wordings = { before: '中間サーバーを庁舎内に置く。', after: '中間サーバーをガバメントクラウドに置く。' }
  const sides = (container: Element): string[] =>
    [...container.querySelectorAll('dd')].map((side) => side.textContent.trim())
  const marked = (container: Element, mark: string): string =>
    [...container.querySelectorAll(mark)].map((each) => each.textContent).join('')

  it('shows both wordings whole, each with the words the other has not', async () => {
    const { container } = await render(WordDiff, wordings)
    expect(sides(container)).toEqual([wordings.before, wordings.after])
    expect(marked(container, 'dl div:first-child del')).toContain('庁舎')
    expect(marked(container, 'dl div:last-child ins')).toContain('ガバメントクラウド')
    expect(marked(container, 'dl div:first-child ins') + marked(container, 'dl div:last-child del')).toBe('')
  })

  it('does not tell them apart by colour alone', async () => {
    const { container } = await render(WordDiff, wordings)
    const style = (mark: string) => getComputedStyle(container.querySelector(mark) ?? container).textDecorationLine
    expect([style('del'), style('ins')]).toEqual(['line-through', 'underline'])
  })

  it('says where nothing is stated', async () => {
    const { container, rerender } = await render(WordDiff, { before: null, after: '新たに置く。' })
    expect(sides(container)).toEqual(['（記載なし）', '新たに置く。'])
    await rerender({ before: '廃した。', after: '' })
    await expect.poll(() => sides(container)).toEqual(['廃した。', '（記載なし）'])
  })
})
