import { beforeEach, describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import MunicipalityTable from '../../../../dashboard/pages/municipalities/MunicipalityTable.svelte'
import { router } from '../../../../dashboard/state/router.svelte'
import { goTo } from '../../../components/address'

const SAYAMA = '112151-22-20260115'
const sayama = { municipality: '狭山市', body_id: '112151', assessments: 1, assessment_id: SAYAMA }

beforeEach(() => {
  goTo('#/municipalities')
  router.setTaken([])
})

describe('MunicipalityTable', () => {
  it('takes the one assessment of a municipality into the comparison', async () => {
    const { getByRole } = await render(MunicipalityTable, { rows: [sayama] })
    const toggle = getByRole('button', { name: '比べる 狭山市' })
    await toggle.click()
    expect(router.taken).toEqual([SAYAMA])
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'true')
  })

  it('asks which, where there are several, and goes on where it was', async () => {
    const rows = [{ ...sayama, assessments: 2, assessment_id: null }]
    const { getByRole } = await render(MunicipalityTable, { rows })
    const opener = getByRole('button', { name: '2 件から選ぶ 狭山市' })
    await opener.click()
    const dialog = getByRole('dialog', { name: '比べる評価書を選ぶ（狭山市）' })
    await dialog.getByRole('button', { name: /^比べる / }).click()
    expect(router.taken).toEqual([SAYAMA])
    await dialog.getByRole('button', { name: '閉じる' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(opener).toHaveFocus()
  })
})
