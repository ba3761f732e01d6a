/** Lost brackets, lost options, half of a table lost: the reader says it does not know, and never "no". */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../etl/document'
import { extractDocument } from '../../../etl/extract/extract'
import type { Answer, Extraction } from '../../../etl/extract/model'
import { readInput } from '../../../etl/files'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { documents } from '../../fixtures/documents'
import { falseNos, placeOf } from '../../fixtures/facts'
import { print } from '../../fixtures/printed'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const read = (text: string): Extraction => extractDocument(new TextEncoder().encode(text))
const sources = [
  ...documents,
  { file: '様式3', text: print({ form: priority, files: 2, entries: { outsourcing: 3 } }).text },
  { file: '様式4', text: print({ form: full, entries: { system: 3, transfer: 2 } }).text },
]
const BOX = /\[\s*(?:[○〇レ]|<input[^>]*>)?\s*\]|[☑☐■□]|<input[^>]*>/g
const beforeLog = (text: string, change: (words: string) => string): string => {
  const log = text.search(/^変更日\t/m)
  return change(text.slice(0, log)) + text.slice(log)
}

const LOSSES: readonly (readonly [string, (text: string) => string])[] = [
  ['all boxes', (text) => text.replace(BOX, '')],
  [
    'all set boxes',
    (text) => text.replace(/\[\s*(?:[○〇レ]|<input checked[^>]*>)\s*\]|[☑■]|<input checked[^>]*>/g, ''),
  ],
  ['all empty boxes', (text) => text.replace(/\[\s*\]|☐|□|<input(?! checked)[^>]*>/g, '')],
  ['every second box', (text) => text.replace(BOX, (box, at: number) => (at % 2 === 0 ? box : ''))],
  ['the left of all brackets', (text) => text.replace(/\[/g, '')],
  ['the right of all brackets', (text) => text.replace(/\]/g, '')],
  ['the answers in their brackets', (text) => text.replace(/\[ ?[^\s[\]<○〇][^[\]<]* ?\]/g, '')],
  ['the lists of options', (text) => text.replace(/\d{1,2}\) ?[^\s\d<)][^<\t\n)]*?(?= \d{1,2}\)|[<\t\n])/g, '')],
  ['the right half of every row', (text) => text.replace(/^([^\t\n]*)\t.*$/gm, '$1')],
  ['the left half of every row', (text) => text.replace(/^[^\t\n]*(?=\t)/gm, '')],
  [
    'every third line',
    (text) =>
      text
        .split('\n')
        .filter((_, i) => i % 3 !== 0)
        .join('\n'),
  ],
]

/** Choices that are answered otherwise than before, of items that are still at their place. */
function otherAnswers(before: Extraction, after: Extraction): string[] {
  const then = new Map(before.answers.map((answer) => [placeOf(answer), answer]))
  return after.answers.flatMap((answer) => {
    const was = then.get(placeOf(answer))
    const isOther = answer.item.kind === 'choice' && answer.state === 'answered' && was?.state === 'answered'
    return isOther && was.value !== answer.value ? [`${placeOf(answer)} ${was.value} → ${answer.value}`] : []
  })
}

describe.each(sources)('$file', ({ text }) => {
  const original = read(text)

  it.each(LOSSES)('states no "no" and no other choice without %s', (_, lose) => {
    const page = beforeLog(text, lose)
    expect(page).not.toBe(text)
    const after = read(page)
    expect(falseNos(original, after)).toEqual([])
    expect(otherAnswers(original, after)).toEqual([])
  })

  it('says of every answer it cannot tell that it cannot, in Japanese, with a place in the text', () => {
    for (const lose of LOSSES.map(([, each]) => each)) {
      const after = read(beforeLog(text, lose))
      const open = after.answers.filter(({ state }) => state === 'undetermined')
      const said = after.issues.filter(({ code }) => /_(?:undetermined|mixed)$/.test(code))
      expect(said.length).toBeGreaterThanOrEqual(open.length)
      for (const { item } of open)
        expect(
          said.some(({ message }) => message.includes(`「${item.label}」`)),
          item.id,
        ).toBe(true)
      for (const { message, span } of said) {
        expect(message).toMatch(/[ぁ-ん]。$/)
        expect(span).not.toBeNull()
      }
    }
  })
})

describe('what is said', () => {
  const { text } = print({ form: full, entries: { outsourcing: 2 } })
  const codes = (page: string): string[] => read(page).issues.map(({ severity, code }) => `${severity} ${code}`)
  const stateOf = (extraction: Extraction, concept: string): Answer['state'] | undefined =>
    extraction.answers.find(({ item }) => item.concept === concept)?.state
  const cell = (label: string): RegExp => new RegExp(`(${label}[^\\t\\n]*\\t)[^\\n]*`)

  it('is nothing where all is well', () => {
    expect(codes(text)).toEqual([])
  })

  it('tells a cell whose bracket is seen empty from one whose bracket is lost', () => {
    const label = 'リスクへの対策は十分か'
    const blank = text.replace(cell(label), '$1[ ]\t<選択肢> 1) 特に力を入れている 2) 十分である 3) 課題が残されている')
    expect(stateOf(read(blank), 'risk.adequacy')).toBe('blank')
    const listOnly = text.replace(cell(label), '$1<選択肢> 1) 特に力を入れている 2) 十分である 3) 課題が残されている')
    expect(stateOf(read(listOnly), 'risk.adequacy')).toBe('undetermined')
    const nothing = text.replace(cell(label), '$1')
    expect(stateOf(read(nothing), 'risk.adequacy')).toBe('undetermined')
    expect(codes(nothing)).toContain('warning choice_undetermined')
  })

  it('names what is no option, keeps its words, and does not take them for one', () => {
    const page = text.replace(cell('委託の有無'), '$1[ 検討中 ]\t<選択肢> 1) 委託する 2) 委託しない\t( 2 ) 件')
    const answer = read(page).answers.find(({ item }) => item.concept === 'outsourcing.answer')
    expect([answer?.state, answer?.value]).toEqual(['undetermined', '検討中'])
    expect(codes(page)).toContain('warning choice_undetermined')
  })

  it('names a date that is no day, and leaves the words', () => {
    const page = text.replace(cell('⑤保有開始日'), '$1令和4年1月以降')
    expect(codes(page)).toEqual(['info date_unclear'])
    expect(read(page).answers.find(({ item }) => item.concept === 'file.held_since')?.value).toBe('令和4年1月以降')
  })

  it('names boxes of which nobody can tell whether they are ticked', () => {
    const page = text.replace(cell('②入手方法'), '$1<input type="checkbox"/> 紙 <input type="checkbox"/> 専用線')
    expect(codes(page)).toEqual(['info marks_undetermined'])
    expect(stateOf(read(page), 'file.methods')).toBe('undetermined')
  })

  it('names an item that is printed twice and not the same, and keeps one of two equal ones', () => {
    const row = /^③入手の時期・頻度\t.*$/m.exec(text)?.[0] ?? ''
    const heading = '3. 特定個人情報の入手・使用'
    const other = text.replace(row, `${row}\n${heading}\n③入手の時期・頻度\t別の記載`)
    expect(stateOf(read(other), 'file.acquisition_frequency')).toBe('undetermined')
    expect(codes(other)).toContain('warning text_undetermined')
    const same = text.replace(row, `${row}\n${heading}\n${row}`)
    expect(stateOf(read(same), 'file.acquisition_frequency')).toBe('answered')
    expect(codes(same)).toEqual([])
  })

  it('names items that stand below a repeat although they are the next one’s, whose heading was lost', () => {
    const three = print({ form: full, entries: { outsourcing: 3 } }).text
    const vendors = (page: string): (string | null)[] =>
      read(page)
        .answers.filter(({ item }) => item.concept === 'outsourcing.vendor')
        .map(({ value }) => value)
    const all = vendors(three)
    const third = three.replace(/^委託事項3\t.*\n/m, '')
    expect(all).toHaveLength(3)
    expect(vendors(third)).toEqual(all.slice(0, 2))
    expect(codes(third)).toContain('warning orphan_label')
    // The band above tells whose items these are.
    expect(vendors(three.replace(/^委託事項2\t.*\n/m, ''))).toEqual(all)
  })

  it('names a change of which it cannot tell the item', () => {
    const page = text.replace('Ⅰ 基本情報 1.特定個人情報ファイルを取り扱う事務 ①事務の名称', '全体')
    expect(codes(page)).toEqual(['info change_item_unclear'])
    expect(read(page).changes[0]?.itemId).toBeNull()
  })

  it('names a section that is gone, for its file', () => {
    const two = print({ form: priority, files: 2 }).text
    const at = two.lastIndexOf('8. 監査\n')
    const gone = read(two.slice(0, at) + two.slice(two.indexOf('9. 従業者', at)))
    expect(gone.issues.map(({ code, message }) => `${code} ${message.slice(0, 24)}`)).toEqual([
      'section_missing 「III 8. 監査」(ファイル2)が本文に見つ',
    ])
  })

  it('names two files that chapters Ⅱ and Ⅲ call by different names', () => {
    const page = text.replace(/(?<=^Ⅲ [^\n]*\n\n1\. 特定個人情報ファイル名\n).*$/m, '別の台帳')
    expect(codes(page)).toEqual(['info file_names_differ'])
  })

  it('stands in load_issue with its line and the words of that line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
    try {
      const words = 'どの欄のものでもない一文である'
      const page = text
        .replace(cell('②しきい値判断結果'), '$1')
        .replace('リスク2： ', `${words}\nリスク2： `)
        .replace('Ⅴ 開示請求、問合せ\n\n1', `Ⅴ 開示請求、問合せ\n\n${words}\n1`)
      writeFileSync(join(folder, 'page.txt'), page)
      const { load_issue } = readDocument(await readInput(join(folder, 'page.txt')), '2026-01-01T00:00:00.000Z')
      const lines = page.split('\n')
      const found = load_issue.filter(({ code }) => code === 'unexplained_text' || code === 'choice_undetermined')
      expect(found.map(({ code }) => code).sort()).toEqual(['choice_undetermined', 'unexplained_text'])
      for (const { line_no, snippet, code } of found) {
        const line = lines[(line_no ?? 0) - 1] ?? ''
        expect(snippet).toBe(line.slice(0, 80))
        expect(line).toContain(code === 'unexplained_text' ? words : '②しきい値判断結果')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
