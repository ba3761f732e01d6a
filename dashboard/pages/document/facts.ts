import type { Row } from '../../engine'
import { keysOf } from '../../../etl/schema/column'
import { answerStates, type AnswerState } from '../../state/view'
import type { EvidencePlace, SourceLine } from './segments'

const kinds = { mark: 0, hosting: 1, answer: 2, change: 3, place: 4 } as const
export type FactKind = keyof typeof kinds

/** Something read from a document: a row of the question `document_facts`. */
export interface Fact {
  /** Its place in the list; unique in the document. */
  readonly no: number
  readonly kind: FactKind
  /** The item of the form that it is about, where that is known. */
  readonly itemId: string | null
  readonly chapter: string | null
  readonly section: string | null
  readonly label: string
  readonly fileNo: number | null
  readonly entryNo: number | null
  /** `AnswerState` of an answer, `checked`/`unchecked`/`undetermined` of a mark, `current`/`planned` of an environment. */
  readonly state: string | null
  readonly value: string | null
  readonly note: string | null
  /** Of a change; null where nothing was stated. */
  readonly before: string | null
  readonly after: string | null
  /** Null where the fact has no words (a lost item). */
  readonly place: EvidencePlace | null
}

/** An item with its check boxes. */
export interface Item {
  readonly fact: Fact
  readonly marks: readonly Fact[]
}

/** The items of one chapter of one file, or all changes, environments, other evidence. */
export interface FactGroup {
  readonly key: string
  readonly kind: Exclude<FactKind, 'mark'>
  readonly chapter: string | null
  readonly fileNo: number | null
  readonly items: readonly Item[]
}

const isKind = (word: unknown): word is FactKind => typeof word === 'string' && Object.hasOwn(kinds, word)
const textOrNull = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null)
const numberOrNull = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)

/** Rows of `document_facts` as facts; a row of an unknown kind is none. */
export function readFacts(rows: readonly Row[]): Fact[] {
  return rows.flatMap((row, no) =>
    isKind(row.kind)
      ? {
          no,
          kind: row.kind,
          itemId: textOrNull(row.item_id),
          chapter: textOrNull(row.chapter),
          section: textOrNull(row.section),
          label: textOrNull(row.label) ?? '',
          fileNo: numberOrNull(row.file_no),
          entryNo: numberOrNull(row.entry_no),
          state: textOrNull(row.state),
          value: textOrNull(row.value),
          note: textOrNull(row.note),
          before: textOrNull(row.before_text),
          after: textOrNull(row.after_text),
          place: readPlace(row),
        }
      : [],
  )
}

/** The place of a row's evidence; null where it has none. */
export function readPlace(row: Row): EvidencePlace | null {
  const { evidence_id: evidenceId, byte_start: start, byte_end: end, line_start: lineStart, line_end: lineEnd } = row
  if (typeof evidenceId !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null
  if (typeof lineStart !== 'number' || typeof lineEnd !== 'number') return null
  return { evidenceId, start, end, lineStart, lineEnd }
}

/** Rows of `document_lines` as lines. */
export function readLines(rows: readonly Row[]): SourceLine[] {
  return rows.flatMap(({ line_no: no, byte_start: byteStart, text }) =>
    typeof no === 'number' && typeof byteStart === 'number' && typeof text === 'string' ? { no, byteStart, text } : [],
  )
}

/** Each piece of evidence once. */
export function placesOf(facts: readonly Fact[]): EvidencePlace[] {
  const places = new Map<string, EvidencePlace>()
  for (const { place } of facts) if (place) places.set(place.evidenceId, place)
  return [...places.values()]
}

/** The kind each piece of evidence is drawn as: the most particular of its facts. */
export function kindsByEvidence(facts: readonly Fact[]): Map<string, FactKind> {
  const found = new Map<string, FactKind>()
  for (const { kind, place } of facts) {
    if (!place) continue
    const known = found.get(place.evidenceId)
    if (known === undefined || kinds[kind] < kinds[known]) found.set(place.evidenceId, kind)
  }
  return found
}

/**
 * Facts in groups, in their order. With states chosen, only items in one of them; changes, environments and other evidence
 * have no such state and are left out then.
 */
export function groupFacts(facts: readonly Fact[], states: readonly AnswerState[]): FactGroup[] {
  const groups = new Map<string, Omit<FactGroup, 'items'> & { items: { fact: Fact; marks: Fact[] }[] }>()
  let item: { fact: Fact; marks: Fact[] } | null = null
  for (const fact of facts) {
    if (fact.kind === 'mark') {
      // A check box follows its item.
      item?.marks.push(fact)
      continue
    }
    item = { fact, marks: [] }
    if (states.length > 0 && !(fact.kind === 'answer' && states.some((state) => state === fact.state))) continue
    const isAnswer = fact.kind === 'answer'
    const chapter = isAnswer ? fact.chapter : null
    const fileNo = isAnswer ? fact.fileNo : null
    const key = `${fact.kind}/${fileNo ?? ''}/${chapter ?? ''}`
    const group = groups.get(key) ?? { key, kind: fact.kind, chapter, fileNo, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Items by state of the answer. */
export function countStates(facts: readonly Fact[]): Record<AnswerState, number> {
  const counts = { answered: 0, blank: 0, not_applicable: 0, undetermined: 0, missing: 0 }
  for (const { kind, state } of facts) {
    const known = kind === 'answer' ? answerStates.find((each) => each === state) : undefined
    if (known !== undefined) counts[known] += 1
  }
  return counts
}

/** Facts that stand on words of the given evidence: its own first, then those whose words overlap, the shortest first. */
export function factsAt(facts: readonly Fact[], evidenceId: string): { own: Fact[]; others: Fact[] } {
  const own = facts.filter(({ place }) => place?.evidenceId === evidenceId)
  const at = own[0]?.place
  if (!at) return { own: [], others: [] }
  const others = facts.filter(
    ({ place }) => place && place.evidenceId !== evidenceId && place.start < at.end && at.start < place.end,
  )
  const size = ({ place }: Fact): number => (place ? place.end - place.start : 0)
  return { own, others: others.sort((a, b) => size(a) - size(b)) }
}

/** The rows of the change log about the items of the given facts, newest last as the log has them. */
export function changesOf(facts: readonly Fact[], of: readonly Fact[]): Fact[] {
  const items = new Set(of.flatMap(({ kind, itemId }) => (kind !== 'change' && itemId !== null ? itemId : [])))
  return facts.filter(({ kind, itemId }) => kind === 'change' && itemId !== null && items.has(itemId))
}

export const factKinds = keysOf(kinds)
