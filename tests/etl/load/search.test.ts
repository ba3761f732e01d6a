/** The index of the search: every text of the current statements is found by its letters, and by no others. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { passageId } from '../../../etl/derive/normal-text'
import { writeWarehouse } from '../../../etl/load/swap'
import type { WarehouseRows } from '../../../etl/schema'
import { query } from '../../fixtures/etl'
import { assessment, change as aChange, document, evidence, formItem, run } from '../../fixtures/rows'

let folder = ''
let path = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
  path = join(folder, 'w.duckdb')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LONG =
  '本団体については、専用の回線を利用するとともに、団体ごとに通信を分離することで、安全性を確保している。以上である'
const answered = (assessment_id: string, item_id: string, value: string) => ({
  assessment_id,
  item_id,
  file_no: null,
  entry_no: null,
  state: 'answered' as const,
  value,
  evidence_id: 'd:0-1',
  note: null,
})
const rows: WarehouseRows = {
  document: [document('d')],
  evidence: [evidence('d', 0, 1), evidence('d', 1, 2)],
  form_item: [
    formItem('priority.I.2.2', 'system.name', { kind: 'text' }),
    formItem('priority.I.2.3', 'system.connections', { kind: 'marks' }),
    formItem('priority.I.5.answer', 'linkage.answer', { kind: 'choice' }),
    formItem('priority.II.6.place', 'storage.place', { kind: 'text' }),
  ],
  assessment: [assessment('a'), assessment('b')],
  answer: [
    answered('a', 'priority.I.2.2', '健康 管理サーバー'),
    answered('b', 'priority.I.2.2', '健康 管理サーバー'),
    answered('a', 'priority.I.5.answer', '実施する'),
    answered('a', 'priority.II.6.place', LONG),
    { ...answered('b', 'priority.II.6.place', '棚'), state: 'undetermined' },
  ],
  mark: [
    {
      assessment_id: 'a',
      item_id: 'priority.I.2.3',
      file_no: null,
      entry_no: null,
      option: 'その他',
      state: 'checked',
      basis: 'mark',
      detail: 'ＶＲＳ',
      evidence_id: 'd:1-2',
    },
  ],
  passage: [{ passage_id: passageId(LONG), text: LONG, characters: LONG.length, similar_id: passageId(LONG) }],
  passage_use: [
    {
      assessment_id: 'a',
      item_id: 'priority.II.6.place',
      file_no: null,
      entry_no: null,
      ordinal: 1,
      heading: null,
      passage_id: passageId(LONG),
      evidence_id: 'd:0-1',
    },
  ],
}

const placesOf = (gram: string) =>
  query(
    path,
    `SELECT assessment_id, item_id, evidence_id FROM search_gram JOIN search_place USING (text_id)
     WHERE gram = search_words('${gram}') ORDER BY ALL`,
  )

it('finds each text by any two of its letters, however they are spelt, at all its places', async () => {
  await writeWarehouse(path, rows, run())
  const name = [
    ['a', 'priority.I.2.2', 'd:0-1'],
    ['b', 'priority.I.2.2', 'd:0-1'],
  ]
  expect(await placesOf('康管')).toEqual(name)
  expect(await placesOf('ー バ')).toEqual(name)
  expect(await placesOf('vr')).toEqual([['a', 'priority.I.2.3', 'd:1-2']])
  expect(await placesOf('専用')).toEqual([['a', 'priority.II.6.place', 'd:0-1']])
})

it('holds no choices, and nothing that could not be read', async () => {
  await writeWarehouse(path, rows, run())
  expect(await query(path, 'SELECT text FROM search_text ORDER BY text')).toEqual(
    [['vrs'], ['健康管理サーバ'], [LONG]].toSorted(),
  )
})

it('tells in how many texts two letters stand, each text once', async () => {
  await writeWarehouse(path, rows, run())
  const counted = await query(path, `SELECT gram, texts FROM search_gram_total WHERE gram IN ('団体', 'ーバ', 'バ')`)
  expect(counted.toSorted()).toEqual([
    ['バ', 1],
    ['ーバ', 1],
    ['団体', 1],
  ])
})

it('tells of each text how it is printed, and where the newest assessments have it', async () => {
  await writeWarehouse(path, rows, run())
  const told = await query(
    path,
    'SELECT text, printed, places, assessments, municipalities FROM search_text ORDER BY text',
  )
  expect(told).toContainEqual(['健康管理サーバ', '健康 管理サーバー', 2, 2, 2])
  expect(told).toContainEqual(['vrs', 'ＶＲＳ', 1, 1, 1])
  expect(
    await query(path, `SELECT len(chapters)::INTEGER, item IS NOT NULL FROM search_text WHERE text = 'vrs'`),
  ).toEqual([[1, true]])
})

it('finds what stands in the change logs, each text once, the newest first', async () => {
  const change = (assessmentId: string, changeNo: number, changedOn: string | null, before: string) =>
    aChange(assessmentId, changeNo, {
      changed_on: changedOn,
      before_text: before,
      after_text: '－',
      reason: 'ｻｰﾊﾞｰ 更改',
    })
  await writeWarehouse(
    path,
    {
      ...rows,
      change: [
        change('a', 1, '2024-01-01', '旧い記載'),
        change('b', 1, '2025-01-01', '新しい記載'),
        change('b', 2, null, '旧い記載'),
      ],
    },
    run(),
  )
  expect(
    await query(path, 'SELECT text_id, text, printed, part, places FROM search_change ORDER BY text_id DESC'),
  ).toEqual([
    [-1, '新しい記載', '新しい記載', 'before', 1],
    [-2, 'サーバ更改', 'ｻｰﾊﾞｰ 更改', 'reason', 3],
    [-3, '旧い記載', '旧い記載', 'before', 2],
  ])
  expect(
    await query(path, `SELECT assessment_id, change_no FROM search_change_place WHERE text_id = -3 ORDER BY ALL`),
  ).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect(await query(path, `SELECT text_id FROM search_gram WHERE gram = 'ーバ' ORDER BY text_id`)).toHaveLength(2)
})

it('one spelling: width, case, spaces, long marks, and the body that speaks', async () => {
  await writeWarehouse(path, rows, run())
  const spelt = [
    ['Ｇov－Cloud', 'gov-cloud'],
    ['サ ー　バー', 'サーバ'],
    ['ユーザーＩＤ（管理者）', 'ユーザid(管理者)'],
    ['本市の職員、当町の職員', '本団体の職員、本団体の職員'],
    ['ｻｰﾊﾞｰ', 'サーバ'],
    ['ﾊﾟｿｺﾝ Ⅱ ㈱', 'パソコンii(株)'],
  ]
  for (const [printed, words] of spelt) {
    expect(await query(path, `SELECT search_words('${printed}')`), printed).toEqual([[words]])
  }
})
