/** A report as data: what the writers of HTML, Markdown and XLSX have in common. All its texts are in its language. */

/** Words of a document and where they stand. */
export interface Quote {
  /** As printed, tags left out and check boxes as `☐`/`☑`; line breaks are kept. */
  readonly words: string
  /** The file's name. */
  readonly file: string
  /** What the file is called in running text, as the sources tell: its name is too long to stand beside every line. */
  readonly mark: string
  /** 1-based, both inclusive. */
  readonly lineStart: number
  readonly lineEnd: number
  /** Where in the words the decisive ones begin, if not at their beginning. */
  readonly focus?: number
}

export interface Cell {
  /** A `day` is `YYYY-MM-DD`. */
  readonly value: string | number | null
  readonly kind: 'text' | 'number' | 'day'
  /** The document's own words, which are Japanese in every language. */
  readonly printed?: boolean
  /** The form's own Japanese, where the value tells it in another language. */
  readonly original?: string
  /** A file beside the report. */
  readonly href?: string
  /** What the value rests on; present (and maybe empty) in the cells of a cited column. */
  readonly quotes?: readonly Quote[]
  /** The words are shown already, here or beside: their places are enough. */
  readonly placesOnly?: boolean
  /** Wants the reader's attention. */
  readonly strong?: boolean
}

export interface Column {
  readonly label: string
  /** In characters, for a spreadsheet; its share of the columns' sum, on paper. */
  readonly width: number
  /** Rows with the same text here stand under it as a heading, where a format has such. */
  readonly group?: boolean
  /** Its cells carry quotes. */
  readonly cited?: boolean
}

export interface Table {
  /** Unique in the report, lower-case letters and hyphens. */
  readonly id: string
  readonly caption: string
  /** The name of its sheet: short. */
  readonly sheet: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Said in the place of a table without rows: whether nothing is stated, or nothing is known. */
  readonly empty: string
  /** Said above the rows. */
  readonly notes?: readonly string[]
}

export interface Section {
  /** Unique in the report, lower-case letters and hyphens. */
  readonly id: string
  readonly title: string
  readonly intro: readonly string[]
  readonly tables: readonly Table[]
}

export interface Report {
  readonly lang: 'ja' | 'en'
  readonly title: string
  readonly subtitle: string
  /** Label and text: whose report, as of when, from what. */
  readonly head: readonly (readonly [label: string, text: string])[]
  /** How to read it, said before anything else. */
  readonly guide: readonly string[]
  readonly sections: readonly Section[]
}

export const text = (value: string | null, more: Partial<Cell> = {}): Cell => ({ value, kind: 'text', ...more })
export const printed = (value: string | null, more: Partial<Cell> = {}): Cell => text(value, { printed: true, ...more })
export const count = (value: number | null, more: Partial<Cell> = {}): Cell => ({ value, kind: 'number', ...more })
export const day = (value: string | null, more: Partial<Cell> = {}): Cell => ({ value, kind: 'day', ...more })
