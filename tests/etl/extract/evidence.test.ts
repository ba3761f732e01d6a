/** Every statement stands in the bytes it points at. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Span } from '../../../etl/extract/model'
import { cleanText } from '../../../etl/extract/value'
import { documents } from '../../fixtures/documents'

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

describe.each(documents)('$file', ({ bytes }) => {
  const extraction = extractDocument(bytes)
  const slice = ({ start, end }: Span): string =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end))

  it('cuts every span at character boundaries, within the file and not empty', () => {
    const spans = [
      ...extraction.answers,
      ...extraction.marks,
      ...extraction.changes,
      ...extraction.entries,
      ...extraction.issues,
    ].flatMap(({ span }) => span ?? [])
    expect(spans.length).toBeGreaterThan(100)
    for (const span of spans) {
      expect(span.end).toBeGreaterThan(span.start)
      expect(() => slice(span)).not.toThrow()
    }
  })

  it('finds every line of every answer in its slice', () => {
    const slips = extraction.issues.filter((issue) => issue.code === 'option_slip').map((issue) => issue.span?.start)
    for (const { item, value, span } of extraction.answers) {
      if (value === null || item.kind === 'marks' || slips.includes(span?.start)) continue
      expect(span, item.id).not.toBeNull()
      const words = squeeze(cleanText(span ? slice(span) : ''))
      for (const line of value.split('\n')) expect(words, item.id).toContain(squeeze(line))
    }
  })

  it('finds every option with its detail, and every change with its texts, in their slices', () => {
    for (const { item, option, detail, span } of extraction.marks) {
      const words = squeeze(cleanText(span ? slice(span) : ''))
      // A reviewed slip stands for the option in the text.
      if (!words.includes(option)) expect(words, item.id).toMatch(/連携システム/)
      if (detail !== null) expect(words, item.id).toContain(squeeze(detail))
    }
    for (const { no, itemRaw, before, after, reason, span } of extraction.changes) {
      const words = squeeze(cleanText(slice(span)))
      for (const text of [itemRaw, before, after, reason])
        if (text !== null) expect(words, `${no}`).toContain(squeeze(text))
    }
  })

  it('has a row for every item of the form and every repeat, once', () => {
    const keys = extraction.answers.map(({ item, fileNo, entryNo }) => `${item.id}#${fileNo ?? ''}/${entryNo ?? ''}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('states nothing for an answer that is not there', () => {
    for (const { item, state, value, span } of extraction.answers) {
      if (state === 'missing') expect(span, item.id).toBeNull()
      if (state === 'missing' || state === 'blank' || state === 'not_applicable') expect(value, item.id).toBeNull()
    }
  })

  it('explains all but one percent of the bytes', () => {
    const total = extraction.explainedBytes + extraction.unexplainedBytes
    expect(total).toBe(bytes.length)
    expect(extraction.unexplainedBytes / total).toBeLessThanOrEqual(0.01)
  })
})
