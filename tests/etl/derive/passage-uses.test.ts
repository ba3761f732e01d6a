/** The passages of one document. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { priority } from '../../../etl/forms/priority'
import { perturbations } from '../../fixtures/perturbations'
import { documents } from '../../fixtures/documents'
import { readDocument, type DocumentRows } from '../../../etl/document'
import { Paper } from './paper'

const PLACE =
  '＜本市における措置＞\n①入退室管理を行っている部屋に設置したサーバー内に保管する。\n②狭山市の職員が施錠できる場所に保管する。'

const paper = (text: string, agency = '埼玉県狭山市長') =>
  new Paper(priority).answer('cover.agency', agency).answer('storage.place', text, { fileNo: 1 })

describe('the passages of a document', () => {
  test('are told with their item, place and heading, and in one wording', () => {
    const { passage, passage_use } = paper(PLACE).derive()
    const textOf = new Map(passage.map(({ passage_id, text, characters }) => [passage_id, [text, characters]]))
    expect(
      passage_use.map(({ item_id, file_no, entry_no, ordinal, heading, passage_id }) => [
        item_id,
        file_no,
        entry_no,
        ordinal,
        heading,
        ...(textOf.get(passage_id) ?? []),
      ]),
    ).toEqual([
      [
        'priority.II.6.place',
        1,
        null,
        1,
        '＜本市における措置＞',
        '入退室管理を行っている部屋に設置したサーバ内に保管する',
        27,
      ],
      ['priority.II.6.place', 1, null, 2, '＜本市における措置＞', '本団体の職員が施錠できる場所に保管する', 19],
    ])
  })

  test('point at their own words', () => {
    const document = paper(PLACE)
    expect(document.derive().passage_use.map(({ evidence_id }) => document.words(evidence_id))).toEqual([
      '①入退室管理を行っている部屋に設置したサーバー内に保管する。',
      '②狭山市の職員が施錠できる場所に保管する。',
    ])
  })

  test('have the same keys whoever says them', () => {
    const keys = (text: string, agency: string) =>
      paper(text, agency)
        .derive()
        .passage.map(({ passage_id }) => passage_id)
    expect(keys(PLACE.replaceAll('狭山市', '千代田区').replaceAll('本市', '当区'), '東京都千代田区長')).toEqual(
      keys(PLACE, '埼玉県狭山市長'),
    )
    // Another's name is none of one's own.
    expect(keys(PLACE, '埼玉県川口市長')).not.toEqual(keys(PLACE, '埼玉県狭山市長'))
  })

  test('are those of long answers only, and a text said twice is one passage', () => {
    const twice = `${PLACE}\n③入退室管理を行っている部屋に設置したサーバ内に保管する`
    const { passage, passage_use } = paper(twice).answer('other_measures', '溶解処理する。').derive()
    expect([passage.length, passage_use.length]).toEqual([2, 3])
  })
})

describe('the five documents', () => {
  const decoders = { 'utf-8': new TextDecoder(), shift_jis: new TextDecoder('shift_jis') }
  const read = (bytes: Uint8Array): DocumentRows =>
    readDocument(
      { path: 'a.txt', bytes, sha256: createHash('sha256').update(bytes).digest('hex') },
      '2026-01-01T00:00:00.000Z',
    )
  const letters = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}]|ー/gu, '')

  test.each(documents.map(({ file, text }) => [file, text] as const))(
    '%s: each passage stands where it points',
    (_, text) => {
      const encodings = perturbations.filter(({ name }) => name === 'Shift_JIS' || name === 'BOM と CRLF')
      for (const bytes of [new TextEncoder().encode(text), ...encodings.map(({ apply }) => apply(text))]) {
        const { derived, evidence, document } = read(bytes)
        const bytesOf = new Map(evidence.map((row) => [row.evidence_id, bytes.subarray(row.byte_start, row.byte_end)]))
        const textOf = new Map(derived?.passage.map((row) => [row.passage_id, row.text]))
        const decoder = decoders[document.encoding === 'shift_jis' ? 'shift_jis' : 'utf-8']
        const uses = derived?.passage_use ?? []
        expect(uses.length).toBeGreaterThan(80)
        for (const { evidence_id, passage_id } of uses) {
          const printed = decoder.decode(bytesOf.get(evidence_id)).replace(/<\/?[a-z][^<>]*>/gi, '')
          // The own name and 本市 are told by another word; what stands after the last of them is as printed.
          const last = letters((textOf.get(passage_id) ?? '').split('本団体').at(-1) ?? '')
          expect(letters(printed)).toContain(last)
        }
      }
    },
  )

  const keysOf = ({ derived }: DocumentRows) => new Set(derived?.passage.map(({ passage_id }) => passage_id))
  const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((key) => b.has(key)).length / a.size

  test.each([
    ['Shift_JIS', 1],
    ['BOM と CRLF', 1],
    ['括弧を全角に', 1],
    ['数字と英字を全角に', 0.99],
    ['サーバに長音を付ける', 1],
    ['サーバーの長音を落とす', 1],
    ['見出しの括弧を【】に', 0.99],
    ['行の並びをHTMLの表に', 0.95],
    // Where all letters have spaces around them, bullets after a space are not told from those between words.
    ['すべての文字の間に空白', 0.6],
  ])('printed otherwise (%s) say the same', (name, least) => {
    const perturbation = perturbations.find((each) => each.name === name)
    for (const { bytes, text } of documents) {
      const [printed, rewritten] = [keysOf(read(bytes)), keysOf(read(perturbation?.apply(text) ?? new Uint8Array()))]
      expect(shared(printed, rewritten)).toBeGreaterThanOrEqual(least)
    }
  })
})
