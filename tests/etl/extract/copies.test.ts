/** Every row of `evidence` cuts its words out of the file, in whatever encoding and format the file is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument, type DocumentRows } from '../../../etl/document'
import { cleanText } from '../../../etl/extract/value'
import { readInput } from '../../../etl/files'
import { full } from '../../../etl/forms/full'
import { cleanHtml } from '../../../etl/read/html'
import { documents } from '../../fixtures/documents'
import { toHtml } from '../../fixtures/html'
import { print } from '../../fixtures/printed'

const COPIES: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
  ['UTF-8', 'txt', (text) => Buffer.from(text)],
  ['BOM', 'txt', (text) => Buffer.from(`\ufeff${text}`)],
  ['CRLF', 'txt', (text) => Buffer.from(text.replace(/\n/g, '\r\n'))],
  ['Shift_JIS', 'txt', (text) => iconv.encode(text.replace(/[—–]/g, '―').replace(/\u00a0/g, ' '), 'Shift_JIS')],
  ['HTML', 'html', (text) => Buffer.from(toHtml(text))],
]
const sources = [...documents, { file: '様式4', text: print({ form: full, files: 2, entries: { system: 3 } }).text }]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pia-atlas-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function load(bytes: Uint8Array, extension: string): Promise<DocumentRows> {
  const path = join(folder, `page.${extension}`)
  writeFileSync(path, bytes)
  return readDocument(await readInput(path), '2026-01-01T00:00:00.000Z')
}

const squeeze = (words: string): string => words.normalize('NFKC').replace(/\s/g, '')

describe.each(sources)('$file', ({ text }) => {
  it.each(COPIES)('as %s', async (name, extension, copy) => {
    const bytes = copy(text)
    const { document, evidence, derived, load_issue } = await load(bytes, extension)
    if (!derived) throw new Error(document.reject_reason ?? 'not read')
    const decoder = new TextDecoder(name === 'Shift_JIS' ? 'shift_jis' : 'utf-8', { fatal: true })
    const clean = extension === 'html' ? cleanHtml : cleanText
    const slices = new Map(
      evidence.map((row) => [row.evidence_id, decoder.decode(bytes.subarray(row.byte_start, row.byte_end))]),
    )
    const lines = decoder.decode(bytes).split(/\r?\n/)
    for (const { evidence_id, byte_start, byte_end, line_start, line_end } of evidence) {
      expect(byte_end, evidence_id).toBeGreaterThan(byte_start)
      // The slice begins on its first line and ends on its last.
      const slice = slices.get(evidence_id) ?? ''
      const [first = '', ...more] = slice.split(/\r?\n/)
      expect(lines[line_start - 1]).toContain(first)
      expect(line_end - line_start).toBe(more.length)
    }
    const cited = (id: string | null): string => squeeze(clean(slices.get(id ?? '') ?? ''))
    const slips = load_issue.filter(({ code }) => code === 'option_slip').map(({ line_no }) => line_no)
    let compared = 0
    for (const { item_id, value, evidence_id } of derived.answer) {
      const line = evidence.find((row) => row.evidence_id === evidence_id)?.line_start ?? 0
      if (value === null || slips.includes(line) || derived.mark.some((mark) => mark.item_id === item_id)) continue
      compared++
      for (const words of value.split('\n')) expect(cited(evidence_id), item_id).toContain(squeeze(words))
    }
    for (const { detail, evidence_id } of derived.mark)
      if (detail !== null) expect(cited(evidence_id)).toContain(squeeze(detail))
    for (const { item_raw, before_text, after_text, evidence_id } of derived.change)
      for (const words of [item_raw, before_text, after_text])
        for (const part of (words ?? '').split('\n')) expect(cited(evidence_id)).toContain(squeeze(part))
    expect(compared).toBeGreaterThan(60)
    expect(document.explained_bytes).toBe(bytes.length - (document.unexplained_bytes ?? 0))
  })
})
