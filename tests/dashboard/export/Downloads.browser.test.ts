import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import Downloads from '../../../dashboard/export/Downloads.svelte'
import { precomputed } from '../../../dashboard/engine'
import { catchFiles } from '../../components/saved'

it('offers every format and a picture where there is one, and says what it has saved', async () => {
  const files = catchFiles()
  const picture = () => Promise.resolve(new Blob(['<svg/>'], { type: 'image/svg+xml' }))
  const { getByRole } = await render(Downloads, { table: await precomputed('vendors'), name: '委託先', picture })
  for (const name of ['CSV', 'Excel（XLSX）', 'JSON', 'Arrow', '図（PNG）', '図（SVG）']) {
    await getByRole('button', { name }).click()
    await expect.element(getByRole('status')).toHaveTextContent('を保存しました。')
  }
  const endings = ['csv', 'xlsx', 'json', 'arrow', 'png', 'svg']
  await expect.poll(() => files.map(({ name }) => name)).toEqual(endings.map((ending) => `委託先.${ending}`))
  expect(files.every(({ blob }) => blob.size > 0)).toBe(true)
})

it('says what went wrong, and forgets it at the next that succeeds', async () => {
  const files = catchFiles()
  const picture = vi.fn(() => Promise.reject(new Error('no canvas')))
  const { getByRole } = await render(Downloads, { table: await precomputed('vendors'), name: '委託先', picture })
  await getByRole('button', { name: '図（PNG）' }).click()
  await expect.element(getByRole('alert')).toHaveTextContent('ファイルを作れませんでした: no canvas')
  expect(files).toEqual([])
  await getByRole('button', { name: 'CSV' }).click()
  await expect.element(getByRole('status')).toHaveTextContent('委託先.csv を保存しました。')
  await expect.element(getByRole('alert')).not.toBeInTheDocument()
})
