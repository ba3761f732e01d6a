/** What the filters leave of the five documents, counted there by hand. */
import { expect, it } from 'vitest'
import type { Parameters } from '../../queries/engine'
import { packList } from '../../queries/list'
import { documents } from '../fixtures/documents'
import { askOverDocuments } from '../fixtures/ask'

const { ask } = askOverDocuments()

it.each<[string, Parameters, string[]]>([
  ['one prefecture', { prefecture: '埼玉県' }, ['川口市', '狭山市', '越谷市']],
  ['two prefectures', { prefecture: packList(['石川県', '奈良県']) }, ['金沢市', '奈良市']],
  ['a form', { form: 'full' }, ['越谷市', '金沢市']],
  ['a procedure', { category: '健康管理' }, ['狭山市', '越谷市', '金沢市']],
  ['the year 2026', { from: '2026-01-01', to: '2026-12-31' }, ['狭山市', '越谷市', '奈良市']],
  ['the day of publication', { from: '2025-12-26', to: '2025-12-26' }, ['川口市']],
  ['a prefecture, a form and a procedure', { prefecture: '埼玉県', form: 'full', category: '健康管理' }, ['越谷市']],
])('%s', async (_, parameters, municipalities) => {
  const rows = await ask('assessments', parameters)
  expect(rows.map(({ municipality }) => municipality).sort()).toEqual([...municipalities].sort())
  expect(await ask('filter_totals', parameters)).toEqual([
    { chosen: municipalities.length, assessments: documents.length },
  ])
})

it('a vendor leaves the assessments that outsource to it, with their other vendors', async () => {
  const vendors = await ask('vendors')
  const idOf = (name: string): string => {
    const id = vendors.find(({ vendor }) => vendor === name)?.vendor_id
    if (typeof id !== 'string') throw new Error(`no vendor ${name}`)
    return id
  }
  const named = async (...names: string[]) =>
    (await ask('assessments', { vendor: packList(names.map(idOf)) })).map(({ municipality }) => municipality).sort()
  expect(await named('アイネス')).toEqual(['越谷市', '奈良市'].sort())
  expect(await named('アイネス', '日立システムズ')).toEqual(['越谷市', '奈良市', '川口市'].sort())
  const beside = await ask('vendors', { vendor: idOf('日立システムズ') })
  expect(beside.map(({ vendor }) => vendor).sort()).toEqual(['日本情報産業', '日立システムズ'].sort())
})
