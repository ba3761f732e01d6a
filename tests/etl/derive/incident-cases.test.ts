/** Every 重大事故 that the five documents disclose, read by hand; the same in other printings; and rows beyond them. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../etl/document'
import { priority } from '../../../etl/forms/priority'
import { full } from '../../../etl/forms/full'
import type { FormDefinition } from '../../../etl/forms/types'
import { withKana } from '../../../etl/read/kana'
import type { Row } from '../../../etl/schema'
import { documents } from '../../fixtures/documents'
import { otherPrintings } from '../../fixtures/other-printings'
import { perturbations } from '../../fixtures/perturbations'
import { Paper } from './paper'

function casesIn(bytes: Uint8Array, path = 'document.txt') {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { derived } = readDocument({ path, bytes, sha256 }, '2026-01-01T00:00:00.000Z')
  if (!derived) throw new Error(`${path} is not loaded`)
  return derived.incident
}

const brief = ({ case_no, kind, occurred_on, persons, unique_persons, records, ...row }: Row<'incident'>) => {
  const { disclosed_on, withdrawn_on, withdrawal_reason } = row
  const counts = { persons, unique_persons, records }
  const reason = withdrawal_reason === null ? null : withKana(withdrawal_reason.normalize('NFKC').replace(/\s/g, ''))
  return { case_no, kind, occurred_on, ...counts, disclosed_on, withdrawn_on, reason }
}

/** By the first digits of the file's name. */
const READ_BY_HAND = {
  '000': [],
  '001': [],
  '002': [],
  '003': [
    {
      case_no: 1,
      kind: 'unstated',
      occurred_on: null,
      persons: null,
      unique_persons: null,
      records: null,
      disclosed_on: null,
      withdrawn_on: '2025-01-14',
      reason: '事後で足りるもの任意に事前に提出(時間経過による自然消滅)',
    },
  ],
  '004': [
    {
      case_no: 1,
      kind: 'theft',
      occurred_on: '2016-10-08',
      persons: null,
      unique_persons: null,
      records: 17_000,
      disclosed_on: '2017-10-25',
      withdrawn_on: '2020-10-22',
      reason: '事故発生から3年経過したため、ケース1を削除するもの。',
    },
    {
      case_no: 2,
      kind: 'loss',
      occurred_on: '2017-11-18',
      persons: 1457,
      unique_persons: 352,
      records: null,
      disclosed_on: '2018-11-15',
      withdrawn_on: '2022-03-02',
      reason: '事故発生から3年経過したため、削除するもの。',
    },
  ],
}

describe('the cases of the five documents', () => {
  test.each(documents.map(({ file, bytes }) => [file, bytes] as const))('%s', (file, bytes) => {
    const expected = Object.entries(READ_BY_HAND).find(([no]) => file.startsWith(no))?.[1]
    expect(casesIn(bytes, file).map(brief)).toEqual(expected)
  })

  test('have the words and the measures of their own case, with the bytes they stand at', () => {
    const [, , , , document] = documents
    if (!document) throw new Error('no document')
    const [theft, loss] = casesIn(document.bytes, document.file)
    const words = (id: string | null | undefined): string => {
      const [start, end] = (id?.split(':')[1] ?? '').split('-').map(Number)
      return new TextDecoder().decode(document.bytes.subarray(start, end))
    }
    expect(theft?.summary).toMatch(
      /^個人情報を含む情報資産が保存されたハードディスクドライブの盗難。\n[\s\S]*約1万7千ファイル$/,
    )
    expect(theft?.prevention).toMatch(/^データの外部持ち出し制限等[\s\S]*利用制限を実施。$/)
    expect(words(theft?.evidence_id)).toMatch(/^個人情報を含む情報資産[\s\S]*約1万7千ファイル$/)
    expect(words(theft?.disclosed_evidence_id)).toMatch(/^平成29年10月25日\t/)
    expect(words(theft?.withdrawn_evidence_id)).toMatch(/^令和2年10月22日\t/)
    expect(loss?.summary).toMatch(/^公営競技事務所において、[\s\S]*延べ1,457名分\(実人数352名分\)$/)
    // The row that withdrew it repeats the measures of the other case; those of its own were stated when it was disclosed.
    expect(loss?.prevention).toMatch(/^公営競技事務所において、以下の取り組み[\s\S]*保管場所を定め施錠管理を行う。$/)
    expect(words(loss?.evidence_id)).toMatch(/^公営競技事務所において、[\s\S]*\(実人数352名分\)$/)
    expect(words(loss?.disclosed_evidence_id)).toMatch(/^平成30年11月15日\t/)
    expect(words(loss?.withdrawn_evidence_id)).toMatch(/^令和4年3月2日\t/)
  })

  const disclosing = documents.filter(({ file }) => /^00[34]/.test(file))
  test.each(
    [...perturbations, ...otherPrintings].flatMap((each) =>
      disclosing.map((document) => [each.name, document.file, each, document] as const),
    ),
  )('%s: %s has the same cases', (_, file, { apply }, { text, bytes }) => {
    expect(casesIn(apply(text), file).map(brief)).toEqual(casesIn(bytes, file).map(brief))
  })

  test('are told with other dates, numbers and places as well', () => {
    const [, , , , document] = documents
    const text = (document?.text ?? '')
      .replaceAll('平成28年10月7日(金)', '令和元年10月31日(木)')
      .replaceAll('翌8日(土)', '翌1日(金)')
      .replaceAll('平成29年11月18日(土)', '令和元年12月2日')
      .replaceAll('ケース', '事案')
      .replaceAll('1,457名', '２万３百'.replace('３百', '345') + '名')
      .replaceAll('川口市', '春日部市')
    expect(
      casesIn(new TextEncoder().encode(text)).map((row) => [row.kind, row.occurred_on, row.persons, row.withdrawn_on]),
    ).toEqual([
      ['theft', '2019-11-01', null, '2020-10-22'],
      ['loss', '2019-12-02', 20_345, '2022-03-02'],
    ])
  })
})

describe('cases from row to row', () => {
  const ITEM = '過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか'
  const ids = (form: FormDefinition) => {
    const n = form === full ? 'full.III.7.risk1-9' : 'priority.III.7.risk1-2'
    return { answer: n, content: `${n}-content`, prevention: `${n}-prevention` }
  }
  const paper = (form = priority) => new Paper(form).answer('cover.published_on', '令和8年1月15日')
  const row = (
    part: 'answer' | 'content' | 'prevention',
    changedOn: string,
    before: string | null,
    after: string | null,
  ) => {
    const reason = `${changedOn}の理由`
    return { itemRaw: ITEM, itemId: ids(priority)[part], changedOn, before, after, reason }
  }
  const of = (made: Paper) =>
    made
      .derive()
      .incident.map(({ kind, occurred_on, disclosed_on, withdrawn_on, withdrawal_reason }) => [
        kind,
        occurred_on,
        disclosed_on,
        withdrawn_on,
        withdrawal_reason,
      ])
  const LOST = '令和4年5月10日、職員がUSBメモリを紛失した。対象者は延べ120人。'
  const SENT = '令和5年6月1日、通知書を別の世帯に誤って送付した。'

  test('the current text tells a case that no row brought in', () => {
    const made = paper()
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', LOST, { fileNo: 1 })
    made.answer('incident.prevention', '持ち出しを禁止する。', { fileNo: 1 })
    const [only, ...others] = made.derive().incident
    expect(others).toEqual([])
    expect(only).toMatchObject({
      kind: 'loss',
      persons: 120,
      summary: LOST,
      prevention: '持ち出しを禁止する。',
      disclosed_on: '2026-01-15',
      withdrawn_on: null,
    })
    expect(made.words(only?.evidence_id ?? null)).toBe(LOST)
  })

  test('the same case in several files is one', () => {
    const made = new Paper(full, 'aa', [1, 2]).answer('cover.published_on', '令和8年1月15日')
    for (const fileNo of [1, 2]) {
      made.answer('incident.answer', '発生あり', { fileNo }).answer('incident.content', LOST, { fileNo })
    }
    expect(of(made)).toEqual([['loss', '2022-05-10', '2026-01-15', null, null]])
  })

  test('a row tells since when, a later row words it anew, and one case stays', () => {
    const reworded = LOST.replace('職員が', '市民課の職員が帰宅中に').replace('。対象者は', '(')
    const made = paper()
      .change(row('answer', '2022-09-01', '発生なし', '発生あり'))
      .change(row('content', '2022-09-01', '-', LOST))
      .change(row('content', '2023-09-01', LOST, reworded))
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', reworded, { fileNo: 1 })
    expect(of(made)).toEqual([['loss', '2022-05-10', '2022-09-01', null, null]])
    expect(made.derive().incident[0]?.summary).toBe(reworded)
  })

  test('one of two cases goes, the other stays', () => {
    const made = paper()
      .change(row('content', '2023-09-01', LOST, `①${LOST}②${SENT}`))
      .change(row('content', '2025-09-01', `①${LOST}②${SENT}`, SENT))
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', SENT, { fileNo: 1 })
    expect(of(made)).toEqual([
      ['loss', '2022-05-10', null, '2025-09-01', '2025-09-01の理由'],
      ['misdelivery', '2023-06-01', '2023-09-01', null, null],
    ])
  })

  test.each([
    ['by its number', '【事案1】を削除'],
    ['by what happened', '紛失の事案を削除'],
    ['by its day', '令和4年5月10日の事案を削除'],
    ['by what is kept', '【事案2】のみ記載'],
  ])('a case is struck out %s', (_, instruction) => {
    const both = `【事案1】${LOST}【事案2】${SENT}`
    const made = paper()
      .change(row('content', '2023-09-01', '-', both))
      .change(row('content', '2025-09-01', '略', instruction))
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', SENT, { fileNo: 1 })
    expect(of(made)).toEqual([
      ['loss', '2022-05-10', '2023-09-01', '2025-09-01', '2025-09-01の理由'],
      ['misdelivery', '2023-06-01', '2023-09-01', null, null],
    ])
  })

  test('content that was left out is a case of its own, disclosed when the answer changed', () => {
    const made = paper()
      .change(row('answer', '2020-04-01', '発生なし', '発生あり その内容 略'))
      .change(row('answer', '2023-04-01', '発生あり その内容 略 再発防止策の内容 略', '発生なし'))
      .answer('incident.answer', '発生なし', { fileNo: 1 })
    expect(of(made)).toEqual([['unstated', null, '2020-04-01', '2023-04-01', '2023-04-01の理由']])
  })

  test('the content that follows an answer without any is the content of that case', () => {
    const made = paper()
      .change(row('answer', '2022-06-01', '発生なし', '発生あり'))
      .change(row('content', '2022-09-01', '-', LOST))
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', LOST, { fileNo: 1 })
    expect(of(made)).toEqual([['loss', '2022-05-10', '2022-06-01', null, null]])
  })

  test('発生あり without any content', () => {
    const made = paper()
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', null, { fileNo: 1 })
    expect(of(made)).toEqual([['unstated', null, '2026-01-15', null, null]])
  })

  test('発生なし all the time is no case', () => {
    const made = paper()
      .change(row('answer', '2022-06-01', '発生なし', '発生なし'))
      .change(row('content', '2022-06-01', '-', '—'))
      .answer('incident.answer', '発生なし', { fileNo: 1 })
      .answer('incident.content', '該当なし', { fileNo: 1 })
    expect(of(made)).toEqual([])
  })

  test('a case that is gone without a row is reported; one whose page is lost is not', () => {
    const disclosed = () => paper().change(row('content', '2022-09-01', '-', LOST))
    const gone = disclosed().answer('incident.answer', '発生なし', { fileNo: 1 })
    expect(of(gone)).toEqual([['loss', '2022-05-10', '2022-09-01', '2026-01-15', null]])
    expect(gone.issues().map(({ code }) => code)).toEqual(['incident_withdrawal_unrecorded'])
    const lost = disclosed().answer('incident.answer', null, { fileNo: 1, state: 'missing' })
    expect(of(lost)).toEqual([['loss', '2022-05-10', '2022-09-01', null, null]])
    expect(lost.issues()).toEqual([])
  })

  test('two accidents of one kind on different days are two', () => {
    const other = LOST.replace('5月10日', '8月20日').replace('120', '85')
    const made = paper()
      .change(row('content', '2022-09-01', '-', LOST))
      .change(row('content', '2022-12-01', LOST, other))
    expect(made.derive().incident.map(({ occurred_on, withdrawn_on }) => [occurred_on, withdrawn_on])).toEqual([
      ['2022-05-10', '2022-12-01'],
      ['2022-08-20', null],
    ])
  })

  test('a date put right is the same accident', () => {
    const other = LOST.replace('5月10日', '5月11日')
    const made = paper()
      .change(row('content', '2022-09-01', '-', LOST))
      .change(row('content', '2022-12-01', LOST, other))
      .answer('incident.answer', '発生あり', { fileNo: 1 })
      .answer('incident.content', other, { fileNo: 1 })
    expect(of(made)).toEqual([['loss', '2022-05-11', '2022-09-01', null, null]])
  })

  test('the answer may change back after all cases are gone, which tells no case', () => {
    const made = paper()
      .change(row('content', '2022-09-01', LOST, '削除'))
      .change(row('answer', '2023-09-01', '発生あり', '発生なし'))
      .answer('incident.answer', '発生なし', { fileNo: 1 })
    expect(of(made)).toEqual([['loss', '2022-05-10', null, '2022-09-01', '2022-09-01の理由']])
    expect(made.issues().map(({ code }) => code)).toEqual(['incident_case_unclear'])
  })
})
