/** Any one section lost from a document: its items are missing, nothing else is read otherwise. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Answer, Extraction, Mark } from '../../../etl/extract/model'
import { forms } from '../../../etl/forms'
import { documents } from '../../fixtures/documents'
import { factsOf, falseNos, placeOf } from '../../fixtures/facts'
import { sectionsOf, type SectionPart } from '../../fixtures/perturbations'

const sectionOf = ({ item }: Answer | Mark): string => `${item.chapter}.${item.section}`

/** The sections whose answers stand in a part of the text; two where a heading was lost with its page. */
function sectionsIn({ answers }: Extraction, text: string, { start, end }: SectionPart): Set<string> {
  const [from, to] = [start, end].map((at) => new TextEncoder().encode(text.slice(0, at)).length)
  return new Set(
    answers.filter(({ span }) => span && span.start >= (from ?? 0) && span.start < (to ?? 0)).map(sectionOf),
  )
}

const statements = (extraction: Extraction, without: ReadonlySet<string>): string[] =>
  factsOf({
    ...extraction,
    answers: extraction.answers.filter((answer) => !without.has(sectionOf(answer))),
    marks: extraction.marks.filter((mark) => !without.has(sectionOf(mark))),
    changes: extraction.changes.map((change) => ({ ...change, itemId: null })),
  })

describe.each(documents)('$file', ({ bytes, text }) => {
  const original = extractDocument(bytes)
  const titles = forms.flatMap(({ chapters }) =>
    chapters.flatMap(({ sections }) => sections.flatMap(({ title, aliases }) => [title, ...aliases])),
  )
  const parts = sectionsOf(text, titles)

  it('has sections to lose', () => expect(parts.length).toBeGreaterThan(15))

  it.each(parts)('without $heading', (part) => {
    const lost = sectionsIn(original, text, part)
    expect(lost.size).toBeGreaterThan(0)
    const read = extractDocument(new TextEncoder().encode(text.slice(0, part.start) + text.slice(part.end)))
    const left = read.answers.filter((answer) => lost.has(sectionOf(answer)) && answer.state !== 'missing')
    expect(left.map(placeOf)).toEqual([])
    expect(statements(read, lost)).toEqual(statements(original, lost))
    expect(falseNos(original, read)).toEqual([])
    // Which item a change concerns may be told by the lost text alone: then it is open, never another.
    read.changes.forEach(({ itemId }, i) => expect([original.changes[i]?.itemId, null]).toContain(itemId))
  })
})
