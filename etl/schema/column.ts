/** How a table of the warehouse is described: once, for the DDL, the row types and the comments an analyst reads. */
import { codes, type CodeDomain } from './codes'

/** DuckDB types in use. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP' | 'VARCHAR[]'

export interface Column<T extends ColumnType = ColumnType, N extends boolean = boolean, V extends string = string> {
  readonly type: T
  readonly nullable: N
  /** Japanese; becomes `COMMENT ON COLUMN`. */
  readonly comment: string
  /** The only values allowed, or null for any text. */
  readonly values: readonly V[] | null
  /** The domain of the `code` table that explains the values, or null. */
  readonly domain: CodeDomain | null
  /** The table whose (single) key the value or each list element is, or null. */
  readonly references: string | null
  /** Whether few different texts stand in many rows: they are stored once each, and are read without being unpacked. */
  readonly repetitive: boolean
}

export interface Table<C extends Record<string, Column> = Record<string, Column>> {
  /** Japanese; becomes `COMMENT ON TABLE`. */
  readonly comment: string
  readonly columns: C
  /** Columns that together are unique (NULL counting as a value); empty where rows may repeat. */
  readonly key: readonly (keyof C & string)[]
}

export function table<C extends Record<string, Column>>(
  comment: string,
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> {
  return { comment, columns, key }
}

const required =
  <T extends ColumnType>(type: T) =>
  (comment: string): Column<T, false> => ({
    type,
    nullable: false,
    comment,
    values: null,
    domain: null,
    references: null,
    repetitive: false,
  })

export const text = required('VARCHAR')
export const integer = required('INTEGER')
/** A whole number beyond 32 bits; a JavaScript number, so below 2^53. */
export const big = required('BIGINT')
export const flag = required('BOOLEAN')
/** ISO `YYYY-MM-DD`. */
export const day = required('DATE')
/** ISO `YYYY-MM-DDThh:mm:ss.sssZ`, stored in UTC. */
export const instant = required('TIMESTAMP')
export const texts = required('VARCHAR[]')

/** A text that is one of the given ones. */
export function oneOf<const V extends string>(values: readonly V[], comment: string): Column<'VARCHAR', false, V> {
  return { type: 'VARCHAR', nullable: false, comment, values, domain: null, references: null, repetitive: true }
}

/** A lower_snake code of a domain of the `code` table. */
export function code<D extends CodeDomain>(
  domain: D,
  comment: string,
): Column<'VARCHAR', false, keyof (typeof codes)[D] & string> {
  return { ...oneOf(keysOf(codes[domain]), comment), domain }
}

/** The same column, NULL allowed. */
export function optional<T extends ColumnType, V extends string>(column: Column<T, boolean, V>): Column<T, true, V> {
  return { ...column, nullable: true }
}

/** The same column, its values being keys of another table. */
export function referring<T extends ColumnType, N extends boolean, V extends string>(
  table: string,
  column: Column<T, N, V>,
): Column<T, N, V> {
  return { ...column, references: table }
}

/** The same column, in which few different texts stand in many rows. */
export function repetitive<N extends boolean, V extends string>(
  column: Column<'VARCHAR', N, V>,
): Column<'VARCHAR', N, V> {
  return { ...column, repetitive: true }
}

/** Own keys of an object literal, typed. */
export function keysOf<T extends object>(object: T): (keyof T & string)[] {
  const has = (key: string): key is keyof T & string => Object.hasOwn(object, key)
  return Object.keys(object).filter(has)
}

/** The columns that many tables share. */
export const assessmentId = () => repetitive(referring('assessment', text('評価書の識別子（系列の識別子と公表日）')))
export const documentId = () => repetitive(referring('document', text('文書の識別子（ファイルの SHA-256 の先頭16桁）')))
export const itemId = () =>
  repetitive(referring('form_item', text('様式の項目の識別子（様式.章.節.項目。例 priority.II.4.3）')))
export const seriesId = () =>
  repetitive(text('系列の識別子（団体コードと評価書番号）。同じ事務の評価書が改訂されても変わらない'))
export const vendorId = () => repetitive(referring('vendor', text('委託先の識別子')))
/** The words a row was read from. */
export const evidenceId = () => referring('evidence', text('根拠の識別子（文書と、そのバイト位置）'))
export const fileNo = () => optional(integer('特定個人情報ファイルの番号（ファイルごとの項目でなければ NULL）'))
export const entryNo = () =>
  optional(integer('システム・委託事項・提供先・移転先の番号（繰り返しの項目でなければ NULL）'))
/** A range in the form's words with its numeric bounds, both inclusive; an open end is NULL. */
export const rangeText = (what: string) => optional(repetitive(text(`${what}（様式の選択肢の文言）`)))
export const rangeMin = (what: string) => optional(integer(`${what}の下限（この数を含む。下限がなければ NULL）`))
export const rangeMax = (what: string) => optional(integer(`${what}の上限（この数を含む。上限がなければ NULL）`))
