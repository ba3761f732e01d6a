/**
 * The id of the evidence at a half-open byte range of a document: `<document_id>:<byte_start>-<byte_end>`.
 */
export function evidenceId(documentId: string, span: { readonly start: number; readonly end: number }): string {
  return `${documentId}:${span.start}-${span.end}`
}
