import { describe, expect, it } from 'vitest'
import { readChangeLog } from '../../../etl/extract/changes'
import { makeStream } from '../../../etl/read/make-stream'
import { readSource } from '../../../etl/read/source'

const HEADER = '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n'
const read = (text: string) => {
  const source = readSource(new TextEncoder().encode(text))
  return { source, ...readChangeLog(makeStream(source), 0, source.text.length) }
}

describe('readChangeLog', () => {
  it('reads a row of cells, empty cells included', () => {
    const { rows, source } = read(`${HEADER}令和7年1月14日\tⅡ 6 ①保管場所\t\t<p>追加</p>\t事前\t重要な変更\n`)
    expect(rows).toMatchObject([
      {
        changedOn: '2025-01-14',
        itemRaw: 'Ⅱ 6 ①保管場所',
        before: null,
        after: '追加',
        timing: '事前',
        reason: '重要な変更',
      },
    ])
    expect(source.text.slice(rows[0]?.from, rows[0]?.to)).toMatch(/^令和7年1月14日[\s\S]*重要な変更$/)
  })

  it('takes no date inside a cell for the next row', () => {
    const { rows } = read(`${HEADER}令和8年3月16日\tⅥ ①実施日\t令和2年12月15日\t令和8年3月16日\t事後\t\n`)
    expect(rows).toMatchObject([{ before: '令和2年12月15日', after: '令和8年3月16日', reason: null }])
  })

  it('skips the header that every page repeats, and table rules', () => {
    const row = '令和5年3月1日\tⅤ\ta\tb\t事後\tr\n'
    for (const heading of ['(別添2)変更箇所', '（別添２）変更箇所', '(別添)変更箇所', '変更箇所']) {
      const { rows } = read(`${HEADER}${row}------\t---\t---\n\n${heading}\n\n${HEADER}${row}`)
      expect(rows, heading).toMatchObject([{ reason: 'r' }, { reason: 'r' }])
    }
  })

  it('joins a cell that breaks across lines', () => {
    const { rows } = read(
      `${HEADER}令和5年3月1日\tⅠ 6 ①部署\t健康部\n保健課\t福祉部\n保健課\t事後\t組織改正\n令和5年4月1日\tⅠ\ta\tb\t事前\t\n`,
    )
    expect(rows).toMatchObject([
      { before: '健康部\n保健課', after: '福祉部\n保健課', timing: '事後', reason: '組織改正' },
      { before: 'a' },
    ])
  })

  it('reads columns on successive lines and rows wrapped in paragraphs', () => {
    const { rows } = read(
      `変更日\n項目\n変更前の記載\n変更後の記載\n提出時期\n提出時期に係る説明\n令和5年3月1日\nⅤ①実施日\n令和4年1月1日\n令和5年3月1日\n事後\n再実施\n<p>令和5年4月1日</p>\t<p>Ⅰ</p>\t<p>a</p>\t<p>b</p>\t<p>事前</p>\t<p>r</p>`,
    )
    expect(rows).toMatchObject([
      { changedOn: '2023-03-01', before: '令和4年1月1日', after: '令和5年3月1日', reason: '再実施' },
      { changedOn: '2023-04-01', before: 'a', after: 'b', timing: '事前', reason: 'r' },
    ])
  })

  it('abstains where before and after cannot be told apart, and says so', () => {
    const { rows, issues } = read('令和5年3月1日\nⅤ①実施日\n令和4年1月1日\n事後\n')
    expect(rows).toMatchObject([{ before: null, after: '令和4年1月1日' }])
    expect(issues.map((issue) => issue.code)).toEqual(['change_columns_unclear'])
  })

  it('leaves a month without a day undated', () => {
    const { rows, issues } = read(`${HEADER}令和5年3月\tⅠ\ta\tb\t事前\t\n`)
    expect(rows).toMatchObject([{ changedOn: null, before: 'a', after: 'b' }])
    expect(issues.map((issue) => issue.code)).toEqual(['change_date_unclear'])
  })
})
