/**
 * The vocabulary of a form definition. A form (様式) is data: the extractor is one engine over these
 * definitions and knows no municipality, vendor or line number.
 */

/** 様式2 基礎項目評価書 / 様式3 重点項目評価書 / 様式4 全項目評価書. */
export type FormId = 'basic' | 'priority' | 'full'

/** How the cell of an item is filled in. */
export type ItemKind = 'text' | 'choice' | 'marks' | 'date' | 'count' | 'table'

/** What an item is repeated for; a `provision` is a 提供先, a `transfer` a 移転先. */
export type Repeat = 'file' | 'system' | 'outsourcing' | 'provision' | 'transfer'

/** One item (項目) of a form, as it stands in the dictionary table `form_item`. */
export interface FormItem {
  /** `<form>.<chapter>.<section>.<item>`, e.g. `priority.II.4.3` (③委託先名). */
  readonly id: string
  readonly form: FormId
  /** `cover`, `I` … `VI`, `annex1` … `annex3`. */
  readonly chapter: string
  /** Printed section number, e.g. `4`; `0` where the chapter has none. */
  readonly section: string
  /** The printed label without its number, e.g. `委託先名`. */
  readonly label: string
  /** Other printings of the label (older versions of the form, frequent slips). */
  readonly aliases: readonly string[]
  /** Printed number of the item (`3` for ③), or null. */
  readonly number: number | null
  readonly kind: ItemKind
  /** The same question across forms, e.g. `outsourcing.vendor`. */
  readonly concept: string
  /** The innermost repeat; items that repeat per system, outsourcing … of chapter Ⅱ also belong to a file. */
  readonly repeatsPer: Repeat | null
  /** The form prints ※: a change of the item is a 重要な変更. */
  readonly required: boolean
  /** The form's own option texts in printed order; empty unless `choice` or `marks`. */
  readonly options: readonly string[]
  /** A value of one printed line (a name, a department), never a paragraph. */
  readonly singleLine: boolean
  /** Risk number within the section (1 where the form prints none), for items of a risk block. */
  readonly risk: number | null
  /** Printed heading of that risk, e.g. `目的外の入手が行われるリスク`. */
  readonly riskTitle?: string
  /** Where the value stands: after its own label (default), in the cell of the heading above, or anywhere in the section. */
  readonly place: 'label' | 'heading' | 'inline'
  /** Option of the section's own `…しない` box that makes this item not applicable. */
  readonly notApplicableIf?: string
}

/** A run of items under one heading of a section: plain, repeated (システムN …) or one risk. */
export interface FormBlock {
  readonly repeat: Repeat | null
  readonly risk: number | null
  readonly items: readonly FormItem[]
}

/** A numbered section of a chapter, e.g. `4. 特定個人情報ファイルの取扱いの委託`. */
export interface FormSection {
  readonly chapter: string
  readonly section: string
  /** Numbers that other versions of the form print before the title. */
  readonly formerNumbers: readonly string[]
  readonly title: string
  readonly aliases: readonly string[]
  readonly blocks: readonly FormBlock[]
  /** Words printed by the form inside the section that are neither label nor value (group cells, risk lists). */
  readonly furniture: readonly string[]
}

/** A chapter (Ⅰ … Ⅵ), the cover or an annex (別添). */
export interface FormChapter {
  readonly chapter: string
  readonly title: string
  readonly aliases: readonly string[]
  /** Chapters Ⅱ and Ⅲ are printed once for each 特定個人情報ファイル. */
  readonly perFile: boolean
  readonly sections: readonly FormSection[]
}

/** One official form. */
export interface FormDefinition {
  readonly form: FormId
  /** As printed in the title, e.g. `重点項目評価書`. */
  readonly title: string
  /** Printed form number, e.g. `様式3`. */
  readonly number: string
  /** Whether the definition was checked against real documents; where not, every document of the form says so. */
  readonly confirmed: boolean
  /** Rated risks per 特定個人情報ファイル (per document where no chapter is per file): tells a lost page from an empty cell. */
  readonly ratingsPerFile: number
  readonly chapters: readonly FormChapter[]
}
