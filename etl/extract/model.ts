/**
 * What reading one document yields, before anything is derived from it: the form's items with their
 * answers, marks and change-log rows, each pointing at the bytes it was read from.
 */
import type { FormId, FormItem } from '../forms/types'

/** Half-open range of byte offsets in the source file. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** See warehouse.md: a blank cell, a lost answer, a lost page and "not applicable" are four things. */
export type AnswerState = 'answered' | 'blank' | 'not_applicable' | 'undetermined' | 'missing'

/** The answer to one item of the form, for one repeat of it. */
export interface Answer {
  readonly item: FormItem
  /** Number of the 特定個人情報ファイル from 1 for chapters Ⅱ and Ⅲ, otherwise null. */
  readonly fileNo: number | null
  /** Printed number of the system, outsourcing item, provision or transfer, otherwise null. */
  readonly entryNo: number | null
  readonly state: AnswerState
  /** Option text of a choice, checked options of marks joined by `、`, else cleaned text; null unless answered or undetermined. */
  readonly value: string | null
  readonly span: Span | null
  /** Why the state is what it is, where that needs saying (Japanese). */
  readonly note: string | null
}

export type MarkState = 'checked' | 'unchecked' | 'undetermined'
export type MarkBasis = 'mark' | 'detail' | 'none'

/** One check box of a marks item. */
export interface Mark {
  readonly item: FormItem
  readonly fileNo: number | null
  readonly entryNo: number | null
  /** The form's option text, NFKC, without spaces and without its parenthesised detail. */
  readonly option: string
  readonly state: MarkState
  readonly basis: MarkBasis
  /** What stands in the option's parentheses, e.g. `市民課`. */
  readonly detail: string | null
  readonly span: Span | null
}

/** One row of the change log (別添 変更箇所). */
export interface Change {
  /** 1-based, in printed order. */
  readonly no: number
  /** ISO date, or null where the printed date is no day. */
  readonly changedOn: string | null
  readonly itemRaw: string
  /** Null when it cannot be told which item is meant. */
  readonly itemId: string | null
  readonly before: string | null
  readonly after: string | null
  readonly timing: '事前' | '事後' | null
  readonly reason: string | null
  readonly span: Span
}

export type Severity = 'error' | 'warning' | 'info'

/** Something the reader noticed and does not want to keep to itself; becomes a row of `load_issue`. */
export interface Issue {
  readonly severity: Severity
  /** lower_snake English code. */
  readonly code: string
  /** Japanese, says what, where and what to do. */
  readonly message: string
  readonly span: Span | null
}

/** One repeat that exists in the document: a system, an outsourcing item, a provision or a transfer. */
export interface Entry {
  readonly kind: 'system' | 'outsourcing' | 'provision' | 'transfer'
  /** Null for systems. */
  readonly fileNo: number | null
  readonly entryNo: number
  /** The printed heading with what stands beside it. */
  readonly span: Span
}

/** Everything that was read from one document. */
export interface Extraction {
  readonly form: FormId
  /** The printed stamp, e.g. `令和6年10月 様式3`; null where none is printed. */
  readonly formVersion: string | null
  readonly answers: readonly Answer[]
  readonly marks: readonly Mark[]
  readonly changes: readonly Change[]
  readonly entries: readonly Entry[]
  /** Numbers of the 特定個人情報ファイル, e.g. [1]. */
  readonly fileNos: readonly number[]
  readonly issues: readonly Issue[]
  /** Bytes that are evidence, label, option list or listed furniture; the rest is unexplained. */
  readonly explainedBytes: number
  readonly unexplainedBytes: number
}
