/** Whole parts of a document cut out, moved or doubled: what is gone is `missing`, nothing else changes. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Extraction } from '../../../etl/extract/model'
import { documents } from '../../fixtures/documents'

const [first] = documents
const text = first?.text ?? ''
const read = (changed: string): Extraction => extractDocument(new TextEncoder().encode(changed))
const facts = (extraction: Extraction): Map<string, string> =>
  new Map(
    extraction.answers.map(({ item, fileNo, entryNo, state, value }) => [
      `${item.id}#${fileNo ?? ''}/${entryNo ?? ''}`,
      `${state} ${value ?? ''}`,
    ]),
  )
const between = (from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to))
const differing = (before: Extraction, after: Extraction): string[] => {
  const then = facts(before)
  return [...facts(after)].filter(([key, fact]) => then.get(key) !== fact).map(([key, fact]) => `${key} ${fact.trim()}`)
}

describe('a document whose parts were lost or moved', () => {
  const whole = read(text)

  it('misses a section that was cut out, and nothing else', () => {
    const cut = read(text.replace(between('7. 特定個人情報の保管・消去\t\t', '8. 監査\t'), ''))
    const changed = differing(whole, cut)
    expect(changed.length).toBeGreaterThan(5)
    expect(changed.every((fact) => fact.startsWith('priority.III.7.') && fact.endsWith('missing'))).toBe(true)
  })

  it('misses a section cut out in the middle, the heading of the next one included', () => {
    const cut = read(text.replace(between('リスク2： 権限のない者', '委託契約書中の'), ''))
    const changed = differing(whole, cut)
    expect(changed.every((fact) => /^priority\.III\.[34]\./.test(fact) && fact.endsWith('missing'))).toBe(true)
    expect(changed.some((fact) => fact.startsWith('priority.III.3.risk2-adequacy'))).toBe(true)
  })

  it('reads two chapters in the wrong order', () => {
    const four = between('IV 開示請求、問合せ\n\n1.', 'V 評価実施手続\n\n1.')
    const five = between('V 評価実施手続\n\n1.', '(別添2)変更箇所\n\n変更日')
    expect(differing(whole, read(text.replace(four + five, five + four)))).toEqual([])
  })

  it('reads a second 特定個人情報ファイル', () => {
    const file = between('Ⅱ 特定個人情報ファイルの概要\n\n1.', '(別添1) 特定個人情報ファイル記録項目\n\n1.')
    const second = file.replace(/\(株\)両備システムズ/, '株式会社第二').replace('2) 件', '3) 件')
    const doubled = read(text.replace(file, file + second))
    expect(doubled.fileNos).toEqual([1, 2])
    expect(differing(whole, doubled).filter((fact) => fact.includes('#1/'))).toEqual([])
    const of = (concept: string) =>
      doubled.answers
        .filter((answer) => answer.item.concept === concept && answer.fileNo === 2)
        .map((answer) => answer.value)
    expect(of('outsourcing.vendor')).toEqual(['株式会社第二', '(株)埼玉情報サービス'])
    expect(of('outsourcing.count')).toEqual(['3'])
  })

  it('reads twenty outsourcing items', () => {
    const entry = between('委託事項1\t\n', '委託事項2～5')
    const many = Array.from({ length: 18 }, (_, i) => entry.replace('委託事項1', `委託事項${i + 3}`)).join('')
    const grown = read(text.replace('委託事項6～10\t\n', many))
    expect(grown.entries.filter((found) => found.kind === 'outsourcing').map((found) => found.entryNo)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    )
    expect(
      grown.answers
        .filter((answer) => answer.item.concept === 'outsourcing.vendor')
        .every((answer) => answer.state === 'answered'),
    ).toBe(true)
  })

  it('keeps a blank template of a repeat out of the entries', () => {
    expect(whole.entries.some((found) => found.kind === 'transfer')).toBe(false)
  })
})
