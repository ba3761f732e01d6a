/** Packing the lines of a source and the evidence in it straight from where they are kept, without a row for each. */
import type { Cited } from '../read/evidence-book'
import type { Source } from '../read/source'
import type { Packer } from './pack'

/** @param bytes of the file */
export function packSourceLines(packer: Packer, documentId: string, bytes: Uint8Array, source: Source): void {
  const { text, lines, byteAt, encoding } = source
  const starts = lines.map(({ start }) => byteAt[start] ?? 0)
  const inFile = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  packer.addColumns('source_line', lines.length, {
    document_id: documentId,
    line_no: lines.map(({ no }) => no),
    byte_start: starts,
    text:
      encoding === 'utf-8'
        ? (row, column) => column.addPart(inFile, starts[row] ?? 0, byteAt[lines[row]?.end ?? 0] ?? 0)
        : lines.map(({ start, end }) => text.slice(start, end)),
  })
}

export function packEvidence(packer: Packer, { documentId, ids, starts, ends, firstLines, lastLines }: Cited): void {
  packer.addColumns('evidence', ids.length, {
    evidence_id: ids,
    document_id: documentId,
    byte_start: starts,
    byte_end: ends,
    line_start: firstLines,
    line_end: lastLines,
  })
}
