/** The five documents with sections swapped, page headers inside cells, and other names and dates: the same facts. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Extraction } from '../../../etl/extract/model'
import { documents } from '../../fixtures/documents'

const read = (text: string): Extraction => extractDocument(new TextEncoder().encode(text))
/** Without white space and the Markdown bullets that a page header can separate from their line. */
const bare = (value: string | null): string => (value ?? '').replace(/\n\s*-(?=\s)/g, '').replace(/\s/g, '')
const facts = ({ answers, marks, changes }: Extraction): string[] => [
  ...answers.map(
    ({ item, fileNo, entryNo, state, value }) => `${item.id}#${fileNo ?? ''}/${entryNo ?? ''} ${state} ${bare(value)}`,
  ),
  ...marks.map(
    ({ item, fileNo, entryNo, option, state, basis, detail }) =>
      `${item.id}#${fileNo ?? ''}/${entryNo ?? ''} ${option} ${state} ${basis} ${bare(detail)}`,
  ),
  ...changes.map(
    ({ no, changedOn, itemId, before, after, timing, reason }) =>
      `${no} ${changedOn ?? ''} ${itemId ?? ''} ${bare(before)} ${bare(after)} ${timing ?? ''} ${bare(reason)}`,
  ),
]

describe('sections of a chapter in another order', () => {
  const full = documents[3]?.text ?? ''
  const original = facts(read(full))
  const at = (heading: string, from: number): number => {
    const found = full.indexOf(`\n${heading}`, from)
    if (found === -1) throw new Error(`no heading ${heading}`)
    return found
  }
  const chapter = at('### III ', 0)
  const bounds = ['## 4. ', '5. 特定個人情報の提供', '## 6. ', '## 7. ', '## IV '].map((heading) =>
    at(heading, chapter),
  )
  const parts = bounds.slice(0, -1).map((start, i) => full.slice(start, bounds[i + 1]))
  const inOrder = (...order: readonly number[]): string =>
    full.slice(0, bounds[0]) + order.map((i) => parts[i] ?? '').join('') + full.slice(bounds.at(-1))

  it.each([
    ['Ⅲ6 and Ⅲ7', [0, 1, 3, 2]],
    ['Ⅲ4 and Ⅲ5', [1, 0, 2, 3]],
    ['Ⅲ4 to Ⅲ7 from the end', [3, 2, 1, 0]],
  ])('reads %s swapped', (_, order) => {
    const swapped = inOrder(...order)
    expect(swapped).toHaveLength(full.length)
    expect(swapped).not.toBe(full)
    expect(facts(read(swapped))).toEqual(original)
  })
})

/** The text with words put into every long statement, after the sentence nearest to its middle; and how many there are. */
function interrupted(text: string, extraction: Extraction, words: string): { text: string; cells: number } {
  const bytes = Buffer.from(text)
  const places = extraction.answers.flatMap(({ item, span, state }) => {
    if (item.kind !== 'text' || item.singleLine || state !== 'answered' || !span || span.end - span.start < 600)
      return []
    const stop = bytes.indexOf('。', span.start + (span.end - span.start) / 2)
    return stop === -1 || stop + 3 >= span.end ? [] : [stop + 3]
  })
  const pieces = [0, ...places].map((start, i, all) => bytes.subarray(start, all[i + 1]).toString())
  return { text: pieces.join(words), cells: places.length }
}

describe.each(documents)('$file', ({ text }) => {
  const original = read(text)

  it.each([
    ['the title', `特定個人情報保護評価書(${original.form === 'full' ? '全' : '重点'}項目評価書)`],
    ['a page number', '- 12 -'],
    ['page x of y', '12 / 40 ページ'],
  ])('is read through %s printed in the middle of its cells', (_, words) => {
    const { text: changed, cells } = interrupted(text, original, `\n${words}\n`)
    expect(cells).toBeGreaterThan(5)
    expect(facts(read(changed))).toEqual(facts(original))
  })

  it('says the same of another municipality, other vendors and another date', () => {
    const value = (concept: string): string[] =>
      original.answers.flatMap((answer) => (answer.item.concept === concept && answer.value ? [answer.value] : []))
    const agency =
      value('cover.agency')[0]
        ?.replace(/^.*[都道府県](?=.)/, '')
        .replace(/長$/, '') ?? ''
    expect(agency).toMatch(/市$/)
    const names: [string, string][] = [
      [agency, '見本が丘市'],
      ...value('cover.published_on').map((day): [string, string] => [day, '令和9年12月31日']),
      ...[...new Set(value('outsourcing.vendor'))].map((vendor, i): [string, string] => [
        vendor,
        `見本${i + 1}合同会社`,
      ]),
    ]
    const renamed = (words: string): string => names.reduce((all, [from, to]) => all.replaceAll(from, to), words)
    const isoDay = original.changes.map(({ changedOn }) => changedOn)
    const changed = read(renamed(text))
    const { changes } = changed
    expect(changes.map(({ itemId, timing }) => [itemId, timing])).toEqual(
      original.changes.map(({ itemId, timing }) => [itemId, timing]),
    )
    expect(changes.filter(({ changedOn }, i) => changedOn !== isoDay[i]).map(({ changedOn }) => changedOn)).toEqual(
      changes.filter(({ changedOn }) => changedOn === '2027-12-31').map(({ changedOn }) => changedOn),
    )
    const statements = (extraction: Extraction, name = (words: string) => words): string[] =>
      extraction.answers.map(({ item, fileNo, entryNo, state, value }) =>
        [item.id, fileNo, entryNo, state, bare(name(value ?? ''))].join(' '),
      )
    expect(statements(changed)).toEqual(statements(original, renamed))
  })
})
