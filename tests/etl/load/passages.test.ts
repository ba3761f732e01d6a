/** What all documents together tell of their passages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { passageId } from '../../../etl/derive/normal-text'
import { writeWarehouse } from '../../../etl/load/swap'
import type { Row } from '../../../etl/schema'
import { query } from '../../fixtures/etl'
import { assessment, document, formItem, run } from '../../fixtures/rows'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SENTENCE = '団体については専用の回線を利用し、団体ごとに通信を分離することで安全性を確保している'
const TEXTS = [
  SENTENCE,
  SENTENCE.replace('専用の', '閉域の'),
  // Like the one before, less like the first.
  SENTENCE.replace('専用の', '閉域の').replace('確保している', '確保する'),
  '紙媒体は施錠できる保管庫に保存し、保存期間を過ぎたものは溶解処理により廃棄している',
]

const passage = (text: string): Row<'passage'> => {
  const passage_id = passageId(text)
  return { passage_id, text, characters: text.length, similar_id: passage_id }
}
const use = ({ passage_id }: Row<'passage'>, i: number): Row<'passage_use'> => ({
  assessment_id: 'a',
  item_id: 'priority.II.6.place',
  file_no: 1,
  entry_no: null,
  ordinal: i + 1,
  heading: null,
  passage_id,
  evidence_id: 'd:0-1',
})
const evidence = { evidence_id: 'd:0-1', document_id: 'd', byte_start: 0, byte_end: 1, line_start: 1, line_end: 1 }

async function written(rows: readonly Row<'passage'>[], used = rows): Promise<unknown[]> {
  const path = join(folder, 'w.duckdb')
  const others = {
    document: [document('d')],
    evidence: [evidence],
    form_item: [formItem('priority.II.6.place', 'storage.place')],
    assessment: [assessment('a')],
  }
  await writeWarehouse(path, { ...others, passage: rows, passage_use: used.map(use) }, run())
  return query(path, 'SELECT text, similar_id FROM passage ORDER BY text')
}

const ids = TEXTS.map(passageId)
const near = ids.slice(0, 3).toSorted()[0]
const expected = TEXTS.map((text, i) => [text, i < 3 ? near : ids[i]]).toSorted()

it('near-copies are one group under the smallest of their keys, connected by those between them', async () => {
  expect(await written(TEXTS.map(passage))).toEqual(expected)
})

it('neither the order nor repetitions make a difference', async () => {
  const rows = TEXTS.map(passage)
  expect(await written([...rows.toReversed(), ...rows], rows)).toEqual(expected)
})

it('texts that nobody uses are left out, and connect nothing', async () => {
  const rows = TEXTS.map(passage)
  const used = rows.slice(3)
  expect(await written(rows, used)).toEqual([[TEXTS[3], ids[3]]])
  expect(await written([])).toEqual([])
})
