import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../etl/extract/extract'
import { documents } from '../fixtures/documents'
import { toHtml } from '../fixtures/html'
import { accuracyOf, examineAll } from './accuracy'
import { allFacts } from './all'
import { checkFacts, faultsOf } from './check'
import { examineMeanings } from './meaning'

it('holds facts of every source document', () => {
  expect(allFacts.map((facts) => facts.file)).toEqual(documents.map((document) => document.file))
})

describe.each(allFacts)('$file', (facts) => {
  it('is read as a careful human reads it', () => {
    const document = documents.find(({ file }) => file === facts.file)
    expect(document && checkFacts(extractDocument(document.bytes), facts)).toEqual([])
  })

  it('gives each row of the change log the item and the reason that a careful human reads in it', () => {
    const bytes = documents.find(({ file }) => file === facts.file)?.bytes ?? new Uint8Array()
    expect(faultsOf(facts.file, examineMeanings(extractDocument(bytes), facts, bytes))).toEqual([])
  })

  it('is read the same from a page of HTML', () => {
    const document = documents.find(({ file }) => file === facts.file)
    const page = new TextEncoder().encode(toHtml(document?.text ?? ''))
    expect(checkFacts(extractDocument(page), facts)).toEqual([])
  })
})

it('resolves the item of at least 95 % of all rows of the change logs', () => {
  const meanings = allFacts.flatMap((facts) => facts.meanings)
  const resolved = documents
    .flatMap(({ bytes }) => extractDocument(bytes).changes)
    .filter(({ itemId }) => itemId !== null)
  expect(resolved.length).toBeGreaterThanOrEqual(0.95 * meanings.length)
})

it('counts what is right by subject', () => {
  const [right, wrong] = [[], ['fault']].map((faults) => ({ line: null, place: 'x', faults }))
  if (!right || !wrong) throw new Error('unreachable')
  const counted = accuracyOf([
    { ...right, subject: '選択' },
    { ...wrong, subject: '選択' },
    { ...right, subject: '日付' },
  ])
  expect(counted.filter(({ facts }) => facts > 0)).toEqual([
    { subject: '選択', facts: 2, right: 1 },
    { subject: '日付', facts: 1, right: 1 },
  ])
  for (const { subject, facts } of accuracyOf(examineAll())) expect(facts, subject).toBeGreaterThan(0)
})
