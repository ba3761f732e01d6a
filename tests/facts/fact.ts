/**
 * Hand-read facts about the source documents: what a careful human reads in the text, never what code gives.
 * The reader is measured against them.
 */
import type { AnswerState, MarkBasis, MarkState } from '../../etl/extract/model'
import type { FormId } from '../../etl/forms/types'
import type { Row } from '../../etl/schema'

/** Where on the form a fact stands, in the form's printed words. */
export interface Where {
  /** `cover`, `I` … `VI`, `annex1` … `annex3`. */
  readonly chapter: string
  /** Printed section number, `0` where the chapter has none. */
  readonly section: string
  /** Printed label without its number and ※, e.g. `委託先名`. */
  readonly label: string
  /** Risk number within the section (1 where the form prints none). */
  readonly risk?: number
  /** Number of the 特定個人情報ファイル in chapters Ⅱ and Ⅲ; 1 unless told. */
  readonly file?: number
  /** Printed number of the system, 委託事項, 提供先 or 移転先. */
  readonly entry?: number
  readonly repeat?: 'provision' | 'transfer'
  /** Which one, from 1, where the same label stands several times in the section or risk. */
  readonly nth?: number
  /** Label of the control that this detail item follows, e.g. `ユーザ認証の管理` for 具体的な管理方法. */
  readonly after?: string
}

/** The answer to one item; texts are compared without tags and white space. */
export interface AnswerFact {
  readonly at: Where
  readonly state: AnswerState
  readonly value?: string
  readonly starts?: string
  readonly ends?: string
  /** Line of the source file that the fact was read from, from 1. */
  readonly line: number
}

/** One check box; `option` is the form's wording, NFKC, without spaces and without its parenthesised detail. */
export interface MarkFact {
  readonly at: Where
  readonly option: string
  readonly state: MarkState
  readonly basis: MarkBasis
  readonly detail?: string | null
  readonly line: number
}

/** One row of the change log (別添 変更箇所). */
export interface ChangeFact {
  /** From 1, in printed order. */
  readonly no: number
  /** ISO date, or null where the printed date is no day. */
  readonly changedOn: string | null
  readonly itemStarts: string
  readonly timing: '事前' | '事後'
  /** The whole cell; empty text for an empty cell. */
  readonly before?: string
  readonly after?: string
  readonly reason?: string | null
  readonly line: number
}

/**
 * What a row of the change log is about: its item by id without the form (null where the row does not tell it, or tells
 * two), why it was changed, and the words that say so where they are a phrase of the row.
 */
export type Meaning = readonly [
  no: number,
  item: string | null,
  category: NonNullable<Row<'change'>['category']>,
  words?: string,
]

/** All facts of one document. */
export interface DocumentFacts {
  /** File name in data/raw. */
  readonly file: string
  readonly form: FormId
  /** The printed stamp, e.g. `令和6年10月 様式3`; null where none is printed. */
  readonly formVersion: string | null
  /** Rows of the change log. */
  readonly changes: number
  readonly answers: readonly AnswerFact[]
  readonly marks: readonly MarkFact[]
  readonly changeRows: readonly ChangeFact[]
  readonly meanings: readonly Meaning[]
}
