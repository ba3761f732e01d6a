import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import OfflinePanel from '../../../dashboard/offline/OfflinePanel.svelte'
import { preferences } from '../../../dashboard/state/preferences.svelte'

it('offers nothing to keep where nothing can be kept, and says why', async () => {
  const { container, getByRole } = await render(OfflinePanel)
  await expect.element(getByRole('heading', { name: 'オフラインで使う' })).toBeVisible()
  expect(container.textContent).toContain('開発用の配信では保存しません')
  await expect.element(getByRole('button')).not.toBeInTheDocument()
  await preferences.speak('en')
  await expect.poll(() => container.textContent).not.toContain('保存しません')
})
