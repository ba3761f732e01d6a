/** One file → the rows of one document: read, extract, derive, with the evidence of every fact. */
import { deriveAssessment } from './derive'
import type { DerivedRows } from './derive/rows'
import { NotAnAssessment } from './extract/detect'
import { extractSource } from './extract/extract'
import type { Issue } from './extract/model'
import { documentIdOf, type InputFile } from './files'
import { EvidenceBook } from './read/evidence-book'
import { readSource, UnreadableSource, type Source } from './read/source'
import type { Row } from './schema'

/** What one input file contributes to the warehouse. */
export interface DocumentRows {
  readonly document: Row<'document'>
  readonly source_line: readonly Row<'source_line'>[]
  readonly evidence: readonly Row<'evidence'>[]
  readonly load_issue: readonly Row<'load_issue'>[]
  readonly derived: DerivedRows | null
}

const SNIPPET_LENGTH = 80

/** Reads one file. A file that is no readable assessment is rejected with its reason, never thrown away. */
export function readDocument(file: InputFile, loadedAt: string): DocumentRows {
  const documentId = documentIdOf(file)
  if ('unreadable' in file) return rejected(file, documentId, loadedAt, file.unreadable)
  try {
    const source = readSource(file.bytes, file.path)
    const extraction = extractSource(source)
    const book = new EvidenceBook(documentId, source)
    const decoder = new TextDecoder(source.encoding)
    const derived = deriveAssessment({
      documentId,
      extraction,
      evidence: book.cite,
      text: (span) => decoder.decode(file.bytes.subarray(span.start, span.end)),
    })
    return {
      document: {
        ...describe(file, documentId, loadedAt),
        encoding: source.encoding,
        media_type: source.format === 'html' ? 'text/html' : 'text/plain',
        status: 'loaded',
        reject_reason: null,
        explained_bytes: extraction.explainedBytes,
        unexplained_bytes: extraction.unexplainedBytes,
      },
      source_line: sourceLines(documentId, source),
      evidence: book.all(),
      load_issue: [...extraction.issues, ...derived.issues].map((issue) => issueRow(documentId, issue, source, book)),
      derived: derived.rows,
    }
  } catch (error) {
    if (error instanceof UnreadableSource || error instanceof NotAnAssessment) {
      return rejected(file, documentId, loadedAt, error.message)
    }
    throw new Error(`「${file.path}」の読み取り中に想定外の誤りが起きました。`, { cause: error })
  }
}

function describe(file: InputFile, documentId: string, loadedAt: string) {
  const known = 'sha256' in file
  return {
    document_id: documentId,
    path: file.path,
    bytes: known ? file.bytes.length : null,
    sha256: known ? file.sha256 : null,
    loaded_at: loadedAt,
  }
}

function rejected(file: InputFile, documentId: string, loadedAt: string, reason: string): DocumentRows {
  return rejectedRows(describe(file, documentId, loadedAt), reason, { severity: 'error', code: 'rejected' })
}

/** The rows of a document that is not loaded: only that it was there, and why it was not taken. */
export function rejectedRows(
  known: Pick<Row<'document'>, 'document_id' | 'path' | 'bytes' | 'sha256' | 'loaded_at'>,
  reason: string,
  issue: Pick<Row<'load_issue'>, 'severity' | 'code'>,
): DocumentRows {
  return {
    document: {
      ...known,
      encoding: null,
      media_type: null,
      status: 'rejected',
      reject_reason: reason,
      explained_bytes: null,
      unexplained_bytes: null,
    },
    source_line: [],
    evidence: [],
    load_issue: [{ document_id: known.document_id, ...issue, message: reason, line_no: null, snippet: null }],
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
