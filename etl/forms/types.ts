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
}
