/**
 * The public form of what was read from one document (data/normalized-assessment.schema.json): everything that the rows
 * of the warehouse are derived from. Names are those of the warehouse's columns.
 */
import type { AnswerState, Entry, MarkBasis, MarkState, Severity } from '../extract/model'
import type { FormId } from '../forms/types'
import type { Encoding } from '../read/source'

/** Half-open range of byte offsets in the document. */
export interface ByteRange {
  readonly byte_start: number
  readonly byte_end: number
}

/** Which file was read, and by which reader. */
export interface DocumentHeader {
  /** The first 16 digits of `sha256`. */
  readonly document_id: string
  readonly path: string
  /** Of the document's bytes, 64 hex digits. */
  readonly sha256: string
  readonly bytes: number
  readonly encoding: Encoding
  readonly media_type: string
  readonly reader_version: string
}

/** Where in the form a statement stands. */
interface Place {
  readonly item_id: string
  readonly file_no: number | null
  readonly entry_no: number | null
}

export interface NormalizedAnswer extends Place {
  readonly state: AnswerState
  readonly value: string | null
  readonly note: string | null
  readonly evidence: ByteRange | null
}

export interface NormalizedMark extends Place {
  readonly option: string
  readonly state: MarkState
  readonly basis: MarkBasis
  readonly detail: string | null
  readonly evidence: ByteRange | null
}

export interface NormalizedEntry {
  readonly kind: Entry['kind']
  readonly file_no: number | null
  readonly entry_no: number
  readonly evidence: ByteRange
}

export interface NormalizedChange {
  readonly change_no: number
  /** ISO date. */
  readonly changed_on: string | null
  readonly item_raw: string
  readonly item_id: string | null
  readonly before_text: string | null
  readonly after_text: string | null
  readonly timing: '事前' | '事後' | null
  readonly reason: string | null
  readonly evidence: ByteRange
}

export interface NormalizedIssue {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly evidence: ByteRange | null
}

/** One document, read. */
export interface NormalizedAssessment {
  readonly format: 'pia-atlas/normalized-assessment/1'
  readonly document: DocumentHeader
  readonly form: FormId
  readonly form_version: string | null
  readonly file_nos: readonly number[]
  readonly answers: readonly NormalizedAnswer[]
  readonly marks: readonly NormalizedMark[]
  readonly entries: readonly NormalizedEntry[]
  readonly changes: readonly NormalizedChange[]
  readonly issues: readonly NormalizedIssue[]
  readonly explained_bytes: number
  readonly unexplained_bytes: number
  /** The whole document as decoded, a byte order mark included; each line with its line end. */
  readonly lines: readonly string[]
}
