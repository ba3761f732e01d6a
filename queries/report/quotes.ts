import { basename } from 'node:path'
import { walkHtml } from '../../etl/read/html'
import { CELL } from '../../etl/read/stream'
import { byteOffsets, type Encoding } from '../../etl/read/source'
import type { Fields } from './fields'
import type { Quote } from './model'
import type { Facts } from './questions'
import type { Words } from './words'

/** Finds the words of evidence. */
export type Quoter = (evidenceId: string | null) => Quote | null

interface Line {
  readonly no: number
  readonly byteStart: number
  readonly text: string
}

/** The words of a body's documents by evidence. Evidence that stands in none of them has no words. */
export function quoterOf(facts: Facts, words: Words): Quoter {
  const places = new Map(facts.places.map((place) => [place.text('evidence_id'), place]))
  const lines = linesByDocument(facts.lines)
  const documents = new Map(facts.documents.map((document) => [document.text('document_id'), document]))
  const marks = new Map(facts.documents.map((document, index) => [document, words.sources.mark(index + 1)]))
  return (evidenceId) => {
    const place = evidenceId === null ? undefined : places.get(evidenceId)
    const documentId = place?.text('document_id') ?? null
    const document = documents.get(documentId)
    const [lineStart, lineEnd] = [place?.number('line_start') ?? null, place?.number('line_end') ?? null]
    if (!place || !document || lineStart === null || lineEnd === null) return null
    const span = { start: place.number('byte_start') ?? 0, end: place.number('byte_end') ?? 0 }
    const encoding = document.text('encoding') === 'shift_jis' ? 'shift_jis' : 'utf-8'
    const covered = (lines.get(documentId ?? '') ?? []).slice(lineStart - 1, lineEnd)
    return {
      mark: marks.get(document) ?? '',
      words: printedWords(covered.map((line) => sliceOf(line, span, encoding)).join('\n')),
      file: basename(document.text('path') ?? documentId ?? ''),
      lineStart,
      lineEnd,
    }
  }
}

/** Words before the decisive ones that a reader needs to follow them. */
const LEAD = 60

/** A quote shown from the sentence in which one of some words stands first; as it is where none does. */
export function focusedOn(named: readonly string[], quote: Quote): Quote {
  const found = named.map((words) => quote.words.indexOf(words)).filter((index) => index >= 0)
  if (found.length === 0) return quote
  const index = Math.min(...found)
  const sentence = 1 + Math.max(...['。', '\n'].map((end) => quote.words.lastIndexOf(end, index - 1)))
  return { ...quote, focus: Math.max(sentence, index - LEAD) }
}

/** The lines of each document, in order and without gaps, as `source_line` holds them. */
function linesByDocument(rows: readonly Fields[]): Map<string, Line[]> {
  const lines = new Map<string, Line[]>()
  for (const row of rows) {
    const id = row.text('document_id') ?? ''
    const line = {
      no: row.number('line_no') ?? 0,
      byteStart: row.number('byte_start') ?? 0,
      text: row.text('text') ?? '',
    }
    const before = lines.get(id)
    if (before) before.push(line)
    else lines.set(id, [line])
  }
  return lines
}

/** The part of a line that lies in a half-open byte span of the file; of a character that the span cuts, the whole. */
function sliceOf(line: Line, span: { readonly start: number; readonly end: number }, encoding: Encoding): string {
  const offsets = byteOffsets(line.text, encoding, line.byteStart)
  let from = 0
  while (from < line.text.length && (offsets[from + 1] ?? 0) <= span.start) from++
  let to = line.text.length
  while (to > from && (offsets[to - 1] ?? 0) >= span.end) to--
  return line.text.slice(from, to)
}

/** What a reader of the page sees of a slice of the source: no tags, boxes as signs, no run of spaces. */
export function printedWords(slice: string): string {
  let words = ''
  walkHtml(slice, {
    word: (text) => (words += text),
    boundary: (kind) => (words += kind === CELL ? ' ' : '\n'),
    input: (set) => (words += set ? '☑' : '☐'),
  })
  return words
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
