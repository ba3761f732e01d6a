import { describe, expect, it } from 'vitest'
import { align, mergeOrders, type CompareRow } from '../../../../dashboard/pages/compare/align'
import type { Answer } from '../../../../dashboard/pages/compare/answers'
import { answer } from './answers'

const rowsOf = (...columns: Answer[][]): CompareRow[] => align(columns).flatMap(({ rows }) => rows)
const values = (row: CompareRow | undefined) =>
  row?.cells.map((cell) => (cell.status === 'answers' ? cell.answers.map(({ value }) => value).join('+') : cell.status))

const outsourced = (id: string, entryNo: number, title: string, vendor: string): Answer[] => {
  const at = { repeat: 'outsourcing', chapter: 'II', section: '4', fileNo: 1, entryNo } as const
  return [answer(id, 'outsourcing.title', title, at), answer(id, 'outsourcing.vendor', vendor, at)]
}

describe('align', () => {
  it('puts items of one concept side by side, whatever form and chapter they stand in', () => {
    const chapters = align([
      [answer('a', 'disclosure.address', '甲市', { chapter: 'IV' })],
      [answer('b', 'disclosure.address', '乙市', { chapter: 'V', form: 'full', itemId: 'full.V.1.1' })],
    ])
    expect(chapters.map(({ topic }) => topic)).toEqual(['開示請求、問合せ'])
    expect(chapters[0]?.rows.map(values)).toEqual([['甲市', '乙市']])
  })

  it('matches outsourcing items by title, and says so', () => {
    const rows = rowsOf(
      [...outsourced('a', 1, '健康管理システムの保守', '甲社'), ...outsourced('a', 2, 'データ入力業務', '乙社')],
      [...outsourced('b', 1, 'データ入力', '丙社'), ...outsourced('b', 2, '健康管理システム保守', '丁社')],
    )
    expect(rows.filter(({ label }) => label === 'outsourcing.vendor').map(values)).toEqual([
      ['甲社', '丁社'],
      ['乙社', '丙社'],
    ])
    expect(rows.map(({ slot }) => slot?.basis)).toEqual(['name', 'name', 'name', 'name'])
  })

  it('tells an entry that has no counterpart from an item that the form does not ask', () => {
    const basic = { form: 'basic', itemId: 'basic.x' } as const
    const rows = rowsOf(
      [...outsourced('a', 1, '保守', '甲社'), ...outsourced('a', 2, '印刷', '乙社')],
      outsourced('b', 1, '保守', '丙社'),
      [answer('c', 'procedure.name', '事務', basic)],
    )
    expect(values(rows.find(({ key }) => key === 'outsourcing.vendor@entry1'))).toEqual(['乙社', 'no_entry', 'no_item'])
    expect(rows.find(({ key }) => key === 'procedure.name')?.verdict).toBe('alone')
  })

  it('puts the measures of a risk in one row, in however many parts a form asks for them', () => {
    const risk = {
      chapter: 'III',
      section: '2',
      risk: '目的外の入手が行われるリスク',
      concept: 'risk.measures',
    } as const
    const rows = rowsOf(
      [answer('a', 'risk.measures', '確認する', { ...risk, itemId: 'priority.1' })],
      [
        answer('b', 'risk.measures', '対象者', { ...risk, form: 'full', itemId: 'full.1' }),
        answer('b', 'risk.measures', '項目', { ...risk, form: 'full', itemId: 'full.2' }),
        answer('b', 'risk.measures', '別', { ...risk, form: 'full', itemId: 'full.3', risk: '別のリスク' }),
      ],
    )
    expect(rows.map(values)).toEqual([
      ['確認する', '対象者+項目'],
      ['no_item', '別'],
    ])
  })

  it('takes the rating of form 2 for the same risk', () => {
    const at = { chapter: 'IV', section: '4', kind: 'choice' } as const
    const rows = rowsOf(
      [
        answer('a', 'risk.adequacy', '十分である', {
          ...at,
          form: 'basic',
          label: '委託先における不正な使用等のリスクへの対策は十分か',
        }),
      ],
      [
        answer('b', 'risk.adequacy', '十分である', {
          ...at,
          form: 'full',
          chapter: 'III',
          risk: '委託先による特定個人情報の不正入手・不正な使用に関するリスク',
        }),
      ],
    )
    expect(rows.map(({ verdict }) => verdict)).toEqual(['same'])
  })
})

describe('mergeOrders', () => {
  it('keeps to the longest, with the rest after what it follows', () => {
    expect(
      mergeOrders([
        ['a', 'x', 'c'],
        ['a', 'b', 'c', 'd'],
        ['y', 'a'],
      ]),
    ).toEqual(['y', 'a', 'x', 'b', 'c', 'd'])
  })
})
