/** The five documents as HTML pages: the same facts, each with its evidence in the bytes of the page. */
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../etl/extract/extract'
import type { Span } from '../../../etl/extract/model'
import { cleanHtml } from '../../../etl/read/html'
import { documents } from '../../fixtures/documents'
import { factsOf } from '../../fixtures/facts'
import { toHtml } from '../../fixtures/html'

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

describe.each(documents)('$file as HTML', ({ bytes, text }) => {
  const page = new TextEncoder().encode(toHtml(text))
  const extraction = extractDocument(page, 'page.html')
  const slice = ({ start, end }: Span): string =>
    new TextDecoder('utf-8', { fatal: true }).decode(page.subarray(start, end))

  it('says the same as the text', () => {
    expect(factsOf(extraction)).toEqual(factsOf(extractDocument(bytes)))
  })

  it('says the same with CRLF and on one line', () => {
    const facts = factsOf(extraction)
    for (const [from, to] of [
      [/\n/g, '\r\n'],
      [/\n\s*/g, ''],
    ] as const) {
      const printed = new TextEncoder().encode(toHtml(text).replace(from, to))
      expect(factsOf(extractDocument(printed))).toEqual(facts)
    }
  })

  it('finds every answer and every change in its slice of the page', () => {
    const slips = extraction.issues.filter((issue) => issue.code === 'option_slip').map((issue) => issue.span?.start)
    for (const { item, value, span } of extraction.answers) {
      if (value === null || item.kind === 'marks' || slips.includes(span?.start)) continue
      const words = squeeze(cleanHtml(span ? slice(span) : ''))
      for (const line of value.split('\n')) expect(words, item.id).toContain(squeeze(line))
    }
    for (const { no, before, after, reason, span } of extraction.changes) {
      const words = squeeze(cleanHtml(slice(span)))
      for (const part of [before, after, reason]) if (part !== null) expect(words, `${no}`).toContain(squeeze(part))
    }
  })
})
