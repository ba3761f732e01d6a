/** The normalised assessment: nothing lost on the way out and back, and nothing wrong let in. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { normalizedOf as toNormalized, readDocument } from '../../../etl/document'
import { extractDocument } from '../../../etl/extract/extract'
import { toExtraction } from '../../../etl/normalized/convert'
import { InvalidNormalized, readNormalized } from '../../../etl/normalized/validate'
import type { NormalizedAssessment } from '../../../etl/normalized/model'
import { documents } from '../../fixtures/documents'
import { perturbations } from '../../fixtures/perturbations'

const NOW = '2026-02-01T00:00:00.000Z'
const encoder = new TextEncoder()
const jsonOf = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))

function fileOf(bytes: Uint8Array, path = 'raw/a.txt') {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function normalizedOf(bytes: Uint8Array): NormalizedAssessment {
  const read: NormalizedAssessment[] = []
  readDocument(fileOf(bytes), NOW, { onRead: (document) => read.push(toNormalized(document)) })
  const [normalized] = read
  if (!normalized) throw new Error('the document was rejected')
  return normalized
}

const encodings = perturbations.filter(({ name }) => /BOM|Shift_JIS/.test(name))

describe('a normalised assessment', () => {
  it.each(documents.map(({ file, bytes }) => [file, bytes] as const))('of %s is what was extracted', (_, bytes) => {
    expect(toExtraction(readNormalized(jsonOf(normalizedOf(bytes))).normalized)).toEqual(extractDocument(bytes))
  })

  it.each([
    ...documents.map(({ file, bytes }) => [file, bytes] as const),
    ...encodings.flatMap(({ name, apply }) =>
      documents.map(({ file, text }) => [`${file}(${name})`, apply(text)] as const),
    ),
  ])('of %s gives the rows of the document', (_, bytes) => {
    const json = jsonOf(normalizedOf(bytes))
    expect(readDocument(fileOf(json, 'a.json'), NOW)).toEqual(readDocument(fileOf(bytes), NOW))
  })

  it('of a normalised assessment is itself', () => {
    const json = jsonOf(normalizedOf(documents[0]?.bytes ?? new Uint8Array()))
    const again: unknown[] = []
    readDocument(fileOf(json, 'a.json'), NOW, { onRead: (document) => again.push(toNormalized(document)) })
    expect(again.map(jsonOf)).toEqual([json])
  })
})

describe('JSON that is no normalised assessment', () => {
  const good = normalizedOf(documents[0]?.bytes ?? new Uint8Array())
  const [answer] = good.answers
  const change = good.changes[0]
  const pointerOf = (value: unknown): string => {
    try {
      readNormalized(value instanceof Uint8Array ? value : jsonOf(value))
    } catch (error) {
      if (error instanceof InvalidNormalized) return error.pointer
      throw error
    }
    throw new Error('it was accepted')
  }

  it.each<[string, string, unknown]>([
    ['no JSON', '', encoder.encode('{')],
    ['a list', '', []],
    ['another form', '/form', { ...good, form: 'long' }],
    ['a state that is none', '/answers/0/state', { ...good, answers: [{ ...answer, state: 'no' }] }],
    ['a field too many', '/answers/0', { ...good, answers: [{ ...answer, certain: true }] }],
    ['an item of no form', '/answers/0/item_id', { ...good, answers: [{ ...answer, item_id: 'priority.X.1.1' }] }],
    ['an item of another form', '/answers/0/item_id', { ...good, form: good.form === 'full' ? 'priority' : 'full' }],
    ['a statement twice', '/answers/1', { ...good, answers: [answer, answer] }],
    [
      'evidence beyond the end',
      '/answers/0/evidence',
      { ...good, answers: [{ ...answer, evidence: { byte_start: 0, byte_end: good.document.bytes + 1 } }] },
    ],
    ['a day that is none', '/changes/0/changed_on', { ...good, changes: [{ ...change, changed_on: '2026-02-30' }] }],
    ['another text', '/document/sha256', { ...good, lines: [...good.lines].reverse() }],
    ['a line too few', '/document/bytes', { ...good, lines: good.lines.slice(1) }],
    [
      'another document',
      '/document/document_id',
      { ...good, document: { ...good.document, document_id: '0'.repeat(16) } },
    ],
  ])('%s is refused at %s', (_, pointer, value) => {
    expect(pointerOf(value)).toBe(pointer)
  })

  it('is a rejected document whose reason names the pointer', () => {
    const { document } = readDocument(fileOf(jsonOf({ ...good, form: 'long' }), 'a.json'), NOW)
    expect(document.status).toBe('rejected')
    expect(document.reject_reason).toContain('/form')
  })
})
