/** Who was entrusted with what and when: the five documents, read by hand, and other printings of them. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../etl/document'
import { vendorIdOf } from '../../../etl/derive/vendors'
import { documents } from '../../fixtures/documents'
import { otherPrintings } from '../../fixtures/other-printings'
import { perturbations } from '../../fixtures/perturbations'
import { brief, type Brief } from './terms'

function read(bytes: Uint8Array, path = 'document.txt') {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { derived, load_issue } = readDocument({ path, bytes, sha256 }, '2026-01-01T00:00:00.000Z')
  if (!derived) throw new Error(`${path} is not loaded`)
  return { terms: derived.vendor_term, issues: load_issue.filter(({ code }) => code.startsWith('vendor_')) }
}

/** By the first digits of the file's name. */
const READ_BY_HAND: Readonly<Record<string, readonly Brief[]>> = {
  '000': [
    [1, '(株)両備システムズ', null, null],
    [2, '(株)埼玉情報サービス', null, '2021-09-10'],
    [2, '(株)埼玉計算センター', '2021-09-10', '2022-07-01'],
    [2, '(株)埼玉情報サービス', '2022-07-01', '2023-08-01'],
    // The log prints two names for what may be one firm.
    [2, '(株)日東テクノブレーション', null, '2024-04-01'],
    [2, '(株)日東テクノブレーン', '2023-08-01', '2024-04-01'],
    [2, '(株)埼玉情報サービス', '2024-04-01', null],
  ],
  '001': [[1, '株式会社アイネス', null, null]],
  '002': [[1, '株式会社アイネス', null, null]],
  '003': [[1, '富士通Japan株式会社', null, null]],
  '004': [
    [1, '日本電気株式会社関東甲信越支店', null, '2020-10-22'],
    [1, '株式会社日立システムズ', '2020-10-22', null],
    [2, '富士ソフトサービスビューロ株式会社', null, '2020-10-22'],
    [2, '日本情報産業株式会社', '2020-10-22', null],
  ],
}
const expectedOf = (file: string) => Object.entries(READ_BY_HAND).find(([no]) => file.startsWith(no))?.[1]

describe('the terms of the five documents', () => {
  test.each(documents.map(({ file, bytes }) => [file, bytes] as const))('%s', (file, bytes) => {
    const { terms } = read(bytes, file)
    expect(terms.map(brief)).toEqual(expectedOf(file))
    for (const { vendor_raw, vendor_id, basis, to_on } of terms) {
      expect([vendor_id, basis]).toEqual([vendorIdOf(vendor_raw), to_on === null ? 'current' : 'change_log'])
    }
  })

  test('two spellings in one log are reported with their line, and not merged', () => {
    const found = documents.map(({ file, bytes }) => read(bytes, file).issues)
    expect(found.flat()).toMatchObject([{ code: 'vendor_alias_candidate', severity: 'info', line_no: 317 }])
    expect(found[0]?.[0]?.message).toContain('「(株)日東テクノブレーション」と「(株)日東テクノブレーン」')
  })

  test('the rows that began and ended a term are its evidence', () => {
    const [document] = documents
    if (!document) throw new Error('no document')
    const term = read(document.bytes, document.file).terms.find(({ from_on }) => from_on === '2021-09-10')
    const words = [term?.from_evidence_id, term?.to_evidence_id].map((id) => {
      const [start, end] = (id?.split(':')[1] ?? '').split('-').map(Number)
      return new TextDecoder().decode(document.bytes.subarray(start, end))
    })
    expect(words[0]).toMatch(/^令和3年9月10日\t.*\t\(株\)埼玉情報サービス\t\(株\)埼玉計算センター\t/)
    expect(words[1]).toMatch(/^令和4年7月1日\t.*\t\(株\)埼玉計算センター\t\(株\)埼玉情報サービス\t/)
  })

  const changing = documents.filter(({ file }) => /^00[04]/.test(file))
  test.each(
    [...perturbations, ...otherPrintings].flatMap((each) =>
      changing.map((document) => [each.name, document.file, each, document] as const),
    ),
  )('%s: %s has the same terms', (_, file, { apply }, { text }) => {
    expect(read(apply(text), file).terms.map(brief)).toEqual(expectedOf(file))
  })

  test('are told with other names and dates as well', () => {
    const [document] = documents
    const text = (document?.text ?? '')
      .replaceAll('日東テクノブレーション', '日東テクノブレーン')
      .replaceAll('埼玉情報サービス', '入間データ処理')
      .replaceAll('令和5年8月1日', '令和5年7月15日')
    const { terms, issues } = read(new TextEncoder().encode(text))
    expect(terms.filter(({ entry_no }) => entry_no === 2).map(brief)).toEqual([
      [2, '(株)入間データ処理', null, '2021-09-10'],
      [2, '(株)埼玉計算センター', '2021-09-10', '2022-07-01'],
      [2, '(株)入間データ処理', '2022-07-01', '2023-07-15'],
      [2, '(株)日東テクノブレーン', '2023-07-15', '2024-04-01'],
      [2, '(株)入間データ処理', '2024-04-01', null],
    ])
    expect(issues).toEqual([])
  })
})
