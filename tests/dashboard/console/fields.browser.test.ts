import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { userEvent } from 'vitest/browser'
import { messages } from '../../../dashboard/console/messages'
import Parameters from '../../../dashboard/console/Parameters.svelte'
import { Shelf } from '../../../dashboard/console/shelf.svelte'
import SavedList from '../../../dashboard/console/SavedList.svelte'
import { reactive } from '../../components/reactive.svelte'
import { catchFiles } from '../../components/saved'
import SqlFieldHost from '../../components/SqlFieldHost.svelte'

describe('SqlField', () => {
  async function editor(props: object = {}) {
    const onrun = vi.fn()
    const screen = await render(SqlFieldHost, { given: 'select 1', label: 'SQL 文', onrun, ...props })
    const box = screen.getByRole('textbox', { name: 'SQL 文' })
    await expect.element(box).toHaveTextContent('select 1')
    return { ...screen, box, onrun }
  }

  it('is typed into, runs by Ctrl+Enter and undoes', async () => {
    const { box, onrun } = await editor()
    await userEvent.click(box)
    await userEvent.keyboard('{Control>}{End}{/Control}23')
    await expect.element(box).toHaveTextContent('select 123')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onrun).toHaveBeenCalledOnce()
    await expect.element(box).toHaveTextContent('select 123')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(box).toHaveTextContent('select 1')
  })

  it('offers tables, and Tab leaves it after Esc', async () => {
    const { box, getByRole } = await editor({ schema: { assessment: ['assessment_id'], answer: ['value'] } })
    await userEvent.click(box)
    await userEvent.keyboard('{Control>}{End}{/Control} from asses')
    await getByRole('option', { name: 'assessment' }).click()
    await expect.element(getByRole('status')).toHaveTextContent('select 1 from assessment')
    await userEvent.keyboard('{Escape}{Tab}')
    await expect.element(box).not.toHaveFocus()
  })

  it('takes a text and a label from outside, and marks the wrong word', async () => {
    const { rerender, container, getByRole } = await editor()
    await rerender({ given: 'select wrong', label: 'SQL' })
    await expect.element(getByRole('textbox', { name: 'SQL', exact: true })).toHaveTextContent('select wrong')
    await rerender({ errorAt: 7 })
    const marked = () => container.querySelector('.editor')?.shadowRoot?.querySelector('.cm-sql-error')?.textContent
    await expect.poll(marked).toBe('wrong')
    // An edit takes the mark away: what it marked may be right now.
    await userEvent.click(getByRole('textbox'))
    await userEvent.keyboard('{Control>}{End}{/Control}s')
    await expect.poll(marked).toBeUndefined()
  })
})

describe('Parameters', () => {
  it('asks for each value by its name and what it is, and keeps what is typed when a field goes and comes', async () => {
    const year = { name: 'year', type: 'INTEGER' as const, description: '年' }
    const name = { name: 'name', type: 'VARCHAR' as const, description: '' }
    const { getByLabelText, getByRole, rerender } = await render(Parameters, {
      fields: [year, name],
      words: reactive({}),
      messages: messages.ja,
    })
    await getByLabelText('$year 年').fill('2025')
    await expect.element(getByLabelText('$year 年')).toHaveAttribute('placeholder', 'INTEGER')
    await rerender({ fields: [name] })
    await expect.element(getByLabelText('$year 年')).not.toBeInTheDocument()
    await rerender({ fields: [name, year] })
    await expect.element(getByLabelText('$year 年')).toHaveValue('2025')
    await rerender({ fields: [] })
    await expect.element(getByRole('group')).not.toBeInTheDocument()
  })
})

describe('SavedList', () => {
  const current = { sql: 'select $n', values: { n: '42' } }

  async function list(shelf = new Shelf()) {
    const onchoose = vi.fn()
    const screen = await render(SavedList, { shelf, current, messages: messages.ja, onchoose })
    await userEvent.click(screen.container.querySelector('summary') ?? screen.container)
    return { ...screen, onchoose, shelf }
  }

  it('saves under a name, opens and deletes; the browser keeps it', async () => {
    const { getByLabelText, getByRole, getByText, onchoose } = await list()
    await getByLabelText('名前').fill(' 答え ')
    await userEvent.keyboard('{Enter}')
    await expect.element(getByText('「答え」として、このブラウザーに保存しました。')).toBeVisible()
    expect(new Shelf().saved).toEqual([{ name: '答え', ...current }])
    await getByRole('button', { name: '答え', exact: true }).click()
    expect(onchoose).toHaveBeenCalledExactlyOnceWith({ name: '答え', ...current })
    await getByRole('button', { name: '「答え」を消す' }).click()
    await expect.element(getByText('「答え」を消しました。')).toBeVisible()
    expect(new Shelf().saved).toEqual([])
  })

  it('hands a file on from one browser to another', async () => {
    const files = catchFiles()
    const giver = new Shelf()
    giver.save('問い', current)
    const one = await list(giver)
    await one.getByRole('button', { name: 'ファイルに書き出す' }).click()
    const [file] = files
    if (!file) throw new Error('no file')
    expect(file.name).toBe('pia-atlas-sql.json')
    await one.unmount()
    localStorage.clear()
    const other = await list()
    await expect.element(other.getByRole('button', { name: 'ファイルに書き出す' })).toBeDisabled()
    await other.getByLabelText('ファイルから読み込む').upload(new File([file.blob], file.name))
    await expect.element(other.getByText('1 件を読み込みました。')).toBeVisible()
    expect(other.shelf.saved).toEqual([{ name: '問い', ...current }])
  })

  it('says what is wrong with a file, and changes nothing', async () => {
    const { getByLabelText, getByRole, shelf } = await list()
    await getByLabelText('ファイルから読み込む').upload(new File(['{"a": 1}'], 'other.json'))
    await expect.element(getByRole('alert')).toHaveTextContent('other.json: このページで書き出した')
    await getByLabelText('ファイルから読み込む').upload(new File(['{'], 'half.json'))
    await expect.element(getByRole('alert')).toHaveTextContent('half.json: JSON として読めません')
    expect(shelf.saved).toEqual([])
  })
})
