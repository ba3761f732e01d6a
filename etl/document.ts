/** One file → the rows of one document: read, extract, derive, with the evidence of every fact. */
import { deriveAssessment } from './derive'
import type { DerivedRows } from './derive/rows'
import { NotAnAssessment } from './extract/detect'
import { extractSource } from './extract/extract'
import type { Extraction, Issue } from './extract/model'
import { documentIdOf, isNormalized, type InputFile } from './files'
import { normalize, toExtraction } from './normalized/convert'
import type { DocumentHeader, NormalizedAssessment } from './normalized/model'
import { InvalidNormalized, readNormalized } from './normalized/validate'
import { EvidenceBook } from './read/evidence-book'
import { mediaTypeOf, readSource, wordsAt, UnreadableSource, type Source } from './read/source'
import type { Row } from './schema'
import { readerVersion } from './version'

/** What one input file contributes to the warehouse. */
export interface DocumentRows {
  readonly document: Row<'document'>
  /** Made when they are asked for: whoever packs rows takes the lines from the source, and the evidence from its book. */
  readonly source_line: readonly Row<'source_line'>[]
  readonly evidence: readonly Row<'evidence'>[]
  readonly load_issue: readonly Row<'load_issue'>[]
  readonly derived: DerivedRows | null
}

/** A document that could be read, before anything is derived from it. */
export interface ReadDocument {
  readonly header: DocumentHeader
  readonly bytes: Uint8Array
  readonly source: Source
  readonly extraction: Extraction
}

const SNIPPET_LENGTH = 80

/** A file that is no readable assessment. */
interface Unread {
  readonly reason: string
}

/**
 * Reads one file: a document, or the normalised assessment of one. A file that is no readable assessment is rejected with
 * its reason, never thrown away.
 * @param strict rejects a document that the reader warned of
 * @param onRead gets what was read of a document that is not rejected, with the evidence of its rows
 */
export function readDocument(
  file: InputFile,
  loadedAt: string,
  {
    strict = false,
    onRead,
  }: { strict?: boolean; onRead?: (document: ReadDocument, evidence: EvidenceBook) => void } = {},
): DocumentRows {
  const read = open(file)
  if ('reason' in read) return rejected(describe(file, loadedAt), read.reason)
  const book = new EvidenceBook(read.header.document_id, read.source)
  const rows = derivedRows(read, book, loadedAt)
  const warnings = rows.load_issue.filter(({ severity }) => severity !== 'info')
  if (strict && warnings.length > 0) return rejected(rows.document, strictReason(warnings), STRICT)
  onRead?.(read, book)
  return rows
}

/** The public form of what was read. */
export function normalizedOf({ header, bytes, extraction }: ReadDocument): NormalizedAssessment {
  return normalize(header, extraction, new TextDecoder(header.encoding, { ignoreBOM: true }).decode(bytes))
}

const STRICT = { severity: 'error', code: 'strict' } as const

function strictReason(warnings: readonly Row<'load_issue'>[]): string {
  const [first] = warnings
  return `--strict: 注意すべき点が ${warnings.length} 件あります。例(${first?.line_no ?? '?'} 行目): ${first?.message ?? ''}`
}

function open(file: InputFile): ReadDocument | Unread {
  if ('unreadable' in file) return { reason: file.unreadable }
  const { path, bytes, sha256 } = file
  try {
    return isNormalized(path) ? fromNormalized(bytes) : fromBytes(path, bytes, sha256)
  } catch (error) {
    if (error instanceof UnreadableSource || error instanceof NotAnAssessment || error instanceof InvalidNormalized) {
      return { reason: error.message }
    }
    throw unexpected(path, error)
  }
}

function unexpected(path: string, cause: unknown): Error {
  return new Error(`「${path}」の読み取り中に想定外の誤りが起きました。`, { cause })
}

function fromBytes(path: string, bytes: Uint8Array, sha256: string): ReadDocument {
  const source = readSource(bytes, path)
  const header: DocumentHeader = {
    document_id: documentIdOf({ path, bytes, sha256 }),
    path,
    sha256,
    bytes: bytes.length,
    encoding: source.encoding,
    media_type: mediaTypeOf(source),
    reader_version: readerVersion(),
  }
  return { header, bytes, source, extraction: extractSource(source) }
}

function fromNormalized(json: Uint8Array): ReadDocument {
  const { normalized, bytes, source } = readNormalized(json)
  return { header: normalized.document, bytes, source, extraction: toExtraction(normalized) }
}

function derivedRows(document: ReadDocument, book: EvidenceBook, loadedAt: string): DocumentRows {
  try {
    return documentRows(document, book, loadedAt)
  } catch (error) {
    throw unexpected(document.header.path, error)
  }
}

function documentRows(
  { header, source, extraction }: ReadDocument,
  book: EvidenceBook,
  loadedAt: string,
): DocumentRows {
  const { document_id: documentId, path, sha256, encoding, media_type } = header
  const derived = deriveAssessment({
    documentId,
    extraction,
    evidence: book.cite,
    text: (span) => wordsAt(source, span),
  })
  return {
    document: {
      document_id: documentId,
      path,
      bytes: header.bytes,
      encoding,
      media_type,
      sha256,
      loaded_at: loadedAt,
      status: 'loaded',
      reject_reason: null,
      explained_bytes: extraction.explainedBytes,
      unexplained_bytes: extraction.unexplainedBytes,
    },
    get source_line() {
      return sourceLines(documentId, source)
    },
    get evidence() {
      return book.rows()
    },
    load_issue: [...extraction.issues, ...derived.issues].map((issue) => issueRow(documentId, issue, source, book)),
    derived: derived.rows,
  }
}

/** What is known of a file whether or not it could be read. */
export type FileFacts = Pick<Row<'document'>, 'document_id' | 'path' | 'bytes' | 'sha256' | 'loaded_at'>

function describe(file: InputFile, loadedAt: string): FileFacts {
  const known = 'sha256' in file
  return {
    document_id: documentIdOf(file),
    path: file.path,
    bytes: known ? file.bytes.length : null,
    sha256: known ? file.sha256 : null,
    loaded_at: loadedAt,
  }
}

/** A file that is kept in `document` with the reason why it was not loaded. */
export function rejected(
  { document_id, path, bytes, sha256, loaded_at }: FileFacts,
  reason: string,
  { severity, code }: Pick<Row<'load_issue'>, 'severity' | 'code'> = { severity: 'error', code: 'rejected' },
): DocumentRows {
  return {
    document: {
      document_id,
      path,
      bytes,
      sha256,
      loaded_at,
      encoding: null,
      media_type: null,
      status: 'rejected',
      reject_reason: reason,
      explained_bytes: null,
      unexplained_bytes: null,
    },
    source_line: [],
    evidence: [],
    load_issue: [{ document_id, severity, code, message: reason, line_no: null, snippet: null }],
    derived: null,
  }
}

function sourceLines(documentId: string, source: Source): Row<'source_line'>[] {
  return source.lines.map(({ no, start, end }) => ({
    document_id: documentId,
    line_no: no,
    byte_start: source.byteAt[start] ?? 0,
    text: source.text.slice(start, end),
  }))
}

function issueRow(documentId: string, issue: Issue, source: Source, book: EvidenceBook): Row<'load_issue'> {
  const line = issue.span ? book.lineAt(issue.span.start) : null
  const bounds = line === null ? undefined : source.lines[line - 1]
  return {
    document_id: documentId,
    severity: issue.severity,
    code: issue.code,
    message: issue.message,
    line_no: line,
    snippet: bounds ? source.text.slice(bounds.start, Math.min(bounds.end, bounds.start + SNIPPET_LENGTH)) : null,
  }
}
