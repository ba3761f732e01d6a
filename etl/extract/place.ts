/** Where in the form the reader is while it walks through a document. */
import type { FormBlock, FormChapter, FormSection } from '../forms/types'

export interface Place {
  readonly chapter: FormChapter
  readonly section: FormSection | null
  readonly block: FormBlock | null
  readonly fileNo: number | null
  readonly entryNo: number | null
}

/** Chapters Ⅱ and Ⅲ are printed once for each 特定個人情報ファイル. */
type FileChapter = 'II' | 'III'

function fileChapter(chapter: FormChapter): FileChapter | null {
  const { chapter: key, perFile } = chapter
  return perFile && (key === 'II' || key === 'III') ? key : null
}

export class PlaceKeeper {
  private current: Place
  /** Printed order of the last item met since the last heading, -1 after a heading. */
  lastOrder = -1
  private files: Readonly<Record<FileChapter, number>> = { II: 0, III: 0 }
  /** Files of which more than the chapter's heading was met. */
  private readonly begun: Readonly<Record<FileChapter, Set<number>>> = { II: new Set(), III: new Set() }
  /** Position of the last section of the file at hand that was met, and whether the chapter's heading was printed since. */
  private readonly furthest: Record<FileChapter, number> = { II: -1, III: -1 }
  private headed = false

  constructor(start: Place) {
    this.current = start
  }

  get place(): Place {
    return this.current
  }

  /** Goes to a section, or to a chapter before its first section. */
  enter(
    chapter: FormChapter,
    section: FormSection | null,
    block: FormBlock | null,
    entryNo: number | null = null,
  ): void {
    this.current = { chapter, section, block, entryNo, fileNo: this.fileNo(chapter) }
    this.lastOrder = -1
    this.headed = section === null
    if (section) this.touchFile()
  }

  /**
   * Goes to a section by its own heading. Ⅱ1 and Ⅲ1 open the next file once the one at hand has begun; so does, below a
   * new heading of the chapter, a section that stands before one already met (the page with Ⅱ1 was lost).
   */
  enterByHeading(chapter: FormChapter, section: FormSection): void {
    const key = fileChapter(chapter)
    const at = chapter.sections.indexOf(section)
    if (key) {
      const again = section.section === '1' || (this.headed && at < this.furthest[key])
      if (again && this.begun[key].has(this.files[key])) {
        this.files = { ...this.files, [key]: this.files[key] + 1 }
        this.furthest[key] = -1
      }
      this.furthest[key] = Math.max(this.furthest[key], at)
    }
    this.enter(chapter, section, section.blocks[0] ?? null)
  }

  /** Stays in the section and goes on to an item of it. */
  reach(block: FormBlock, order: number): void {
    this.lastOrder = order
    const entryNo = block.repeat ? this.current.entryNo : null
    if (block !== this.current.block || entryNo !== this.current.entryNo) {
      this.current = { ...this.current, block, entryNo }
    }
    this.touchFile()
  }

  /** Under a heading that names no place of the form. */
  loseBlock(): void {
    this.current = { ...this.current, block: null }
  }

  private touchFile(): void {
    const key = fileChapter(this.current.chapter)
    if (!key) return
    if (this.files[key] === 0) this.files = { ...this.files, [key]: 1 }
    const fileNo = this.files[key]
    this.begun[key].add(fileNo)
    if (this.current.fileNo !== fileNo) this.current = { ...this.current, fileNo }
  }

  private fileNo(chapter: FormChapter): number | null {
    const key = fileChapter(chapter)
    return key ? this.files[key] || null : null
  }
}
