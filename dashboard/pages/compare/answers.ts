/** The answers of the assessments compared, as the page reads them from its questions. */
import { codes } from '../../../etl/schema/codes'
import { keysOf } from '../../../etl/schema/column'
import type { Row } from '../../engine'
import { forms, type Form } from '../../state/filters'
import { answerStates, type AnswerState } from '../../state/view'

const kinds = keysOf(codes.item_kind)
export type ItemKind = (typeof kinds)[number]
const repeats = keysOf(codes.repeats_per)
export type Repeat = (typeof repeats)[number]

/** One item's answer in one assessment: a row of the question `compare_answers`. */
export interface Answer {
  readonly assessmentId: string
  readonly documentId: string
  readonly form: Form
  readonly chapter: string
  readonly section: string
  /** The risk that the item is about; null for items that are about none. */
  readonly risk: string | null
  readonly label: string
  readonly concept: string
  readonly kind: ItemKind
  readonly repeat: Repeat | null
  readonly itemId: string
  readonly fileNo: number | null
  readonly entryNo: number | null
  readonly state: AnswerState
  readonly value: string | null
  readonly note: string | null
  /** Options with a mark; null where the item has no boxes. */
  readonly checked: readonly string[] | null
  /** Options whose mark cannot be told. */
  readonly unclear: readonly string[]
  readonly evidenceId: string | null
}

/** Words of an answer that other municipalities use, too: a row of the question `compare_shared`. */
export interface SharedPassage {
  /** The passage in one spelling. */
  readonly text: string
  readonly municipalities: number
}

const textOrNull = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null)
const numberOrNull = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)
const listOrNull = (cell: unknown): string[] | null =>
  Array.isArray(cell) ? cell.filter((each) => typeof each === 'string') : null

function memberOf<T extends string>(members: readonly T[], cell: unknown): T | null {
  return members.find((member) => member === cell) ?? null
}

/** Rows of `compare_answers`, in their order; a row of an unknown form, kind or state is none. */
export function readAnswers(rows: readonly Row[]): Answer[] {
  return rows.flatMap((row) => {
    const [form, kind, state] = [
      memberOf(forms, row.form),
      memberOf(kinds, row.kind),
      memberOf(answerStates, row.state),
    ]
    if (form === null || kind === null || state === null) return []
    return {
      assessmentId: textOrNull(row.assessment_id) ?? '',
      documentId: textOrNull(row.document_id) ?? '',
      form,
      chapter: textOrNull(row.chapter) ?? '',
      section: textOrNull(row.section) ?? '',
      risk: textOrNull(row.risk),
      label: textOrNull(row.label) ?? '',
      concept: textOrNull(row.concept) ?? '',
      kind,
      repeat: memberOf(repeats, row.repeats_per),
      itemId: textOrNull(row.item_id) ?? '',
      fileNo: numberOrNull(row.file_no),
      entryNo: numberOrNull(row.entry_no),
      state,
      value: textOrNull(row.value),
      note: textOrNull(row.note),
      checked: listOrNull(row.checked),
      unclear: listOrNull(row.unclear) ?? [],
      evidenceId: textOrNull(row.evidence_id),
    }
  })
}

type Place = Pick<Answer, 'assessmentId' | 'itemId' | 'fileNo' | 'entryNo'>

/** Which answer of which assessment is meant. */
export const placeKey = ({ assessmentId, itemId, fileNo, entryNo }: Place): string =>
  [assessmentId, itemId, fileNo ?? '', entryNo ?? ''].join('/')

/** Rows of `compare_shared` by the answer they stand in (`placeKey`). */
export function readShared(rows: readonly Row[]): Map<string, SharedPassage[]> {
  const shared = new Map<string, SharedPassage[]>()
  for (const row of rows) {
    const text = textOrNull(row.text)
    if (text === null) continue
    const key = placeKey({
      assessmentId: textOrNull(row.assessment_id) ?? '',
      itemId: textOrNull(row.item_id) ?? '',
      fileNo: numberOrNull(row.file_no),
      entryNo: numberOrNull(row.entry_no),
    })
    shared.set(key, [...(shared.get(key) ?? []), { text, municipalities: numberOrNull(row.municipalities) ?? 0 }])
  }
  return shared
}
