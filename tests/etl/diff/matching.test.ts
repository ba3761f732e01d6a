/** Which row is which: files and entries that moved, rows without a number, items of another form. */
import { describe, expect, it } from 'vitest'
import { comparedTables, countedTables } from '../../../etl/diff/rules'
import { writeWarehouse } from '../../../etl/load/swap'
import { tableNames, type Row, type WarehouseRows } from '../../../etl/schema'
import { answer, assessment, change as aChange, document, evidence, formItem, run } from '../../fixtures/rows'
import { changesOf, compare, inFolder, listed } from './warehouses'

const BASE: WarehouseRows = {
  document: [document('d')],
  evidence: [evidence('d', 0, 1)],
  form_item: [
    formItem('priority.II.1.name', 'file.name', { repeats_per: 'file', label: 'ファイル名' }),
    formItem('priority.II.2.1', 'file.kind', { repeats_per: 'file', label: '種類' }),
    formItem('priority.II.4.title', 'outsourcing.title', { repeats_per: 'outsourcing', label: '委託事項' }),
    formItem('priority.II.4.3', 'outsourcing.vendor', { repeats_per: 'outsourcing', label: '委託先名' }),
    formItem('priority.I.1.2', 'procedure.summary', { label: '内容' }),
    formItem('full.I.1.3', 'procedure.summary', { form: 'full', label: '内容' }),
  ],
  assessment: [assessment('a')],
}

async function compareRows(older: WarehouseRows, newer: WarehouseRows) {
  const [from, to] = [inFolder('from.duckdb'), inFolder('to.duckdb')]
  await writeWarehouse(from, { ...BASE, ...older }, run())
  await writeWarehouse(to, { ...BASE, ...newer }, run())
  return compare(from, to)
}

/** Files, each with outsourcing items as `title: vendor`. */
function filed(files: readonly (readonly [name: string, ...entries: string[]])[]): WarehouseRows {
  return {
    answer: files.flatMap(([name, ...entries], i) => [
      answer('a', 'priority.II.1.name', 'answered', { file_no: i + 1, value: name }),
      answer('a', 'priority.II.2.1', 'answered', { file_no: i + 1, value: `${name}の種類` }),
      ...entries.flatMap((entry, j) => {
        const [title = '', vendor = ''] = entry.split(': ')
        const place = { file_no: i + 1, entry_no: j + 1 }
        return [
          answer('a', 'priority.II.4.title', title === '' ? 'blank' : 'answered', { ...place, value: title || null }),
          answer('a', 'priority.II.4.3', 'answered', { ...place, value: vendor }),
        ]
      }),
    ]),
  }
}

const told = ({ differences }: Awaited<ReturnType<typeof compareRows>>): string[] =>
  differences.map(
    ({ change, item_label, file_no, entry_no, entry_name, column_name, from_value, to_value }) =>
      `${change} ${item_label} ${file_no}/${entry_no} ${entry_name} ${column_name}: ${from_value} → ${to_value}`,
  )

describe('files and entries', () => {
  it('are told by their names, whatever their numbers', async () => {
    expect(
      told(
        await compareRows(
          filed([
            ['台帳', '保守: 甲社', '印刷: 乙社'],
            ['名簿', '印刷: 丙社'],
          ]),
          filed([
            ['名簿', '印刷: 丁社'],
            ['台帳', '印刷: 乙社', '保守: 甲社'],
          ]),
        ),
      ),
    ).toEqual(['changed II.4 委託先名 1/1 印刷 value: 丙社 → 丁社'])
  })

  it('without a known name are told by what comes before them', async () => {
    expect(
      told(
        await compareRows(
          filed([['台帳', '保守: 甲社', '印刷: 乙社', ': 丙社']]),
          filed([['台帳', '保守: 甲社', '印刷と封入: 乙社', ': 丁社']]),
        ),
      ),
    ).toEqual([
      'changed II.4 委託事項 1/2 印刷と封入 value: 印刷 → 印刷と封入',
      'changed II.4 委託先名 1/3 null value: 丙社 → 丁社',
    ])
  })

  it('that come or go leave the others alone', async () => {
    expect(
      told(
        await compareRows(
          filed([['台帳', '保守: 甲社', '印刷: 乙社'], ['名簿']]),
          filed([['あたらしい台帳'], ['台帳', '印刷: 乙社', '入力: 丙社'], ['名簿']]),
        ),
      ),
    ).toEqual([
      'added II.1 ファイル名 1/null あたらしい台帳 state: null → answered',
      'added II.1 ファイル名 1/null あたらしい台帳 value: null → あたらしい台帳',
      'added II.2 種類 1/null あたらしい台帳 state: null → answered',
      'added II.2 種類 1/null あたらしい台帳 value: null → あたらしい台帳の種類',
      'removed II.4 委託事項 2/1 保守 state: answered → null',
      'removed II.4 委託事項 2/1 保守 value: 保守 → null',
      'removed II.4 委託先名 2/1 保守 state: answered → null',
      'removed II.4 委託先名 2/1 保守 value: 甲社 → null',
      'added II.4 委託事項 2/2 入力 state: null → answered',
      'added II.4 委託事項 2/2 入力 value: null → 入力',
      'added II.4 委託先名 2/2 入力 state: null → answered',
      'added II.4 委託先名 2/2 入力 value: null → 丙社',
    ])
  })
})

const hosting = (values: Partial<Row<'hosting'>>): Row<'hosting'> => ({
  assessment_id: 'a',
  layer: 'business_system',
  environment: 'on_premises',
  stage: 'current',
  heading: null,
  disclosed_on: null,
  disclosed_basis: null,
  evidence_id: 'd:0-1',
  disclosed_evidence_id: null,
  ...values,
})

const change = (no: number, values: Partial<Row<'change'>>): Row<'change'> =>
  aChange('a', no, { changed_on: '2025-04-01', item_raw: 'I.1', ...values })

describe('rows without a number of their own', () => {
  it('are told by what they say: an environment that moved is one change', async () => {
    const { differences, summary } = await compareRows(
      { hosting: [hosting({}), hosting({ layer: 'intermediate_server', environment: 'data_centre' })] },
      {
        hosting: [
          hosting({ environment: 'government_cloud' }),
          hosting({ layer: 'intermediate_server', environment: 'data_centre' }),
        ],
      },
    )
    expect(changesOf(summary)).toEqual({ hosting: '+0 -0 ~1' })
    expect(listed(differences, 'hosting')).toEqual(['業務システム | environment: on_premises → government_cloud'])
  })

  it('are counted as often as they are there', async () => {
    const rows = [1, 2, 3].map((no) => change(no, { before_text: '甲', after_text: '乙' }))
    const { summary } = await compareRows({ change: rows }, { change: rows.slice(1) })
    expect(changesOf(summary)).toEqual({ change: '+0 -1 ~0' })
  })

  it('keep their match where one comes before them and another is corrected', async () => {
    const first = change(1, { before_text: '甲', after_text: '乙' })
    const second = change(2, { before_text: '丙', after_text: '丁' })
    const { differences, summary } = await compareRows(
      { change: [first, second] },
      {
        change: [
          change(1, { changed_on: '2026-04-01', before_text: '戊', after_text: '己' }),
          { ...first, change_no: 2 },
          { ...second, change_no: 3, after_text: '庚' },
        ],
      },
    )
    expect(changesOf(summary)).toEqual({ change: '+1 -0 ~1' })
    expect(listed(differences, 'change')).toContain('2025-04-01 I.1 | after_text: 丁 → 庚')
  })

  it('of which nothing is printed are there all the same', async () => {
    const empty = { assessment_id: 'a', file_no: 1, provides_count: null, transfers_count: null, evidence_id: null }
    const { differences, summary } = await compareRows({}, { recipients_declared: [empty] })
    expect(changesOf(summary)).toEqual({ recipients_declared: '+1 -0 ~0' })
    expect(differences).toHaveLength(1)
  })
})

describe('what a row refers to', () => {
  it('is told in its words: the text of a passage, wherever it stands in its item', async () => {
    const use = (ordinal: number, passage_id: string): Row<'passage_use'> => ({
      assessment_id: 'a',
      item_id: 'priority.I.1.2',
      file_no: null,
      entry_no: null,
      ordinal,
      heading: '＜本市における措置＞',
      passage_id,
      evidence_id: 'd:0-1',
    })
    const passage = ['甲', '乙', '丙'].map((text) => ({
      passage_id: text,
      text: `${text}の措置`,
      characters: 4,
      similar_id: text,
    }))
    const { differences, summary } = await compareRows(
      { passage, passage_use: [use(1, '甲'), use(2, '乙')] },
      { passage, passage_use: [use(1, '丙'), use(2, '甲')] },
    )
    expect(changesOf(summary)).toEqual({ passage_use: '+0 -0 ~1' })
    expect(listed(differences, 'passage_use')).toEqual([
      'I.1 内容 ＜本市における措置＞ | passage_id: 乙の措置 → 丙の措置',
    ])
  })

  it('does not matter where it is only the place in the document', async () => {
    const citation = (ordinal: number, table_item: string, evidence_id: string): Row<'citation'> => ({
      assessment_id: 'a',
      item_id: 'priority.I.1.2',
      file_no: null,
      entry_no: null,
      ordinal,
      law: '番号法',
      article: '9条1項',
      table_name: '別表',
      table_item,
      statute: null,
      text: '番号法第9条第1項',
      evidence_id,
    })
    const more = [evidence('d', 0, 1), evidence('d', 5, 9)]
    const { differences, summary } = await compareRows(
      { evidence: more, citation: [citation(1, '14', 'd:0-1'), citation(2, '15', 'd:0-1')] },
      { evidence: more, citation: [citation(1, '14', 'd:5-9'), citation(2, '16', 'd:5-9')] },
    )
    expect(changesOf(summary)).toEqual({ citation: '+0 -0 ~1' })
    expect(listed(differences, 'citation')).toEqual(['I.1 内容 番号法 9条1項 別表 16 | table_item: 15 → 16'])
  })
})

it('matches and labels rows by columns that are there', () => {
  const unknown = comparedTables.flatMap(({ name, match, label, content, places }) =>
    [...match.flat(), ...label]
      .filter((column) => !content.includes(column) && !(column in places))
      .map((column) => `${name}.${column}`),
  )
  expect(unknown).toEqual([])
  expect([...comparedTables.map(({ name }) => name), ...countedTables].sort()).toEqual([...tableNames].sort())
})

describe('assessments', () => {
  it('in another form are compared by the meaning of their items', async () => {
    const text = (id: string, value: string) => [answer('a', id, 'answered', { value })]
    const { differences, summary } = await compareRows(
      { answer: text('priority.I.1.2', '旧い内容') },
      { assessment: [assessment('a', { form: 'full' })], answer: text('full.I.1.3', '新しい内容') },
    )
    expect(changesOf(summary)).toEqual({ answer: '+0 -0 ~1', assessment: '+0 -0 ~1' })
    expect(listed(differences, 'answer')).toEqual(['I.1 内容 | value: 旧い内容 → 新しい内容'])
  })

  it('whose number or municipality is read anew are told by their title', async () => {
    const named = { agency: '狭山市長', title: '予防接種に関する事務' }
    const { differences, summary } = await compareRows(
      { assessment: [assessment('old', { ...named, document_id: 'd' })] },
      {
        document: [document('e')],
        evidence: [],
        assessment: [assessment('new', { ...named, title: '予防接種 に関する事務', document_id: 'e' })],
      },
    )
    expect(summary.assessments).toMatchObject({ added: 0, removed: 0, revised: 1 })
    expect(listed(differences, 'assessment').map((line) => line.replace(/.*\| /, ''))).toEqual([
      'series_id: old → new',
      'title: 予防接種に関する事務 → 予防接種 に関する事務',
    ])
  })

  it('do not hide that the dictionary has changed', async () => {
    const { differences, summary } = await compareRows({}, { form_item: [formItem('priority.I.1.9', 'new.item')] })
    expect(changesOf(summary)).toEqual({ form_item: '+1 -6 ~0' })
    expect(listed(differences, 'form_item')).toContain('priority.I.1.9 priority.I.1.9 | concept: null → new.item')
    expect(listed(differences, 'form_item')).toContain('priority.I.1.2 内容 | label: 内容 → null')
  })

  it('can be selected by a part of their title, tables by their name', async () => {
    const rows = (value: string): WarehouseRows => ({
      document: [document('d'), document('e')],
      assessment: [
        assessment('a', { title: '予防接種' }),
        assessment('b', { title: '国民健康保険', document_id: 'e' }),
      ],
      answer: ['a', 'b'].map((id) => answer(id, 'priority.I.1.2', 'answered', { value })),
      hosting: value === '旧' ? [] : [hosting({})],
    })
    const all = await compareRows(rows('旧'), rows('新'))
    expect(changesOf(all.summary)).toEqual({ answer: '+0 -0 ~2', hosting: '+1 -0 ~0' })
    const some = await compare(inFolder('from.duckdb'), inFolder('to.duckdb'), {
      tables: ['answer'],
      assessment: '国民',
    })
    expect(some.differences.map(({ from_assessment_id }) => from_assessment_id)).toEqual(['b'])
    expect(some.summary.tables).toEqual([
      { table: 'answer', from_rows: 1, to_rows: 1, changes: { added: 0, removed: 0, changed: 1 } },
    ])
    await expect(compare(inFolder('from.duckdb'), inFolder('to.duckdb'), { assessment: '介護' })).rejects.toThrow(
      '「介護」に当たる評価書がどちらの倉庫にもありません',
    )
  })
})
