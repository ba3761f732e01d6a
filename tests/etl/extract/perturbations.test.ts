import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Answer, Extraction } from '../../../etl/extract/model'
import { parseDate } from '../../../etl/read/dates'
import { forms } from '../../../etl/forms'
import { documents } from '../../fixtures/documents'
import { bare, factsOf, falseNos, placeOf } from '../../fixtures/facts'
import { otherPrintings } from '../../fixtures/other-printings'
import { cuts, perturbations } from '../../fixtures/perturbations'

const rewritings = [...perturbations, ...otherPrintings]

/**
 * Statements that a rewriting takes the evidence of away: rows whose first cell is empty, once their tab is gone, cannot
 * be told from a second line of the row above.
 */
const BLURRED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  項目名と値を次の行に: {
    '003_47ad8aee5670d873.txt': [
      'full.I.1.1#/',
      'full.I.1.2#/',
      'full.II.3.8-matching#1/',
      'full.II.3.8-statistics#1/',
      'full.II.3.8-decisions#1/',
    ],
  },
}

/**
 * Change rows whose item only the current text tells (`V ①実施日`: of the basic assessment or of the third-party review),
 * so that it is open once that text is cut out.
 */
const UNTOLD: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  終わりの章を切り取る: { '004_a01456ac7a1f6fc6.txt': [22, 48] },
}

/** The reader abstains, or keeps only a part of the words; it states none that stand in another item. */
function isHonest(before: Answer | undefined, after: Answer): boolean {
  if (after.state !== 'answered') return after.state === 'undetermined' || after.state === 'missing'
  return bare(before?.value ?? null).includes(bare(after.value))
}

const without = (facts: readonly string[], places: readonly string[]): string[] =>
  facts.filter((fact) => !places.some((place) => fact.startsWith(`${place} `)))

it.each(rewritings)('prints at least one document otherwise: $name', ({ apply }) => {
  expect(documents.some(({ bytes, text }) => Buffer.compare(apply(text), bytes) !== 0)).toBe(true)
})

describe.each(documents)('$file', ({ file, bytes, text }) => {
  const original = extractDocument(bytes)

  it.each(rewritings)('says the same when printed otherwise: $name', ({ name, apply }) => {
    const page = apply(text)
    const read = extractDocument(page)
    const blurred = BLURRED[name]?.[file] ?? []
    expect(without(factsOf(read), blurred)).toEqual(without(factsOf(original), blurred))
    expect(falseNos(original, read)).toEqual([])
    for (const place of blurred) {
      const [before, after] = [original, read].map(({ answers }) => answers.find((answer) => placeOf(answer) === place))
      expect(after && isHonest(before, after), place).toBe(true)
    }
    expect(read.issues.some(({ code }) => code === 'text_mixed')).toBe(blurred.length > 0)
  })

  it.each(cuts)('misses what is cut out and nothing else: $name', ({ name, apply, chapter, section }) => {
    const read = extractDocument(apply(text))
    const key = forms
      .find(({ form }) => form === original.form)
      ?.chapters.find(({ title }) => title === chapter)?.chapter
    const isGone = ({ item }: Answer): boolean => item.chapter === key && (section === null || item.section === section)
    const gone = read.answers.filter(isGone)
    expect(gone.length).toBeGreaterThan(1)
    expect(gone.every(({ state }) => state === 'missing')).toBe(true)
    const places = original.answers.filter(isGone).map(placeOf)
    const untold = UNTOLD[name]?.[file] ?? []
    const open = original.changes.map((change) => (untold.includes(change.no) ? { ...change, itemId: null } : change))
    expect(without(factsOf(read), places)).toEqual(without(factsOf({ ...original, changes: open }), places))
    expect(falseNos(original, read)).toEqual([])
  })

  it('says what another municipality says, with its own vendor and date', () => {
    const words = replacements(original)
    const replace = (page: string): string => words.reduce((all, [from, to]) => all.replaceAll(from, to), page)
    const read = extractDocument(new TextEncoder().encode(replace(text)))
    // The log gives its dates as ISO dates.
    const dates = words.flatMap(([from, to]) => [[parseDate(from), parseDate(to)] as const])
    const expected = factsOf(original).map((fact) =>
      [...words.map(([from, to]) => [bare(from), bare(to)] as const), ...dates].reduce(
        (all, [from, to]) => (from === null || to === null ? all : all.replaceAll(from, to)),
        fact,
      ),
    )
    expect(factsOf(read)).toEqual(expected)
    for (const [from, to] of words) expect(expected.join('\n').includes(bare(to)), from).toBe(true)
    expect(falseNos(original, read)).toEqual([])
  })
})

/** Words of the document's own with those of another municipality. */
function replacements({ answers }: Extraction): (readonly [string, string])[] {
  const value = (concept: string): string => {
    const found = answers.find((answer) => answer.item.concept === concept)?.value
    if (!found) throw new Error(`The document has no ${concept}.`)
    return found
  }
  const municipality = /[^\s都道府県]{1,8}?[市区町村](?=長)/.exec(value('cover.agency'))?.[0]
  if (municipality === undefined) throw new Error('The agency is no municipality.')
  return [
    [municipality, '高台東町'],
    [value('outsourcing.vendor'), '株式会社みどり情報'],
    [value('cover.published_on'), '令和9年2月3日'],
  ]
}
