/** Putting the files of a load together: what each gives is passed on at once, what only all together tell comes last. */
import { Assembly, type Settled } from './derive'
import { isNormalized } from './files'
import { IdenticalFiles } from './identical'
import type { Kept, KnownFile } from './load/previous'
import type { Target } from './load/target'
import type { UnchangedFile } from './plan'
import type { FileRead } from './reader'
import type { Row } from './schema'

/** A file that was not loaded. */
export interface Rejection {
  readonly path: string
  readonly reason: string
}

/** How far a load is. */
export interface Tally {
  /** Documents in the warehouse, those taken over included. */
  loaded: number
  /** Files that did not have to be read again, rejected ones included. */
  unchanged: number
  readonly rejected: Rejection[]
}

/** Files are given to it in order of path; everything else follows from them alone. */
export class Gathering {
  readonly tally: Tally = { loaded: 0, unchanged: 0, rejected: [] }
  private readonly assembly = new Assembly()
  private readonly identical = new IdenticalFiles()
  private readonly inputs: Row<'load_input'>[] = []
  private readonly kept: { readonly known: KnownFile; readonly path: string }[] = []

  constructor(private readonly target: Target) {}

  /** Takes a file that was read, and writes its rows. */
  async add({ path, sha256, document, assessment, vendors, packed, shared }: FileRead): Promise<void> {
    // Also of a file that is not kept: its reader hands a text over once, and others may use it.
    await this.target.appendPacked(shared, null)
    if (!this.identical.isFirst(path, document)) return
    if (sha256 !== null) this.inputs.push({ path, sha256, document_id: document.document_id })
    this.count(path, document)
    const id = assessment && this.assembly.add(assessment, vendors)
    await this.target.appendPacked(packed, id === assessment?.assessment_id ? null : id)
  }

  /** Takes a file whose rows are in the warehouse before; `settle` tells which to copy. */
  addUnchanged({ path, sha256, known }: UnchangedFile, loadedAt: string): void {
    const { document, assessment } = known
    const current = isNormalized(path) && assessment !== null ? document.path : path
    const { document_id, bytes, sha256: documentSha } = document
    this.tally.unchanged++
    if (!this.identical.isFirst(path, { document_id, path: current, bytes, sha256: documentSha, loaded_at: loadedAt }))
      return
    this.inputs.push({ path, sha256, document_id })
    this.kept.push({ known, path: current })
    if (assessment) this.assembly.addKnown(assessment)
    this.count(path, document)
  }

  /** All documents where nothing was read: those taken over, and the files of identical content. */
  documents(): { readonly document_id: string; readonly path: string }[] {
    return [
      ...this.kept.map(({ known, path }) => ({ document_id: known.document.document_id, path })),
      ...this.identical.rejections().map(({ rows }) => rows.document),
    ]
  }

  /** The documents whose rows are to be copied. */
  unchangedDocuments(): string[] {
    return this.kept.map(({ known }) => known.document.document_id)
  }

  /** Names of vendors in rows that are to be copied. */
  addVendors(raws: readonly string[]): void {
    this.assembly.addVendors(raws)
  }

  /**
   * Writes what all files together tell.
   * @returns what is left to do in the warehouse itself
   */
  async settle(): Promise<{
    settled: ReadonlyMap<string, Settled>
    kept: Kept[]
    renamed: { from: string; to: string }[]
  }> {
    for (const { input, rows } of this.identical.rejections()) {
      const { document_id, sha256 } = rows.document
      if (sha256 !== null) this.inputs.push({ path: input, sha256, document_id })
      this.count(input, rows.document)
      await this.target.append('document', [rows.document])
      await this.target.append('load_issue', rows.load_issue)
    }
    const { settled, renamed, issues, vendor, vendor_alias } = this.assembly.settle()
    await this.target.append('load_issue', issues)
    await this.target.append('vendor', vendor)
    await this.target.append('vendor_alias', vendor_alias)
    await this.target.append('load_input', this.inputs)
    return {
      settled,
      kept: this.kept.map(({ known, path }) => ({
        known,
        path,
        settled: settled.get(known.document.document_id) ?? null,
      })),
      renamed,
    }
  }

  private count(path: string, { status, reject_reason }: KnownFile['document']): void {
    if (status === 'loaded') this.tally.loaded++
    else this.tally.rejected.push({ path, reason: reject_reason ?? '' })
  }
}
