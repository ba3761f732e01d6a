/** Extraction ↔ normalised assessment, losing nothing either way. */
import type { Extraction, Span } from '../extract/model'
import { formItems, forms } from '../forms'
import type { FormItem } from '../forms/types'
import type { ByteRange, DocumentHeader, NormalizedAssessment } from './model'

const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g

const items = new Map<string, FormItem>(forms.flatMap((form) => formItems(form).map((item) => [item.id, item])))

/** The item of any form by its id. */
export function itemOf(itemId: string): FormItem | null {
  return items.get(itemId) ?? null
}

/** @param text the whole document as decoded, a byte order mark included */
export function normalize(document: DocumentHeader, extraction: Extraction, text: string): NormalizedAssessment {
  return {
    format: 'pia-atlas/normalized-assessment/1',
    document,
    form: extraction.form,
    form_version: extraction.formVersion,
    file_nos: extraction.fileNos,
    answers: extraction.answers.map(({ item, fileNo, entryNo, state, value, span, note }) => ({
      item_id: item.id,
      file_no: fileNo,
      entry_no: entryNo,
      state,
      value,
      note,
      evidence: toRange(span),
    })),
    marks: extraction.marks.map(({ item, fileNo, entryNo, option, state, basis, detail, span }) => ({
      item_id: item.id,
      file_no: fileNo,
      entry_no: entryNo,
      option,
      state,
      basis,
      detail,
      evidence: toRange(span),
    })),
    entries: extraction.entries.map(({ kind, fileNo, entryNo, span }) => ({
      kind,
      file_no: fileNo,
      entry_no: entryNo,
      evidence: toRange(span),
    })),
    changes: extraction.changes.map(({ no, changedOn, itemRaw, itemId, before, after, timing, reason, span }) => ({
      change_no: no,
      changed_on: changedOn,
      item_raw: itemRaw,
      item_id: itemId,
      before_text: before,
      after_text: after,
      timing,
      reason,
      evidence: toRange(span),
    })),
    issues: extraction.issues.map(({ severity, code, message, span }) => ({
      severity,
      code,
      message,
      evidence: toRange(span),
    })),
    explained_bytes: extraction.explainedBytes,
    unexplained_bytes: extraction.unexplainedBytes,
    lines: text.match(LINE) ?? [],
  }
}

/** @throws Error for an item that no form has; `checkNormalized` tells before */
export function toExtraction(normalized: NormalizedAssessment): Extraction {
  return {
    form: normalized.form,
    formVersion: normalized.form_version,
    fileNos: normalized.file_nos,
    answers: normalized.answers.map(({ item_id, file_no, entry_no, state, value, note, evidence }) => ({
      item: knownItem(item_id),
      fileNo: file_no,
      entryNo: entry_no,
      state,
      value,
      note,
      span: toSpan(evidence),
    })),
    marks: normalized.marks.map(({ item_id, file_no, entry_no, option, state, basis, detail, evidence }) => ({
      item: knownItem(item_id),
      fileNo: file_no,
      entryNo: entry_no,
      option,
      state,
      basis,
      detail,
      span: toSpan(evidence),
    })),
    entries: normalized.entries.map(({ kind, file_no, entry_no, evidence }) => ({
      kind,
      fileNo: file_no,
      entryNo: entry_no,
      span: toSpan(evidence),
    })),
    changes: normalized.changes.map((change) => ({
      no: change.change_no,
      changedOn: change.changed_on,
      itemRaw: change.item_raw,
      itemId: change.item_id,
      before: change.before_text,
      after: change.after_text,
      timing: change.timing,
      reason: change.reason,
      span: toSpan(change.evidence),
    })),
    issues: normalized.issues.map(({ severity, code, message, evidence }) => ({
      severity,
      code,
      message,
      span: toSpan(evidence),
    })),
    explainedBytes: normalized.explained_bytes,
    unexplainedBytes: normalized.unexplained_bytes,
  }
}

function knownItem(itemId: string): FormItem {
  const item = itemOf(itemId)
  if (item === null) throw new Error(`no form has the item ${itemId}`)
  return item
}

function toRange(span: Span): ByteRange
function toRange(span: Span | null): ByteRange | null
function toRange(span: Span | null): ByteRange | null {
  return span && { byte_start: span.start, byte_end: span.end }
}

function toSpan(range: ByteRange): Span
function toSpan(range: ByteRange | null): Span | null
function toSpan(range: ByteRange | null): Span | null {
  return range && { start: range.byte_start, end: range.byte_end }
}
