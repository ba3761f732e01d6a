/** 様式2, in a small document of an invented municipality: no complete one has been seen. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../etl/document'
import { extractDocument } from '../../../etl/extract/extract'
import { NotAnAssessment } from '../../../etl/extract/detect'
import type { Answer, Extraction } from '../../../etl/extract/model'
import { readInput } from '../../../etl/files'
import { formItems } from '../../../etl/forms'
import { basic } from '../../../etl/forms/basic'

const FILE = new URL('../../fixtures/basic.txt', import.meta.url)
const text = readFileSync(FILE, 'utf8')
const read = (changed: string): Extraction => extractDocument(new TextEncoder().encode(changed))
const find = (extraction: Extraction, id: string): Answer | undefined =>
  extraction.answers.find((answer) => answer.item.id === `basic.${id}`)
const fact = (extraction: Extraction, id: string): string => {
  const answer = find(extraction, id)
  return answer ? [answer.state, ...(answer.value === null ? [] : [answer.value])].join(' ') : 'no such item'
}
const facts = (extraction: Extraction): string[] =>
  extraction.answers.map(({ item }) => `${item.id} ${fact(extraction, item.id.replace('basic.', ''))}`)
const marksOf = (extraction: Extraction, id: string): string[] =>
  extraction.marks.filter(({ item }) => item.id === `basic.${id}`).map(({ option, state }) => `${option} ${state}`)

describe('様式2', () => {
  const whole = read(text)

  it('is told by its title, its stamp or its own headings', () => {
    expect([whole.form, whole.formVersion]).toEqual(['basic', '令和6年10月 様式2'])
    const untitled = text.replaceAll('基礎項目評価書)', ')').replace(' 基礎項目評価書\n', '\n')
    expect(read(untitled).form).toBe('basic')
    expect(read(untitled.replace('[令和6年10月 様式2]', '')).form).toBe('basic')
    expect(() => read('国民健康保険に関する事務')).toThrow(NotAnAssessment)
  })

  it.each([
    ['cover.0.number', 'answered 7'],
    ['cover.0.agency', 'answered 見本市長'],
    ['cover.0.published', 'answered 令和7年3月31日'],
    ['I.1.1', 'answered 国民健康保険に関する事務'],
    ['I.1.3', 'answered 国民健康保険システム、団体内統合宛名システム、中間サーバー'],
    ['I.2.names', 'answered 国民健康保険情報ファイル'],
    ['I.3.basis', 'answered 番号法第9条第1項 別表の44の項'],
    ['I.4.1', 'answered 実施する'],
    ['I.5.1', 'answered 市民部 保険年金課'],
    ['I.5.2', 'answered 保険年金課長'],
    ['I.6.agencies', 'blank'],
    ['I.7.address', 'answered 見本市総務部総務課 電話 000-000-0001'],
    ['I.8.address', 'answered 見本市市民部保険年金課 電話 000-000-0002'],
    ['I.9.reason', 'blank'],
    ['II.1.range', 'answered 1万人以上10万人未満'],
    ['II.1.as-of', 'answered 令和7年1月1日 時点'],
    ['II.2.range', 'answered 500人未満'],
    ['II.2.as-of', 'answered 令和7年2月1日 時点'],
    ['II.3.answer', 'answered 発生なし'],
    ['III.0.result', 'answered 基礎項目評価の実施が義務付けられる'],
    ['IV.1.kind', 'answered 基礎項目評価書'],
    ['IV.2.risk1-adequacy', 'answered 十分である'],
    ['IV.3.risk1-adequacy', 'answered 十分である'],
    ['IV.3.risk2-adequacy', 'answered 特に力を入れている'],
    ['IV.4.risk1-adequacy', 'answered 課題が残されている'],
    ['IV.5.risk1-adequacy', 'not_applicable'],
    ['IV.6.risk1-adequacy', 'answered 特に力を入れている'],
    ['IV.6.risk2-adequacy', 'not_applicable'],
    ['IV.7.risk1-adequacy', 'answered 十分である'],
    ['IV.8.risk1-adequacy', 'answered 十分である'],
    ['IV.8.risk1-reason', 'answered 申請書の個人番号は2人の職員で突合し、複数人での確認を行っている。'],
    ['IV.10.answer', 'answered 十分に行っている'],
    ['IV.11.measure', 'answered 権限のない者によって不正に使用されるリスクへの対策'],
    ['IV.11.adequacy', 'answered 特に力を入れている'],
    ['IV.11.reason', 'answered 二要素認証を用い、利用者の権限を毎年度見直している。'],
  ])('reads %s', (id, expected) => {
    expect(fact(whole, id)).toBe(expected)
  })

  it('answers every item once, and for no file', () => {
    expect(whole.answers.map(({ item }) => item.id)).toEqual(formItems(basic).map(({ id }) => id))
    expect(whole.fileNos).toEqual([])
    expect(whole.answers.every(({ fileNo, entryNo }) => fileNo === null && entryNo === null)).toBe(true)
  })

  it('has as many ratings as the form says', () => {
    expect(formItems(basic).filter(({ concept }) => concept === 'risk.adequacy')).toHaveLength(basic.ratingsPerFile)
  })

  it('reads the check boxes', () => {
    expect(marksOf(whole, 'I.9.applied')).toEqual(['適用した unchecked'])
    expect(marksOf(whole, 'IV.4.none')).toEqual(['委託しない unchecked'])
    expect(marksOf(whole, 'IV.5.none')).toEqual(['提供・移転しない checked'])
    expect(marksOf(whole, 'IV.6.none')).toEqual(['接続しない(入手) unchecked', '接続しない(提供) checked'])
    expect(marksOf(whole, 'IV.8.none')).toEqual(['人手を介在させる作業はない unchecked'])
    expect(marksOf(whole, 'IV.9.kinds')).toEqual(['自己点検 checked', '内部監査 unchecked', '外部監査 unchecked'])
    expect(marksOf(whole, 'IV.11.detailed')).toEqual(['全項目評価又は重点項目評価を実施する unchecked'])
  })

  it('reads the change log, over a repeated heading, with the items it concerns', () => {
    expect(whole.changes.map(({ changedOn, itemId, timing, reason }) => [changedOn, itemId, timing, reason])).toEqual([
      ['2020-04-01', 'basic.I.5.2', '事後', '様式の改正に伴う変更'],
      ['2024-04-01', 'basic.II.1.as-of', '事後', '時点修正'],
      ['2025-03-31', 'basic.IV.8.risk1-reason', '事前', '様式の改正に伴う追加'],
      ['2025-03-31', 'basic.I.3.basis', '事後', '番号法の改正に伴う変更'],
    ])
    expect(whole.changes[1]).toMatchObject({ before: '令和2年1月1日時点', after: '令和6年1月1日時点' })
  })

  it('says once that the form is unconfirmed, and explains every byte', () => {
    expect(whole.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['info form_unconfirmed'])
    expect(whole.unexplainedBytes).toBe(0)
  })

  it('reads the version before 令和6年10月: no Ⅳ8 and Ⅳ11, 監査 and 教育 under other numbers', () => {
    const manual = text.slice(text.indexOf('8. 人手を介在'), text.indexOf('9. 監査'))
    const priority = text.slice(text.indexOf('11. 最も優先度'), text.indexOf('変更箇所\n'))
    const old = text
      .replace(manual, '')
      .replace(priority, '')
      .replace('9. 監査', '8. 監査')
      .replace('10. 従業者に', '9. 従業者に')
    const expected = facts(whole).map((line) =>
      /^basic\.IV\.(?:8|11)\./.test(line) ? line.replace(/ .*/, ' missing') : line,
    )
    expect(facts(read(old))).toEqual(expected)
  })

  it('misses a section that was cut out, and nothing else', () => {
    const section = text.slice(
      text.indexOf('3. 特定個人情報の使用'),
      text.indexOf('4. 特定個人情報ファイルの取扱いの委託'),
    )
    const expected = facts(whole).map((line) =>
      line.startsWith('basic.IV.3.') ? line.replace(/ .*/, ' missing') : line,
    )
    expect(facts(read(text.replace(section, '')))).toEqual(expected)
  })

  it('tells a blank answer from a lost one', () => {
    const blank = read(text.replace('[発生なし]', '[ ]').replace('\n基礎項目評価の実施が義務付けられる\n', '\n\n'))
    expect([fact(blank, 'II.3.answer'), fact(blank, 'III.0.result')]).toEqual(['blank', 'blank'])
    const bare = read(text.replace('[発生なし]\t', ''))
    expect(fact(bare, 'II.3.answer')).toBe('undetermined')
  })

  it.each([
    ['Markdown headings', text.replace(/^(?=(?:Ⅰ|Ⅱ|Ⅲ|Ⅳ) )/gm, '# ').replace(/^(?=\d+\. )/gm, '## ')],
    ['Roman numerals of letters', text.replace(/^Ⅰ /m, 'I ').replace(/^Ⅱ /m, 'II ').replace(/^Ⅲ /m, 'III ')],
    [
      'full-width numbers',
      text.replace(/^(\d)\. /gm, (_, n: string) => `${String.fromCharCode(n.charCodeAt(0) + 0xfee0)}．`),
    ],
    ['answers on lines of their own', text.replace(/\t(\[[^\]\n]+\])\t(<選択肢>)/g, '\n$1\n$2')],
    ['boxes as symbols', text.replaceAll('[○]', '☑').replace(/\[ \](?=\S)/g, '☐')],
    ['CRLF', text.replaceAll('\n', '\r\n')],
  ])('says the same when printed otherwise: %s', (_, changed) => {
    const same = read(changed)
    expect(facts(same)).toEqual(facts(whole))
    expect(same.marks.map(({ option, state }) => `${option} ${state}`)).toEqual(
      whole.marks.map(({ option, state }) => `${option} ${state}`),
    )
    expect(same.changes.map(({ itemId }) => itemId)).toEqual(whole.changes.map(({ itemId }) => itemId))
  })
})

const { document, load_issue, derived } = readDocument(await readInput(fileURLToPath(FILE)), '2026-01-01T00:00:00.000Z')

describe('a loaded 様式2', () => {
  it('is one assessment with its threshold result, its subjects and its department', () => {
    expect(document).toMatchObject({ status: 'loaded', unexplained_bytes: 0 })
    expect(derived?.assessment).toMatchObject([
      {
        form: 'basic',
        form_version: '令和6年10月 様式2',
        assessment_no: '7',
        procedure: '国民健康保険に関する事務',
        procedure_category: '国民健康保険',
        published_on: '2025-03-31',
        subjects_range: '1万人以上10万人未満',
        subjects_min: 10_000,
        subjects_max: 99_999,
        network_linkage: '実施する',
        department: '市民部 保険年金課',
        department_head: '保険年金課長',
        threshold_result: '基礎項目評価の実施が義務付けられる',
      },
    ])
  })

  it('has its ratings, and nothing of what the form does not ask', () => {
    expect(derived?.risk.map(({ section, risk_no, adequacy, state }) => [section, risk_no, adequacy, state])).toEqual([
      ['IV.2', 1, '十分である', 'answered'],
      ['IV.3', 1, '十分である', 'answered'],
      ['IV.3', 2, '特に力を入れている', 'answered'],
      ['IV.4', 1, '課題が残されている', 'answered'],
      ['IV.5', 1, null, 'not_applicable'],
      ['IV.6', 1, '特に力を入れている', 'answered'],
      ['IV.6', 2, null, 'not_applicable'],
      ['IV.7', 1, '十分である', 'answered'],
      ['IV.8', 1, '十分である', 'answered'],
    ])
    expect(derived?.risk[0]?.label).toBe('目的外の入手が行われるリスク')
    expect([derived?.personal_file, derived?.outsourcing, derived?.incident_answer]).toEqual([[], [], []])
  })

  it('keeps the note about the form', () => {
    expect(load_issue.filter(({ code }) => code === 'form_unconfirmed')).toHaveLength(1)
  })
})
