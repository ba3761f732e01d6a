/** How the rows of each table are told again in another warehouse. */
import { tableNames, tables, type TableName } from '../schema'
import { keysOf, type Column } from '../schema/column'
import { provenance } from '../schema/provenance'
import { search } from '../schema/search'

export interface Rule {
  /**
   * Columns that tell a row within its assessment, the strictest set first: what the first leaves over is paired by the
   * next. `file_no` and `entry_no` stand for the same file or entry, whatever its number in the other warehouse.
   */
  readonly match: readonly (readonly string[])[]
  /** What tells a reader which row it is, besides item, file and entry. */
  readonly label: readonly string[]
  /** SQL (of the table as `t`, its item as `i`) for what `entry_no` counts: a code of `repeats_per`. */
  readonly unit: string | null
}

/** Columns that count rows in printed order: one row more moves all that follow, which is no difference. */
const COUNTERS = ['change_no', 'case_no', 'ordinal', 'sort_order']
/** Where a row belongs within the assessment, under one name for all tables. */
const PLACES: Readonly<Record<string, 'file_no' | 'entry_no'>> = {
  file_no: 'file_no',
  entry_no: 'entry_no',
  system_no: 'entry_no',
}
/** Identity, which is matched before, and what other assessments of the series decide. */
const NO_CONTENT = ['assessment_id', 'is_latest']
/** Bytes and files differ between two printings of the same statements. */
const ORIGINS: readonly (string | null)[] = ['evidence', 'document']

const ITEM_UNIT = 'i.repeats_per'
const RECIPIENT_UNIT = `CASE t.kind WHEN '提供' THEN 'provision' ELSE 'transfer' END`

const SPECIAL: { readonly [T in TableName]?: Partial<Rule> } = {
  form_item: { label: ['item_id', 'label'] },
  answer: { unit: ITEM_UNIT },
  mark: { unit: ITEM_UNIT },
  system: { unit: `'system'`, label: [] },
  system_connection: { unit: `'system'` },
  outsourcing: { unit: `'outsourcing'` },
  vendor: { label: ['name'] },
  vendor_term: {
    match: [
      ['file_no', 'entry_no', 'vendor_raw', 'from_on', 'to_on'],
      ['file_no', 'entry_no', 'vendor_raw', 'from_on'],
      ['file_no', 'entry_no', 'vendor_raw', 'to_on'],
      ['file_no', 'entry_no', 'basis', 'from_on', 'to_on'],
    ],
    label: ['vendor_raw', 'from_on'],
    unit: `'outsourcing'`,
  },
  recipient: { unit: RECIPIENT_UNIT },
  risk: { label: ['section', 'label'] },
  incident_answer: {
    match: [['answered_on', 'basis', 'answer'], ['answered_on', 'basis'], ['basis']],
    label: ['basis', 'answered_on'],
  },
  incident: { match: [['occurred_on', 'kind'], ['occurred_on'], ['kind']], label: ['kind', 'occurred_on'] },
  change: {
    match: [
      ['changed_on', 'item_raw', 'before_text'],
      ['changed_on', 'item_raw'],
      ['item_raw', 'before_text', 'after_text'],
    ],
    label: ['changed_on', 'item_raw'],
  },
  hosting: {
    match: [['layer', 'environment', 'stage', 'heading'], ['layer', 'environment'], ['layer', 'stage'], ['layer']],
    label: ['layer', 'heading'],
  },
  citation: {
    match: [
      ['item_id', 'file_no', 'entry_no', 'law', 'article', 'table_name', 'table_item'],
      ['item_id', 'file_no', 'entry_no', 'law'],
    ],
    label: ['law', 'article', 'table_name', 'table_item'],
    unit: ITEM_UNIT,
  },
  passage_use: {
    match: [
      ['item_id', 'file_no', 'entry_no', 'heading'],
      ['item_id', 'file_no', 'entry_no'],
    ],
    label: ['heading'],
    unit: ITEM_UNIT,
  },
  finding: { match: [['rule_id', 'message_ja'], ['rule_id']], label: ['rule_id'] },
}

/** A table as it is compared. */
export interface ComparedTable extends Rule {
  readonly name: TableName
  readonly columns: Readonly<Record<string, Column>>
  /** Its rows belong to assessments. */
  readonly ofAssessment: boolean
  /** Columns that may differ. */
  readonly content: readonly string[]
  /** The columns behind `file_no` and `entry_no`. */
  readonly places: Readonly<Partial<Record<'file_no' | 'entry_no', string>>>
  /** The column that gives the printed order. */
  readonly counter: string | null
  /** No two rows of an assessment have the same content and place. */
  readonly distinct: boolean
}

/** Tables of which only the number of rows is told: about files and bytes, and texts that other tables tell. */
export const countedTables: readonly TableName[] = [...keysOf(provenance), 'passage', ...keysOf(search)]

/** All other tables, in the schema's order. */
export const comparedTables: readonly ComparedTable[] = tableNames
  .filter((name) => !countedTables.includes(name))
  .map(describe)

function describe(name: TableName): ComparedTable {
  const columns: Readonly<Record<string, Column>> = tables[name].columns
  const key: readonly string[] = tables[name].key
  const names = Object.keys(columns)
  const isOrigin = (column: string): boolean => ORIGINS.includes(columns[column]?.references ?? null)
  const isContent = (column: string): boolean =>
    !NO_CONTENT.includes(column) && !COUNTERS.includes(column) && !(column in PLACES) && !isOrigin(column)
  const isIdentity = (column: string): boolean => column === 'assessment_id'
  const natural = key.filter((column) => !isIdentity(column) && !isOrigin(column))
  const { match, label, unit }: Partial<Rule> = SPECIAL[name] ?? {}
  return {
    name,
    columns,
    ofAssessment: names.includes('assessment_id'),
    content: names.filter(isContent),
    places: Object.fromEntries(names.flatMap((column) => (PLACES[column] ? [[PLACES[column], column]] : []))),
    counter: names.find((column) => COUNTERS.includes(column)) ?? null,
    distinct: key.length > 0 && key.every((column) => isIdentity(column) || isContent(column) || column in PLACES),
    match: match ?? [natural.map((column) => PLACES[column] ?? column)],
    label: label ?? natural.filter((column) => !(column in PLACES) && column !== 'item_id'),
    unit: unit ?? null,
  }
}
