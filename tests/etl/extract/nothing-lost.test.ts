/** Every byte is accounted for: words that the form did not ask for are in a statement or listed, wherever they stand. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Extraction } from '../../../etl/extract/model'
import { full } from '../../../etl/forms/full'
import { priority } from '../../../etl/forms/priority'
import { documents } from '../../fixtures/documents'
import { otherPrintings } from '../../fixtures/other-printings'
import { perturbations } from '../../fixtures/perturbations'
import { print } from '../../fixtures/printed'

const read = (text: string): Extraction => extractDocument(new TextEncoder().encode(text))
const foreign = (n: number): string => `これは第${n}の紛れ込んだ一文である`
const sources = [
  ...documents,
  { file: '様式3', text: print({ form: priority, files: 2, entries: { outsourcing: 3 } }).text },
  { file: '様式4', text: print({ form: full, entries: { system: 3, transfer: 2 } }).text },
]

const INSERTIONS: readonly (readonly [string, (line: string, words: string) => string])[] = [
  ['on lines of their own', (line, words) => `${words}\n${line}`],
  ['as paragraphs', (line, words) => `\n${words}\n\n${line}`],
  ['in further cells', (line, words) => `${line}\t${words}`],
  ['at the end of lines', (line, words) => `${line} ${words}`],
  ['in list items', (line, words) => `- ${words}\n${line}`],
]
/** Every so many lines a foreign sentence; several runs with other lines. */
const EVERY = 12

function withForeign(text: string, offset: number, insert: (line: string, words: string) => string) {
  let n = 0
  const lines = text
    .split('\n')
    .map((line, i) => (line.trim() === '' || i % EVERY !== offset ? line : insert(line, foreign(++n))))
  return { text: lines.join('\n'), count: n }
}

/** Sentences that are neither in a statement nor in an issue that shows where they stand. */
function unheard({ text, count }: { text: string; count: number }): string[] {
  const bytes = Buffer.from(text)
  const { answers, marks, changes, issues } = read(text)
  const stated = [
    ...answers.map(({ value }) => value),
    ...marks.map(({ detail }) => detail),
    ...changes.flatMap(({ itemRaw, before, after, reason }) => [itemRaw, before, after, reason]),
  ].join('\n')
  return Array.from({ length: count }, (_, i) => foreign(i + 1)).filter((words) => {
    const start = bytes.indexOf(words)
    const end = start + Buffer.byteLength(words)
    const listed = issues.some(({ span }) => span !== null && span.start <= start && span.end >= end)
    return !stated.includes(words) && !listed
  })
}

describe.each(sources)('$file', ({ text }) => {
  it.each(INSERTIONS.flatMap(([name, insert]) => [0, 5].map((offset) => ({ name, insert, offset }))))(
    'drops no foreign words $name (from line $offset)',
    ({ insert, offset }) => {
      const page = withForeign(text, offset, insert)
      expect(page.count).toBeGreaterThan(3)
      expect(unheard(page)).toEqual([])
    },
  )

  it('counts as unexplained what it lists, to the byte, with its line', () => {
    const page = withForeign(text, 3, (line, words) => `${words}\n${line}`).text
    const { issues, unexplainedBytes, explainedBytes } = read(page)
    const listed = issues.filter(({ code }) => code === 'unexplained_text').flatMap(({ span }) => span ?? [])
    expect(explainedBytes + unexplainedBytes).toBe(Buffer.byteLength(page))
    const bytes = listed.reduce((sum, { start, end }) => sum + end - start, 0)
    // Single characters are counted and not listed.
    expect(unexplainedBytes - bytes).toBeGreaterThanOrEqual(0)
    expect(unexplainedBytes - bytes).toBeLessThanOrEqual(12)
    expect(new Set(listed.map(({ start }) => start)).size).toBe(listed.length)
  })
})

describe.each(documents)('$file', ({ bytes, text }) => {
  it('explains all but one percent, and lists the rest', () => {
    const extraction = extractDocument(bytes)
    expect(extraction.explainedBytes + extraction.unexplainedBytes).toBe(bytes.length)
    expect(extraction.unexplainedBytes / bytes.length).toBeLessThanOrEqual(0.01)
  })

  it.each([...perturbations, ...otherPrintings])(
    'accounts for all bytes when printed otherwise: $name',
    ({ apply }) => {
      const page = apply(text)
      const extraction = extractDocument(page)
      expect(extraction.explainedBytes + extraction.unexplainedBytes).toBe(page.length)
    },
  )
})

describe('a line of rules with foreign words', () => {
  it.each(documents)('is read to its end, wherever the rules stand in the change log: $file', ({ text }) => {
    const rules = `${Array.from({ length: 6 }, () => '-'.repeat(40)).join('\t')}\t${foreign(1)}`
    const page = `${text.trimEnd()}\n${rules}\n`
    expect(unheard({ text: page, count: 1 })).toEqual([])
  })
})
