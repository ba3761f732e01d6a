/** Reading one file of a load, wherever that is done: in this thread or in a worker. */
import { readDocument, type ReadDocument } from './document'
import { headOf, type AssessmentHead } from './derive'
import { emit as emitDocument } from './emit'
import { readInput } from './files'
import { Packer, type PackedRows } from './load/pack'
import { packEvidence, packSourceLines } from './load/pack-source'
import type { EvidenceBook } from './read/evidence-book'
import { Memory } from './read/remember'
import type { Row } from './schema'
import { keysOf } from './schema/column'

/** What every file of a load is read with. */
export interface ReaderSettings {
  /** ISO time. */
  readonly loadedAt: string
  /** A document with warnings is rejected. */
  readonly strict: boolean
  /** Folder for the normalised assessments, or null. */
  readonly emit: string | null
}

/** One file, read. */
export interface FileRead {
  readonly path: string
  /** Of the file, which may be a normalised assessment; null where it could not be opened. */
  readonly sha256: string | null
  /** Size of the file. */
  readonly bytes: number
  readonly document: Row<'document'>
  /** Null for a rejected document. */
  readonly assessment: AssessmentHead | null
  /** Printed names. */
  readonly vendors: readonly (string | null)[]
  /** The rows of all tables that belong to the document. */
  readonly packed: PackedRows
  /** Rows that other documents tell too, as far as this reader has not handed them over before. */
  readonly shared: PackedRows
}

/** What a reader remembers of the texts that it has handed over: as many as fit (see `Memory`), some fifty thousand. */
const HANDED_OVER = 3_500_000

/** Reads the files of one load, or some of them. */
export class FileReader {
  private readonly packer = new Packer()
  private readonly handedOver = new Memory<true>(HANDED_OVER)

  /**
   * Reads one file and writes its normalised assessment where that is wanted.
   * @throws LoadError where that cannot be written
   */
  async read(path: string, { loadedAt, strict, emit }: ReaderSettings): Promise<FileRead> {
    const file = await readInput(path)
    const accepted: { readonly read: ReadDocument; readonly evidence: EvidenceBook }[] = []
    const { document, load_issue, derived } = readDocument(file, loadedAt, {
      strict,
      onRead: (read, evidence) => accepted.push({ read, evidence }),
    })
    if (emit !== null) for (const { read } of accepted) await emitDocument(emit, read)
    const { packer } = this
    packer.add('document', [document])
    for (const { read, evidence } of accepted) {
      packSourceLines(packer, document.document_id, read.bytes, read.source)
      packEvidence(packer, evidence)
    }
    packer.add('load_issue', load_issue)
    if (derived) for (const table of keysOf(derived)) if (table !== 'passage') packer.add(table, derived[table])
    const packed = packer.finish()
    packer.add('passage', derived?.passage.filter(({ passage_id }) => this.isNew(passage_id)) ?? [])
    const [sha256, bytes] = 'sha256' in file ? [file.sha256, file.bytes.length] : [null, 0]
    return {
      path,
      sha256,
      bytes,
      document,
      assessment: derived?.assessment[0] ? headOf(derived.assessment[0]) : null,
      vendors: derived ? [...derived.outsourcing, ...derived.vendor_term].map(({ vendor_raw }) => vendor_raw) : [],
      packed,
      shared: packer.finish(),
    }
  }

  private isNew(id: string): boolean {
    if (this.handedOver.get(id)) return false
    this.handedOver.set(id, true)
    return true
  }
}
