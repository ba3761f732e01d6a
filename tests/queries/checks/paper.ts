/** Small warehouses that say just what a check looks at, by concept as in the real forms. */
import { dictionaryRows } from '../../../etl/dictionary'
import type { Row, WarehouseRows } from '../../../etl/schema'
import { assessment, change, document, outsourcing as anOutsourcing, personalFile } from '../../fixtures/rows'

type Form = 'priority' | 'full'

/** Where a statement stands; the first file, and no entry, where nothing is said. */
export interface Place {
  readonly form?: Form
  readonly file?: number | null
  readonly entry?: number | null
  /** Which of two items with the same concept: that of the 提供先 or of the 移転先. */
  readonly repeat?: 'provision' | 'transfer'
  /** The end of the item's id, where a concept has several. */
  readonly item?: string
  readonly assessment?: string
}

const { form_item: items } = dictionaryRows()

let used = 0
/** An evidence id that no other row has. */
export const evidence = (): string => `d:${used}-${++used}`

function itemOf(concept: string, { form = 'priority', repeat, item = '' }: Place): string {
  const found = items.find(
    (each) =>
      each.form === form &&
      each.concept === concept &&
      (repeat === undefined || each.repeats_per === repeat) &&
      each.item_id.endsWith(item),
  )
  if (!found) throw new Error(`no ${concept} in ${form}`)
  return found.item_id
}

function at(concept: string, place: Place) {
  const { assessment: assessment_id = 'a', file = 1, entry = null } = place
  return { assessment_id, item_id: itemOf(concept, place), file_no: file, entry_no: entry, evidence_id: evidence() }
}

/** An answer that was given. */
export const says = (concept: string, value: string, place: Place = {}): WarehouseRows => ({
  answer: [{ ...at(concept, place), state: 'answered', value, note: null }],
})

/** An answer that was not. */
export const lacks = (concept: string, state: Row<'answer'>['state'], place: Place = {}): WarehouseRows => {
  const row = at(concept, place)
  const evidence_id = state === 'missing' ? null : row.evidence_id
  return { answer: [{ ...row, evidence_id, state, value: null, note: null }] }
}

export const ticks = (
  concept: string,
  option: string,
  state: Row<'mark'>['state'] = 'checked',
  place: Place = {},
): WarehouseRows => ({ mark: [{ ...at(concept, place), option, state, basis: 'mark', detail: null }] })

/** A row of the change log that concerns an item. */
export const changes = (concept: string, values: Partial<Row<'change'>>, place: Place = {}): WarehouseRows => ({
  change: [
    change('a', 1, {
      changed_on: '2025-04-01',
      item_raw: concept,
      item_id: itemOf(concept, place),
      timing: '事後',
      evidence_id: evidence(),
      ...values,
    }),
  ],
})

export const outsourcing = (entry: number, values: Partial<Row<'outsourcing'>> = {}): WarehouseRows => ({
  outsourcing: [anOutsourcing('a', entry, { title: `委託${entry}`, evidence_id: evidence(), ...values })],
})

export const declares = (answer: string | null, count: number | null): WarehouseRows => ({
  outsourcing_declared: [{ assessment_id: 'a', file_no: 1, answer, declared_count: count, evidence_id: evidence() }],
})

export const recipient = (
  kind: '提供' | '移転',
  entry: number,
  values: Partial<Row<'recipient'>> = {},
): WarehouseRows => ({
  recipient: [
    {
      assessment_id: 'a',
      file_no: 1,
      kind,
      entry_no: entry,
      name: `先${entry}`,
      legal_basis: null,
      purpose: null,
      information: null,
      subjects_range: null,
      subjects_min: null,
      subjects_max: null,
      scope: null,
      frequency: null,
      evidence_id: evidence(),
      ...values,
    },
  ],
})

export const recipientsDeclared = (provides: number | null, transfers: number | null): WarehouseRows => ({
  recipients_declared: [
    { assessment_id: 'a', file_no: 1, provides_count: provides, transfers_count: transfers, evidence_id: evidence() },
  ],
})

export const file = (values: Partial<Row<'personal_file'>> = {}): WarehouseRows => ({
  personal_file: [personalFile('a', 1, { evidence_id: evidence(), ...values })],
})

/** The assessment `a` (the latest of its series, published on 2026-01-15), or another. */
export const assessed = (values: Partial<Row<'assessment'>> = {}, id = 'a'): WarehouseRows => ({
  assessment: [assessment(id, { document_id: 'd', published_on: '2026-01-15', evidence_id: evidence(), ...values })],
})

/** The parts with the dictionary of the real forms; with the assessment `a` where none is given. */
export function paper(...parts: readonly WarehouseRows[]): readonly WarehouseRows[] {
  const some = parts.some(({ assessment: rows }) => rows !== undefined)
  return [
    { document: [document('d', { loaded_at: '2026-04-01T00:00:00.000Z' })], form_item: items },
    ...(some ? [] : [assessed()]),
    ...parts,
  ]
}
