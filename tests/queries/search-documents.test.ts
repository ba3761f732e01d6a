/** What the search finds in the five documents, read there by hand. */
import { describe, expect, it } from 'vitest'
import { holdsAll } from '../../dashboard/pages/search/snippet'
import { gramsOf, wordsOf } from '../../dashboard/pages/search/spelling'
import type { Parameters } from '../../queries/engine'
import { packList } from '../../queries/list'
import type { Cell, Row } from '../../queries/rows'
import { randomNumbers } from '../fixtures/random'
import { askOverDocuments } from '../fixtures/ask'

const { ask, sql } = askOverDocuments()

const printed = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')
const texts = (phrase: string, more: Parameters = {}): Promise<Row[]> => ask('search_texts', { phrase, ...more })
const idsOf = (rows: Row[]): unknown[] => rows.map((row) => row.text_id)

describe('texts', () => {
  it('that stand in several documents come first, with the number of those that have them', async () => {
    // Printed in lines 151 and 293 of the document of 越谷市, and twice in the one of 金沢市.
    const [first] = await texts('ISO/IEC27018の認証を受けている')
    expect(first).toMatchObject({ text: 'iso/iec27017、iso/iec27018の認証を受けている', places: 4, municipalities: 2 })
    const rows = await ask('search_places', { text_id: Number(first?.text_id) })
    expect(rows.map((row) => [row.municipality, row.chapter])).toEqual([
      ['金沢市', 'II'],
      ['金沢市', 'III'],
      ['越谷市', 'II'],
      ['越谷市', 'III'],
    ])
  })

  it.each([
    ['サーバー', 'サーバ'],
    ['ＩＳＭＡＰ', 'ismap'],
    ['（ISMAP）', '(ISMAP)'],
    ['本市の判断において', '当市の判断において'],
    ['ガバメント クラウド', 'クラウド　ガバメント'],
  ])('are the same for %s and %s', async (one, other) => {
    const found = await texts(one, { shown: 1000 })
    expect(found.length).toBeGreaterThan(0)
    expect(idsOf(await texts(other, { shown: 1000 }))).toEqual(idsOf(found))
  })

  it('contain all the words, and nothing is found for words that are nowhere', async () => {
    const rows = await texts('予防 接種 記録')
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) for (const word of ['予防', '接種', '記録']) expect(text).toContain(word)
    expect(await texts('予防 鯨飲馬食')).toEqual([])
    expect(await texts('鯨')).toEqual([])
    expect(await texts('')).toEqual([])
  })

  it('are counted by chapter, and a chapter leaves those that stand in it', async () => {
    const phrase = 'ガバメントクラウド'
    const [all, ...chapters] = await ask('search_chapters', { phrase })
    expect(all).toEqual({ chapter: null, texts: (await texts(phrase, { shown: 1000 })).length })
    expect(chapters.length).toBeGreaterThan(1)
    for (const { chapter, texts: count } of chapters) {
      const rows = await texts(phrase, { shown: 1000, picked_chapter: printed(chapter) })
      expect(rows).toHaveLength(Number(count))
      expect(new Set(rows.map((row) => row.chapter))).toEqual(new Set([chapter]))
    }
  })

  it('are those of the filtered assessments', async () => {
    const phrase = 'サーバ'
    const rows = await texts(phrase, { shown: 1000, prefecture: '奈良県' })
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.municipality))).toEqual(new Set(['奈良市']))
    expect(rows.length).toBeLessThan((await texts(phrase, { shown: 1000 })).length)
  })

  it('tried first are the first of all', async () => {
    const all = idsOf(await texts('サーバ', { shown: 1000 }))
    const first = idsOf(await texts('サーバ', { shown: 1000, tried: 60 }))
    expect(first.length).toBeGreaterThan(0)
    expect(first).toEqual(all.slice(0, first.length))
  })

  it('lead to words that are there, though a line breaks within them', async () => {
    // Lines 83 and 84 of the document of 越谷市.
    const phrase = '(接種履歴)-※1住民から申請書'
    const [found] = await texts(phrase)
    expect(found?.municipality).toBe('越谷市')
    const [evidence] = await sql(
      `select string_agg(source_line.text, chr(10) order by line_no) as words, count(*) as lines
         from evidence join source_line using (document_id)
         where evidence_id = $evidence_id and line_no between line_start and line_end`,
      { evidence_id: printed(found?.evidence_id) },
    )
    expect(evidence?.lines).toBeGreaterThan(1)
    expect(printed(evidence?.words)).not.toContain(phrase)
    expect(printed(evidence?.words).replaceAll(/\s/g, '')).toContain(phrase)
  })
})

it('every text is found by any part of it', async () => {
  const below = randomNumbers(5)
  const rows = await sql('select text_id, text from search_text where length(text) > 1 order by text_id')
  expect(rows.length).toBeGreaterThan(500)
  const chosen = Array.from({ length: 150 }, () => rows[below(rows.length)] ?? {})
  for (const { text_id, text } of chosen) {
    const letters = [...printed(text)]
    const start = below(letters.length - 1)
    const part = letters.slice(start, start + 2 + below(Math.min(20, letters.length - start - 1))).join('')
    const found = await sql('select text_id from words_found($part, null) where text_id = $text_id', {
      part,
      text_id: Number(text_id),
    })
    expect(found, part).toHaveLength(1)
  }
})

describe('names', () => {
  const named = async (phrase: string): Promise<unknown[][]> =>
    (await ask('search_names', { phrase })).map((row) => [row.name_kind, row.name, row.assessments])

  it('are those of municipalities, by their reading too, vendors, systems and procedures', async () => {
    expect(await named('さやま')).toEqual([['municipality', '狭山市', 1]])
    expect(await named('アイネス')).toContainEqual(['vendor', 'アイネス', 2])
    expect(await named('健康管理システム')).toContainEqual(['system', '健康管理システム', 1])
    expect(await named('予防接種 狭山')).toEqual([['procedure', '予防接種に関する事務', 1]])
    expect(await named('')).toEqual([])
  })
})

describe('changes', () => {
  it('are found in what stood before and after, each text once, the newest first', async () => {
    const rows = await ask('search_changes', { phrase: 'ガバメントクラウド', shown: 100 })
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) expect(text).toContain('ガバメントクラウド')
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length)
    const days = rows.map((row) =>
      row.changed_on instanceof Date ? row.changed_on.toISOString() : printed(row.changed_on),
    )
    expect(days).toEqual(days.toSorted().reverse())
    expect(await ask('search_changes', { phrase: '' })).toEqual([])
  })

  it('lead to a change that has the text in the column named', async () => {
    const columns = new Map([
      ['before', 'before_text'],
      ['after', 'after_text'],
      ['reason', 'reason'],
    ])
    for (const { printed: words, part, evidence_id } of await ask('search_changes', { phrase: '委託先' })) {
      const cells = await sql(
        `select ${columns.get(printed(part)) ?? ''} as cell from change where evidence_id = $evidence_id`,
        { evidence_id: printed(evidence_id) },
      )
      expect(cells.map(({ cell }) => cell)).toContain(words)
    }
  })

  it('are those of the filtered assessments', async () => {
    const rows = await ask('search_changes', { phrase: '委託先', prefecture: '埼玉県' })
    expect(rows.length).toBeGreaterThan(0)
    const others = await ask('search_changes', { phrase: '委託先', prefecture: '奈良県' })
    expect(rows.filter(({ document_id }) => others.some((row) => row.document_id === document_id))).toEqual([])
    const bodies = await sql(`select municipality from assessment where prefecture = '埼玉県'`)
    for (const { municipality } of rows) expect(bodies.map((row) => row.municipality)).toContain(municipality)
  })
})

describe('over all newest assessments the index alone', () => {
  const phrases = ['サーバー', 'ガバメントクラウド', '予防 接種 記録', 'ISMAP', '委託先 監査', '予防 鯨飲馬食']
  const asked = (phrase: string) => {
    const words = wordsOf(phrase)
    return { words: packList(words), grams: packList(gramsOf(words).slice(0, 4)) }
  }

  it.each(phrases)('gives what the questions with filters give, for %s', async (phrase) => {
    const { words, grams } = asked(phrase)
    const plain = (rows: Row[]) => rows.map((row) => ({ ...row, words: null, names: Number(row.names) }))
    expect(plain(await ask('search_latest_texts', { words, grams }))).toEqual(plain(await texts(phrase)))
    const byChapter = (rows: Row[]) =>
      rows.map(({ chapter, texts: count }) => `${printed(chapter)} ${Number(count)}`).toSorted()
    expect(byChapter(await ask('search_latest_chapters', { words, grams }))).toEqual(
      byChapter(await ask('search_chapters', { phrase })),
    )
    expect(plain(await ask('search_latest_names', { words }))).toEqual(plain(await ask('search_names', { phrase })))
    const changes = (rows: Row[]) =>
      rows.map((row) => [row.text, row.part, row.places, row.document_id, row.evidence_id])
    expect(changes(await ask('search_latest_changes', { words, grams, shown: 500 }))).toEqual(
      changes(await ask('search_changes', { phrase, shown: 500 })),
    )
  })

  it('tells how many texts have a pair of letters', async () => {
    const [row, ...more] = await ask('search_grams', { grams: packList(['サー', '鯨飲']) })
    expect(row?.gram).toBe('サー')
    expect(Number(row?.texts)).toBeGreaterThan(50)
    expect(more).toEqual([])
  })
})

describe('a text is kept as it is printed', () => {
  it('in the bytes that its first place names', async () => {
    const [found] = await texts('(接種履歴)-※1住民から申請書')
    expect(printed(found?.printed).replaceAll(/\s/g, '')).toContain('住民から申請書')
    expect(printed(found?.printed)).not.toBe(found?.text)
  })

  it('with nearly all the words by which it is found', async () => {
    const rows = await sql('select text, printed from search_text')
    const kept = rows.filter(({ text, printed: words }) => holdsAll(printed(words), [printed(text).slice(0, 12)]))
    expect(kept.length / rows.length).toBeGreaterThan(0.9)
  })
})

it('the assessments that have a name of a system or procedure', async () => {
  const rows = await ask('search_name_assessments', { name_kind: 'procedure', name: '予防接種に関する事務' })
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map((row) => row.procedure))).toEqual(new Set(['予防接種に関する事務']))
  expect(await ask('search_name_assessments', {})).toEqual([])
})
