import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveAssessment } from '../../../etl/derive'
import { readDocument } from '../../../etl/document'
import { priority } from '../../../etl/forms/priority'
import type { Row } from '../../../etl/schema'
import { citationFacts } from '../../facts/citations'
import { documents } from '../../fixtures/documents'
import { otherPrintings } from '../../fixtures/other-printings'
import { perturbations } from '../../fixtures/perturbations'
import { Paper } from './paper'

type Citation = Row<'citation'>

const citationsOf = (bytes: Uint8Array, path = 'x.txt'): readonly Citation[] => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readDocument({ path, bytes, sha256 }, '2026-02-01T00:00:00.000Z').derived?.citation ?? []
}
const placeOf = ({ item_id, entry_no }: Citation): string =>
  item_id.slice(item_id.indexOf('.') + 1) + (entry_no === null ? '' : `@${entry_no}`)
const cited = ({ article, table_name, table_item }: Citation): string =>
  article ?? (table_name === null ? '' : table_item === null ? table_name : `${table_name}:${table_item}`)
const fact = (row: Citation): string => [placeOf(row), row.law, cited(row)].join(' ')
const bare = (words: string): string => words.normalize('NFKC').replace(/\s|<[^<>]*>/g, '')

describe.each(documents)('$file', ({ file, bytes, text }) => {
  const rows = citationsOf(bytes)
  const facts = citationFacts[file] ?? []

  it('cites what a careful human reads in it, in its words', () => {
    expect(facts.length).toBeGreaterThanOrEqual(15)
    expect(rows.map((row) => [placeOf(row), row.law, cited(row), row.text])).toEqual(facts)
  })

  it('points at the very words', () => {
    const decoder = new TextDecoder()
    for (const { evidence_id, text: words } of rows) {
      const [start, end] = (evidence_id.split(':')[1] ?? '').split('-').map(Number)
      expect(decoder.decode(bytes.subarray(start, end))).toBe(words)
    }
  })

  it.each([...perturbations, ...otherPrintings])('cites the same when printed otherwise: $name', ({ name, apply }) => {
    // Where lines cannot be told apart any more, the reader keeps only a part of the words.
    const told = (row: Citation): boolean => name !== '項目名と値を次の行に' || !placeOf(row).startsWith('I.1.')
    const page = apply(text)
    const read = citationsOf(page)
    expect(read.filter(told).map(fact)).toEqual(rows.filter(told).map(fact))
    const decoder = new TextDecoder(name.includes('Shift_JIS') ? 'shift_jis' : 'utf-8')
    for (const { evidence_id, text: words } of read.filter(told)) {
      const [start, end] = (evidence_id.split(':')[1] ?? '').split('-').map(Number)
      // Between its first and last words may stand what a page prints at its foot.
      const said = bare(decoder.decode(page.subarray(start, end)))
      expect([said.slice(0, 4), said.slice(-2)]).toEqual([bare(words).slice(0, 4), bare(words).slice(-2)])
    }
  })

  it('cites the same of another municipality with other numbers', () => {
    const renamed = text.replace(/狭山市|越谷市|奈良市|金沢市|川口市/g, '一宮市').replaceAll('番号利用条例', '番号条例')
    expect(citationsOf(new TextEncoder().encode(renamed)).map(fact)).toEqual(rows.map(fact))
    const renumbered = text.replaceAll('第19条第8号', '第十九条第十二号').replace(/25(?=項|の項|、)/g, '三十三')
    const expected = rows.map((row) =>
      fact(row)
        .replaceAll('第19条第8号', '第19条第12号')
        .replace(/(主務省令第2条の表):25$/, '$1:33'),
    )
    expect(citationsOf(new TextEncoder().encode(renumbered)).map(fact)).toEqual(expected)
  })
})

describe('in one document', () => {
  const basis = (...printed: readonly string[]) => {
    const paper = new Paper(priority)
    paper.answer('number_use.legal_basis', printed[0] ?? '')
    for (const [i, words] of printed.slice(1).entries()) {
      paper.answer('system.functions', words, { entryNo: i + 1, repeat: 'system' })
    }
    return paper.derive().citation
  }

  it('an abbreviation means the law that it is defined for, wherever the definition stands', () => {
    const rows = basis(
      '利用条例第3条、法第9条第1項、条例第5条',
      '行政手続における特定の個人を識別するための番号の利用等に関する法律（平成25年法律第27号。以下「法」という。）及び甲市個人番号の利用に関する条例(以下、利用条例という)',
    )
    expect(rows.map(({ law, article }) => `${law} ${article ?? ''}`)).toEqual([
      '甲市個人番号の利用に関する条例 第3条',
      '番号法 第9条第1項',
      '番号法 ',
      '甲市個人番号の利用に関する条例 ',
    ])
  })

  it('a word for laws of a kind is no citation unless it is defined', () => {
    expect(
      basis('法の罰則規定により、条例第3条、規則第2条、政令で定める、法令に基づき、番号法上認められた照会方法'),
    ).toEqual([])
  })

  it('an article of a law that is not defined is reported', () => {
    const paper = new Paper(priority).answer('number_use.legal_basis', '法第9条第1項及び番号法第9条第2項')
    const { rows, issues } = deriveAssessment(paper.context())
    expect(rows.citation.map(fact)).toEqual(['I.4.basis 番号法 第9条第2項'])
    const told = issues.filter(({ code }) => code === 'citation_law_undefined')
    expect(told.map(({ span }) => span && paper.context().text(span))).toEqual(['法第9条第1項'])
  })

  it('the statute of an item is told for 番号法 alone', () => {
    const rows = basis('番号法別表の14項、136の項、番号法別表第一10の項、番号利用条例別表第1の10の項')
    expect(rows.map(({ table_name, table_item, statute }) => [table_name, table_item, statute])).toEqual([
      ['別表', '14', '予防接種法'],
      ['別表', '136', null],
      ['別表第一', '10', '予防接種法'],
      ['別表第一', '10', null],
    ])
  })

  it('a 別表 of which no law is named is one of 番号法 where the form asks for the law, with its items', () => {
    expect(basis('別表第一の16の項').map(fact)).toEqual(['I.4.basis 番号法 別表第一:16'])
    for (const own of ['別表のとおり', '対象者は別表参照', '(別表参照)', '別表2']) expect(basis(own)).toEqual([])
    expect(basis('なし', '別表第一の16の項を参照する。')).toEqual([])
  })
})

it('no 別表 of a document or a 条例 is taken for one of 番号法', () => {
  for (const words of [
    '番号法第9条第1項に基づく。対象者は別表のとおり。',
    '番号法による。(別表参照)',
    '番号利用条例第4条第1項及び別表第1(6の項)',
    '甲市手数料条例別表第3の2の項',
    '番号法に基づく事務の詳細は別表に記載する。',
    '提供先は別表2のとおり。番号法。',
  ]) {
    const rows = new Paper(priority).answer('number_use.legal_basis', words).derive().citation
    expect(rows.filter(({ law, table_name }) => law === '番号法' && table_name !== null)).toEqual([])
  }
})
